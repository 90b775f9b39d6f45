package no.saksgang.publisering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.AarsrapportFakta;
import no.saksgang.beslutning.Beslutningsproeve;
import no.saksgang.beslutning.HandlingsplanFakta;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Publiseringsvariant;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Unntaksomfang;
import no.saksgang.felles.verdi.Unntaksperiode;
import no.saksgang.publisering.command.PubliseringCommand;
import no.saksgang.publisering.command.PubliseringCommand.OpphevOffentlighetsunntak;
import no.saksgang.publisering.command.PubliseringCommand.Publiser;
import no.saksgang.publisering.command.PubliseringCommand.UnntaFraOffentlighet;
import no.saksgang.publisering.event.PubliseringEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Vaktene når noe unntas offentlighet i en periode, og det unntaket stanser. */
class UnntakTest extends Beslutningsproeve<PubliseringCommand, Publisering, PubliseringEvent> {

    private static final SakId SAK = new SakId("s-1");
    private static final PubliseringId SAKEN = new PubliseringId("sak-s-1");
    private static final String TITTEL = "Konflikten om sengene i Eksempel kommune";
    private static final LocalDate FRA = LocalDate.of(2022, 3, 1);
    private static final LocalDate TIL = LocalDate.of(2022, 6, 30);

    UnntakTest() {
        super(new PubliseringDecider());
        dag = FRA;
    }

    @BeforeEach
    void saken() {
        oppslag.saker.put(
                SAK,
                new SakFakta(
                        SAK,
                        HF,
                        TITTEL,
                        Sakstilstand.VEDTATT,
                        false,
                        true,
                        List.of(),
                        List.of(),
                        Set.of(),
                        Set.of(),
                        Set.of()));
    }

    @Test
    void unntaket_har_hjemmel_periode_og_grunn() {
        avslaas(unnta(Unntaksomfang.HELE, null, 4, FRA, TIL), Avslagskode.SKJERMINGSHJEMMEL_MANGLER, "R218");
        avslaas(unnta(Unntaksomfang.HELE, null, 23, TIL, FRA), Avslagskode.PERIODE_SNUDD, "R218");
        avslaas(unnta(null, null, 23, FRA, TIL), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(unnta(Unntaksomfang.HELE, "Tittel", 23, FRA, TIL), Avslagskode.UGYLDIG_INNHOLD, "R218");
        avslaas(
                new UnntaFraOffentlighet(
                        SAKEN, Publiseringstype.SAK, "s-1", null, Unntaksomfang.HELE, null, 23, null, FRA, TIL, " "),
                Avslagskode.UGYLDIG_INNHOLD,
                "");
        avslaas(
                new UnntaFraOffentlighet(
                        new PubliseringId("vedtak-s-1"),
                        Publiseringstype.VEDTAK,
                        "s-1",
                        null,
                        Unntaksomfang.HELE,
                        null,
                        23,
                        null,
                        FRA,
                        TIL,
                        "Grunn"),
                Avslagskode.UGYLDIG_INNHOLD,
                "R218");
        assertThat(gjoer(unnta(Unntaksomfang.HELE, null, 23, FRA, TIL)).hendelser())
                .containsExactly(new PubliseringEvent.UnntattFraOffentlighet(
                        SAKEN,
                        HF,
                        Publiseringstype.SAK,
                        "s-1",
                        null,
                        new Unntaksperiode(Unntaksomfang.HELE, null, 23, null, FRA, TIL),
                        "Grunn"));
        assertThat(gjoer(unnta(Unntaksomfang.HELE, null, 23, FRA, TIL)).hendelser())
                .isEmpty();
    }

    @Test
    void den_offentlige_tittelen_er_en_annen_enn_den_fulle_og_gaar_gjennom_porten() {
        avslaas(unnta(Unntaksomfang.TITTEL, null, 13, FRA, null), Avslagskode.UGYLDIG_INNHOLD, "");
        avslaas(
                unnta(Unntaksomfang.TITTEL, "Om: konflikten om  sengene i eksempel KOMMUNE", 13, FRA, null),
                Avslagskode.UNNTATT_STAAR_I_TEKSTEN,
                "R218");
        oppslag.personnavn.add("Kari Eksempelsen");
        avslaas(unnta(Unntaksomfang.TITTEL, "Om Kari Eksempelsen", 13, FRA, null), Avslagskode.PERSONNAVN, "R218");
        gjoer(unnta(Unntaksomfang.TITTEL, "Sengekapasitet", 13, FRA, null));
    }

    @Test
    void det_kan_oppheves_en_gang() {
        avslaas(new OpphevOffentlighetsunntak(SAKEN, "Grunn"), Avslagskode.IKKE_FUNNET, "R218");
        gjoer(unnta(Unntaksomfang.HELE, null, 23, FRA, null));
        avslaas(new OpphevOffentlighetsunntak(SAKEN, " "), Avslagskode.BEGRUNNELSE_MANGLER, "R221");
        assertThat(gjoer(new OpphevOffentlighetsunntak(SAKEN, "Ferdig")).hendelser())
                .containsExactly(new PubliseringEvent.OffentlighetsunntakOpphevet(SAKEN, "Ferdig"));
        avslaas(new OpphevOffentlighetsunntak(SAKEN, "Igjen"), Avslagskode.IKKE_FUNNET, "R218");
    }

    @Test
    void ingenting_under_en_unntatt_sak_publiseres_foer_perioden_er_over() {
        oppslag.unntak.put(SAKEN, new Unntaksperiode(Unntaksomfang.HELE, null, 23, null, FRA, TIL));
        avslaas(vedtak("Vedtak", "Vedtatt", null), Avslagskode.FORELDER_SKJULT, "R218");
        avslaas(vedtak("Vedtak", "Vedtatt", "2022-06-30T21:59:59Z"), Avslagskode.FORELDER_SKJULT, "R218");
        gjoer(vedtak("Vedtak", "Vedtatt", "2022-06-30T22:00:00Z"));
    }

    @Test
    void en_unntatt_tittel_slipper_ikke_ut_i_det_som_publiseres() {
        oppslag.unntak.put(SAKEN, new Unntaksperiode(Unntaksomfang.TITTEL, "Sengekapasitet", 13, null, FRA, TIL));
        avslaas(vedtak(TITTEL, "Vedtatt", null), Avslagskode.UNNTATT_STAAR_I_TEKSTEN, "R218");
        avslaas(
                vedtak("Vedtak", "Saken «konflikten om sengene i\neksempel kommune» er vedtatt", null),
                Avslagskode.UNNTATT_STAAR_I_TEKSTEN,
                "R218");
        gjoer(vedtak(TITTEL, "Vedtatt", "2022-07-01T10:00:00Z"));
    }

    @Test
    void en_unntatt_tittel_staar_heller_ikke_i_en_plan_eller_en_aarsrapport() {
        HandlingsplanId plan = new HandlingsplanId("plan-1");
        AarsrapportId rapport = new AarsrapportId("rapport-1");
        oppslag.planer.put(plan, new HandlingsplanFakta(plan, HF, true, FRA, TIL, Set.of()));
        oppslag.rapporter.put(rapport, new AarsrapportFakta(HF, 2022, true, null));
        String tekst = "Vi har behandlet «" + TITTEL + "».";
        oppslag.unntak.put(SAKEN, new Unntaksperiode(Unntaksomfang.HELE, null, 13, null, FRA, TIL));
        for (Publiseringstype type : List.of(Publiseringstype.HANDLINGSPLAN, Publiseringstype.AARSRAPPORT)) {
            avslaas(publiser(type, tekst, null), Avslagskode.UNNTATT_STAAR_I_TEKSTEN, "R218");
            gjoer(publiser(type, "Vi har behandlet en sak til.", null));
            gjoer(publiser(type, tekst, "2022-07-01T10:00:00Z"));
        }
        oppslag.unntak.clear();
        oppslag.skjult.add(SAKEN);
        avslaas(publiser(Publiseringstype.HANDLINGSPLAN, tekst, null), Avslagskode.UNNTATT_STAAR_I_TEKSTEN, "R218");
    }

    private static Publiser publiser(Publiseringstype type, String tekst, String fra) {
        String id = type == Publiseringstype.AARSRAPPORT ? "rapport-1" : "plan-1";
        return new Publiser(
                new PubliseringId(type.idFor(id)),
                type,
                id,
                null,
                Publiseringsvariant.FULL,
                "Tittel",
                tekst,
                null,
                null,
                List.of(),
                fra == null ? null : Instant.parse(fra));
    }

    private static UnntaFraOffentlighet unnta(
            Unntaksomfang omfang, String tittel, int paragraf, LocalDate fra, LocalDate til) {
        return new UnntaFraOffentlighet(
                SAKEN, Publiseringstype.SAK, "s-1", null, omfang, tittel, paragraf, null, fra, til, "Grunn");
    }

    private static Publiser vedtak(String tittel, String tekst, String fra) {
        return new Publiser(
                new PubliseringId("vedtak-s-1"),
                Publiseringstype.VEDTAK,
                "s-1",
                null,
                Publiseringsvariant.FULL,
                tittel,
                tekst,
                null,
                null,
                List.of(),
                fra == null ? null : Instant.parse(fra));
    }
}
