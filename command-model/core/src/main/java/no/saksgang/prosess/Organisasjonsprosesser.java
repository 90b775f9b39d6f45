package no.saksgang.prosess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/**
 * Det som følger av at modell, avtale eller ledelse endres (P10, P11, R033, R152, R224, R228). Hver plass i rekken
 * er den samme om hendelsen leses på nytt; det som alt er gjort, gir ingen kommando.
 */
final class Organisasjonsprosesser {

    private static final String FAGRAADSLEDER = "fagradsleder";
    private static final int MAKS_ID = 100;

    private final Oppslag oppslag;

    Organisasjonsprosesser(Oppslag oppslag) {
        this.oppslag = oppslag;
    }

    /** Utvalgene følger en modell partene har vedtatt. Innlastingen av modellfilen gjør dette selv. */
    List<Foelgekommando> foelgModell(Samarbeidsmodell modell, Konvolutt konvolutt) {
        if (konvolutt.aktoer().erProsess()) {
            return List.of();
        }
        return modell.utvalg().stream()
                .map(u -> naarSlik("modell", () -> foelg(u, modell.versjon(), konvolutt.helsefellesskapId())))
                .toList();
    }

    private Kommando foelg(UtvalgModell u, int versjon, HelsefellesskapId hf) {
        Optional<UtvalgFakta> kjent = oppslag.finnUtvalg(u.utvalgId());
        if (kjent.isEmpty()) {
            return new UtvalgCommand.RegistrerUtvalg(u.utvalgId(), hf, u, versjon);
        }
        return kjent.get().modell().equals(u) ? null : new UtvalgCommand.EndreUtvalgModell(u.utvalgId(), u, versjon);
    }

    /** P10: seter som bare representerer en part som trer ut, blir ledige når parten er ute. */
    List<Foelgekommando> partUte(HelsefellesskapEvent.PartUttraadt e, Konvolutt konvolutt) {
        List<Foelgekommando> ut = new ArrayList<>();
        LocalDate sisteDag = e.sluttdato().minusDays(1);
        oppslag.helsefellesskap(konvolutt.helsefellesskapId()).modeller().getLast().utvalg().stream()
                .map(u -> oppslag.finnUtvalg(u.utvalgId()))
                .flatMap(Optional::stream)
                .forEach(u -> u.seter().stream()
                        .filter(s -> e.virksomhetId().equals(s.virksomhetId()))
                        .filter(s -> s.representerer().stream().allMatch(r -> r.equals(e.virksomhetId())))
                        .forEach(s -> ut.add(naarSlik(
                                "P10", () -> fratre(u.utvalgId(), s.seteId(), sisteDag, "Parten er ute av avtalen")))));
        return ut;
    }

    /** P11: lederen av et fagråd observerer i strategisk utvalg så lenge ledervervet varer (R152). */
    List<Foelgekommando> leder(UtvalgEvent.LederValgt e, Konvolutt konvolutt) {
        if (konvolutt.aktoer().erProsess()) {
            return List.of();
        }
        List<Foelgekommando> ut = new ArrayList<>();
        for (UtvalgFakta ssu : observererI(e.utvalgId())) {
            SeteId sete = observatoersete(ssu.utvalgId(), e.utvalgId());
            LocalDate sisteDag = e.fra().minusDays(1);
            ut.add(naarSlik("P11", () -> giPlass(ssu.utvalgId(), sete, sisteDag)));
            ut.add(naarSlik("P11", () -> observatoer(e, ssu.utvalgId(), sete)));
        }
        return ut;
    }

    /** P11: fratrer lederen av fagrådet, er også observatørplassen ledig. */
    List<Foelgekommando> fratraadt(UtvalgEvent.MedlemFratraadt e) {
        List<Foelgekommando> ut = new ArrayList<>();
        for (UtvalgFakta ssu : observererI(e.utvalgId())) {
            SeteId sete = observatoersete(ssu.utvalgId(), e.utvalgId());
            ut.add(naarSlik("P11", () -> {
                var lederen = oppslag.utvalg(e.utvalgId()).sete(e.seteId());
                var plassen = oppslag.utvalg(ssu.utvalgId()).sete(sete);
                boolean samme = lederen.isPresent()
                        && plassen.isPresent()
                        && lederen.get().brukerId() != null
                        && lederen.get().brukerId().equals(plassen.get().brukerId());
                return samme ? fratre(ssu.utvalgId(), sete, e.sluttdato(), "Ledervervet i fagrådet er slutt") : null;
            }));
        }
        return ut;
    }

    private List<UtvalgFakta> observererI(UtvalgId fagraad) {
        UtvalgFakta u = oppslag.utvalg(fagraad);
        boolean erFagraad =
                u.nivaa() == Nivaa.FAGLIG && u.navn().toLowerCase(Locale.ROOT).contains("fagråd");
        return !erFagraad
                ? List.of()
                : u.modell().overordnet().stream()
                        .map(oppslag::finnUtvalg)
                        .flatMap(Optional::stream)
                        .filter(o -> o.modell().sammensetning().stream()
                                .anyMatch(r -> r.funksjon() == Funksjon.OBSERVATOER && FAGRAADSLEDER.equals(r.rolle())))
                        .toList();
    }

    private static SeteId observatoersete(UtvalgId ssu, UtvalgId fagraad) {
        String id = ssu + "-leder-" + fagraad;
        return new SeteId(id.substring(0, Math.min(id.length(), MAKS_ID)));
    }

    /** Den forrige lederen går ut; ellers viker en antatt plass for den virkelige. */
    private Kommando giPlass(UtvalgId ssu, SeteId sete, LocalDate sisteDag) {
        UtvalgFakta u = oppslag.utvalg(ssu);
        boolean forrige = u.sete(sete).filter(s -> s.gjelder(sisteDag)).isPresent();
        SeteId viker = forrige
                ? sete
                : u.seter().stream()
                        .filter(s -> s.antatt() && FAGRAADSLEDER.equals(s.rolle()) && s.til() == null)
                        .map(UtvalgFakta.Sete::seteId)
                        .findFirst()
                        .orElse(null);
        return viker == null ? null : fratre(ssu, viker, sisteDag, "Fagrådet har valgt leder");
    }

    private Kommando observatoer(UtvalgEvent.LederValgt e, UtvalgId ssu, SeteId sete) {
        var bruker = oppslag.utvalg(e.utvalgId()).sete(e.seteId()).map(UtvalgFakta.Sete::brukerId);
        return new UtvalgCommand.OppnevnObservatoer(
                ssu,
                sete,
                bruker.orElse(null),
                FAGRAADSLEDER,
                Funksjon.OBSERVATOER,
                e.part(),
                e.virksomhetId(),
                List.of(),
                false,
                e.fra(),
                e.til(),
                e.utvalgId().verdi());
    }

    private Kommando fratre(UtvalgId utvalg, SeteId sete, LocalDate sisteDag, String grunn) {
        boolean sitter = oppslag.utvalg(utvalg)
                .sete(sete)
                .filter(s -> s.gjelder(sisteDag) && !sisteDag.equals(s.til()))
                .isPresent();
        return sitter ? new UtvalgCommand.FratreMedlem(utvalg, sete, sisteDag, grunn) : null;
    }

    private static Foelgekommando naarSlik(String prosess, java.util.function.Supplier<Kommando> kommando) {
        return new Foelgekommando(prosess, kommando, null);
    }
}
