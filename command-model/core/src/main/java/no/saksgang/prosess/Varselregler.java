package no.saksgang.prosess;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.verdi.Varselformaal;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.oppdrag.event.OppdragEvent;
import no.saksgang.publisering.event.PubliseringEvent;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Hvem som skal få vite hva etter en hendelse (P02–P07, P10, P12, P15). Ren: avsending og gjentakelse er andres sak. */
public final class Varselregler {

    private final Saksvarsler saker;
    private final Moetevarsler moeter;
    private final Utvalgsvarsler utvalg;
    private final Oppslag oppslag;

    public Varselregler(Oppslag oppslag) {
        this.saker = new Saksvarsler(oppslag);
        this.moeter = new Moetevarsler(oppslag);
        this.utvalg = new Utvalgsvarsler(oppslag);
        this.oppslag = oppslag;
    }

    /** Varslene hendelsen gir; for de fleste ingen. */
    public List<Varsel> av(Hendelse hendelse, Konvolutt konvolutt) {
        return regel(hendelse, konvolutt).map(Supplier::get).orElse(List.of());
    }

    private Optional<Supplier<List<Varsel>>> regel(Hendelse hendelse, Konvolutt konvolutt) {
        return switch (hendelse) {
            case SakEvent e -> saker.regel(e, konvolutt);
            case MoeteEvent e -> moeter.regel(e);
            case UtvalgEvent e -> utvalg.regel(e, konvolutt);
            case OppdragEvent e -> oppdrag(e, konvolutt.helsefellesskapId());
            case PubliseringEvent.Publisert e ->
                til(
                        e.helsefellesskapId(),
                        Varselformaal.PUBLISERING,
                        Varsel.felt("publisering", e.publiseringId(), "tittel", e.offentligTittel(), "fra", oslo(e)));
            case PubliseringEvent.Avpublisert e ->
                Optional.of(() -> List.of(Varsel.til(
                                konvolutt.helsefellesskapId(),
                                Varselformaal.PUBLISERING,
                                Varsel.felt("publisering", e.publiseringId(), "grunn", e.begrunnelse()))
                        .med("TRUKKET")));
            case HandlingsplanEvent.InnspillsrundeAapnet e ->
                Optional.of(() -> e.utvalg().stream()
                        .map(u -> Varsel.til(
                                u,
                                Varselformaal.INNSPILL,
                                Varsel.felt("plan", e.handlingsplanId(), "frist", e.frist())))
                        .toList());
            case HandlingsplanEvent.HandlingsplanVedtatt e ->
                Optional.of(() -> {
                    List<Varsel> ut = new ArrayList<>(tiltak(e));
                    ut.addAll(kunngjoer(
                            konvolutt.helsefellesskapId(), "HANDLINGSPLAN", Varsel.felt("plan", e.handlingsplanId())));
                    return ut;
                });
            case HelsefellesskapEvent.SamarbeidsmodellRevidert e ->
                Optional.of(() -> kunngjoer(
                        e.helsefellesskapId(),
                        "SAMARBEIDSMODELL",
                        Varsel.felt(
                                "versjon",
                                e.modell().versjon(),
                                "fra",
                                e.modell().gjelderFra())));
            // Avtalen som lastes fra modellfilen, er ingen endring.
            case HelsefellesskapEvent _ when konvolutt.aktoer().erProsess() -> Optional.empty();
            case HelsefellesskapEvent.PartUttraadt e ->
                avtale(e.helsefellesskapId(), Varsel.felt("virksomhet", e.virksomhetId(), "til", e.sluttdato()));
            case HelsefellesskapEvent.SamarbeidsavtaleSignert e ->
                avtale(e.helsefellesskapId(), Varsel.felt("virksomhet", e.virksomhetId()));
            default -> Optional.empty();
        };
    }

    private static Optional<Supplier<List<Varsel>>> til(
            HelsefellesskapId hf, Varselformaal formaal, Map<String, String> felt) {
        return Optional.of(() -> List.of(Varsel.til(hf, formaal, felt)));
    }

    /** Når utgaven blir offentlig, med norsk klokke. */
    private static String oslo(PubliseringEvent.Publisert e) {
        return e.offentligFra()
                .atZone(Kontekst.NORSK_TID)
                .truncatedTo(ChronoUnit.MINUTES)
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
    }

    private static Optional<Supplier<List<Varsel>>> oppdrag(OppdragEvent hendelse, HelsefellesskapId hf) {
        return switch (hendelse) {
            case OppdragEvent.OppdragGitt e ->
                Optional.of(() -> List.of(Varsel.til(
                        e.tilUtvalgId(),
                        Varselformaal.OPPDRAG,
                        Varsel.felt("oppdrag", e.oppdragId(), "fra", e.fraUtvalgId(), "frist", e.frist()))));
            case OppdragEvent.OppdragsfristNaermerSeg e ->
                Optional.of(() -> List.of(Varsel.til(
                                e.tilUtvalgId(),
                                Varselformaal.PAAMINNELSE,
                                Varsel.felt("oppdrag", e.oppdragId(), "frist", e.frist()))
                        .med("OPPDRAG")));
            case OppdragEvent.OppdragsfristPassert e -> {
                var felt = Varsel.felt("oppdrag", e.oppdragId(), "frist", e.frist(), "ansvarlig", e.tilUtvalgId());
                yield Optional.of(() -> List.of(
                        Varsel.til(e.tilUtvalgId(), Varselformaal.PURRING, felt).med("OPPDRAG"),
                        Varsel.til(hf, Varselformaal.PURRING, felt).med("OPPDRAG")));
            }
            default -> Optional.empty();
        };
    }

    /** P09: en virksomhet får vite om tiltak den har ansvar for; et utvalg får et oppdrag. */
    private static List<Varsel> tiltak(HandlingsplanEvent.HandlingsplanVedtatt e) {
        return e.tiltak().stream()
                .filter(t -> t.ansvarligVirksomhet() != null)
                .map(t -> Varsel.til(
                        t.ansvarligVirksomhet(),
                        Varselformaal.TILTAK,
                        Varsel.felt("plan", e.handlingsplanId(), "tiltak", t.tiltakId(), "frist", t.frist())))
                .distinct()
                .toList();
    }

    /** Avtaler og planer gjøres kjent for alle utvalg i drift (R226). */
    private List<Varsel> kunngjoer(HelsefellesskapId hf, String hva, Map<String, String> felt) {
        return oppslag.helsefellesskap(hf).modeller().getLast().utvalg().stream()
                .flatMap(u -> oppslag.finnUtvalg(u.utvalgId()).stream())
                .filter(u -> u.tilstand().virker())
                .map(u -> Varsel.til(u.utvalgId(), Varselformaal.KUNNGJOERING, felt)
                        .med(hva))
                .toList();
    }

    /** P10: hvem som bindes, regnes av avtalen hver gang; sekretariatet skal vite at den er endret. */
    private static Optional<Supplier<List<Varsel>>> avtale(HelsefellesskapId hf, Map<String, String> felt) {
        return Optional.of(() -> List.of(Varsel.til(hf, Varselformaal.AVTALE_ENDRET, felt)));
    }
}
