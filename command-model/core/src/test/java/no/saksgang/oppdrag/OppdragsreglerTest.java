package no.saksgang.oppdrag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.beslutning.Beslutningsproeve;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.OppdragId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Oppdragstype;
import no.saksgang.oppdrag.command.OppdragCommand;
import no.saksgang.oppdrag.command.OppdragCommand.AvsluttOppdrag;
import no.saksgang.oppdrag.command.OppdragCommand.GiOppdrag;
import no.saksgang.oppdrag.command.OppdragCommand.MeldStatusPaaOppdrag;
import no.saksgang.oppdrag.command.OppdragCommand.RapporterOppdrag;
import no.saksgang.oppdrag.event.OppdragEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Hver vakt i oppdraget (livsløp 5, R122, R196). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OppdragsreglerTest extends Beslutningsproeve<OppdragCommand, Oppdrag, OppdragEvent> {

    private static final OppdragId ID = new OppdragId("oppdrag-1");
    private static final MoeteId MOETE = new MoeteId("moete-ssu");

    OppdragsreglerTest() {
        super(new OppdragDecider());
        dag = LocalDate.of(2022, 10, 13);
        som(Rolle.UTVALG, SSU);
    }

    @Test
    void et_oppdrag_gis_av_eget_utvalg_til_et_annet_i_samme_helsefellesskap() {
        avslaas(new MeldStatusPaaOppdrag(ID, "x"), Avslagskode.IKKE_FUNNET, "");
        avslaas(gi(null, SSU, null, "b", null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(gi(null, SSU, FSU, " ", null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(gi(null, FSU, SSU, "b", null), Avslagskode.IKKE_TILGANG, "R163");
        avslaas(gi(null, SSU, SSU, "b", null), Avslagskode.UGYLDIG_INNHOLD, "R122");
        avslaas(gi(null, SSU, FREMMED, "b", null), Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP, "R001");
        avslaas(gi(null, SSU, nedlagt(), "b", null), Avslagskode.UTVALG_IKKE_I_DRIFT, "R122");
        avslaas(gi(null, SSU, FSU, "b", dag.minusDays(1)), Avslagskode.UGYLDIG_INNHOLD, "R122");
        gjoer(gi(null, SSU, FSU, "b", dag));
        avslaas(gi(null, SSU, FSU, "b", null), Avslagskode.FINNES_ALLEREDE, "");
    }

    @Test
    void en_hovedbestilling_rapporteres_i_samme_aar() {
        avslaas(
                gi(Oppdragstype.HOVEDBESTILLING, SSU, FSU, "b", LocalDate.of(2023, 1, 15)),
                Avslagskode.UGYLDIG_INNHOLD,
                "R196");
        OppdragEvent.OppdragGitt e =
                (OppdragEvent.OppdragGitt) gjoer(gi(Oppdragstype.HOVEDBESTILLING, SSU, FSU, "Årets bestilling", null))
                        .hendelser()
                        .getFirst();
        assertThat(e.frist()).isEqualTo(LocalDate.of(2022, 12, 31));
    }

    @Test
    void mottakeren_melder_status_og_rapporterer_og_giveren_avslutter() {
        gjoer(gi(null, SSU, FSU, "b", null));
        avslaas(new MeldStatusPaaOppdrag(ID, "Halvveis"), Avslagskode.IKKE_TILGANG, "R163");
        avslaas(new AvsluttOppdrag(ID, null), Avslagskode.UGYLDIG_TILSTAND, "R122");
        som(Rolle.UTVALG, FSU);
        avslaas(new MeldStatusPaaOppdrag(ID, ""), Avslagskode.UGYLDIG_INNHOLD, "");
        gjoer(new MeldStatusPaaOppdrag(ID, "Halvveis"));
        avslaas(new RapporterOppdrag(ID, null, ""), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(new RapporterOppdrag(ID, new MoeteId("finnes-ikke"), "r"), Avslagskode.IKKE_FUNNET, "");
        moete(PM);
        avslaas(new RapporterOppdrag(ID, MOETE, "r"), Avslagskode.UGYLDIG_INNHOLD, "R122");
        moete(SSU);
        gjoer(new RapporterOppdrag(ID, MOETE, "Utredet"));
        avslaas(new MeldStatusPaaOppdrag(ID, "Mer"), Avslagskode.UGYLDIG_TILSTAND, "R122");
        avslaas(new AvsluttOppdrag(ID, null), Avslagskode.IKKE_TILGANG, "R163");
        som(Rolle.UTVALG, SSU);
        gjoer(new AvsluttOppdrag(ID, "Takk"));
        avslaas(new AvsluttOppdrag(ID, null), Avslagskode.UGYLDIG_TILSTAND, "R122");
    }

    private void moete(UtvalgId utvalg) {
        oppslag.moeter.put(
                MOETE,
                new MoeteFakta(MOETE, utvalg, Moetetilstand.AAPNET, dag, Set.of(), Map.of(), null, true, List.of()));
    }

    private static GiOppdrag gi(Oppdragstype type, UtvalgId fra, UtvalgId til, String hva, LocalDate frist) {
        return new GiOppdrag(ID, HF, type, fra, til, null, null, hva, frist, null);
    }
}
