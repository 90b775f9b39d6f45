package no.saksgang.lesemodell.moete;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import no.saksgang.felles.Id;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Protokollstatus;
import no.saksgang.felles.verdi.Referatforskjell;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.lesemodell.moete.Moetebilde.Referat;
import no.saksgang.moete.event.MoeteEvent;

/** Tegner protokollen: hvor den er i livet sitt, og hver versjon med forskjellen fra den forrige. */
final class Protokolltegner {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    private Protokolltegner() {}

    static void tegn(Moetebilde m, MoeteEvent.Protokollhendelse hendelse, Konvolutt k) {
        Moetebilde.Protokoll p = m.protokoll;
        switch (hendelse) {
            case MoeteEvent.ReferatUtkastLagret e -> {
                m.referater.add(utkast(m, e.versjon(), "UTKAST", e.punkter(), null));
                p.status = Protokollstatus.TIL_GJENNOMSYN.name().equals(p.status)
                        ? p.status
                        : Protokollstatus.UTKAST.name();
                p.gjeldendeVersjon = e.versjon();
            }
            case MoeteEvent.ReferatSendtTilGjennomsyn e -> {
                p.status = Protokollstatus.TIL_GJENNOMSYN.name();
                p.gjennomsynsfrist = e.frist();
            }
            case MoeteEvent.ReferatKommentert e ->
                p.kommentarer.add(
                        new Moetebilde.Kommentar(e.versjon(), verdi(e.seteId()), e.punktId(), e.tekst(), dato(k)));
            case MoeteEvent.ReferatForeloepigPublisert _ -> p.status = Protokollstatus.FORELOEPIG_PUBLISERT.name();
            case MoeteEvent.ReferatGodkjent e -> {
                m.tilstand = Moetetilstand.REFERAT_GODKJENT.name();
                p.status = Protokollstatus.GODKJENT.name();
                endre(m, e.versjon(), "GODKJENT", e.dato(), null, null);
            }
            case MoeteEvent.ReferatKorrigert e -> {
                m.referater.add(utkast(m, e.versjon(), "RETTET", e.punkter(), e.begrunnelse()));
                p.status = Protokollstatus.RETTET.name();
                p.gjeldendeVersjon = e.versjon();
            }
            case MoeteEvent.ReferatRettelaasTatt e ->
                p.rettelaas =
                        new Moetebilde.Rettelaas(verdi(e.brukerId()), e.klasse().name(), e.begrunnelse(), 0);
            case MoeteEvent.ReferatRettelseForeslaatt e -> {
                m.referater.add(new Referat(
                        e.versjon(),
                        "FORESLAATT",
                        e.punkter(),
                        null,
                        e.basertPaa(),
                        e.forskjeller(),
                        e.klasse().name(),
                        p.rettelaas.begrunnelse(),
                        p.rettelaas.brukerId(),
                        null,
                        null));
                p.rettelaas = new Moetebilde.Rettelaas(
                        p.rettelaas.brukerId(), p.rettelaas.klasse(), p.rettelaas.begrunnelse(), e.versjon());
            }
            case MoeteEvent.ReferatRettelseGodkjent e -> {
                endre(m, e.versjon(), "RETTET", dato(k), verdi(k.aktoer().brukerId()), null);
                p.status = Protokollstatus.RETTET.name();
                p.gjeldendeVersjon = e.versjon();
                p.rettelaas = null;
            }
            case MoeteEvent.ReferatRettelseAvslaatt e -> {
                endre(m, e.versjon(), "AVSLAATT", null, verdi(k.aktoer().brukerId()), e.begrunnelse());
                p.rettelaas = null;
            }
            case MoeteEvent.ReferatRettelaasSluppet _ -> p.rettelaas = null;
        }
    }

    private static Referat utkast(
            Moetebilde m, int versjon, String status, List<Referatpunkt> punkter, String begrunnelse) {
        Referat forrige = m.referater.isEmpty() ? null : m.referater.getLast();
        return new Referat(
                versjon,
                status,
                punkter,
                null,
                forrige == null ? null : Integer.valueOf(forrige.versjon()),
                forrige == null ? List.of() : Referatforskjell.mellom(forrige.punkter(), punkter),
                null,
                begrunnelse,
                null,
                null,
                null);
    }

    private static void endre(
            Moetebilde m, int versjon, String status, LocalDate godkjent, String behandletAv, String avslaattFordi) {
        m.referater.replaceAll(r -> r.versjon() != versjon
                ? r
                : new Referat(
                        r.versjon(),
                        status,
                        r.punkter(),
                        godkjent,
                        r.basertPaa(),
                        r.forskjeller(),
                        r.klasse(),
                        r.begrunnelse(),
                        r.foreslaattAv(),
                        behandletAv,
                        avslaattFordi));
    }

    private static LocalDate dato(Konvolutt k) {
        return k.skjedde().atZone(NORSK_TID).toLocalDate();
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
