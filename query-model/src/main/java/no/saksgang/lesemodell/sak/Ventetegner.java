package no.saksgang.lesemodell.sak;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.felles.verdi.Hoeringspart;
import no.saksgang.sak.event.SakEvent;

/** Alt en sak kan vente på, på samme form: hva, hvorfor, til når, og hvem som vekker den. */
final class Ventetegner {

    private Ventetegner() {}

    static void tegn(Saksbilde s, SakEvent hendelse, LocalDate dato) {
        switch (hendelse) {
            case SakEvent.RaadBedtOm e ->
                ny(
                        s,
                        Fristslag.RAAD,
                        e.raadId(),
                        "Råd er ønsket",
                        e.frist(),
                        dato,
                        e.mottaker().verdi());
            case SakEvent.SakOversendtUnderutvalg e ->
                ny(
                        s,
                        Fristslag.UTREDNING,
                        e.underutvalgId().verdi(),
                        "Saken utredes",
                        e.frist(),
                        dato,
                        e.underutvalgId().verdi());
            case SakEvent.SakSendtTilForankring e ->
                ny(
                        s,
                        Fristslag.FORANKRING,
                        e.utvalgId().verdi(),
                        "Partene forankrer saken",
                        e.frist(),
                        dato,
                        e.sider().stream().map(Enum::name).toArray(String[]::new));
            case SakEvent.MyndighetsavklaringBedtOm e ->
                ny(
                        s,
                        Fristslag.MYNDIGHETSAVKLARING,
                        e.utvalgId().verdi(),
                        e.spoersmaal(),
                        e.frist(),
                        dato,
                        "SEKRETARIATET");
            case SakEvent.SakUtsatt e ->
                ny(
                        s,
                        Fristslag.NESTE_MOETE,
                        e.utvalgId().verdi(),
                        e.grunn(),
                        e.frist(),
                        dato,
                        e.nyttMoeteId() == null
                                ? e.utvalgId().verdi()
                                : e.nyttMoeteId().verdi());
            case SakEvent.HoeringAapnet e ->
                hoering(
                        s,
                        e.hoeringId(),
                        e.spoersmaal(),
                        e.frist(),
                        dato,
                        e.parter().stream().map(Hoeringspart::adressat).toList());
            case SakEvent.HoeringForlenget e ->
                hoering(s, e.hoeringId(), e.begrunnelse(), e.frist(), dato, e.mangler());
            case SakEvent.HoeringsgrunnlagEndret e
            when !e.mangler().isEmpty() -> hoering(s, e.hoeringId(), "Teksten er endret", e.frist(), dato, e.mangler());
            case SakEvent.HoeringssvarGitt e -> gjenstaar(s, e.hoeringId(), e.mangler());
            case SakEvent.HoeringssvarBekreftet e -> gjenstaar(s, e.hoeringId(), e.mangler());
            case SakEvent.SakSattPaaVent e ->
                ny(
                                s,
                                Fristslag.VENTING,
                                e.ventId(),
                                e.grunn(),
                                e.frist(),
                                dato,
                                e.vekkesAv().id())
                        .paa = e.paa().name();
            case SakEvent.VentForlenget e ->
                ny(
                        s,
                        Fristslag.VENTING,
                        e.ventId(),
                        e.begrunnelse(),
                        e.frist(),
                        dato,
                        e.vekkesAv().id());
            case SakEvent.FristPassert e ->
                s.venter.stream()
                        .filter(v -> v.slag.equals(e.slag().name()) && v.gjelder.equals(e.gjelder()))
                        .forEach(v -> v.utloept = true);
            default -> {
                // Ingen ny venting.
            }
        }
    }

    private static void hoering(
            Saksbilde s, String id, String grunn, LocalDate frist, LocalDate dato, List<Adressat> parter) {
        ny(
                s,
                Fristslag.HOERING,
                id,
                grunn,
                frist,
                dato,
                parter.stream().map(Adressat::id).toArray(String[]::new));
    }

    private static void gjenstaar(Saksbilde s, String hoeringId, List<Adressat> mangler) {
        s.venter.stream()
                .filter(v -> v.slag.equals(Fristslag.HOERING.name()) && v.gjelder.equals(hoeringId))
                .forEach(v -> {
                    v.vekkesAv.clear();
                    mangler.forEach(a -> v.vekkesAv.add(a.id()));
                });
    }

    private static Saksbilde.Venting ny(
            Saksbilde s,
            Fristslag slag,
            String gjelder,
            String grunn,
            LocalDate frist,
            LocalDate dato,
            String... vekkesAv) {
        s.venter.removeIf(v -> v.slag.equals(slag.name()) && v.gjelder.equals(gjelder));
        Saksbilde.Venting v = new Saksbilde.Venting();
        v.slag = slag.name();
        v.gjelder = gjelder;
        v.grunn = grunn;
        v.frist = frist;
        v.siden = dato;
        v.vekkesAv.addAll(List.of(vekkesAv));
        s.venter.add(v);
        return v;
    }
}
