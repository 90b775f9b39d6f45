package no.saksgang.utvalg;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.verdi.Tilknytning;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;
import no.saksgang.utvalg.rule.Plassene;

/** Hvem som kommer inn i utvalget (R135, R143–R151, R157, R158, R171). */
final class Oppnevning {

    private Oppnevning() {}

    static Beslutning<UtvalgEvent> vedtaSammensetning(UtvalgCommand.VedtaSammensetning k, Utvalg u, Kontekst kontekst) {
        Styring.krev(u, kontekst, Utvalgstilstand.FORESLAATT, Utvalgstilstand.PLANLAGT, Utvalgstilstand.NEDSATT);
        Styring.krevSelvEllerOverordnet(u, kontekst, "R145");
        Avslag.krevInnhold(k.seter(), "seter");
        krevSammensetning(k.seter());
        if (k.vedtattAv() != null) {
            kontekst.krevEgetUtvalg(k.vedtattAv());
            Styring.krevSamme(k.vedtattAv(), u.helsefellesskapId, kontekst);
            Avslag.med(
                    kontekst.oppslag().utvalg(k.vedtattAv()).nivaa() == Nivaa.PARTNERSKAPSMOETE,
                    Avslagskode.KUN_PARTNERSKAPSMOETE,
                    "R150",
                    "Bare partnerskapsmøtet vedtar sammensetningen på vegne av helsefellesskapet");
        }
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.SammensetningVedtatt(k.utvalgId(), k.seter(), k.vedtattAv(), kontekst.dato()),
                "R145");
    }

    static void krevSammensetning(List<Seteregel> seter) {
        seter.forEach(s -> {
            Avslag.krevInnhold(s.rolle(), "seter.rolle");
            Avslag.krevInnhold(s.part(), "seter.part");
            Avslag.krevInnhold(s.funksjon(), "seter.funksjon");
            Avslag.med(
                    s.antall() == null || s.antall() > 0,
                    Avslagskode.SAMMENSETNING_BRUTT,
                    "R145",
                    "antall må være minst 1");
        });
        long ulike = seter.stream()
                .map(s -> s.funksjon() + "/" + s.part() + "/" + s.rolle())
                .distinct()
                .count();
        Avslag.med(
                ulike == seter.size(), Avslagskode.SETE_BESATT, "R145", "Samme plass står to ganger i sammensetningen");
    }

    static Beslutning<UtvalgEvent> medlem(UtvalgCommand.OppnevnMedlem k, Utvalg u, Kontekst kontekst) {
        Funksjon funksjon = k.funksjon() == null ? Funksjon.MEDLEM : k.funksjon();
        LocalDate fra = k.fra() == null ? kontekst.dato() : k.fra();
        UtvalgFakta.Sete sete = new UtvalgFakta.Sete(
                k.seteId(),
                k.rolle(),
                funksjon,
                k.part(),
                k.virksomhetId(),
                k.representerer(),
                k.beslutningsmyndighet(),
                fra,
                til(k.til(), fra, u, kontekst),
                k.brukerId(),
                kontekst.aktoer().erProsess());
        krev(sete, k.oppnevntAv(), u, kontekst);
        Beslutning<UtvalgEvent> b = UtvalgDecider.av(
                u,
                new UtvalgEvent.MedlemOppnevnt(
                        k.utvalgId(),
                        sete.seteId(),
                        sete.brukerId(),
                        sete.rolle(),
                        sete.funksjon(),
                        sete.part(),
                        sete.virksomhetId(),
                        sete.representerer(),
                        sete.beslutningsmyndighet(),
                        fra,
                        sete.til(),
                        k.oppnevntAv(),
                        sete.antatt(),
                        k.knyttetTil() == null && !sete.antatt() ? Tilknytning.PERSON : k.knyttetTil(),
                        k.region(),
                        k.forankringsnivaa()),
                "R135",
                "R144");
        boolean skalHaForankring = u.modell(kontekst).forankringKreves()
                && funksjon == Funksjon.MEDLEM
                && Plassene.erKonsensuspart(k.part(), kontekst.oppslag().helsefellesskap(u.helsefellesskapId), fra);
        boolean mangler = k.forankringsnivaa() == null || k.forankringsnivaa().isBlank();
        return skalHaForankring && mangler && !sete.antatt()
                ? b.medAdvarsel(Advarsel.FORANKRINGSNIVAA_MANGLER).medRegler("R143")
                : b;
    }

    static Beslutning<UtvalgEvent> observatoer(UtvalgCommand.OppnevnObservatoer k, Utvalg u, Kontekst kontekst) {
        LocalDate fra = k.fra() == null ? kontekst.dato() : k.fra();
        UtvalgFakta.Sete sete = new UtvalgFakta.Sete(
                k.seteId(),
                k.rolle(),
                Funksjon.OBSERVATOER,
                k.part(),
                k.virksomhetId(),
                k.representerer(),
                false,
                fra,
                til(k.til(), fra, u, kontekst),
                k.brukerId(),
                kontekst.aktoer().erProsess());
        krev(sete, k.oppnevntAv(), u, kontekst);
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.ObservatoerOppnevnt(
                        k.utvalgId(),
                        sete.seteId(),
                        sete.brukerId(),
                        sete.rolle(),
                        Funksjon.OBSERVATOER,
                        sete.part(),
                        sete.virksomhetId(),
                        sete.representerer(),
                        false,
                        fra,
                        sete.til(),
                        k.oppnevntAv(),
                        sete.antatt()),
                "R137",
                "R151");
    }

    static Beslutning<UtvalgEvent> beOm(UtvalgCommand.BeOmOppnevning k, Utvalg u) {
        Avslag.krevInnhold(k.part(), "part");
        Avslag.krevInnhold(k.rolle(), "rolle");
        Avslag.krevInnhold(k.organ(), "organ");
        return UtvalgDecider.av(
                u, new UtvalgEvent.OppnevningBedtOm(k.utvalgId(), k.part(), k.rolle(), k.organ()), "R158");
    }

    private static void krev(UtvalgFakta.Sete ny, String oppnevntAv, Utvalg u, Kontekst kontekst) {
        Styring.krev(
                u,
                kontekst,
                Utvalgstilstand.NEDSATT,
                Utvalgstilstand.I_DRIFT,
                Utvalgstilstand.PAA_PAUSE,
                Utvalgstilstand.FUNGERER_MIDLERTIDIG);
        Avslag.krevInnhold(ny.seteId(), "seteId");
        Avslag.krevInnhold(ny.rolle(), "rolle");
        Avslag.krevInnhold(ny.part(), "part");
        RettOrganOppnevner.krev(u, ny, oppnevntAv, kontekst);
        Styring.krevPeriode(ny.fra(), ny.til(), "R171");
        Plassene.krevLedig(u.seter, ny);
        Plassene.krevTilsluttet(ny, kontekst.oppslag().helsefellesskap(u.helsefellesskapId), kontekst.dato());
        Plassene.krevPlass(u.sammensetning, u.seter, ny, kontekst.oppslag().helsefellesskap(u.helsefellesskapId));
    }

    /** Funksjonstiden modellen gir, når sluttdatoen ikke er oppgitt (R171). Antatte seter står til de avløses. */
    private static LocalDate til(LocalDate oppgitt, LocalDate fra, Utvalg u, Kontekst kontekst) {
        Integer maaneder = u.modell(kontekst).funksjonstidMaaneder();
        return oppgitt != null || maaneder == null || kontekst.aktoer().erProsess()
                ? oppgitt
                : fra.plusMonths(maaneder).minusDays(1);
    }
}
