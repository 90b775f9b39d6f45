package no.saksgang.aarsrapport;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import no.saksgang.aarsrapport.Aarsrapport.Tilstand;
import no.saksgang.aarsrapport.command.AarsrapportCommand;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.RapportFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Rapportregel;
import no.saksgang.felles.modell.UtvalgModell;

/** Rapporten settes sammen av delrapporter og godkjennes av partnerskapsmøtet (R188, R194, R195). */
public final class AarsrapportDecider implements Decider<AarsrapportCommand, Aarsrapport, AarsrapportEvent> {

    @Override
    public Aarsrapport start() {
        return Aarsrapport.INGEN;
    }

    @Override
    public Aarsrapport evolve(Aarsrapport r, AarsrapportEvent hendelse) {
        return switch (hendelse) {
            case AarsrapportEvent.AarsrapportOpprettet e ->
                new Aarsrapport(
                        e.helsefellesskapId(),
                        e.aar(),
                        Tilstand.UTKAST,
                        e.pliktigeDelrapporter(),
                        e.pliktigeSelvevalueringer(),
                        Set.of(),
                        Set.of(),
                        null);
            case AarsrapportEvent.DelrapportLevert e ->
                new Aarsrapport(
                        r.helsefellesskapId(),
                        r.aar(),
                        r.tilstand(),
                        r.pliktigeDelrapporter(),
                        r.pliktigeSelvevalueringer(),
                        med(r.delrapporter(), e.utvalgId()),
                        r.selvevalueringer(),
                        r.fremmet());
            case AarsrapportEvent.SelvevalueringLevert e ->
                new Aarsrapport(
                        r.helsefellesskapId(),
                        r.aar(),
                        r.tilstand(),
                        r.pliktigeDelrapporter(),
                        r.pliktigeSelvevalueringer(),
                        r.delrapporter(),
                        med(r.selvevalueringer(), e.utvalgId()),
                        r.fremmet());
            case AarsrapportEvent.AarsrapportFremmet e ->
                r.blir(Tilstand.FREMMET)
                        .medInnhold(e.sha256() == null ? null : new RapportFakta(e.mal(), e.posisjon(), e.sha256()));
            case AarsrapportEvent.AarsrapportGodkjent _ -> r.blir(Tilstand.GODKJENT);
            case AarsrapportEvent.AarsrapportReturnert _ -> r.blir(Tilstand.UTKAST);
            case AarsrapportEvent.AarsrapportPublisert _ -> r.blir(Tilstand.PUBLISERT);
        };
    }

    @Override
    public Beslutning<AarsrapportEvent> decide(AarsrapportCommand kommando, Aarsrapport r, Kontekst kontekst) {
        if (kommando instanceof AarsrapportCommand.OpprettAarsrapport k) {
            Avslag.med(!r.finnes(), Avslagskode.FINNES_ALLEREDE, "", "Årsrapporten finnes allerede");
            return opprett(k, kontekst);
        }
        Avslag.med(
                r.finnes(), Avslagskode.IKKE_FUNNET, "", "Årsrapporten " + kommando.aarsrapportId() + " finnes ikke");
        return switch (kommando) {
            case AarsrapportCommand.OpprettAarsrapport _ -> throw new IllegalStateException("Håndtert over");
            case AarsrapportCommand.LeverDelrapport k -> {
                krev(r, Tilstand.UTKAST);
                krevUtvalg(r, k.utvalgId(), kontekst);
                Avslag.krevInnhold(k.tekst(), "tekst");
                yield av(
                        r,
                        new AarsrapportEvent.DelrapportLevert(k.aarsrapportId(), k.utvalgId(), k.tekst()),
                        "R194",
                        "R195");
            }
            case AarsrapportCommand.LeverSelvevaluering k -> {
                krev(r, Tilstand.UTKAST);
                krevUtvalg(r, k.utvalgId(), kontekst);
                Avslag.krevInnhold(k.tekst(), "tekst");
                yield av(
                        r,
                        new AarsrapportEvent.SelvevalueringLevert(k.aarsrapportId(), k.utvalgId(), k.tekst()),
                        "R130");
            }
            case AarsrapportCommand.FremmAarsrapport k -> {
                krev(r, Tilstand.UTKAST);
                List<UtvalgId> mangler = new ArrayList<>(r.pliktigeDelrapporter());
                mangler.removeAll(r.delrapporter());
                List<UtvalgId> uevaluert = new ArrayList<>(r.pliktigeSelvevalueringer());
                uevaluert.removeAll(r.selvevalueringer());
                Avslag.med(
                        mangler.isEmpty() && uevaluert.isEmpty(),
                        Avslagskode.AARSRAPPORT_UFULLSTENDIG,
                        mangler.isEmpty() ? "R130" : "R195",
                        "Mangler delrapport fra " + mangler + " og selvevaluering fra " + uevaluert);
                yield av(r, AarsrapportGodkjenning.fremmet(k, r, kontekst), "R197", "R198");
            }
            case AarsrapportCommand.GodkjennAarsrapport k ->
                av(r, AarsrapportGodkjenning.godkjent(k, r, kontekst), "R188");
            case AarsrapportCommand.ReturnerAarsrapport k ->
                av(r, AarsrapportGodkjenning.returnert(k, r, kontekst), "R188");
            case AarsrapportCommand.PubliserAarsrapport k -> {
                krev(r, Tilstand.GODKJENT);
                yield av(
                        r,
                        new AarsrapportEvent.AarsrapportPublisert(
                                k.aarsrapportId(), k.dato() == null ? kontekst.dato() : k.dato()),
                        "R220");
            }
        };
    }

    private static Beslutning<AarsrapportEvent> opprett(AarsrapportCommand.OpprettAarsrapport k, Kontekst kontekst) {
        Avslag.med(
                k.aar() >= 1990 && k.aar() <= 2200,
                Avslagskode.UGYLDIG_INNHOLD,
                "R197",
                "aar må være mellom 1990 og 2200");
        return Beslutning.<AarsrapportEvent>av(
                        k.helsefellesskapId(),
                        new AarsrapportEvent.AarsrapportOpprettet(
                                k.aarsrapportId(),
                                k.helsefellesskapId(),
                                k.aar(),
                                pliktige(k.helsefellesskapId(), kontekst, AarsrapportDecider::skalLevereDelrapport),
                                pliktige(
                                        k.helsefellesskapId(), kontekst, u -> harForm(u, "SELVEVALUERING_OG_RAPPORT"))))
                .medRegler("R194", "R195", "R197");
    }

    /** Utvalgene som virker, og som modellen pålegger å levere. */
    private static List<UtvalgId> pliktige(HelsefellesskapId hf, Kontekst kontekst, Predicate<UtvalgModell> plikt) {
        return kontekst.oppslag()
                .helsefellesskap(hf)
                .modellPaa(kontekst.dato())
                .map(m -> m.utvalg().stream()
                        .filter(plikt)
                        .map(UtvalgModell::utvalgId)
                        .filter(id -> kontekst.oppslag()
                                .finnUtvalg(id)
                                .filter(u -> u.tilstand().virker())
                                .isPresent())
                        .toList())
                .orElse(List.of());
    }

    /** Fagutvalg rapporterer årlig til strategisk nivå (R194). */
    private static boolean skalLevereDelrapport(UtvalgModell u) {
        return u.nivaa() == Nivaa.FAGLIG && harForm(u, "AARSRAPPORT");
    }

    private static boolean harForm(UtvalgModell u, String form) {
        return u.rapportering().stream()
                .filter(r -> "AARLIG".equals(r.frekvens()))
                .map(Rapportregel::form)
                .anyMatch(form::equals);
    }

    static void krevUtvalg(Aarsrapport r, UtvalgId utvalgId, Kontekst kontekst) {
        Avslag.krevInnhold(utvalgId, "utvalgId");
        kontekst.krevEgetUtvalg(utvalgId);
        Avslag.med(
                kontekst.oppslag().utvalg(utvalgId).helsefellesskapId().equals(r.helsefellesskapId()),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001",
                utvalgId + " hører til et annet helsefellesskap");
    }

    static void krev(Aarsrapport r, Tilstand tillatt) {
        Avslag.med(
                r.tilstand() == tillatt,
                Avslagskode.UGYLDIG_TILSTAND,
                "R197",
                "Årsrapporten er " + r.tilstand() + "; kommandoen krever " + tillatt);
    }

    private static Beslutning<AarsrapportEvent> av(Aarsrapport r, AarsrapportEvent e, String... regler) {
        return Beslutning.av(r.helsefellesskapId(), e).medRegler(regler);
    }

    private static <T> Set<T> med(Set<T> gammel, T verdi) {
        Set<T> ny = new LinkedHashSet<>(gammel);
        ny.add(verdi);
        return ny;
    }
}
