package no.saksgang.helsefellesskap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.HelsefellesskapFakta.Honorarsats;
import no.saksgang.beslutning.HelsefellesskapFakta.Tilslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.verdi.Honorarstatus;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;

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
                new Helsefellesskap(
                        e.helsefellesskapId(),
                        e.parter(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        List.of(),
                        Set.of(),
                        Set.of());
            case HelsefellesskapEvent.SamarbeidsavtaleSignert e -> signert(h, e);
            case HelsefellesskapEvent.PartTilfoeyd e -> h.medParter(med(h.parter(), e.part()));
            case HelsefellesskapEvent.PartUttraadt e ->
                h.medSignerte(h.signerte().stream()
                        .map(t -> t.virksomhetId().equals(e.virksomhetId()) && t.til() == null
                                ? new Tilslutning(t.virksomhetId(), t.fra(), e.sluttdato())
                                : t)
                        .toList());
            case HelsefellesskapEvent.SamarbeidsmodellVedtatt e -> h.medModeller(List.of(e.modell()));
            case HelsefellesskapEvent.SamarbeidsmodellRevidert e -> h.medModeller(med(h.modeller(), e.modell()));
            case HelsefellesskapEvent.ModellvilkaarOppfylt e -> h.medVilkaar(e.versjon());
            case HelsefellesskapEvent.HonorarsatsFastsatt e ->
                e.status() == Honorarstatus.VEDTATT
                        ? h.medSats(
                                new Honorarsats(e.part(), e.perTime(), e.timerPerMoete(), e.betaler(), e.gjelderFra()))
                        : h;
            case HelsefellesskapEvent.KunngjoeringBekreftet e -> h.medBekreftelse(Kunngjoeringer.noekkel(e));
            case HelsefellesskapEvent.SekretariatOpprettet _,
                    HelsefellesskapEvent.AarshjulFastsatt _,
                    HelsefellesskapEvent.MoeteplanFastsatt _,
                    HelsefellesskapEvent.MaalingRegistrert _ -> h;
        };
    }

    /** Den som alt er med, signerer bare den nye versjonen; ellers begynner en ny tilslutning. */
    private static Helsefellesskap signert(Helsefellesskap h, HelsefellesskapEvent.SamarbeidsavtaleSignert e) {
        boolean med = h.signerte().stream().anyMatch(t -> t.virksomhetId().equals(e.virksomhetId()) && t.til() == null);
        Helsefellesskap ny = med && e.modellversjon() != null
                ? h
                : h.medSignerte(med(h.signerte(), new Tilslutning(e.virksomhetId(), e.dato(), null)));
        return e.modellversjon() == null ? ny : ny.medSignering(Avtale.noekkel(e.virksomhetId(), e.modellversjon()));
    }

    @Override
    public Beslutning<HelsefellesskapEvent> decide(HelsefellesskapCommand k, Helsefellesskap h, Kontekst kontekst) {
        if (k instanceof HelsefellesskapCommand.OpprettHelsefellesskap opprett) {
            Avslag.med(!h.finnes(), Avslagskode.FINNES_ALLEREDE, "", "Helsefellesskapet finnes allerede");
            return Avtale.opprett(opprett);
        }
        Avslag.med(
                h.finnes(), Avslagskode.IKKE_FUNNET, "", "Helsefellesskapet " + k.helsefellesskapId() + " finnes ikke");
        return switch (k) {
            case HelsefellesskapCommand.OpprettHelsefellesskap _ -> throw new IllegalStateException("Håndtert over");
            case HelsefellesskapCommand.SignerSamarbeidsavtale s -> Avtale.signer(s, h, kontekst);
            case HelsefellesskapCommand.TilfoeyPart t -> Avtale.tilfoey(t, h);
            case HelsefellesskapCommand.MeldUtPart m -> Avtale.meldUt(m, h, kontekst);
            case HelsefellesskapCommand.VedtaSamarbeidsmodell v -> Modellvedtak.vedta(v, h);
            case HelsefellesskapCommand.ReviderSamarbeidsmodell r -> Modellvedtak.revider(r, h, kontekst);
            case HelsefellesskapCommand.BekreftModellvilkaar b -> Modellvedtak.bekreftVilkaar(b, h, kontekst);
            case HelsefellesskapCommand.OpprettSekretariat o -> Sekretariat.opprett(o, h, kontekst);
            case HelsefellesskapCommand.FastsettHonorarsats f -> Sekretariat.sats(f, h, kontekst);
            case HelsefellesskapCommand.FastsettAarshjul f -> Planer.aarshjul(f, h);
            case HelsefellesskapCommand.FastsettMoeteplan f -> Planer.moeteplan(f, h, kontekst);
            case HelsefellesskapCommand.RegistrerMaaling r -> Planer.maaling(r, h);
            case HelsefellesskapCommand.BekreftKunngjoering b -> Kunngjoeringer.bekreft(b, h, kontekst);
        };
    }

    static void krevEtablert(Helsefellesskap h) {
        Avslag.med(h.etablert(), Avslagskode.UGYLDIG_TILSTAND, "R129", "Samarbeidsmodellen er ikke vedtatt");
    }

    static Beslutning<HelsefellesskapEvent> av(Helsefellesskap h, HelsefellesskapEvent e, String... regler) {
        return Beslutning.av(h.helsefellesskapId(), e).medRegler(regler);
    }

    private static <T> List<T> med(List<T> gammel, T verdi) {
        List<T> ny = new ArrayList<>(gammel);
        ny.add(verdi);
        return ny;
    }
}
