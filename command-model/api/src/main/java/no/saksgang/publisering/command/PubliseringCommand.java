package no.saksgang.publisering.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.Command;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Publiseringsvariant;
import no.saksgang.felles.verdi.Unntak;
import no.saksgang.felles.verdi.Unntaksomfang;

/** Det noen kan be publiseringen om. */
public sealed interface PubliseringCommand extends Kommando {

    PubliseringId publiseringId();

    @Override
    default PubliseringId aggregatId() {
        return publiseringId();
    }

    /** Publiser en utgave, eventuelt først fra et senere tidspunkt (R216, R218–R220). */
    @Command(roller = Rolle.SEKRETARIAT)
    record Publiser(
            PubliseringId publiseringId,
            Publiseringstype type,
            String objektId,
            SakId sakId,
            Publiseringsvariant variant,
            String offentligTittel,
            String tekst,
            DokumentId dokumentId,
            String sha256,
            List<Unntak> unntak,
            Instant offentligFra)
            implements PubliseringCommand {}

    /** Trekk tilbake en utgave, eller alle som står når nummer er utelatt (R221). */
    @Command(roller = Rolle.SEKRETARIAT)
    record Avpubliser(PubliseringId publiseringId, Integer nummer, String begrunnelse) implements PubliseringCommand {}

    /** Skjul en sak eller et møte, med alt som er publisert under (R218). */
    @Command(roller = Rolle.SEKRETARIAT)
    record SkjulForOffentligheten(
            PubliseringId publiseringId, Publiseringstype type, String objektId, int paragraf, String begrunnelse)
            implements PubliseringCommand {}

    /** Vis det igjen (R218). */
    @Command(roller = Rolle.SEKRETARIAT)
    record VisForOffentligheten(PubliseringId publiseringId, String begrunnelse) implements PubliseringCommand {}

    /** Unnta en sak, et møte eller et dokument fra offentlighet i en periode, helt eller bare tittelen (R218). */
    @Command(roller = Rolle.SEKRETARIAT)
    record UnntaFraOffentlighet(
            PubliseringId publiseringId,
            Publiseringstype type,
            String objektId,
            SakId sakId,
            Unntaksomfang omfang,
            String offentligTittel,
            int paragraf,
            String tilleggshjemmel,
            LocalDate fra,
            LocalDate til,
            String begrunnelse)
            implements PubliseringCommand {}

    /** Opphev unntaket før perioden er over (R218). */
    @Command(roller = Rolle.SEKRETARIAT)
    record OpphevOffentlighetsunntak(PubliseringId publiseringId, String begrunnelse) implements PubliseringCommand {}
}
