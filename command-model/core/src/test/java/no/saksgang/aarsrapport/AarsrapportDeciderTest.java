package no.saksgang.aarsrapport;

import static org.assertj.core.api.Assertions.assertThat;

import no.saksgang.aarsrapport.command.AarsrapportCommand;
import no.saksgang.aarsrapport.command.AarsrapportCommand.FremmAarsrapport;
import no.saksgang.aarsrapport.command.AarsrapportCommand.GodkjennAarsrapport;
import no.saksgang.aarsrapport.command.AarsrapportCommand.LeverDelrapport;
import no.saksgang.aarsrapport.command.AarsrapportCommand.LeverSelvevaluering;
import no.saksgang.aarsrapport.command.AarsrapportCommand.OpprettAarsrapport;
import no.saksgang.aarsrapport.command.AarsrapportCommand.PubliserAarsrapport;
import no.saksgang.aarsrapport.command.AarsrapportCommand.ReturnerAarsrapport;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import no.saksgang.beslutning.Planproeve;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Hver vakt i årsrapporten (livsløp 7), og at det som fremmes, er det som godkjennes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AarsrapportDeciderTest extends Planproeve<AarsrapportCommand, Aarsrapport, AarsrapportEvent> {

    private static final AarsrapportId ID = new AarsrapportId("rapport-2022");
    private static final String SUM = "c".repeat(64);

    AarsrapportDeciderTest() {
        super(new AarsrapportDecider());
    }

    @Test
    void rapporten_paabegynnes_en_gang_for_et_aar() {
        avslaas(new FremmAarsrapport(ID, null, null), Avslagskode.IKKE_FUNNET, "");
        avslaas(new OpprettAarsrapport(ID, HF, 1066), Avslagskode.UGYLDIG_INNHOLD, "R197");
        gi(new OpprettAarsrapport(ID, HF, 2022));
        avslaas(new OpprettAarsrapport(ID, HF, 2022), Avslagskode.FINNES_ALLEREDE, "");
    }

    @Test
    void delene_leveres_av_eget_utvalg_mens_rapporten_er_utkast() {
        gi(new OpprettAarsrapport(ID, HF, 2022));
        som(Rolle.UTVALG, FSU);
        avslaas(new LeverDelrapport(ID, SSU, "x"), Avslagskode.IKKE_TILGANG, "R163");
        avslaas(new LeverDelrapport(ID, null, "x"), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(new LeverDelrapport(ID, FSU, ""), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(new LeverSelvevaluering(ID, FSU, ""), Avslagskode.UGYLDIG_INNHOLD, "");
        gi(new LeverDelrapport(ID, FSU, "Året"));
        gi(new LeverSelvevaluering(ID, FSU, "Vi ble hørt"));
        som(Rolle.UTVALG, FREMMED);
        avslaas(new LeverDelrapport(ID, FREMMED, "x"), Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP, "R001");
        fremm();
        som(Rolle.UTVALG, FSU);
        avslaas(new LeverDelrapport(ID, FSU, "For sent"), Avslagskode.UGYLDIG_TILSTAND, "R197");
    }

    @Test
    void innholdet_bindes_naar_den_fremmes_og_det_er_det_som_godkjennes() {
        gi(new OpprettAarsrapport(ID, HF, 2022));
        som(Rolle.UTVALG, PM);
        avslaas(new GodkjennAarsrapport(ID, PM, null, null), Avslagskode.UGYLDIG_TILSTAND, "R197");
        som(Rolle.SEKRETARIAT, null);
        var fremmet = (AarsrapportEvent.AarsrapportFremmet)
                gi(new FremmAarsrapport(ID, null, 42L)).hendelser().getFirst();
        assertThat(fremmet.posisjon()).isEqualTo(42);
        som(Rolle.UTVALG, SSU);
        avslaas(new GodkjennAarsrapport(ID, SSU, null, null), Avslagskode.KUN_PARTNERSKAPSMOETE, "R188");
        avslaas(new ReturnerAarsrapport(ID, "Nei"), Avslagskode.KUN_PARTNERSKAPSMOETE, "R188");
        som(Rolle.UTVALG, PM);
        avslaas(new GodkjennAarsrapport(ID, PM, null, "0".repeat(64)), Avslagskode.RAPPORT_ENDRET, "R188");
        avslaas(new ReturnerAarsrapport(ID, " "), Avslagskode.BEGRUNNELSE_MANGLER, "R188");
        gi(new ReturnerAarsrapport(ID, "Mangler noe"));
        fremm();
        som(Rolle.UTVALG, PM);
        var godkjent = (AarsrapportEvent.AarsrapportGodkjent)
                gi(new GodkjennAarsrapport(ID, null, null, SUM)).hendelser().getFirst();
        assertThat(godkjent.sha256()).isEqualTo(SUM);
        assertThat(godkjent.posisjon()).isEqualTo(100);
        assertThat(godkjent.dato()).isEqualTo(DAG);
    }

    @Test
    void bare_en_godkjent_rapport_publiseres() {
        gi(new OpprettAarsrapport(ID, HF, 2022));
        fremm();
        avslaas(new PubliserAarsrapport(ID, null), Avslagskode.UGYLDIG_TILSTAND, "R197");
        som(Rolle.UTVALG, PM);
        gi(new GodkjennAarsrapport(ID, PM, null, null));
        som(Rolle.SEKRETARIAT, null);
        gi(new PubliserAarsrapport(ID, null));
        avslaas(new PubliserAarsrapport(ID, null), Avslagskode.UGYLDIG_TILSTAND, "R197");
    }

    private void fremm() {
        som(Rolle.SEKRETARIAT, null);
        gi(new FremmAarsrapport(ID, null, null));
    }
}
