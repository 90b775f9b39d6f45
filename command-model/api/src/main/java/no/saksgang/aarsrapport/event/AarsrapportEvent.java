package no.saksgang.aarsrapport.event;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.Event;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.UtvalgId;

/** Det årsrapporten har sagt fra om. Navn og versjon er for alltid. */
public sealed interface AarsrapportEvent extends Hendelse {

    AarsrapportId aarsrapportId();

    @Override
    default AarsrapportId aggregatId() {
        return aarsrapportId();
    }

    /** Rapporten for året er påbegynt (R197). */
    @Event(navn = "AarsrapportOpprettet")
    record AarsrapportOpprettet(
            AarsrapportId aarsrapportId,
            HelsefellesskapId helsefellesskapId,
            int aar,
            List<UtvalgId> pliktigeDelrapporter,
            List<UtvalgId> pliktigeSelvevalueringer)
            implements AarsrapportEvent {}

    /** Et utvalg leverte sin del (R194, R195). */
    @Event(navn = "DelrapportLevert")
    record DelrapportLevert(AarsrapportId aarsrapportId, UtvalgId utvalgId, String tekst) implements AarsrapportEvent {}

    /** Et samhandlingsråd evaluerte seg selv (R130). */
    @Event(navn = "SelvevalueringLevert")
    record SelvevalueringLevert(AarsrapportId aarsrapportId, UtvalgId utvalgId, String tekst)
            implements AarsrapportEvent {}

    /** Alle delene er på plass. Innholdet er det som regnes av loggen fram til posisjonen (R198). */
    @Event(navn = "AarsrapportFremmet")
    record AarsrapportFremmet(AarsrapportId aarsrapportId, String merknad, String mal, Long posisjon, String sha256)
            implements AarsrapportEvent {}

    /** Partnerskapsmøtet godkjente rapporten med dette innholdet (R188). */
    @Event(navn = "AarsrapportGodkjent")
    record AarsrapportGodkjent(
            AarsrapportId aarsrapportId, UtvalgId utvalgId, LocalDate dato, String mal, Long posisjon, String sha256)
            implements AarsrapportEvent {}

    /** Rapporten er sendt tilbake til utkast. */
    @Event(navn = "AarsrapportReturnert")
    record AarsrapportReturnert(AarsrapportId aarsrapportId, String begrunnelse) implements AarsrapportEvent {}

    /** Rapporten er publisert (R220). */
    @Event(navn = "AarsrapportPublisert")
    record AarsrapportPublisert(AarsrapportId aarsrapportId, LocalDate dato) implements AarsrapportEvent {}
}
