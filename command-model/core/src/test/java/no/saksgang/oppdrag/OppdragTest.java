package no.saksgang.oppdrag;

import static org.assertj.core.api.Assertions.assertThat;

import no.saksgang.beslutning.Beslutningsproeve;
import no.saksgang.beslutning.Lag;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.OppdragId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.verdi.Friststeg;
import no.saksgang.felles.verdi.Oppdragstype;
import no.saksgang.oppdrag.command.OppdragCommand;
import no.saksgang.oppdrag.event.OppdragEvent;
import org.junit.jupiter.api.Test;

/** Oppdraget går fra den som gir det, til den som får det, og tilbake (R063, R122, R196). */
class OppdragTest extends Beslutningsproeve<OppdragCommand, Oppdrag, OppdragEvent> {

    private static final OppdragId ID = new OppdragId("oppdrag-1");

    OppdragTest() {
        super(new OppdragDecider());
    }

    @Test
    void et_oppdrag_gis_en_gang() {
        gir(gi(), OppdragEvent.OppdragGitt.class);
        avslaas(gi(), Avslagskode.FINNES_ALLEREDE, "");
    }

    @Test
    void et_oppdrag_som_ikke_finnes_kan_ikke_rapporteres() {
        avslaas(status("i gang"), Avslagskode.IKKE_FUNNET, "");
        avslaas(rapporter("ferdig"), Avslagskode.IKKE_FUNNET, "");
        avslaas(avslutt(), Avslagskode.IKKE_FUNNET, "");
    }

    @Test
    void giver_mottaker_og_beskrivelse_maa_oppgis() {
        avslaas(Lag.med(gi(), "fraUtvalgId", null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(gi(), "tilUtvalgId", null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(Lag.med(gi(), "beskrivelse", " "), Avslagskode.UGYLDIG_INNHOLD, "");
        gir(gi(), OppdragEvent.OppdragGitt.class);
    }

    @Test
    void begge_utvalgene_er_i_helsefellesskapet() {
        avslaas(Lag.med(gi(), "tilUtvalgId", FREMMED), Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP, "R001");
        avslaas(Lag.med(gi(), "fraUtvalgId", FREMMED), Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP, "R001");
        gir(gi(), OppdragEvent.OppdragGitt.class);
    }

    @Test
    void et_utvalg_gir_bare_oppdrag_fra_seg_selv() {
        som(Rolle.MOETELEDER, FSU);
        avslaas(gi(), Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.MOETELEDER, SSU);
        gir(gi(), OppdragEvent.OppdragGitt.class);
    }

    @Test
    void fristen_kan_vaere_i_dag_men_ikke_i_gaar() {
        avslaas(Lag.med(gi(), "frist", dag.minusDays(1)), Avslagskode.UGYLDIG_INNHOLD, "R122");
        gir(Lag.med(gi(), "frist", dag), OppdragEvent.OppdragGitt.class);
    }

    @Test
    void typen_er_et_enkeltoppdrag_naar_den_ikke_er_oppgitt() {
        assertThat(gjoer(gi()).hendelser().getFirst())
                .isInstanceOfSatisfying(OppdragEvent.OppdragGitt.class, e -> assertThat(e.type())
                        .isEqualTo(Oppdragstype.ENKELTOPPDRAG));
    }

    @Test
    void bare_mottakeren_melder_status_og_den_sier_noe() {
        gjoer(gi());
        avslaas(status(""), Avslagskode.UGYLDIG_INNHOLD, "");
        som(Rolle.UTVALG, SSU);
        avslaas(status("i gang"), Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.UTVALG, FSU);
        gir(status("i gang"), OppdragEvent.OppdragStatusMeldt.class);
        gir(status("snart ferdig"), OppdragEvent.OppdragStatusMeldt.class);
    }

    @Test
    void bare_mottakeren_rapporterer_og_rapporten_sier_noe() {
        gjoer(gi());
        avslaas(rapporter(null), Avslagskode.UGYLDIG_INNHOLD, "");
        som(Rolle.UTVALG, SSU);
        avslaas(rapporter("ferdig"), Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.UTVALG, FSU);
        gir(rapporter("ferdig"), OppdragEvent.OppdragRapportert.class);
        avslaas(rapporter("ferdig igjen"), Avslagskode.UGYLDIG_TILSTAND, "R122");
        avslaas(status("i gang"), Avslagskode.UGYLDIG_TILSTAND, "R122");
    }

    @Test
    void moetet_det_rapporteres_i_maa_finnes() {
        gjoer(gi());
        MoeteId moete = new MoeteId("moete-1");
        avslaas(Lag.med(rapporter("ferdig"), "moeteId", moete), Avslagskode.IKKE_FUNNET, "");
        oppslag.moeter.put(moete, Lag.av(MoeteFakta.class, "moeteId", moete, "utvalgId", SSU));
        gir(Lag.med(rapporter("ferdig"), "moeteId", moete), OppdragEvent.OppdragRapportert.class);
    }

    @Test
    void bare_giveren_avslutter_og_foerst_naar_det_er_rapportert() {
        gjoer(gi());
        avslaas(avslutt(), Avslagskode.UGYLDIG_TILSTAND, "R122");
        gjoer(rapporter("ferdig"));
        som(Rolle.UTVALG, FSU);
        avslaas(avslutt(), Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.UTVALG, SSU);
        gir(avslutt(), OppdragEvent.OppdragAvsluttet.class);
        avslaas(avslutt(), Avslagskode.UGYLDIG_TILSTAND, "R122");
    }

    @Test
    void bare_tiden_foerer_fristen_og_ikke_foer_den_er_ute() {
        gjoer(Lag.med(gi(), "frist", dag.plusDays(10)));
        var passert = Lag.av(
                OppdragCommand.MerkOppdragsfrist.class,
                "oppdragId",
                ID,
                "frist",
                dag.plusDays(10),
                "steg",
                Friststeg.PASSERT);
        avslaas(passert, Avslagskode.IKKE_TILGANG, "R076");
        som(Rolle.PROSESS, null);
        avslaas(passert, Avslagskode.UGYLDIG_INNHOLD, "R058");
        dag = dag.plusDays(11);
        gir(passert, OppdragEvent.OppdragsfristPassert.class);
        assertThat(gjoer(passert).hendelser()).as("Føres en gang").isEmpty();
    }

    private static OppdragCommand.GiOppdrag gi() {
        return Lag.av(
                OppdragCommand.GiOppdrag.class,
                "oppdragId",
                ID,
                "helsefellesskapId",
                HF,
                "fraUtvalgId",
                SSU,
                "tilUtvalgId",
                FSU,
                "beskrivelse",
                "Utred felles rutine");
    }

    private static OppdragCommand.MeldStatusPaaOppdrag status(String tekst) {
        return Lag.av(OppdragCommand.MeldStatusPaaOppdrag.class, "oppdragId", ID, "status", tekst);
    }

    private static OppdragCommand.RapporterOppdrag rapporter(String tekst) {
        return Lag.av(OppdragCommand.RapporterOppdrag.class, "oppdragId", ID, "rapport", tekst);
    }

    private static OppdragCommand.AvsluttOppdrag avslutt() {
        return Lag.av(OppdragCommand.AvsluttOppdrag.class, "oppdragId", ID);
    }
}
