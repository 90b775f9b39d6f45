package no.saksgang.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Partsinfo;

/** Utvalgene, setene og rutene slik motoren selv kjenner dem. Ingenting om et helsefellesskap er skrevet her. */
final class Organisasjon {

    private final Simulering s;
    private final Map<UtvalgId, UtvalgFakta> husket = new HashMap<>();
    private HelsefellesskapFakta helsefellesskap;
    private int husketEtter;

    Organisasjon(Simulering s) {
        this.s = s;
    }

    HelsefellesskapFakta fakta() {
        if (helsefellesskap == null) {
            // Året endrer verken partene eller modellen.
            helsefellesskap = s.oppslag.helsefellesskap(s.helsefellesskap);
        }
        return helsefellesskap;
    }

    Samarbeidsmodell modell() {
        return fakta().modellPaa(s.dato()).orElseThrow();
    }

    UtvalgFakta utvalg(UtvalgId id) {
        if (husketEtter != s.utvalgsendringer) {
            husket.clear();
            husketEtter = s.utvalgsendringer;
        }
        return husket.computeIfAbsent(id, s.oppslag::utvalg);
    }

    /** Utvalget slik modellen beskriver det; underutvalg står ikke i modellen. */
    UtvalgModell beskrivelse(UtvalgFakta utvalg) {
        return modell().finn(utvalg.utvalgId()).orElse(utvalg.modell());
    }

    /** Alle utvalg i modellen, også de som ikke er i drift. */
    List<UtvalgFakta> alle() {
        return modell().utvalg().stream().map(u -> utvalg(u.utvalgId())).toList();
    }

    List<UtvalgFakta> virksomme() {
        return alle().stream().filter(u -> u.tilstand().virker()).toList();
    }

    List<UtvalgFakta> virksomme(Nivaa nivaa) {
        return virksomme().stream().filter(u -> u.nivaa() == nivaa).toList();
    }

    UtvalgFakta partnerskapsmoetet() {
        return virksomme(Nivaa.PARTNERSKAPSMOETE).getFirst();
    }

    boolean vedtar(UtvalgFakta utvalg) {
        return beskrivelse(utvalg).beslutningsmakt().contains(Beslutningsmakt.VEDTAR);
    }

    /** Utvalgene en vanlig sak begynner i: de som vedtar under strategisk nivå, ellers det strategiske. */
    List<UtvalgFakta> besluttere() {
        List<UtvalgFakta> under = virksomme().stream()
                .filter(u -> u.nivaa() == Nivaa.FAGLIG || u.nivaa() == Nivaa.LOKALT || u.nivaa() == Nivaa.UNDERUTVALG)
                .filter(this::vedtar)
                .filter(u -> !beskrivelse(u).vedtaksgrense().kanVedta().isEmpty())
                .toList();
        return under.isEmpty() ? virksomme(Nivaa.STRATEGISK) : under;
    }

    /** Utvalgene som forbereder eller gir råd uten å vedta, og som har en vei videre. */
    List<UtvalgFakta> forberedere() {
        return virksomme().stream()
                .filter(u -> !vedtar(u) && !beskrivelse(u).eskalering().isEmpty())
                .filter(u -> {
                    List<Beslutningsmakt> makt = beskrivelse(u).beslutningsmakt();
                    return makt.contains(Beslutningsmakt.FORBEREDER) || makt.contains(Beslutningsmakt.RAADGIVENDE);
                })
                .toList();
    }

    /** Om saken kan nå partnerskapsmøtet ved å løftes herfra. */
    boolean naarToppen(UtvalgFakta utvalg) {
        List<UtvalgId> besoekt = new ArrayList<>();
        UtvalgFakta naa = utvalg;
        while (naa.nivaa() != Nivaa.PARTNERSKAPSMOETE && !besoekt.contains(naa.utvalgId())) {
            besoekt.add(naa.utvalgId());
            Optional<UtvalgId> neste = beskrivelse(naa).eskalering().stream()
                    .map(Loefterute::til)
                    .filter(t -> !t.equals(Loefterute.PARTENE))
                    .map(UtvalgId::new)
                    .findFirst();
            if (neste.isEmpty()) {
                return false;
            }
            naa = utvalg(neste.get());
        }
        return naa.nivaa() == Nivaa.PARTNERSKAPSMOETE;
    }

    /** Utvalget som kan gi råd i en sak i dette utvalget: et rådgivende, ellers et faglig (R054). */
    Optional<UtvalgId> raadgiver(UtvalgId utvalg) {
        List<UtvalgFakta> andre =
                virksomme().stream().filter(u -> !u.utvalgId().equals(utvalg)).toList();
        return andre.stream()
                .filter(u -> u.nivaa() == Nivaa.RAADGIVENDE)
                .findFirst()
                .or(() -> andre.stream()
                        .filter(u -> u.nivaa() == Nivaa.FAGLIG
                                || beskrivelse(u).beslutningsmakt().contains(Beslutningsmakt.RAADGIVENDE))
                        .findFirst())
                .map(UtvalgFakta::utvalgId);
    }

    /** Lederen eller nestlederen på dagen. */
    Optional<SeteId> leder(UtvalgId id, LocalDate dag) {
        UtvalgFakta u = utvalg(id);
        return u.ledere().stream()
                .filter(l -> l.gjelder(dag))
                .filter(l -> u.sete(l.seteId()).filter(t -> t.gjelder(dag)).isPresent())
                .sorted(Comparator.comparing(UtvalgFakta.Leder::nestleder))
                .map(UtvalgFakta.Leder::seteId)
                .findFirst();
    }

    List<UtvalgFakta.Sete> seter(UtvalgId id, LocalDate dag) {
        return utvalg(id).seter().stream().filter(t -> t.gjelder(dag)).toList();
    }

    /** Medlemmene som teller når enighet måles. */
    List<UtvalgFakta.Sete> tellende(UtvalgId id, LocalDate dag) {
        List<Part> parter = modell().konsensusparter();
        return seter(id, dag).stream()
                .filter(t -> t.funksjon() == Funksjon.MEDLEM && parter.contains(t.part()))
                .toList();
    }

    List<VirksomhetId> virksomheter(boolean kommuneside) {
        return fakta().parter().stream()
                .filter(p -> kommuneside(p.part()) == kommuneside)
                .map(Partsinfo::virksomhetId)
                .toList();
    }

    static boolean kommuneside(Part part) {
        return part == Part.KOMMUNE || part == Part.BYDEL || part == Part.ETAT;
    }

    /** En av dem, valgt av frøet. */
    <T> T en(List<T> mulige) {
        return mulige.get(s.tilfeldig.nextInt(mulige.size()));
    }
}
