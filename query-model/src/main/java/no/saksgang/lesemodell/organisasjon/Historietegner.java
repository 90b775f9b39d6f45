package no.saksgang.lesemodell.organisasjon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.Id;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Tegner hendelsene inn i utvalgets historie. Mandatet som gjelder, er det siste som er kjent. */
final class Historietegner {

    private static final String MODELL = "MODELL";
    private static final String VEDTAK = "VEDTAK";

    private Historietegner() {}

    static void tegn(Utvalgsbilde u, UtvalgEvent hendelse) {
        Utvalgshistorie h = u.historie;
        switch (hendelse) {
            case UtvalgEvent.UtvalgRegistrert e -> {
                skifte(h, Organisasjonstegner.starttilstand(e.modell().status()).name(), null);
                if (!e.modell().mandat().isEmpty()) {
                    mandat(u, 1, null, e.modell().mandat(), MODELL);
                }
            }
            case UtvalgEvent.UtvalgModellEndret e -> {
                List<String> forrige = h.mandater.stream()
                        .filter(m -> MODELL.equals(m.opphav()))
                        .reduce((a, b) -> b)
                        .map(Utvalgshistorie.Mandat::punkter)
                        .orElse(List.of());
                if (!e.modell().mandat().equals(forrige)) {
                    mandat(u, u.mandatversjon + 1, e.gjelderFra(), e.modell().mandat(), MODELL);
                }
            }
            case UtvalgEvent.UtvalgNedsatt e -> {
                skifte(h, "NEDSATT", e.dato());
                mandat(u, u.mandatversjon + 1, e.dato(), e.mandat(), VEDTAK);
            }
            case UtvalgEvent.UnderutvalgNedsatt e -> {
                skifte(h, "NEDSATT", e.dato());
                mandat(u, 1, e.dato(), e.mandat(), VEDTAK);
            }
            case UtvalgEvent.MandatRevidert e -> mandat(u, e.versjon(), e.gjelderFra(), e.mandat(), VEDTAK);
            case UtvalgEvent.UtvalgKonstituert e -> skifte(h, "I_DRIFT", e.dato());
            case UtvalgEvent.UtvalgGjenopptatt e -> skifte(h, "I_DRIFT", e.dato());
            case UtvalgEvent.UtvalgSattPaaPause e -> skifte(h, "PAA_PAUSE", e.dato());
            case UtvalgEvent.UtvalgFungererMidlertidig e -> skifte(h, "FUNGERER_MIDLERTIDIG", e.dato());
            case UtvalgEvent.UtvalgAvviklet e -> skifte(h, "AVVIKLET", e.dato());
            case UtvalgEvent.MyndighetTildelt e -> h.myndigheter.add(new Utvalgshistorie.Periode(e.fra(), e.til()));
            case UtvalgEvent.MyndighetForlenget e -> forleng(h, e.fra(), e.til());
            case UtvalgEvent.LederValgt e ->
                ledelse(h, e.part().name(), verdi(e.virksomhetId()), e.fra(), e.til(), false);
            case UtvalgEvent.LedelseRotert e ->
                ledelse(h, e.tilPart().name(), verdi(e.tilVirksomhet()), e.fra(), e.til(), true);
            case UtvalgEvent.RepresentantValgt e ->
                h.valg.add(new Utvalgshistorie.Valg(
                        e.verv(), e.seteId().verdi(), e.anbefalt(), e.valgorgan(), e.innstilling()));
            case UtvalgEvent.VaraOppnevnt e ->
                h.varaer.add(new Utvalgshistorie.Vara(
                        e.seteId().verdi(), e.brukerId().verdi(), e.fra(), e.til()));
            case UtvalgEvent.UtvalgEvaluert e ->
                h.evalueringer.add(
                        new Utvalgshistorie.Evaluering(e.konklusjon(), e.anbefaling(), e.ekstern(), e.dato()));
            case UtvalgEvent.FoeringGitt e -> h.foeringer.add(new Utvalgshistorie.Foering(e.foeringId(), e.tekst()));
            case UtvalgEvent.HonoraravtaleInngaatt e ->
                h.honoraravtaler.add(new Utvalgshistorie.Honoraravtale(
                        e.seteId().verdi(),
                        e.fra(),
                        e.til(),
                        e.honorar(),
                        e.timer(),
                        verdi(e.betaler()),
                        e.frikjoep()));
            case UtvalgEvent.HonorarBeregnet e ->
                h.honorarer.add(new Utvalgshistorie.Honorar(
                        e.seteId().verdi(),
                        e.moeteId().verdi(),
                        e.moetedato(),
                        e.minutter(),
                        e.timer(),
                        e.beloep(),
                        verdi(e.betaler()),
                        e.grunn()));
            default -> {
                // Resten endrer bildet, ikke historien.
            }
        }
    }

    private static void skifte(Utvalgshistorie h, String tilstand, LocalDate fra) {
        h.tilstander.add(new Utvalgshistorie.Skifte(tilstand, fra));
    }

    private static void mandat(Utvalgsbilde u, int versjon, LocalDate fra, List<String> punkter, String opphav) {
        u.historie.mandater.add(new Utvalgshistorie.Mandat(versjon, fra, new ArrayList<>(punkter), opphav));
        u.mandat = new ArrayList<>(punkter);
        u.mandatversjon = versjon;
    }

    private static void forleng(Utvalgshistorie h, LocalDate fra, LocalDate til) {
        if (fra != null || h.myndigheter.isEmpty()) {
            h.myndigheter.add(new Utvalgshistorie.Periode(fra, til));
        } else {
            h.myndigheter.add(
                    new Utvalgshistorie.Periode(h.myndigheter.removeLast().fra(), til));
        }
    }

    /** Samme side i samme periode er én periode; ellers slutter den forrige dagen før. */
    private static void ledelse(
            Utvalgshistorie h, String side, String virksomhet, LocalDate fra, LocalDate til, boolean rotert) {
        if (!h.lederperioder.isEmpty()) {
            Utvalgshistorie.Lederperiode s = h.lederperioder.getLast();
            boolean samme = kommuneside(s.side()) == kommuneside(side);
            boolean paabegynt = s.til() != null && Organisasjonstegner.gjelder(s.fra(), s.til(), fra);
            if (samme && (fra.equals(s.fra()) || (!rotert && paabegynt))) {
                h.lederperioder.removeLast();
                h.lederperioder.add(new Utvalgshistorie.Lederperiode(
                        side,
                        virksomhet == null ? s.virksomhetId() : virksomhet,
                        s.fra(),
                        s.til() == null ? til : s.til()));
                return;
            }
            if (s.til() == null || !s.til().isBefore(fra)) {
                h.lederperioder.removeLast();
                h.lederperioder.add(
                        new Utvalgshistorie.Lederperiode(s.side(), s.virksomhetId(), s.fra(), fra.minusDays(1)));
            }
        }
        h.lederperioder.add(new Utvalgshistorie.Lederperiode(side, virksomhet, fra, til));
    }

    static boolean kommuneside(String part) {
        return List.of("KOMMUNE", "BYDEL", "ETAT").contains(part);
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
