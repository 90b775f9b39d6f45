package no.saksgang.app.personvern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Alt systemet har om en person, på ett sted. */
class InnsynTest extends Personbenk {

    private static final String HF = "ostfold";

    @Test
    void innsynet_har_registeret_setene_handlingene_og_hvor_hun_er_nevnt() {
        Loep l = i(HF).den("2023-02-06");
        String id = ny("p-");
        registrer(HF, id, "Ingebjørg Åkerblå", "epost", "ingebjorg@eksempel.no", "organisasjon", "Eksempel kommune")
                .er(200);
        String sete = l.seter("ostfold-fsu", "MEDLEM").getFirst();
        l.utvalg(sekretariat(HF), "ostfold-fsu", "OppnevnMedlem", "seteId", sete, "brukerId", id, "fra", "2023-02-06");
        String sak = l.gi(
                        "rolle=INNMELDER; virksomhet=ostfold-kommune-01; bruker=" + id,
                        "helsefellesskap/" + HF + "/saker",
                        "tittel",
                        "Ordningen I. Åkerblå foreslo",
                        "innmelder",
                        "ostfold-kommune-01")
                .ga("SakInnmeldt")
                .id();
        String mulig = l.meldInn("Åkerblås rute");
        String ikke = l.meldInn("Blå åker i Kristiansand");
        api.ventPaaProsesser();
        ventPaaLesemodellene();

        JsonNode svar = api.les(person(HF, id) + "/innsyn?formaal=INNSYN", sekretariat(HF))
                .er(200)
                .kropp();
        assertThat(svar.get("person").get("navn").asString()).isEqualTo("Ingebjørg Åkerblå");
        assertThat(svar.get("person").get("organisasjon").asString()).isEqualTo("Eksempel kommune");
        assertThat(tekst(svar.get("handlinger"), "aggregatId")).contains(sak);
        Map<String, Boolean> nevnt = new java.util.HashMap<>();
        svar.get("nevnt")
                .forEach(f ->
                        nevnt.put(f.get("hvor").asString(), f.get("sikkert").asBoolean()));
        assertThat(nevnt).containsEntry("sak:" + sak, true).containsEntry("sak:" + mulig, false);
        assertThat(nevnt).doesNotContainKey("sak:" + ikke);
        assertThat(svar.get("lestAv")).hasSize(1);
        assertThat(svar.get("lestAv").get(0).get("hva").asString()).isEqualTo("INNSYN");
        // Innsynet i ett helsefellesskap sier ingenting om et annet.
        assertThat(api.les(person("bergen", id) + "/innsyn?formaal=INNSYN", sekretariat("bergen"))
                        .er(200)
                        .kropp()
                        .toString())
                .doesNotContain("Åkerblå", sak);
    }
}
