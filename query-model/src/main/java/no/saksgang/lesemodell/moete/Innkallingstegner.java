package no.saksgang.lesemodell.moete;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.Id;
import no.saksgang.felles.verdi.Ettersending;
import no.saksgang.felles.verdi.FestetDokument;
import no.saksgang.felles.verdi.FestetPunkt;
import no.saksgang.felles.verdi.Utsendelse;
import no.saksgang.lesemodell.felles.Tegning;
import no.saksgang.moete.event.MoeteEvent;

/** Legger hver utsendelse til bildet av innkallingen. Det som står der, endres aldri. */
public final class Innkallingstegner {

    /** Hendelser som ikke er utsendelser, rører ikke bildet. */
    public static final Tegning<Innkallingsbilde> TEGNING =
            new Tegning<>(Innkallingsbilde::new, (b, hendelse, k, sekvens) -> {
                if (hendelse instanceof MoeteEvent e && angaar(e)) {
                    tegn(b, e);
                    b.versjon = sekvens + 1;
                }
            });

    private Innkallingstegner() {}

    static boolean angaar(MoeteEvent hendelse) {
        return switch (hendelse) {
            case MoeteEvent.InnkallingSendt e -> e.utsendelse() != null;
            case MoeteEvent.InnkallingEttersendt _, MoeteEvent.TilleggslisteSendt _ -> true;
            default -> false;
        };
    }

    static void tegn(Innkallingsbilde b, MoeteEvent hendelse) {
        b.moeteId = hendelse.moeteId().verdi();
        switch (hendelse) {
            case MoeteEvent.InnkallingSendt e ->
                b.utsendelser.add(utsendelse("INNKALLING", 1, null, e.sendt(), null, e.utsendelse(), 0));
            case MoeteEvent.TilleggslisteSendt e ->
                b.utsendelser.add(utsendelse(
                        "TILLEGGSLISTE",
                        e.nummer(),
                        e.bokstav(),
                        e.sendt(),
                        e.foelgebrev(),
                        e.utsendelse(),
                        sendtFoer(b)));
            case MoeteEvent.InnkallingEttersendt e ->
                b.utsendelser.add(new Innkallingsbilde.Utsendelse(
                        "ETTERSENDING",
                        e.nummer(),
                        null,
                        e.sendt(),
                        null,
                        e.utsendelse().loggposisjon(),
                        punkter(e.utsendelse(), 0),
                        e.mottakere().stream().map(Innkallingstegner::mottaker).toList(),
                        e.nyeDokumenter().stream()
                                .map(Innkallingstegner::dokument)
                                .toList()));
            default -> {
                // Ikke en utsendelse.
            }
        }
    }

    private static Innkallingsbilde.Utsendelse utsendelse(
            String slag, int nummer, String bokstav, LocalDate sendt, String foelgebrev, Utsendelse u, int foer) {
        return new Innkallingsbilde.Utsendelse(
                slag,
                nummer,
                bokstav,
                sendt,
                foelgebrev,
                u.loggposisjon(),
                punkter(u, foer),
                u.mottakere().stream().map(m -> mottaker(m, null)).toList(),
                List.of());
    }

    /** Punktene på innkallingen og tilleggslistene hittil; neste liste fortsetter rekken. */
    private static int sendtFoer(Innkallingsbilde b) {
        return b.utsendelser.stream()
                .filter(u -> !"ETTERSENDING".equals(u.slag()))
                .mapToInt(u -> u.punkter().size())
                .sum();
    }

    private static List<Innkallingsbilde.Punkt> punkter(Utsendelse u, int foer) {
        List<Innkallingsbilde.Punkt> ut = new ArrayList<>();
        for (FestetPunkt p : u.punkter()) {
            ut.add(new Innkallingsbilde.Punkt(
                    foer + ut.size() + 1,
                    p.punktId(),
                    verdi(p.sakId()),
                    p.type().name(),
                    p.saksnummer(),
                    p.tittel(),
                    p.minutter(),
                    p.start(),
                    p.slutt(),
                    p.dokumenter().stream().map(Innkallingstegner::dokument).toList(),
                    p.skjerming() == null
                            ? null
                            : new Innkallingsbilde.Skjerming(
                                    p.skjerming().offentligTittel(),
                                    p.skjerming().dokumenter().stream()
                                            .map(Id::verdi)
                                            .toList(),
                                    p.skjerming().hjemmel())));
        }
        return ut;
    }

    private static Innkallingsbilde.Dokument dokument(FestetDokument d) {
        return new Innkallingsbilde.Dokument(
                verdi(d.dokumentId()), d.type().name(), d.tittel(), d.sha256(), verdi(d.erstatter()), null);
    }

    private static Innkallingsbilde.Mottaker mottaker(Ettersending e) {
        return mottaker(e.mottaker(), e.grunn().name());
    }

    private static Innkallingsbilde.Mottaker mottaker(no.saksgang.felles.verdi.Mottaker m, String grunn) {
        return new Innkallingsbilde.Mottaker(
                verdi(m.seteId()),
                m.rolle(),
                m.funksjon() == null ? null : m.funksjon().name(),
                verdi(m.virksomhetId()),
                verdi(m.vara()),
                verdi(m.sakId()),
                grunn);
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
