package no.saksgang.app.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Innlogging hos en utsteder som krever private_key_jwt, som HelseID og ID-porten. */
class PrivatNoekkelTest extends Innloggingsbenk {

    @Test
    void klienten_viser_seg_med_noekkelen_og_foedselsnummeret_blir_borte() {
        Nettleser n = new Nettleser();
        Nettleser.Svar side = n.foelg(n.hent(adresse("/innlogging/start/stubb")), null);
        assertThat(Utstederstubb.FELLES.avvist).isEmpty();
        assertThat(side.kropp()).contains("Du er logget inn", "Du har ingen roller nå");
        assertThat(n.veien.getFirst().toString()).contains("ui_locales=nb", "authorization_details=%5B%7B%22type%22");
        JsonNode meg = json(n.hent(adresse("/api/v1/meg")));
        assertThat(meg.get("utsteder").asString()).isEqualTo("stubb");
        assertThat(meg.toString()).doesNotContain("00000000000", "person-");
        List<String> lagret = jdbc.queryForList("select innlogging::text from innlogging", String.class);
        assertThat(lagret).noneMatch(r -> r.contains("00000000000"));
    }

    @Test
    void uten_utloggingsadresse_hos_utstederen_ender_utlogging_hos_oss() {
        Nettleser n = new Nettleser();
        Nettleser.Svar side = n.foelg(n.hent(adresse("/innlogging/start/stubb")), null);
        Nettleser.Svar ut = n.foelg(
                n.skjema(adresse("/utlogging"), java.util.Map.of("_csrf", Nettleser.skjult(side.kropp()))), null);
        assertThat(ut.fra()).isEqualTo(adresse("/innlogging"));
        assertThat(ut.kropp()).contains("Du er ikke logget inn");
    }
}
