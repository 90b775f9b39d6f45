package no.saksgang.utvalg;

import java.math.BigDecimal;
import java.time.LocalDate;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.HelsefellesskapFakta.Honorarsats;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Hva et møte koster, og hvem som bærer det. Motoren betaler ikke; den dokumenterer (R172, R201–R211). */
final class Honorar {

    /** Timene i avtalen og satsen dekker et møte på inntil to timer (R205). */
    private static final int ORDINAERT_MOETE_MINUTTER = 120;

    private static final int TIME = 60;

    private Honorar() {}

    static String noekkel(SeteId sete, MoeteId moete) {
        return sete + "/" + moete;
    }

    static Beslutning<UtvalgEvent> inngaaAvtale(UtvalgCommand.InngaaHonoraravtale k, Utvalg u, Kontekst kontekst) {
        Styring.krev(u, kontekst, Utvalgstilstand.I_DRIFT);
        Seter.sete(u, k.seteId());
        Avslag.med(
                k.fra() != null && k.til() != null && k.honorar() != null && k.timer() != null && k.betaler() != null,
                Avslagskode.AVTALE_UFULLSTENDIG,
                "R172",
                "fra, til, honorar, timer og betaler må fylles ut");
        Styring.krevPeriode(k.fra(), k.til(), "R172");
        Avslag.med(
                k.honorar().signum() >= 0 && k.timer() >= 0,
                Avslagskode.UGYLDIG_INNHOLD,
                "R172",
                "honorar og timer kan ikke være negative");
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.HonoraravtaleInngaatt(
                        k.utvalgId(), k.seteId(), k.fra(), k.til(), k.honorar(), k.timer(), k.betaler(), k.frikjoep()),
                "R172",
                "R209");
    }

    static Beslutning<UtvalgEvent> bekreftForberedelse(
            UtvalgCommand.BekreftForberedelse k, Utvalg u, Kontekst kontekst) {
        Styring.krev(u, kontekst, Utvalgstilstand.I_DRIFT);
        Seter.sete(u, k.seteId());
        moete(k.moeteId(), u, kontekst);
        return UtvalgDecider.av(
                u, new UtvalgEvent.ForberedelseBekreftet(k.utvalgId(), k.seteId(), k.moeteId()), "R093");
    }

    static Beslutning<UtvalgEvent> beregn(UtvalgCommand.BeregnHonorar k, Utvalg u, Kontekst kontekst) {
        Styring.krev(u, kontekst, Utvalgstilstand.I_DRIFT);
        UtvalgFakta.Sete sete = Seter.sete(u, k.seteId());
        MoeteFakta moete = moete(k.moeteId(), u, kontekst);
        Avslag.med(
                moete.tilstand() == Moetetilstand.GJENNOMFOERT || moete.tilstand() == Moetetilstand.REFERAT_GODKJENT,
                Avslagskode.UGYLDIG_TILSTAND,
                "R205",
                "Møtet er " + moete.tilstand() + "; honorar beregnes når det er gjennomført");
        Avslag.med(
                moete.tilStede().contains(k.seteId()),
                Avslagskode.IKKE_TIL_STEDE,
                "R205",
                k.seteId() + " var ikke til stede i " + k.moeteId());
        if (u.honorarer.contains(noekkel(k.seteId(), k.moeteId()))) {
            return Beslutning.ingenting(u.helsefellesskapId);
        }
        Utregning r = regnUt(sete, moete, u, kontekst);
        Beslutning<UtvalgEvent> b = UtvalgDecider.av(
                u,
                new UtvalgEvent.HonorarBeregnet(
                        k.utvalgId(),
                        k.seteId(),
                        k.moeteId(),
                        r.beloep,
                        r.betaler,
                        moete.dato(),
                        moete.minutter(),
                        r.timer,
                        r.grunn),
                "R205",
                r.regel);
        return r.uavklart ? b.medAdvarsel(Advarsel.HONORAR_UAVKLART) : b;
    }

    private record Utregning(
            BigDecimal beloep, VirksomhetId betaler, int timer, String grunn, String regel, boolean uavklart) {}

    private static Utregning regnUt(UtvalgFakta.Sete sete, MoeteFakta moete, Utvalg u, Kontekst kontekst) {
        if (sete.part() == Part.ANSATT) {
            return new Utregning(
                    BigDecimal.ZERO,
                    baerer(sete, u, kontekst, moete.dato()),
                    0,
                    "Ansatte honoreres ikke; vervet er del av tillitsvalgtrollen",
                    "R208",
                    false);
        }
        var avtale = u.honoraravtaler.stream()
                .filter(a -> a.seteId().equals(sete.seteId()) && a.periode().gjelder(moete.dato()))
                .reduce((a, b) -> b);
        if (avtale.isPresent()) {
            int timer = timer(avtale.get().timer(), moete.minutter());
            return new Utregning(
                    avtale.get().perTime().multiply(BigDecimal.valueOf(timer)),
                    avtale.get().betaler(),
                    timer,
                    "Etter avtalen for setet",
                    "R172",
                    false);
        }
        var sats = kontekst.oppslag().helsefellesskap(u.helsefellesskapId).satsPaa(sete.part(), moete.dato());
        if (sats.isPresent()) {
            Honorarsats s = sats.get();
            int timer = timer(s.timerPerMoete(), moete.minutter());
            return new Utregning(
                    s.perTime().multiply(BigDecimal.valueOf(timer)),
                    s.betaler() == null ? baerer(sete, u, kontekst, moete.dato()) : s.betaler(),
                    timer,
                    "Etter satsen for " + sete.part() + " fra " + s.gjelderFra(),
                    "R207",
                    false);
        }
        return new Utregning(
                BigDecimal.ZERO,
                baerer(sete, u, kontekst, moete.dato()),
                0,
                "Verken avtale eller vedtatt sats",
                "R210",
                true);
    }

    /** Et lengre møte gir én time til for hver påbegynte time. */
    private static int timer(int ordinaert, int minutter) {
        int over = Math.max(0, minutter - ORDINAERT_MOETE_MINUTTER);
        return ordinaert + (over + TIME - 1) / TIME;
    }

    /** Den som leder, der modellen sier det (R169); ellers bærer hver sine egne kostnader (R201). */
    private static VirksomhetId baerer(UtvalgFakta.Sete sete, Utvalg u, Kontekst kontekst, LocalDate dato) {
        if (u.modell(kontekst).lederregel().betalerHonorar()) {
            var leder = u.lederperioder.stream()
                    .filter(p -> p.periode().gjelder(dato) && p.virksomhet() != null)
                    .reduce((a, b) -> b);
            if (leder.isPresent()) {
                return leder.get().virksomhet();
            }
        }
        return sete.virksomhetId();
    }

    private static MoeteFakta moete(MoeteId id, Utvalg u, Kontekst kontekst) {
        Avslag.krevInnhold(id, "moeteId");
        MoeteFakta moete = kontekst.oppslag().moete(id);
        Avslag.med(
                moete.utvalgId().equals(u.utvalgId),
                Avslagskode.UGYLDIG_INNHOLD,
                "R205",
                id + " er ikke et møte i " + u.utvalgId);
        return moete;
    }
}
