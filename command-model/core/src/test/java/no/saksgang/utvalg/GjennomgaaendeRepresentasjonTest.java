package no.saksgang.utvalg;

import static org.assertj.core.api.Assertions.assertThat;

import no.saksgang.felles.Advarsel;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.utvalg.command.UtvalgCommand;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Gjennomgående representasjon i FSU og SSU (R126). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GjennomgaaendeRepresentasjonTest {

    private static final UtvalgCommand.KonstituerUtvalg KONSTITUER =
            new UtvalgCommand.KonstituerUtvalg(Modeller.FSU, null);

    @Test
    void uten_en_felles_rolle_konstitueres_utvalget_med_advarsel() {
        Utvalgsbenk fsu = klarFsu();
        fsu.oppslag.utvalg.put(Modeller.SSU, ssuMed("kommunaldirektor"));
        assertThat(fsu.beslutt(KONSTITUER).advarsler()).contains(Advarsel.GJENNOMGAAENDE_MANGLER);
        assertThat(fsu.beslutt(KONSTITUER).regler()).contains("R126");
        fsu.oppslag.utvalg.put(Modeller.SSU, ssuMed("kommunerepresentant"));
        assertThat(fsu.beslutt(KONSTITUER).advarsler()).doesNotContain(Advarsel.GJENNOMGAAENDE_MANGLER);
    }

    @Test
    void et_strategisk_utvalg_uten_seter_gir_ingenting_aa_sammenligne_med() {
        assertThat(klarFsu().beslutt(KONSTITUER).advarsler()).doesNotContain(Advarsel.GJENNOMGAAENDE_MANGLER);
    }

    private static Utvalgsbenk klarFsu() {
        Utvalgsbenk fsu = Utvalgsbenk.nedsatt();
        fsu.skjer(fsu.medlem("k-1", Part.KOMMUNE, Utvalgsbenk.ASKER));
        fsu.skjer(fsu.medlem("s-1", Part.SYKEHUS, Utvalgsbenk.NORD));
        fsu.skjer(fsu.leder("k-1", null, null));
        return fsu;
    }

    private static no.saksgang.beslutning.UtvalgFakta ssuMed(String rolle) {
        Utvalgsbenk ssu = Utvalgsbenk.med(
                Modeller.utvalg(Modeller.SSU, Nivaa.STRATEGISK, Utvalgsstatus.I_DRIFT, Modeller.valgt()));
        ssu.skjer(ssu.medlem("ssu-k-1", Part.KOMMUNE, Utvalgsbenk.ASKER, rolle, Utvalgsbenk.DAG, null));
        return ssu.naa().fakta();
    }
}
