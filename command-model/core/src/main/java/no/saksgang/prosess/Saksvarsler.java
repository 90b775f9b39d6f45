package no.saksgang.prosess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Hoeringspart;
import no.saksgang.felles.verdi.Varselformaal;
import no.saksgang.felles.verdi.Varselmottaker;
import no.saksgang.sak.event.SakEvent;

/** Varsler om en sak: råd, utredning, løft, utskrift, gjennomføring og frister. */
final class Saksvarsler {

    private final Oppslag oppslag;

    Saksvarsler(Oppslag oppslag) {
        this.oppslag = oppslag;
    }

    Optional<Supplier<List<Varsel>>> regel(SakEvent hendelse, Konvolutt k) {
        return Optional.ofNullable(
                switch (hendelse) {
                    case SakEvent.SakInnmeldt e ->
                        () -> parter(
                                oppslag.innmeldere(e.sakId()),
                                Varselformaal.MOTTATT,
                                felt(e.sakId(), "tittel", e.tittel()));
                    case SakEvent.RaadBedtOm e ->
                        () -> en(
                                e.mottaker(),
                                Varselformaal.RAAD_OENSKET,
                                felt(e.sakId(), "raad", e.raadId(), "frist", e.frist()));
                    case SakEvent.RaadGitt e ->
                        () -> parter(
                                oppslag.innmeldere(e.sakId()),
                                Varselformaal.RAAD_GITT,
                                felt(e.sakId(), "raad", e.raadId(), "fra", e.utvalgId(), "utfall", e.utfall()));
                    case SakEvent.SakSattPaaVent e ->
                        () -> parter(
                                List.of(e.vekkesAv()),
                                Varselformaal.VENTER_PAA_DERE,
                                felt(e.sakId(), "vent", e.ventId(), "grunn", e.grunn(), "frist", e.frist()));
                    case SakEvent.VentAvsluttet e ->
                        () -> List.of(Varsel.til(
                                k.helsefellesskapId(),
                                Varselformaal.VEKKET,
                                felt(e.sakId(), "vent", e.ventId(), "aarsak", e.aarsak())));
                    case SakEvent.SendtTilGodkjenning e ->
                        () -> List.of(Varsel.til(
                                k.helsefellesskapId(),
                                Varselformaal.TIL_GODKJENNING,
                                felt(e.sakId(), "godkjenning", e.godkjenningId())));
                    case SakEvent.HoeringAapnet e ->
                        () -> parter(
                                e.parter().stream().map(Hoeringspart::adressat).toList(),
                                Varselformaal.HOERING,
                                felt(e.sakId(), "hoering", e.hoeringId(), "frist", e.frist()));
                    case SakEvent.HoeringPurret e ->
                        () -> parter(
                                e.mangler(),
                                Varselformaal.PURRING,
                                felt(e.sakId(), "hoering", e.hoeringId(), "frist", e.frist()));
                    case SakEvent.HoeringForlenget e ->
                        () -> parter(
                                e.mangler(),
                                Varselformaal.HOERING,
                                felt(e.sakId(), "hoering", e.hoeringId(), "frist", e.frist()));
                    case SakEvent.HoeringsgrunnlagEndret e ->
                        () -> parter(
                                e.utdatert(),
                                Varselformaal.HOERING_UTDATERT,
                                felt(e.sakId(), "hoering", e.hoeringId(), "frist", e.frist()));
                    case SakEvent.SakOversendtUnderutvalg e ->
                        () -> en(e.underutvalgId(), Varselformaal.UTREDNING, felt(e.sakId(), "frist", e.frist()));
                    case SakEvent.SakLoeftet e -> () -> loeftet(e, k);
                    case SakEvent.SakReturnert e ->
                        () -> mellomNivaaer(
                                e.tilUtvalgId(),
                                Varselformaal.SAK_RETURNERT,
                                felt(e.sakId(), "fra", e.fraUtvalgId(), "til", e.tilUtvalgId()),
                                k);
                    case SakEvent.SakVedtatt e ->
                        () -> utskrift(
                                e.sakId(),
                                "VEDTATT",
                                e.utvalgId(),
                                Varsel.felt("vedtak", e.vedtak()),
                                e.utskriftTil().isEmpty() ? oppslag.innmeldere(e.sakId()) : e.utskriftTil());
                    case SakEvent.SakTattTilOrientering e ->
                        () -> utskrift(
                                e.sakId(), e.utfall().name(), e.utvalgId(), Map.of(), oppslag.innmeldere(e.sakId()));
                    case SakEvent.SakAvvist e ->
                        () -> utskrift(
                                e.sakId(),
                                "AVVIST",
                                null,
                                Varsel.felt("begrunnelse", e.begrunnelse()),
                                oppslag.innmeldere(e.sakId()));
                    case SakEvent.GjennomfoeringTildelt e ->
                        () -> List.of(new Varsel(
                                Varselmottaker.av(new Adressat(e.ansvarligUtvalg(), e.ansvarligVirksomhet())),
                                Varselformaal.GJENNOMFOERING,
                                Varselformaal.GJENNOMFOERING.name(),
                                felt(e.sakId(), "punkt", e.punktId(), "frist", e.frist())));
                    case SakEvent.GjennomfoeringspunktMeldt e ->
                        () -> List.of(Varsel.til(
                                k.helsefellesskapId(),
                                e.bevis().isEmpty() ? Varselformaal.MELDT_UTEN_BEVIS : Varselformaal.TIL_BEKREFTELSE,
                                felt(e.sakId(), "punkt", e.punktId())));
                    case SakEvent.BevisLagtFram e ->
                        () -> List.of(Varsel.til(
                                k.helsefellesskapId(),
                                Varselformaal.TIL_BEKREFTELSE,
                                felt(e.sakId(), "punkt", e.punktId())));
                    case SakEvent.GjennomfoeringUnderkjent e ->
                        () -> parter(
                                List.of(e.ansvarlig()),
                                Varselformaal.UNDERKJENT,
                                felt(e.sakId(), "punkt", e.punktId(), "frist", e.frist()));
                    case SakEvent.OppfoelgingsfristEndret e ->
                        () -> parter(
                                List.of(e.ansvarlig()),
                                Varselformaal.GJENNOMFOERING,
                                felt(e.sakId(), "punkt", e.punktId(), "frist", e.frist()));
                    case SakEvent.FristNaermerSeg e -> () -> paaminnelse(e, k);
                    case SakEvent.FristPassert e -> () -> purring(e, k);
                    default -> null;
                });
    }

    private static List<Varsel> parter(List<Adressat> til, Varselformaal formaal, Map<String, String> felt) {
        return til.stream()
                .map(a -> new Varsel(Varselmottaker.av(a), formaal, formaal.name(), felt))
                .toList();
    }

    /** Fristen er sekretariatets når ingen andre har den. */
    private static List<Varsel> paaminnelse(SakEvent.FristNaermerSeg e, Konvolutt k) {
        String slag = e.slag().name();
        return e.ansvarlige().isEmpty()
                ? List.of(Varsel.til(
                                k.helsefellesskapId(),
                                Varselformaal.PAAMINNELSE,
                                felt(e.sakId(), "frist", e.frist(), "gjelder", e.gjelder()))
                        .med(slag))
                : e.ansvarlige().stream()
                        .map(a -> frist(e.sakId(), a, Varselformaal.PAAMINNELSE, slag, e.frist()))
                        .toList();
    }

    private List<Varsel> purring(SakEvent.FristPassert e, Konvolutt k) {
        List<Varsel> ut = new ArrayList<>();
        e.ansvarlige()
                .forEach(a -> ut.add(
                        frist(e.sakId(), a, Varselformaal.PURRING, e.slag().name(), e.frist())));
        ut.add(Varsel.til(
                        k.helsefellesskapId(),
                        Varselformaal.PURRING,
                        felt(e.sakId(), "frist", e.frist(), "gjelder", e.gjelder()))
                .med(e.slag().name()));
        return ut;
    }

    private static Varsel frist(
            SakId sak, Adressat ansvarlig, Varselformaal formaal, String slag, java.time.LocalDate frist) {
        return new Varsel(Varselmottaker.av(ansvarlig), formaal, formaal.name(), felt(sak, "frist", frist)).med(slag);
    }

    /** P05: mottakeren og sekretariatet får vite om løftet, med neste møte saken kan tas opp i (R096, R127). */
    private List<Varsel> loeftet(SakEvent.SakLoeftet e, Konvolutt k) {
        if (e.tilUtvalgId() == null) {
            var dato = k.skjedde().atZone(Kontekst.NORSK_TID).toLocalDate();
            var felt = felt(e.sakId(), "fra", e.fraUtvalgId(), "aarsak", e.aarsak());
            return oppslag.helsefellesskap(k.helsefellesskapId()).tilsluttede(dato).stream()
                    .map(v -> Varsel.til(v, Varselformaal.SAK_LOEFTET, felt))
                    .toList();
        }
        var dag = k.skjedde().atZone(Kontekst.NORSK_TID).toLocalDate();
        return mellomNivaaer(
                e.tilUtvalgId(),
                Varselformaal.SAK_LOEFTET,
                felt(
                        e.sakId(),
                        "fra",
                        e.fraUtvalgId(),
                        "til",
                        e.tilUtvalgId(),
                        "aarsak",
                        e.aarsak(),
                        "foreslaattMoete",
                        oppslag.nesteMoete(e.tilUtvalgId(), dag).orElse(null)),
                k);
    }

    private static List<Varsel> mellomNivaaer(
            UtvalgId til, Varselformaal formaal, Map<String, String> felt, Konvolutt k) {
        return List.of(Varsel.til(til, formaal, felt), Varsel.til(k.helsefellesskapId(), formaal, felt));
    }

    /** Den som meldte inn saken, får vite hva det ble av den (R075). */
    private static List<Varsel> utskrift(
            SakId sak, String utfall, UtvalgId utvalg, Map<String, String> mer, List<Adressat> til) {
        Map<String, String> felt = felt(sak, "utfall", utfall, "utvalg", utvalg);
        felt.putAll(mer);
        return parter(til, Varselformaal.SAKSUTSKRIFT, felt).stream()
                .map(v -> v.med(utfall))
                .toList();
    }

    private static List<Varsel> en(UtvalgId mottaker, Varselformaal formaal, Map<String, String> felt) {
        return List.of(Varsel.til(mottaker, formaal, felt));
    }

    private static Map<String, String> felt(SakId sak, Object... par) {
        Map<String, String> m = Varsel.felt(par);
        m.put("sak", sak.verdi());
        return m;
    }
}
