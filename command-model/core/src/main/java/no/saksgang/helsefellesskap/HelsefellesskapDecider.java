package no.saksgang.helsefellesskap;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.HelsefellesskapFakta.Tilslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Moetetall;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.verdi.Andel;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.helsefellesskap.rule.ModellenHarHeleLoefteruter;

/** Parter, avtale, modell og planer for ett helsefellesskap (R001–R005, R033, R224). */
public final class HelsefellesskapDecider
        implements Decider<HelsefellesskapCommand, Helsefellesskap, HelsefellesskapEvent> {

    @Override
    public Helsefellesskap start() {
        return Helsefellesskap.INGEN;
    }

    @Override
    public Helsefellesskap evolve(Helsefellesskap h, HelsefellesskapEvent hendelse) {
        return switch (hendelse) {
            case HelsefellesskapEvent.HelsefellesskapOpprettet e ->
                new Helsefellesskap(e.helsefellesskapId(), e.parter(), List.of(), List.of(), Set.of());
            case HelsefellesskapEvent.SamarbeidsavtaleSignert e ->
                h.medSignerte(med(h.signerte(), new Tilslutning(e.virksomhetId(), e.dato(), null)));
            case HelsefellesskapEvent.PartTilfoeyd e -> h.medParter(med(h.parter(), e.part()));
            case HelsefellesskapEvent.PartUttraadt e ->
                h.medSignerte(h.signerte().stream()
                        .map(t -> t.virksomhetId().equals(e.virksomhetId()) && t.til() == null
                                ? new Tilslutning(t.virksomhetId(), t.fra(), e.sluttdato())
                                : t)
                        .toList());
            case HelsefellesskapEvent.SamarbeidsmodellVedtatt e -> h.medModeller(List.of(e.modell()));
            case HelsefellesskapEvent.SamarbeidsmodellRevidert e -> h.medModeller(med(h.modeller(), e.modell()));
            case HelsefellesskapEvent.ModellvilkaarOppfylt e -> {
                Set<Integer> oppfylt = new HashSet<>(h.oppfylteVilkaar());
                oppfylt.add(e.versjon());
                yield new Helsefellesskap(h.helsefellesskapId(), h.parter(), h.modeller(), h.signerte(), oppfylt);
            }
            case HelsefellesskapEvent.SekretariatOpprettet _,
                    HelsefellesskapEvent.AarshjulFastsatt _,
                    HelsefellesskapEvent.MoeteplanFastsatt _,
                    HelsefellesskapEvent.MaalingRegistrert _ -> h;
        };
    }

    @Override
    public Beslutning<HelsefellesskapEvent> decide(HelsefellesskapCommand k, Helsefellesskap h, Kontekst kontekst) {
        if (k instanceof HelsefellesskapCommand.OpprettHelsefellesskap opprett) {
            Avslag.med(!h.finnes(), Avslagskode.FINNES_ALLEREDE, "", "Helsefellesskapet finnes allerede");
            return opprett(opprett);
        }
        Avslag.med(
                h.finnes(), Avslagskode.IKKE_FUNNET, "", "Helsefellesskapet " + k.helsefellesskapId() + " finnes ikke");
        return switch (k) {
            case HelsefellesskapCommand.OpprettHelsefellesskap _ -> throw new IllegalStateException("Håndtert over");
            case HelsefellesskapCommand.SignerSamarbeidsavtale s -> signer(s, h);
            case HelsefellesskapCommand.TilfoeyPart t -> {
                Avslag.krevInnhold(t.part(), "part");
                Avslag.med(
                        h.parter().stream()
                                .noneMatch(p -> p.virksomhetId().equals(t.part().virksomhetId())),
                        Avslagskode.FINNES_ALLEREDE,
                        "R002",
                        "Parten er allerede med");
                yield av(h, new HelsefellesskapEvent.PartTilfoeyd(t.helsefellesskapId(), t.part()), "R002");
            }
            case HelsefellesskapCommand.MeldUtPart m -> {
                Avslag.krevInnhold(m.sluttdato(), "sluttdato");
                Avslag.med(
                        h.signerte().stream()
                                .anyMatch(t -> t.virksomhetId().equals(m.virksomhetId()) && t.til() == null),
                        Avslagskode.PART_IKKE_TILSLUTTET,
                        "R033",
                        m.virksomhetId() + " er ikke tilsluttet avtalen");
                yield av(
                        h,
                        new HelsefellesskapEvent.PartUttraadt(m.helsefellesskapId(), m.virksomhetId(), m.sluttdato()),
                        "R033");
            }
            case HelsefellesskapCommand.VedtaSamarbeidsmodell v -> {
                Avslag.med(!h.etablert(), Avslagskode.UGYLDIG_TILSTAND, "R129", "Modellen er vedtatt; revider den");
                krevModell(v.modell(), 1);
                yield av(
                        h,
                        new HelsefellesskapEvent.SamarbeidsmodellVedtatt(v.helsefellesskapId(), v.modell()),
                        "R005",
                        "R129");
            }
            case HelsefellesskapCommand.ReviderSamarbeidsmodell r -> revider(r, h, kontekst);
            case HelsefellesskapCommand.BekreftModellvilkaar b -> {
                Avslag.med(
                        h.modeller().stream().anyMatch(m -> m.versjon() == b.versjon() && m.krevesPolitiskBehandling()),
                        Avslagskode.UGYLDIG_TILSTAND,
                        "R074",
                        "Modellversjonen har ikke noe politisk vilkår");
                yield av(
                        h,
                        new HelsefellesskapEvent.ModellvilkaarOppfylt(
                                b.helsefellesskapId(), b.versjon(), b.dato() == null ? kontekst.dato() : b.dato()),
                        "R074");
            }
            case HelsefellesskapCommand.OpprettSekretariat o -> sekretariat(o, h, kontekst);
            case HelsefellesskapCommand.FastsettAarshjul f -> {
                krevEtablert(h);
                Avslag.krevInnhold(f.aktiviteter(), "aktiviteter");
                f.aktiviteter()
                        .forEach(a -> Avslag.med(
                                a.maaned() >= 1 && a.maaned() <= 12,
                                Avslagskode.UGYLDIG_INNHOLD,
                                "R127",
                                "maaned må være 1–12"));
                yield av(h, new HelsefellesskapEvent.AarshjulFastsatt(f.helsefellesskapId(), f.aktiviteter()), "R127");
            }
            case HelsefellesskapCommand.FastsettMoeteplan f -> moeteplan(f, h, kontekst);
            case HelsefellesskapCommand.RegistrerMaaling r -> {
                krevEtablert(h);
                Avslag.krevInnhold(r.indikator(), "indikator");
                Avslag.krevInnhold(r.verdi(), "verdi");
                yield av(
                        h,
                        new HelsefellesskapEvent.MaalingRegistrert(
                                r.helsefellesskapId(), r.indikator(), r.verdi(), r.aar()),
                        "R199");
            }
        };
    }

    private static Beslutning<HelsefellesskapEvent> opprett(HelsefellesskapCommand.OpprettHelsefellesskap k) {
        Avslag.krevInnhold(k.navn(), "navn");
        Set<Part> parter = new HashSet<>();
        Set<VirksomhetId> sett = new HashSet<>();
        for (Partsinfo p : k.parter()) {
            parter.add(p.part());
            Avslag.med(
                    sett.add(p.virksomhetId()),
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R002",
                    p.virksomhetId() + " står to ganger blant partene");
        }
        boolean kommune = parter.contains(Part.KOMMUNE) || parter.contains(Part.BYDEL) || parter.contains(Part.ETAT);
        Avslag.med(
                kommune && parter.contains(Part.SYKEHUS),
                Avslagskode.PART_IKKE_TILSLUTTET,
                "R002",
                "Minst én kommunepart og én sykehuspart må være med");
        return Beslutning.<HelsefellesskapEvent>av(
                        k.helsefellesskapId(),
                        new HelsefellesskapEvent.HelsefellesskapOpprettet(
                                k.helsefellesskapId(), k.navn(), k.maalform(), k.helseregion(), k.parter()))
                .medRegler("R001", "R002");
    }

    private static Beslutning<HelsefellesskapEvent> signer(
            HelsefellesskapCommand.SignerSamarbeidsavtale k, Helsefellesskap h) {
        Avslag.krevInnhold(k.virksomhetId(), "virksomhetId");
        Avslag.krevInnhold(k.dato(), "dato");
        Avslag.med(
                h.parter().stream().anyMatch(p -> p.virksomhetId().equals(k.virksomhetId())),
                Avslagskode.PART_IKKE_TILSLUTTET,
                "R002",
                k.virksomhetId() + " er ikke part i helsefellesskapet");
        if (h.signerte().stream().anyMatch(t -> t.virksomhetId().equals(k.virksomhetId()) && t.til() == null)) {
            return Beslutning.ingenting(h.helsefellesskapId());
        }
        return av(
                h,
                new HelsefellesskapEvent.SamarbeidsavtaleSignert(k.helsefellesskapId(), k.virksomhetId(), k.dato()),
                "R033");
    }

    private static Beslutning<HelsefellesskapEvent> revider(
            HelsefellesskapCommand.ReviderSamarbeidsmodell k, Helsefellesskap h, Kontekst kontekst) {
        krevEtablert(h);
        krevModell(k.modell(), h.modeller().getLast().versjon() + 1);
        if (!kontekst.aktoer().erProsess()) {
            Avslag.krevInnhold(k.behandletI(), "behandletI");
            Avslag.med(
                    kontekst.oppslag().utvalg(k.behandletI()).nivaa() == Nivaa.STRATEGISK,
                    Avslagskode.IKKE_TILGANG,
                    "R225",
                    "Revisjonen må være behandlet på strategisk nivå");
        }
        return av(
                h,
                new HelsefellesskapEvent.SamarbeidsmodellRevidert(k.helsefellesskapId(), k.modell(), k.behandletI()),
                "R224",
                "R225");
    }

    private static Beslutning<HelsefellesskapEvent> sekretariat(
            HelsefellesskapCommand.OpprettSekretariat k, Helsefellesskap h, Kontekst kontekst) {
        krevEtablert(h);
        if (k.utvalgId() != null) {
            kontekst.krevEgetUtvalg(k.utvalgId());
        }
        Avslag.med(
                k.stillingsprosent() >= 0 && k.stillingsprosent() <= 1000,
                Avslagskode.UGYLDIG_INNHOLD,
                "R183",
                "stillingsprosent må være 0–1000");
        BigDecimal sum = k.kostnadsfordeling().stream().map(Andel::andel).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean negativ = k.kostnadsfordeling().stream().anyMatch(a -> a.andel().signum() < 0);
        // Like deler kan ikke alltid skrives endelig i titallssystemet; en milliondel er avrunding.
        boolean hel = sum.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.000001")) <= 0;
        Avslag.med(
                k.kostnadsfordeling().isEmpty() || (hel && !negativ),
                Avslagskode.KOSTNADSFORDELING_UFULLSTENDIG,
                "R202",
                "Andelene summerer til " + sum);
        return av(
                h,
                new HelsefellesskapEvent.SekretariatOpprettet(
                        k.helsefellesskapId(),
                        k.form(),
                        k.utvalgId(),
                        k.stillingsprosent(),
                        k.varighetMaaneder(),
                        k.kostnadsfordeling()),
                "R070",
                "R183",
                "R202");
    }

    private static Beslutning<HelsefellesskapEvent> moeteplan(
            HelsefellesskapCommand.FastsettMoeteplan k, Helsefellesskap h, Kontekst kontekst) {
        krevEtablert(h);
        Avslag.krevInnhold(k.utvalgId(), "utvalgId");
        UtvalgFakta utvalg = kontekst.oppslag().utvalg(k.utvalgId());
        Avslag.med(
                utvalg.helsefellesskapId().equals(k.helsefellesskapId()),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001",
                k.utvalgId() + " hører til " + utvalg.helsefellesskapId());
        Avslag.med(
                k.datoer().stream().allMatch(d -> d.getYear() == k.aar())
                        && k.datoer().stream().distinct().count() == k.datoer().size(),
                Avslagskode.UGYLDIG_INNHOLD,
                "R108",
                "Datoene må være ulike og i " + k.aar());
        Moetetall tall = h.modeller()
                .getLast()
                .finn(k.utvalgId())
                .orElse(utvalg.modell())
                .moeterPerAar();
        boolean faaMoeter = tall != null && tall.min() != null && k.datoer().size() < tall.min();
        Avslag.med(
                !faaMoeter,
                Avslagskode.FOR_FAA_MOETER,
                "R100",
                "Planen har " + k.datoer().size() + " møter; kravet er " + (tall == null ? 0 : tall.min()));
        if (tall != null && tall.minPerHalvaar() != null) {
            long vaar = k.datoer().stream().filter(d -> d.getMonthValue() <= 6).count();
            Avslag.med(
                    vaar >= tall.minPerHalvaar() && k.datoer().size() - vaar >= tall.minPerHalvaar(),
                    Avslagskode.FOR_FAA_MOETER,
                    "R102",
                    "Kravet er minst " + tall.minPerHalvaar() + " møter per halvår");
        }
        Beslutning<HelsefellesskapEvent> b = av(
                h,
                new HelsefellesskapEvent.MoeteplanFastsatt(k.helsefellesskapId(), k.utvalgId(), k.aar(), k.datoer()),
                "R107",
                "R108");
        boolean helg = k.datoer().stream()
                .anyMatch(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY || d.getDayOfWeek() == DayOfWeek.SUNDAY);
        if (helg) {
            b = b.medAdvarsel(Advarsel.UVANLIG_MOETEDAG);
        }
        boolean mange = tall != null && tall.maks() != null && k.datoer().size() > tall.maks();
        return mange ? b.medAdvarsel(Advarsel.MANGE_MOETER).medRegler("R101") : b;
    }

    private static void krevModell(Samarbeidsmodell modell, int versjon) {
        Avslag.krevInnhold(modell, "modell");
        Avslag.krevInnhold(modell.gjelderFra(), "modell.gjelderFra");
        Avslag.med(
                modell.versjon() == versjon,
                Avslagskode.UGYLDIG_INNHOLD,
                "R224",
                "Neste modellversjon er " + versjon + ", ikke " + modell.versjon());
        ModellenHarHeleLoefteruter.krev(modell);
    }

    private static void krevEtablert(Helsefellesskap h) {
        Avslag.med(h.etablert(), Avslagskode.UGYLDIG_TILSTAND, "R129", "Samarbeidsmodellen er ikke vedtatt");
    }

    private static Beslutning<HelsefellesskapEvent> av(Helsefellesskap h, HelsefellesskapEvent e, String... regler) {
        return Beslutning.av(h.helsefellesskapId(), e).medRegler(regler);
    }

    private static <T> List<T> med(List<T> gammel, T verdi) {
        List<T> ny = new ArrayList<>(gammel);
        ny.add(verdi);
        return ny;
    }
}
