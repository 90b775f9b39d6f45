package no.saksgang.lesemodell.offentlig;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.verdi.Unntak;

/**
 * En utgave som er offentlig nå.
 *
 * @param utvalgId utvalget møtet eller vedtaket hører til; null for det som gjelder hele helsefellesskapet
 * @param dato møtedagen, eller dagen saken ble avgjort; ellers null
 * @param erstatter nummeret på utgaven denne avløste, eller null
 * @param dokumentId det publiserte dokumentet; null når utgaven er en tekst
 */
public record Utgave(
        String publiseringId,
        String type,
        String objektId,
        String sakId,
        String moeteId,
        String utvalgId,
        LocalDate dato,
        String variant,
        String tittel,
        String tekst,
        String dokumentId,
        String sha256,
        String rapportSha256,
        List<Unntak> unntak,
        int nummer,
        Integer erstatter,
        Instant offentligFra) {

    /** Noe som var offentlig, men er trukket tilbake. Tittelen er borte, for den kan være grunnen. */
    public record Gravstein(String publiseringId, String type, int nummer, Instant trukket, String begrunnelse) {}

    /** Et ledd i kjeden av utgaver: når det ble offentlig, hva det avløste, og hva det selv er avløst av. */
    public record Ledd(int nummer, Instant offentligFra, Integer erstatter, Integer erstattetAv, Instant trukket) {}
}
