package no.saksgang.utvalg;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Moeteordning;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.frist.Fristbok;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Utvalgets tilstand. Sett utenfra uforanderlig. */
public final class Utvalg {

    static final Utvalg INGEN = new Utvalg();

    UtvalgId utvalgId;
    HelsefellesskapId helsefellesskapId;
    String navn;
    Nivaa nivaa;
    UtvalgModell modell;
    Utvalgstilstand tilstand;
    int mandatversjon;
    LocalDate myndighetFra;
    LocalDate myndighetTil;
    UtvalgId oppgaverHos;
    UtvalgId avloestAv;
    UtvalgId nedsattAv;
    SakId utreder;
    SeteId foreslaattLeder;
    SeteId foreslaattNestleder;
    boolean nyeSidenPause;
    boolean sammensetningVedtattAvToppen;
    List<Seteregel> sammensetning = List.of();
    List<UtvalgFakta.Sete> seter = List.of();
    List<UtvalgFakta.Leder> ledere = List.of();
    Fristbok frister = Fristbok.TOM;
    List<UtvalgEvent.MoeteordningFastsatt> moeteordninger = List.of();
    List<UtvalgFakta.Tilstandsskifte> tilstander = List.of();
    List<UtvalgFakta.Periode> myndigheter = List.of();
    List<UtvalgFakta.Mandat> mandater = List.of();
    List<Lederperiode> lederperioder = List.of();
    List<Honoraravtale> honoraravtaler = List.of();
    Map<SeteId, Set<BrukerId>> varaer = Map.of();
    Set<String> honorarer = Set.of();
    boolean harGittFoering;
    Set<Part> forespurt = Set.of();

    /** Avtalt honorar per time, og timer per møte på inntil to timer (R172, R205). */
    record Honoraravtale(
            SeteId seteId, UtvalgFakta.Periode periode, BigDecimal perTime, int timer, VirksomhetId betaler) {}

    private Utvalg() {}

    Utvalg kopi() {
        Utvalg u = new Utvalg();
        u.utvalgId = utvalgId;
        u.helsefellesskapId = helsefellesskapId;
        u.navn = navn;
        u.nivaa = nivaa;
        u.modell = modell;
        u.tilstand = tilstand;
        u.mandatversjon = mandatversjon;
        u.myndighetFra = myndighetFra;
        u.myndighetTil = myndighetTil;
        u.oppgaverHos = oppgaverHos;
        u.avloestAv = avloestAv;
        u.nedsattAv = nedsattAv;
        u.utreder = utreder;
        u.foreslaattLeder = foreslaattLeder;
        u.foreslaattNestleder = foreslaattNestleder;
        u.nyeSidenPause = nyeSidenPause;
        u.sammensetningVedtattAvToppen = sammensetningVedtattAvToppen;
        u.sammensetning = sammensetning;
        u.seter = seter;
        u.ledere = ledere;
        u.frister = frister;
        u.moeteordninger = moeteordninger;
        u.tilstander = tilstander;
        u.myndigheter = myndigheter;
        u.mandater = mandater;
        u.lederperioder = lederperioder;
        u.honoraravtaler = honoraravtaler;
        u.varaer = varaer;
        u.harGittFoering = harGittFoering;
        u.honorarer = honorarer;
        u.forespurt = forespurt;
        return u;
    }

    boolean finnes() {
        return utvalgId != null;
    }

    /** Det andre aggregater kan vite om utvalget. */
    public UtvalgFakta fakta() {
        return new UtvalgFakta(
                utvalgId,
                helsefellesskapId,
                navn,
                nivaa,
                modell,
                tilstand,
                seter,
                ledere,
                myndighetFra,
                myndighetTil,
                oppgaverHos,
                avloestAv,
                nedsattAv,
                tilstander,
                myndigheter,
                mandater,
                varaer,
                harGittFoering);
    }

    /** Utvalget slik modellen som gjelder når det skjer, beskriver det; underutvalg står ikke i modellen (R224). */
    UtvalgModell modell(Kontekst kontekst) {
        return kontekst.oppslag()
                .helsefellesskap(helsefellesskapId)
                .modellPaa(kontekst.dato())
                .flatMap(m -> m.finn(utvalgId))
                .orElse(modell);
    }

    /** De som står over utvalget: i modellen, og den som satte det ned. */
    Set<UtvalgId> overordnet(Kontekst kontekst) {
        Set<UtvalgId> alle = new LinkedHashSet<>(modell(kontekst).overordnet());
        if (nedsattAv != null) {
            alle.add(nedsattAv);
        }
        return alle;
    }

    // Det under endrer bare en kopi som ennå ikke er delt.

    /** Uten dato, som i eldre hendelser, regnes skiftet fra dagen for det forrige. */
    void gaarTil(Utvalgstilstand ny, LocalDate dato) {
        LocalDate fra = dato != null ? dato : tilstander.isEmpty() ? LocalDate.MIN : sisteSkifte();
        tilstander = med(tilstander, new UtvalgFakta.Tilstandsskifte(fra, ny));
        tilstand = ny;
    }

    LocalDate sisteSkifte() {
        return tilstander.stream()
                .map(UtvalgFakta.Tilstandsskifte::fra)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    void nyttMandat(int versjon, LocalDate gjelderFra) {
        mandatversjon = versjon;
        LocalDate fra = gjelderFra != null
                ? gjelderFra
                : mandater.isEmpty() ? LocalDate.MIN : mandater.getLast().gjelderFra();
        mandater = med(mandater, new UtvalgFakta.Mandat(versjon, fra));
    }

    /** Møteordningen som gjelder på datoen; den sist fastsatte når flere gjør det, tom når ingen gjør det. */
    public Optional<Moeteordning> moeteordning(LocalDate dato) {
        return moeteordninger.reversed().stream()
                .filter(o ->
                        !dato.isBefore(o.gjelderFra()) && (o.gjelderTil() == null || !dato.isAfter(o.gjelderTil())))
                .map(UtvalgEvent.MoeteordningFastsatt::ordning)
                .findFirst();
    }

    static <T> List<T> med(List<T> gammel, T verdi) {
        List<T> ny = new ArrayList<>(gammel);
        ny.add(verdi);
        return ny;
    }

    static <T> Set<T> med(Set<T> gammel, T verdi) {
        Set<T> ny = new LinkedHashSet<>(gammel);
        ny.add(verdi);
        return ny;
    }

    static <K, V> Map<K, V> med(Map<K, V> gammel, K noekkel, V verdi) {
        Map<K, V> ny = new LinkedHashMap<>(gammel);
        ny.put(noekkel, verdi);
        return ny;
    }
}
