package no.saksgang.utvalg;

import java.math.BigDecimal;
import java.time.LocalDate;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Hvem som sitter i utvalget, og på hvilke vilkår (R135–R160, R171, R172, R205). */
final class Seter {

    private Seter() {}

    static Beslutning<UtvalgEvent> vedtaSammensetning(UtvalgCommand.VedtaSammensetning k, Utvalg u) {
        UtvalgDecider.krev(u, Utvalgstilstand.FORESLAATT, Utvalgstilstand.PLANLAGT, Utvalgstilstand.NEDSATT);
        Avslag.krevInnhold(k.seter(), "seter");
        k.seter().forEach(s -> {
            Avslag.krevInnhold(s.rolle(), "seter.rolle");
            Avslag.krevInnhold(s.part(), "seter.part");
            Avslag.krevInnhold(s.funksjon(), "seter.funksjon");
            Avslag.med(
                    s.antall() == null || s.antall() > 0,
                    Avslagskode.SAMMENSETNING_BRUTT,
                    "R145",
                    "antall må være minst 1");
        });
        return UtvalgDecider.av(u, new UtvalgEvent.SammensetningVedtatt(k.utvalgId(), k.seter()), "R145");
    }

    static Beslutning<UtvalgEvent> oppnevnMedlem(UtvalgCommand.OppnevnMedlem k, Utvalg u, Kontekst kontekst) {
        Funksjon funksjon = k.funksjon() == null ? Funksjon.MEDLEM : k.funksjon();
        krevSete(u, k.seteId(), k.rolle(), funksjon, k.part(), kontekst);
        RettOrganOppnevner.krev(u, k.part(), k.oppnevntAv(), kontekst.aktoer());
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.MedlemOppnevnt(
                        k.utvalgId(),
                        k.seteId(),
                        k.brukerId(),
                        k.rolle(),
                        funksjon,
                        k.part(),
                        k.virksomhetId(),
                        k.representerer(),
                        k.beslutningsmyndighet(),
                        k.fra() == null ? kontekst.dato() : k.fra(),
                        k.til(),
                        k.oppnevntAv(),
                        kontekst.aktoer().erProsess()),
                "R135",
                "R144");
    }

    static Beslutning<UtvalgEvent> oppnevnObservatoer(UtvalgCommand.OppnevnObservatoer k, Utvalg u, Kontekst kontekst) {
        krevSete(u, k.seteId(), k.rolle(), Funksjon.OBSERVATOER, k.part(), kontekst);
        RettOrganOppnevner.krev(u, k.part(), k.oppnevntAv(), kontekst.aktoer());
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.ObservatoerOppnevnt(
                        k.utvalgId(),
                        k.seteId(),
                        k.brukerId(),
                        k.rolle(),
                        Funksjon.OBSERVATOER,
                        k.part(),
                        k.virksomhetId(),
                        k.representerer(),
                        false,
                        k.fra() == null ? kontekst.dato() : k.fra(),
                        k.til(),
                        k.oppnevntAv(),
                        kontekst.aktoer().erProsess()),
                "R137",
                "R151");
    }

    static Beslutning<UtvalgEvent> fratre(UtvalgCommand.FratreMedlem k, Utvalg u) {
        sete(u, k.seteId());
        Avslag.krevInnhold(k.sluttdato(), "sluttdato");
        Avslag.krevInnhold(k.grunn(), "grunn");
        return UtvalgDecider.av(
                u, new UtvalgEvent.MedlemFratraadt(k.utvalgId(), k.seteId(), k.sluttdato(), k.grunn()), "R171");
    }

    static Beslutning<UtvalgEvent> velgRepresentant(UtvalgCommand.VelgRepresentant k, Utvalg u) {
        UtvalgDecider.krev(u, Utvalgstilstand.I_DRIFT);
        sete(u, k.seteId());
        Avslag.krevInnhold(k.verv(), "verv");
        boolean anbefaling = u.modell.konsensusregel() == Konsensusregel.TILSTREBER_KONSENSUS
                || u.modell.konsensusregel() == Konsensusregel.INGEN;
        Avslag.med(anbefaling || k.enstemmig(), Avslagskode.KONSENSUS_KREVES, "R069", "Valget må være enstemmig");
        return UtvalgDecider.av(
                u, new UtvalgEvent.RepresentantValgt(k.utvalgId(), k.seteId(), k.verv(), anbefaling), "R069");
    }

    static Beslutning<UtvalgEvent> inngaaHonoraravtale(UtvalgCommand.InngaaHonoraravtale k, Utvalg u) {
        UtvalgDecider.krev(u, Utvalgstilstand.I_DRIFT);
        sete(u, k.seteId());
        Avslag.med(
                k.fra() != null && k.til() != null && k.honorar() != null && k.timer() != null && k.betaler() != null,
                Avslagskode.AVTALE_UFULLSTENDIG,
                "R172",
                "fra, til, honorar, timer og betaler må fylles ut");
        Avslag.med(
                k.honorar().signum() >= 0 && k.timer() >= 0 && !k.til().isBefore(k.fra()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R172",
                "honorar og timer kan ikke være negative, og til ikke før fra");
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.HonoraravtaleInngaatt(
                        k.utvalgId(), k.seteId(), k.fra(), k.til(), k.honorar(), k.timer(), k.betaler()),
                "R172");
    }

    static Beslutning<UtvalgEvent> bekreftForberedelse(UtvalgCommand.BekreftForberedelse k, Utvalg u) {
        UtvalgDecider.krev(u, Utvalgstilstand.I_DRIFT);
        sete(u, k.seteId());
        return UtvalgDecider.av(
                u, new UtvalgEvent.ForberedelseBekreftet(k.utvalgId(), k.seteId(), k.moeteId()), "R093");
    }

    /** Ansatte honoreres ikke (R208). Satsene settes i avtalen; uten avtale er beløpet 0. */
    static Beslutning<UtvalgEvent> beregnHonorar(UtvalgCommand.BeregnHonorar k, Utvalg u) {
        UtvalgDecider.krev(u, Utvalgstilstand.I_DRIFT);
        var sete = sete(u, k.seteId());
        Avslag.med(
                sete.part() != Part.ANSATT,
                Avslagskode.AVTALE_UFULLSTENDIG,
                "R208",
                "Ansatte honoreres ikke for møter");
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.HonorarBeregnet(
                        k.utvalgId(), k.seteId(), k.moeteId(), BigDecimal.ZERO, sete.virksomhetId()),
                "R205");
    }

    private static void krevSete(
            Utvalg u, SeteId seteId, String rolle, Funksjon funksjon, Part part, Kontekst kontekst) {
        UtvalgDecider.krev(
                u,
                Utvalgstilstand.NEDSATT,
                Utvalgstilstand.I_DRIFT,
                Utvalgstilstand.PAA_PAUSE,
                Utvalgstilstand.FUNGERER_MIDLERTIDIG);
        Avslag.krevInnhold(seteId, "seteId");
        Avslag.krevInnhold(rolle, "rolle");
        Avslag.krevInnhold(part, "part");
        LocalDate dato = kontekst.dato();
        Avslag.med(
                u.seter.stream().noneMatch(s -> s.seteId().equals(seteId)),
                Avslagskode.SAMMENSETNING_BRUTT,
                "R135",
                "Setet " + seteId + " er allerede besatt; la medlemmet fratre og bruk et nytt sete");
        var regler = u.sammensetning.stream()
                .filter(r -> r.part() == part && r.funksjon() == funksjon && rolle.equals(r.rolle()))
                .toList();
        boolean ubegrenset = regler.isEmpty() || regler.stream().anyMatch(r -> r.antall() == null || r.per() != null);
        int plasser = regler.stream()
                .mapToInt(r -> r.antall() == null ? 0 : r.antall())
                .sum();
        long besatt = u.seter.stream()
                .filter(s -> s.part() == part
                        && s.funksjon() == funksjon
                        && s.rolle().equals(rolle))
                .filter(s -> s.til() == null || !s.til().isBefore(dato))
                .count();
        Avslag.med(
                ubegrenset || besatt < plasser,
                Avslagskode.SAMMENSETNING_BRUTT,
                "R135",
                "Sammensetningen har " + plasser + " plasser for " + rolle);
    }

    static no.saksgang.beslutning.UtvalgFakta.Sete sete(Utvalg u, SeteId seteId) {
        Avslag.krevInnhold(seteId, "seteId");
        return u.seter.stream()
                .filter(s -> s.seteId().equals(seteId))
                .findFirst()
                .orElseThrow(() -> new Avslag(
                        Avslagskode.IKKE_FUNNET, "R135", "Setet " + seteId + " finnes ikke i " + u.utvalgId));
    }
}
