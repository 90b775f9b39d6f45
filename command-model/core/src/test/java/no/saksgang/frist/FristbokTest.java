package no.saksgang.frist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import no.saksgang.beslutning.FastOppslag;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.felles.verdi.Friststeg;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.utvalg.event.UtvalgEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FristbokTest {

    private static final SakId SAK = new SakId("sak-1");
    private static final UtvalgId SUFF = new UtvalgId("suff");
    private static final LocalDate FRIST = LocalDate.of(2027, 3, 28);

    private static Fristbok medRaad() {
        return Fristbok.TOM.etter(new SakEvent.RaadBedtOm(SAK, "r-1", SUFF, null, FRIST));
    }

    private static Kontekst naa(String tid) {
        return new Kontekst(Instant.parse(tid), Instant.parse(tid), Aktoer.prosess(), new FastOppslag());
    }

    @Test
    void fristen_er_ute_ved_midnatt_norsk_tid_ogsaa_natten_klokken_stilles() {
        // 28. mars 2027 stilles klokken fram: døgnet er 23 timer, og slutten er klokken 22 i Greenwich.
        assertThat(Fristtid.ute(FRIST)).isEqualTo(Instant.parse("2027-03-28T22:00:00Z"));
        assertThat(Fristtid.ute(FRIST.minusDays(1))).isEqualTo(Instant.parse("2027-03-27T23:00:00Z"));
        assertThatThrownBy(() ->
                        medRaad().moden(Fristslag.RAAD, "r-1", FRIST, Friststeg.PASSERT, naa("2027-03-28T21:59:59Z")))
                .isInstanceOf(Avslag.class);
        assertThat(medRaad().moden(Fristslag.RAAD, "r-1", FRIST, Friststeg.PASSERT, naa("2027-03-28T22:00:00Z")))
                .isPresent();
    }

    @Test
    void en_frist_foeres_en_gang_og_ikke_naar_den_er_innfridd_eller_flyttet() {
        Kontekst etter = naa("2027-04-10T10:00:00Z");
        Fristbok bok = medRaad();
        assertThat(bok.moden(Fristslag.RAAD, "r-1", FRIST.plusDays(1), Friststeg.PASSERT, etter))
                .isEmpty();
        assertThat(bok.moden(Fristslag.RAAD, "r-2", FRIST, Friststeg.PASSERT, etter))
                .isEmpty();
        var ansvarlige = bok.aapne().values().iterator().next().ansvarlige();
        Fristbok passert = bok.etter(new SakEvent.FristPassert(SAK, Fristslag.RAAD, "r-1", FRIST, ansvarlige));
        assertThat(passert.moden(Fristslag.RAAD, "r-1", FRIST, Friststeg.PASSERT, etter))
                .isEmpty();
        assertThat(passert.moden(Fristslag.RAAD, "r-1", FRIST, Friststeg.PAAMINNELSE, etter))
                .isEmpty();
        assertThat(passert.aapne()).as("åpen til den innfris").hasSize(1);
        assertThat(passert.etter(new SakEvent.RaadFrafalt(SAK, "r-1", "x")).aapne())
                .isEmpty();
    }

    @Test
    void en_ny_periode_uten_slutt_tar_bort_fristen() {
        Fristbok bok = Fristbok.TOM.etter(new UtvalgEvent.MyndighetTildelt(SUFF, FRIST.minusYears(4), FRIST));
        assertThat(bok.aapne()).hasSize(1);
        assertThat(bok.etter(new UtvalgEvent.MyndighetForlenget(SUFF, FRIST.plusYears(4), null))
                        .aapne()
                        .values())
                .singleElement()
                .satisfies(f -> assertThat(f.frist()).isEqualTo(FRIST.plusYears(4)));
        assertThat(bok.etter(new UtvalgEvent.MyndighetForlenget(SUFF, null, null))
                        .aapne())
                .isEmpty();
    }

    @Test
    void etterregistrert_frist_faar_et_doegn_og_ingen_paaminnelse() {
        Instant sent = Instant.parse("2027-05-01T10:00:00Z");
        assertThat(Fristtid.passert(FRIST, sent)).isEqualTo(Instant.parse("2027-05-02T10:00:00Z"));
        assertThat(Fristtid.paaminnelse(FRIST, sent)).isNull();
        assertThat(Fristtid.paaminnelse(FRIST, Instant.parse("2027-01-01T10:00:00Z")))
                .isEqualTo(Instant.parse("2027-03-21T07:00:00Z"));
    }
}
