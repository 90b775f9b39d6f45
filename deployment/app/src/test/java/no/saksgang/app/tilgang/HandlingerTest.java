package no.saksgang.app.tilgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.gateway.tilgang.Omfang;
import no.saksgang.gateway.tilgang.Tilgangspolicy;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import no.saksgang.json.Kommandotyper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Det som tilbys, er det policyen sier, og den som har flere roller, velger eller får en fast. */
class HandlingerTest extends Benk {

    private static final String FSU = "bergen-fsu";

    @Test
    void handlingene_er_de_policyen_gir_rollen() {
        String sak = i("bergen").den("2024-01-08").meldInn("Hva kan gjøres");
        i("bergen").klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        i("bergen").tildel(sak, FSU).ga("UtvalgTildelt");
        i("bergen").bilde(sak);
        for (Tilgangsrolle rolle : List.of(
                Tilgangsrolle.SEKRETARIAT, Tilgangsrolle.MOETELEDER, Tilgangsrolle.MEDLEM, Tilgangsrolle.REVISOR)) {
            List<String> tilbudt = navn("/api/v1/saker/" + sak + "/handlinger", her(rolle));
            List<String> ventet = Kommandotyper.alle().stream()
                    .filter(t -> t.aggregat().equals("sak") && !t.navn().equals("MeldInnSak"))
                    .filter(t -> Tilgangspolicy.kommando(t, rolle) != Omfang.NEI)
                    .map(Kommandotyper.Type::navn)
                    .toList();
            assertThat(tilbudt).as("%s", rolle).isEqualTo(ventet);
        }
        assertThat(navn("/api/v1/saker/" + sak + "/handlinger", her(Tilgangsrolle.SEKRETARIAT)))
                .contains("KlassifiserSak", "TildelUtvalg")
                .doesNotContain("FattVedtak", "MerkSaksfrist");
        assertThat(navn("/api/v1/saker/" + sak + "/handlinger", her(Tilgangsrolle.REVISOR)))
                .isEmpty();
        assertThat(api.les(
                                "/api/v1/saker/" + sak + "/handlinger",
                                "rolle=SEKRETARIAT; bruker=p-1; helsefellesskap=ostfold")
                        .status())
                .isEqualTo(404);
        assertThat(api.les("/api/v1/saker/" + sak + "/handlinger", null).status())
                .isEqualTo(401);
    }

    @Test
    void ingenting_tilbys_for_et_annet_utvalg_enn_eget() {
        String moete = i("bergen").den("2024-01-08").planlegg(FSU, "2024-03-07");
        i("bergen").api.hent("/api/v1/moeter/" + moete);
        assertThat(navn("/api/v1/moeter/" + moete + "/handlinger", her(Tilgangsrolle.MOETELEDER)))
                .contains("AapneMoete");
        String annet = "rolle=MOETELEDER; bruker=p-1; helsefellesskap=bergen; utvalg=bergen-ssu";
        assertThat(api.les("/api/v1/moeter/" + moete + "/handlinger", annet).status())
                .isEqualTo(404);
        api.post("/api/v1/moeter/" + moete + "/kommandoer/LukkMoete", Map.of(), annet)
                .avslaatt("IKKE_TILGANG", "R076");
    }

    @Test
    void den_som_har_flere_roller_velger_eller_faar_den_kommandoen_nevner_foerst() {
        Loep l = i("bergen").den("2024-01-08");
        String sak = l.klarSak("Flere roller", FSU, "FAGLIG");
        String begge = her(Tilgangsrolle.MEDLEM) + " | " + her(Tilgangsrolle.MOETELEDER);
        String sti = "/api/v1/saker/" + sak + "/kommandoer/GiInnspill";
        String kropp = "{\"utvalgId\":\"" + FSU + "\",\"tekst\":\"Innspill\"}";
        assertThat(api.post(sti, kropp, Map.of("Saksgang-Utviklingsaktoer", begge))
                        .status())
                .isEqualTo(200);
        assertThat(sisteRolle(sak)).isEqualTo("MEDLEM");
        Map<String, String> valgt = Map.of("Saksgang-Utviklingsaktoer", begge, "Saksgang-Rolle", "MOETELEDER " + FSU);
        assertThat(api.post(sti, kropp, valgt).status()).isEqualTo(200);
        assertThat(sisteRolle(sak)).isEqualTo("MOETELEDER");
        api.post(sti, kropp, Map.of("Saksgang-Utviklingsaktoer", begge, "Saksgang-Rolle", "SEKRETARIAT"))
                .avslaatt("IKKE_TILGANG");
        api.post(sti, kropp, Map.of("Saksgang-Utviklingsaktoer", begge, "Saksgang-Rolle", "KONGE"))
                .avslaatt("UGYLDIG_ROLLE");
    }

    @Test
    void etag_fra_et_begrenset_svar_kan_brukes_som_versjon() {
        Loep l = i("bergen").den("2024-01-08");
        String sak = l.klarSak("Versjon", FSU, "FAGLIG");
        l.bilde(sak);
        String innmelder = "rolle=INNMELDER; bruker=p-1; helsefellesskap=bergen; virksomhet=bergen-kommune-01";
        String etag = api.les("/api/v1/saker/" + sak, innmelder)
                .er(200)
                .header("ETag")
                .orElseThrow();
        assertThat(etag).contains("-i");
        api.post(
                        "/api/v1/saker/" + sak + "/kommandoer/TrekkSak",
                        "{\"begrunnelse\":\"Ombestemt\"}",
                        Map.of("Saksgang-Utviklingsaktoer", innmelder, "If-Match", etag))
                .ga("SakTrukket");
    }

    private String sisteRolle(String sak) {
        JsonNode spor = api.hent("/api/v1/saker/" + sak + "/historikk");
        return spor.get(spor.size() - 1).get("rolle").asString();
    }

    private List<String> navn(String sti, String aktoer) {
        return api.les(sti, aktoer)
                .er(200)
                .kropp()
                .get("handlinger")
                .valueStream()
                .map(h -> h.get("kommando").asString())
                .toList();
    }

    private static String her(Tilgangsrolle rolle) {
        return "rolle=" + rolle + "; bruker=p-1; helsefellesskap=bergen"
                + (rolle == Tilgangsrolle.MOETELEDER || rolle == Tilgangsrolle.MEDLEM ? "; utvalg=" + FSU : "");
    }
}
