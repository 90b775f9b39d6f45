package no.saksgang.lesemodell.aarsrapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.verdi.Saksopphav;
import no.saksgang.sak.event.SakEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Bytene av et fast sett hendelser. Endres de, er det en annen mal, og den skal ha nytt nummer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RapportmalTest {

    private static final SakId SAK = new SakId("sak-1");
    private static final UtvalgId FSU = new UtvalgId("fsu");

    @Test
    void samme_hendelser_gir_de_samme_bytene() {
        Saksregnskap s = new Saksregnskap();
        s.foer(
                new SakEvent.SakInnmeldt(
                        SAK,
                        new HelsefellesskapId("hf"),
                        "Blåbærsyltetøy \"til\" alle",
                        null,
                        new VirksomhetId("kommune"),
                        null,
                        null,
                        Saksopphav.INNMELDT),
                den("2023-01-10"));
        s.foer(new SakEvent.UtvalgTildelt(SAK, FSU, null, false), den("2023-01-12"));
        s.foer(
                new SakEvent.SakBehandletIFsu(SAK, FSU, new MoeteId("m"), "1/23", 1, LocalDate.of(2023, 2, 1)),
                den("2023-02-01"));
        s.foer(new SakEvent.SakAvvist(SAK, "Nei"), den("2023-02-05"));
        List<Saksregnskap> saker = List.of(s);
        Trykk t = Trykk.av(new Rapport(
                Rapportregner.MAL,
                "hf",
                2023,
                42,
                Opptelling.alle(saker, 2023),
                Opptelling.perUtvalg(saker, 2023),
                List.of(Opptelling.linje(s)),
                Map.of("fsu", "Året i FSU"),
                Map.of()));
        assertThat(new String(t.json(), StandardCharsets.UTF_8)).isEqualTo("""
            {"aar":2023,"delrapporter":{"fsu":"Året i FSU"},"helsefellesskapId":"hf","mal":"aarsrapport/1",\
            "perUtvalg":{"fsu":{"aapne":0,"avgjort":0,"behandlet":1,"konsensusManglet":0,"loeftet":0,\
            "mottattLoeft":0,"tildelt":1,"utsatt":0}},"posisjon":42,"saker":[{"avgjort":"2023-02-05",\
            "behandlinger":1,"dager":26,"innmeldt":"2023-01-10","konsensusManglet":false,"liggerHos":[],"loeft":0,\
            "opphav":"INNMELDT","prioriterteGrupper":[],"sakId":"sak-1","tilstand":"AVGJORT",\
            "tittel":"Blåbærsyltetøy \\"til\\" alle","utfall":"AVVIST","utsettelser":0}],"selvevalueringer":{},\
            "tall":{"aapne":0,"avgjort":1,"behandlingstid":{"lengst":26,"median":26.0,"saker":1,"snitt":26.0},\
            "gjennomfoert":0,"innmeldt":1,"konsensusManglet":0,"loeftet":0,"perLoefteaarsak":{},\
            "perOpphav":{"INNMELDT":1},"perPrioritertGruppe":{},"perUtfall":{"AVVIST":1},"utsatt":0}}\
            """);
        assertThat(t.sha256()).hasSize(64).isEqualTo(Trykk.av(t.rapport()).sha256());
    }

    private static Konvolutt den(String dag) {
        return Konvolutt.fra(Map.of(
                "helsefellesskapId", "hf",
                "skjedde", dag + "T09:00:00Z",
                "registrert", dag + "T09:00:00Z",
                "rolle", "SEKRETARIAT",
                "modellversjon", "1",
                "kommandoId", "k",
                "aarsakId", "k",
                "korrelasjonId", "k"));
    }
}
