package no.saksgang.moete;

import java.time.LocalDateTime;
import java.util.List;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.verdi.Protokollstatus;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.felles.verdi.Rettelsesklasse;
import no.saksgang.moete.event.MoeteEvent;

/**
 * Protokollen: hvor den er i livet sitt, teksten som gjelder, og rettelsen det arbeides med.
 *
 * @param versjon versjonen som gjelder; 0 før den første
 * @param siste siste versjonsnummer som er brukt, også til avslåtte rettelser
 * @param frist når gjennomsynet er over; null når den ikke har vært til gjennomsyn
 * @param laas null når ingen retter
 */
record Protokoll(
        Protokollstatus status, int versjon, int siste, LocalDateTime frist, List<Referatpunkt> punkter, Laas laas) {

    static final Protokoll INGEN = new Protokoll(Protokollstatus.IKKE_SKREVET, 0, 0, null, List.of(), null);

    /**
     * Den ene som retter.
     *
     * @param forslag versjonsnummeret på forslaget; 0 før det er noe
     */
    record Laas(BrukerId bruker, Rettelsesklasse klasse, String begrunnelse, int forslag, List<Referatpunkt> punkter) {}

    Protokoll etter(MoeteEvent.Protokollhendelse hendelse) {
        return switch (hendelse) {
            case MoeteEvent.ReferatUtkastLagret e ->
                new Protokoll(
                        status == Protokollstatus.TIL_GJENNOMSYN ? status : Protokollstatus.UTKAST,
                        e.versjon(),
                        e.versjon(),
                        status == Protokollstatus.TIL_GJENNOMSYN ? frist : null,
                        e.punkter(),
                        null);
            case MoeteEvent.ReferatSendtTilGjennomsyn e ->
                new Protokoll(Protokollstatus.TIL_GJENNOMSYN, versjon, siste, e.frist(), punkter, null);
            case MoeteEvent.ReferatForeloepigPublisert _ -> med(Protokollstatus.FORELOEPIG_PUBLISERT);
            case MoeteEvent.ReferatGodkjent _ -> med(Protokollstatus.GODKJENT);
            case MoeteEvent.ReferatKorrigert e ->
                new Protokoll(Protokollstatus.RETTET, e.versjon(), e.versjon(), frist, e.punkter(), null);
            case MoeteEvent.ReferatRettelaasTatt e ->
                med(new Laas(e.brukerId(), e.klasse(), e.begrunnelse(), 0, List.of()));
            case MoeteEvent.ReferatRettelseForeslaatt e ->
                new Protokoll(
                        status,
                        versjon,
                        e.versjon(),
                        frist,
                        punkter,
                        new Laas(laas.bruker(), laas.klasse(), laas.begrunnelse(), e.versjon(), e.punkter()));
            case MoeteEvent.ReferatRettelseGodkjent e ->
                new Protokoll(Protokollstatus.RETTET, e.versjon(), siste, frist, laas.punkter(), null);
            case MoeteEvent.ReferatRettelseAvslaatt _, MoeteEvent.ReferatRettelaasSluppet _ -> med((Laas) null);
            case MoeteEvent.ReferatKommentert _ -> this;
        };
    }

    private Protokoll med(Protokollstatus ny) {
        return new Protokoll(ny, versjon, siste, frist, punkter, laas);
    }

    private Protokoll med(Laas ny) {
        return new Protokoll(status, versjon, siste, frist, punkter, ny);
    }
}
