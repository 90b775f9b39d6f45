package no.saksgang.prosess;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.verdi.Ettersending;
import no.saksgang.felles.verdi.Mottaker;
import no.saksgang.felles.verdi.Varselformaal;
import no.saksgang.felles.verdi.Varselmottaker;
import no.saksgang.moete.event.MoeteEvent;

/** Varsler om et møte: innkalling, invitasjon, flytting og avlysning, rapportering til egen organisasjon og referat. */
final class Moetevarsler {

    private final Oppslag oppslag;

    Moetevarsler(Oppslag oppslag) {
        this.oppslag = oppslag;
    }

    Optional<Supplier<List<Varsel>>> regel(MoeteEvent hendelse) {
        return Optional.ofNullable(
                switch (hendelse) {
                    // P02: mottakerne slik de ble festet i utsendelsen, også de som er invitert til én sak (R079).
                    case MoeteEvent.InnkallingSendt e
                    when e.utsendelse() == null -> () -> seter(e.moeteId(), Varselformaal.INNKALLING, s -> true);
                    case MoeteEvent.InnkallingSendt e ->
                        () -> sendt(e.moeteId(), e.utsendelse().mottakere(), null);
                    case MoeteEvent.TilleggslisteSendt e ->
                        () -> sendt(e.moeteId(), e.utsendelse().mottakere(), "TILLEGGSLISTE");
                    case MoeteEvent.InnkallingEttersendt e ->
                        () -> sendt(
                                e.moeteId(),
                                e.mottakere().stream()
                                        .map(Ettersending::mottaker)
                                        .toList(),
                                "ETTERSENDT");
                    case MoeteEvent.MoeteFlyttet e ->
                        () -> endret(
                                e.moeteId(),
                                Varselformaal.MOETE_FLYTTET,
                                e.start().toLocalDate(),
                                e.start().toLocalTime());
                    case MoeteEvent.MoeteAvlyst e ->
                        () -> endret(
                                e.moeteId(),
                                Varselformaal.MOETE_AVLYST,
                                oppslag.moete(e.moeteId()).dato(),
                                null);
                    // P06: et rapporteringspunkt per medlem (R125).
                    case MoeteEvent.MoeteGjennomfoert e ->
                        () -> seter(e.moeteId(), Varselformaal.RAPPORTERING, s -> s.funksjon() == Funksjon.MEDLEM);
                    case MoeteEvent.ReferatOversendt e -> () -> List.of(referat(e));
                    default -> null;
                });
    }

    private List<Varsel> seter(MoeteId moeteId, Varselformaal formaal, Predicate<UtvalgFakta.Sete> med) {
        MoeteFakta moete = oppslag.moete(moeteId);
        var felt = Varsel.felt("moete", moeteId, "utvalg", moete.utvalgId(), "dato", moete.dato());
        return oppslag.utvalg(moete.utvalgId()).seter().stream()
                .filter(s -> s.gjelder(moete.dato()))
                .filter(med)
                .map(s -> Varsel.til(s.seteId(), formaal, felt))
                .toList();
    }

    private List<Varsel> sendt(MoeteId moeteId, List<Mottaker> mottakere, String underart) {
        MoeteFakta moete = oppslag.moete(moeteId);
        return mottakere.stream()
                .map(m -> innkalt(m, moete))
                .map(v -> underart == null ? v : v.med(underart))
                .toList();
    }

    /** Møtet er flyttet eller avlyst: de som har fått innkallingen, må vite det (R107). */
    private List<Varsel> endret(MoeteId moeteId, Varselformaal formaal, LocalDate dato, LocalTime klokke) {
        MoeteFakta moete = oppslag.moete(moeteId);
        var felt = Varsel.felt("moete", moeteId, "utvalg", moete.utvalgId(), "dato", dato, "klokke", klokke);
        return moete.sendtTil().stream()
                .map(m -> til(m, formaal, felt))
                .distinct()
                .toList();
    }

    private static Varsel innkalt(Mottaker m, MoeteFakta moete) {
        var felt = Varsel.felt(
                "moete",
                moete.moeteId(),
                "utvalg",
                moete.utvalgId(),
                "dato",
                moete.dato(),
                "sak",
                m.sakId(),
                "rolle",
                m.rolle());
        return til(m, m.seteId() != null ? Varselformaal.INNKALLING : Varselformaal.INVITASJON, felt);
    }

    private static Varsel til(Mottaker m, Varselformaal formaal, Map<String, String> felt) {
        if (m.seteId() != null) {
            return Varsel.til(m.seteId(), formaal, felt);
        }
        return m.virksomhetId() == null
                ? Varsel.til(Varselmottaker.Slag.ROLLE, m.rolle(), formaal, felt)
                : Varsel.til(m.virksomhetId(), formaal, felt);
    }

    /** P07: mottakeren er et utvalg, eller det modellen kaller den (R124). */
    private Varsel referat(MoeteEvent.ReferatOversendt e) {
        var felt = Varsel.felt("moete", e.moeteId());
        boolean utvalg = oppslag.finnUtvalg(new UtvalgId(e.mottaker())).isPresent();
        return Varsel.til(
                utvalg ? Varselmottaker.Slag.UTVALG : Varselmottaker.Slag.ROLLE,
                e.mottaker(),
                Varselformaal.REFERAT,
                felt);
    }
}
