package no.saksgang.sak;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.kalender.Arbeidskalender;
import no.saksgang.felles.kalender.Dagart;
import no.saksgang.felles.kalender.Fristregel;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Dokumentversjon;
import no.saksgang.felles.verdi.Hoeringspart;
import no.saksgang.felles.verdi.Svarsynlighet;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Høringer: partene spørres om en bestemt tekst, svarer for seg, og et obligatorisk svar stanser vedtaket (R083). */
final class Hoeringer {

    private static final int MAKS_PARTER = 100;

    private Hoeringer() {}

    static Beslutning<SakEvent> aapne(SakCommand.AapneHoering k, Sak sak, Kontekst kontekst) {
        Vakter.krevAapen(sak);
        Avslag.krevInnhold(k.spoersmaal(), "spoersmaal");
        IngenPasientopplysninger.krev(k.spoersmaal());
        krevParter(k.parter(), sak, kontekst);
        LocalDate frist = frist(k, kontekst);
        String id = k.hoeringId() == null ? "hoering-" + (sak.hoeringer.size() + 1) : k.hoeringId();
        Avslag.med(!sak.hoeringer.containsKey(id), Avslagskode.FINNES_ALLEREDE, "R083", id + " er brukt");
        List<Dokumentversjon> grunnlag = grunnlag(k.dokumenter(), sak);
        return ferdig(
                sak,
                new SakEvent.HoeringAapnet(
                        k.sakId(),
                        id,
                        kontekst.aktoer().rolle() == Rolle.SEKRETARIAT
                                ? null
                                : kontekst.aktoer().utvalgId(),
                        k.spoersmaal(),
                        k.parter(),
                        frist,
                        k.fristDager(),
                        k.fristDager() == null ? null : dagart(k),
                        grunnlag,
                        Hoeringsgrunnlag.hash(sak.tittel, k.spoersmaal(), grunnlag),
                        k.svarsynlighet() == null ? Svarsynlighet.ETTER_FRIST : k.svarsynlighet()));
    }

    static Beslutning<SakEvent> besvar(SakCommand.BesvarHoering k, Sak sak, Kontekst kontekst) {
        Hoering h = aapen(sak, k.hoeringId());
        Adressat part = part(h, kontekst.aktoer());
        Avslag.krevInnhold(k.svar(), "svar");
        Avslag.med(
                !k.svar().kreverMerknad()
                        || (k.merknad() != null && !k.merknad().isBlank()),
                Avslagskode.BEGRUNNELSE_MANGLER,
                "R084",
                k.svar() + " krever en merknad");
        IngenPasientopplysninger.krev(k.merknad());
        return ferdig(
                sak,
                new SakEvent.HoeringssvarGitt(
                        k.sakId(),
                        h.hoeringId(),
                        part,
                        k.svar(),
                        k.merknad(),
                        h.teksthash(),
                        kontekst.dato().isAfter(h.frist()),
                        h.mangler(part)));
    }

    static Beslutning<SakEvent> bekreft(SakCommand.BekreftHoeringssvar k, Sak sak, Kontekst kontekst) {
        Hoering h = finn(sak, k.hoeringId());
        Adressat part = part(h, kontekst.aktoer());
        Avslag.med(
                h.svar().containsKey(part) && !h.harGyldigSvar(part),
                Avslagskode.UGYLDIG_TILSTAND,
                "R083",
                part.id() + " har ikke noe utdatert svar å bekrefte");
        return ferdig(
                sak,
                new SakEvent.HoeringssvarBekreftet(
                        k.sakId(), h.hoeringId(), part, h.teksthash(), h.lukket() ? List.of() : h.mangler(part)));
    }

    static Beslutning<SakEvent> forleng(SakCommand.ForlengHoering k, Sak sak, Kontekst kontekst) {
        Hoering h = aapen(sak, k.hoeringId());
        Avslag.krevInnhold(k.frist(), "frist");
        Vakter.krevBegrunnelse(k.begrunnelse());
        Utfall.krevFramtidig(k.frist(), kontekst, "R083");
        Avslag.med(k.frist().isAfter(h.frist()), Avslagskode.UGYLDIG_INNHOLD, "R083", "Fristen er alt " + h.frist());
        return ferdig(
                sak,
                new SakEvent.HoeringForlenget(k.sakId(), h.hoeringId(), k.frist(), k.begrunnelse(), h.mangler(null)));
    }

    static Beslutning<SakEvent> purr(SakCommand.PurrHoering k, Sak sak, Kontekst kontekst) {
        Hoering h = aapen(sak, k.hoeringId());
        List<Adressat> mangler = h.mangler(null);
        Avslag.med(!mangler.isEmpty(), Avslagskode.UGYLDIG_TILSTAND, "R083", "Alle har svart");
        return ferdig(sak, new SakEvent.HoeringPurret(k.sakId(), h.hoeringId(), mangler, h.frist()));
    }

    static Beslutning<SakEvent> overstyr(SakCommand.OverstyrHoering k, Sak sak, Kontekst kontekst) {
        Vakter.krevAapen(sak);
        Hoering h = finn(sak, k.hoeringId());
        Behandling b = Vakter.finn(sak, k.utvalgId());
        kontekst.krevEgetUtvalg(b.utvalgId);
        Vakter.krevBegrunnelse(k.begrunnelse());
        Avslag.med(
                h.stanser(b.utvalgId),
                Avslagskode.UGYLDIG_TILSTAND,
                "R083",
                "Ingen obligatoriske svar stanser saken i " + b.utvalgId);
        return ferdig(
                sak,
                new SakEvent.HoeringOverstyrt(
                        k.sakId(),
                        h.hoeringId(),
                        b.utvalgId,
                        k.begrunnelse(),
                        h.parter().stream()
                                .filter(p -> p.obligatorisk() && !h.harGyldigSvar(p.adressat()))
                                .map(Hoeringspart::adressat)
                                .toList()));
    }

    static Beslutning<SakEvent> lukk(SakCommand.LukkHoering k, Sak sak, Kontekst kontekst) {
        Hoering h = aapen(sak, k.hoeringId());
        IngenPasientopplysninger.krev(k.oppsummering());
        return ferdig(sak, new SakEvent.HoeringLukket(k.sakId(), h.hoeringId(), k.oppsummering()));
    }

    private static void krevParter(List<Hoeringspart> parter, Sak sak, Kontekst kontekst) {
        Avslag.krevInnhold(parter, "parter");
        Avslag.med(
                parter.size() <= MAKS_PARTER, Avslagskode.UGYLDIG_INNHOLD, "R083", "Høyst " + MAKS_PARTER + " parter");
        for (Hoeringspart p : parter) {
            Avslag.med(
                    (p.utvalgId() == null) != (p.virksomhetId() == null),
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R083",
                    "Hver part er enten et utvalg eller en virksomhet");
            if (p.utvalgId() != null) {
                Vakter.utvalg(sak, p.utvalgId(), kontekst);
            } else {
                Avslag.med(
                        Vakter.helsefellesskap(sak, kontekst).parter().stream()
                                .anyMatch(v -> v.virksomhetId().equals(p.virksomhetId())),
                        Avslagskode.PART_IKKE_TILSLUTTET,
                        "R033",
                        p.virksomhetId() + " er ikke part i helsefellesskapet");
            }
        }
        Avslag.med(
                new LinkedHashSet<>(parter.stream().map(Hoeringspart::adressat).toList()).size() == parter.size(),
                Avslagskode.UGYLDIG_INNHOLD,
                "R083",
                "Samme part er ført to ganger");
    }

    private static LocalDate frist(SakCommand.AapneHoering k, Kontekst kontekst) {
        Avslag.med(
                (k.frist() == null) != (k.fristDager() == null),
                Avslagskode.UGYLDIG_INNHOLD,
                "R083",
                "Oppgi enten frist eller fristDager");
        if (k.frist() != null) {
            Utfall.krevFramtidig(k.frist(), kontekst, "R083");
            return k.frist();
        }
        Avslag.med(k.fristDager() > 0, Avslagskode.UGYLDIG_INNHOLD, "R083", "fristDager må være minst 1");
        // Uten klokkeslett går fristen ut når dagen er slutt; datoen er dagen før.
        return new Fristregel(k.fristDager(), dagart(k), null)
                .etter(kontekst.dato(), Arbeidskalender.NORGE)
                .toLocalDate()
                .minusDays(1);
    }

    private static Dagart dagart(SakCommand.AapneHoering k) {
        return k.dagart() == null ? Dagart.KALENDERDAG : k.dagart();
    }

    private static List<Dokumentversjon> grunnlag(List<DokumentId> valgt, Sak sak) {
        List<SakFakta.Dokument> gjeldende = sak.fakta().gjeldendeDokumenter();
        if (valgt.isEmpty()) {
            Avslag.med(
                    !gjeldende.isEmpty(),
                    Avslagskode.SAKSDOKUMENT_MANGLER,
                    "R109",
                    "Saken har ingen dokumenter å spørre om");
            return gjeldende.stream().map(Hoeringsgrunnlag::versjon).toList();
        }
        return valgt.stream()
                .distinct()
                .map(id -> gjeldende.stream()
                        .filter(d -> d.dokumentId().equals(id))
                        .findFirst()
                        .map(Hoeringsgrunnlag::versjon)
                        .orElseThrow(() -> new Avslag(
                                Avslagskode.IKKE_FUNNET, "R109", id + " er ikke et gjeldende dokument i saken")))
                .toList();
    }

    /** Parten aktøren svarer for. */
    private static Adressat part(Hoering h, Aktoer aktoer) {
        Adressat a = aktoer.rolle() == Rolle.VIRKSOMHET
                ? new Adressat(null, aktoer.virksomhetId())
                : new Adressat(aktoer.utvalgId(), null);
        Avslag.med(
                h.part(a).isPresent(),
                Avslagskode.IKKE_TILGANG,
                "R083",
                "Aktøren handler ikke for noen som er spurt i " + h.hoeringId());
        return a;
    }

    private static Hoering aapen(Sak sak, String id) {
        Vakter.krevAapen(sak);
        Hoering h = finn(sak, id);
        Avslag.med(!h.lukket(), Avslagskode.UGYLDIG_TILSTAND, "R083", h.hoeringId() + " er lukket");
        return h;
    }

    /** Høringen det gjelder; id kan utelates når saken har én. */
    private static Hoering finn(Sak sak, String id) {
        if (id == null && sak.hoeringer.size() == 1) {
            return sak.hoeringer.values().iterator().next();
        }
        Hoering h = id == null ? null : sak.hoeringer.get(id);
        if (h == null) {
            throw new Avslag(Avslagskode.IKKE_FUNNET, "R083", "Oppgi en høring i saken: " + sak.hoeringer.keySet());
        }
        return h;
    }

    private static Beslutning<SakEvent> ferdig(Sak sak, SakEvent hendelse) {
        return Beslutning.av(sak.helsefellesskapId, hendelse).medRegler("R083");
    }
}
