package no.saksgang.app.offentlig;

import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Det som kommer til behandling, er det samme enten det leses i det åpne API-et, i køen eller i saksoversikten. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EnRegelUtadTest extends Offentligbenk {

    private static final String HF = "ostfold";
    private static final String FSU = "ostfold-fsu";

    @Test
    void en_sak_er_ikke_offentlig_noe_sted_foer_noen_har_tatt_stilling_til_tittelen() {
        Loep l = i(HF).den("2024-03-01");
        String sak = l.klarSak("Forhandlinger som pågår", FSU, "FAGLIG");
        titler(sak).forEach((sted, t) -> assertThat(t).as(sted).isEmpty());
        assertThat(saksoversikt("?soek=forhandlinger", sak)).isEmpty();

        l.sak(sekretariat(), sak, "SettOffentligTittel", "offentligTittel", "Samarbeid")
                .ga("OffentligTittelSatt");
        titler(sak).forEach((sted, t) -> assertThat(t).as(sted).containsExactly("Samarbeid"));

        unnta(l, "SAK", sak, "TITTEL", "offentligTittel", "En sak").ga("UnntattFraOffentlighet");
        titler(sak).forEach((sted, t) -> assertThat(t).as(sted).containsExactly("En sak"));

        unnta(l, "SAK", sak, "HELE").ga("UnntattFraOffentlighet");
        titler(sak).forEach((sted, t) -> assertThat(t).as(sted).isEmpty());
    }

    @Test
    void en_sak_paa_en_sendt_sakliste_er_i_oversikten_med_tittelen_som_ble_sendt() {
        Loep l = i(HF).den("2024-03-01");
        String aapen = l.klarSak("Åpen på listen", FSU, "FAGLIG");
        String skjermet = l.klarSak("Skjermet på listen", FSU, "FAGLIG");
        innkalt(
                l,
                FSU,
                "2024-04-16",
                Map.of(skjermet, Map.of("hjemmel", "offentleglova § 23", "dokumenter", List.of())),
                aapen,
                skjermet);
        ventPaaAlt();
        assertThat(saksoversikt("", aapen)).containsExactly("Åpen på listen");
        assertThat(saksoversikt("", skjermet)).isEmpty();
        assertThat(koe(aapen)).isEmpty();
    }

    private Map<String, List<String>> titler(String sak) {
        List<String> aapent = finn(hent(HF, "/kommer-til-behandling").get("items"), "id", sak, "offentligTittel");
        return Map.of(
                "det åpne API-et",
                aapent,
                "køen i helsefellesskapet",
                koe(sak),
                "køen til utvalget",
                finn(
                        api.les("/api/v1/utvalg/" + FSU + "/koeliste", null)
                                .er(200)
                                .kropp()
                                .get("kommerTilBehandling"),
                        "sakId",
                        sak,
                        "offentligTittel"),
                "saksoversikten",
                saksoversikt("", sak));
    }

    private List<String> koe(String sak) {
        return finn(
                api.les("/api/v1/helsefellesskap/" + HF + "/koeliste", null)
                        .er(200)
                        .kropp()
                        .get("kommerTilBehandling"),
                "sakId",
                sak,
                "offentligTittel");
    }

    private List<String> saksoversikt(String filter, String sak) {
        return finn(
                api.les("/api/v1/helsefellesskap/" + HF + "/saksoversikt" + filter, null)
                        .er(200)
                        .kropp()
                        .get("saker"),
                "sakId",
                sak,
                "tittel");
    }

    private static List<String> finn(JsonNode liste, String noekkel, String id, String felt) {
        List<String> ut = new ArrayList<>();
        liste.forEach(n -> {
            if (n.get(noekkel).asString().contains(id)) {
                ut.add(n.get(felt).asString());
            }
        });
        return ut;
    }
}
