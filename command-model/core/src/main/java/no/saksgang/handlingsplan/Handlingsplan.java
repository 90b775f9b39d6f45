package no.saksgang.handlingsplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.beslutning.HandlingsplanFakta;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Tiltak;

/**
 * Handlingsplanen for en periode (R189).
 *
 * @param invitert utvalgene som er invitert til innspill (R097)
 * @param innspillFra utvalgene som har gitt innspill (R191)
 * @param runder antall innspillsrunder
 */
public record Handlingsplan(
        HandlingsplanId handlingsplanId,
        HelsefellesskapId helsefellesskapId,
        Tilstand tilstand,
        LocalDate fra,
        LocalDate til,
        int versjon,
        List<Tiltak> tiltak,
        Set<UtvalgId> invitert,
        Set<UtvalgId> innspillFra,
        int runder,
        Set<String> utfoert) {

    static final Handlingsplan INGEN =
            new Handlingsplan(null, null, null, null, null, 0, List.of(), Set.of(), Set.of(), 0, Set.of());

    /** Planens tilstand. */
    public enum Tilstand {
        UTKAST,
        FREMMET,
        VEDTATT,
        AVSLUTTET
    }

    boolean finnes() {
        return tilstand != null;
    }

    Handlingsplan blir(Tilstand ny) {
        return new Handlingsplan(
                handlingsplanId,
                helsefellesskapId,
                ny,
                fra,
                til,
                versjon,
                tiltak,
                invitert,
                innspillFra,
                runder,
                utfoert);
    }

    Handlingsplan med(LocalDate nyFra, LocalDate nyTil, int nyVersjon, List<Tiltak> nye) {
        return new Handlingsplan(
                handlingsplanId,
                helsefellesskapId,
                tilstand,
                nyFra,
                nyTil,
                nyVersjon,
                nye,
                invitert,
                innspillFra,
                runder,
                utfoert);
    }

    Handlingsplan medInnspill(Set<UtvalgId> inviterte, Set<UtvalgId> svart, int antallRunder) {
        return new Handlingsplan(
                handlingsplanId,
                helsefellesskapId,
                tilstand,
                fra,
                til,
                versjon,
                tiltak,
                inviterte,
                svart,
                antallRunder,
                utfoert);
    }

    Handlingsplan medUtfoert(Set<String> alle) {
        return new Handlingsplan(
                handlingsplanId,
                helsefellesskapId,
                tilstand,
                fra,
                til,
                versjon,
                tiltak,
                invitert,
                innspillFra,
                runder,
                alle);
    }

    boolean har(String tiltakId) {
        return tiltak.stream().anyMatch(t -> t.tiltakId().equals(tiltakId));
    }

    /** Det andre aggregater kan vite om planen. */
    public HandlingsplanFakta fakta() {
        return new HandlingsplanFakta(
                handlingsplanId,
                helsefellesskapId,
                tilstand == Tilstand.VEDTATT,
                fra,
                til,
                tiltak.stream().map(Tiltak::tiltakId).collect(Collectors.toSet()));
    }
}
