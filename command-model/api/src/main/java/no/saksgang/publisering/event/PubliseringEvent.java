package no.saksgang.publisering.event;

import java.time.Instant;
import java.util.List;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.Event;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Publiseringsvariant;
import no.saksgang.felles.verdi.Unntak;
import no.saksgang.felles.verdi.Unntaksperiode;

/** Det publiseringen har sagt fra om. Navn og versjon er for alltid. */
public sealed interface PubliseringEvent extends Hendelse {

    PubliseringId publiseringId();

    @Override
    default PubliseringId aggregatId() {
        return publiseringId();
    }

    /** En utgave er publisert; den er offentlig fra tidspunktet, og avløser da utgaven før (R218). */
    @Event(navn = "Publisert")
    record Publisert(
            PubliseringId publiseringId,
            HelsefellesskapId helsefellesskapId,
            Publiseringstype type,
            String objektId,
            SakId sakId,
            int nummer,
            Integer erstatter,
            Publiseringsvariant variant,
            String offentligTittel,
            String tekst,
            DokumentId dokumentId,
            String sha256,
            List<Unntak> unntak,
            Instant offentligFra,
            String rapportSha256)
            implements PubliseringEvent {}

    /** Utgaver er trukket tilbake; igjen står en gravstein med grunnen (R221). */
    @Event(navn = "Avpublisert")
    record Avpublisert(PubliseringId publiseringId, List<Integer> numre, String begrunnelse)
            implements PubliseringEvent {}

    /** En sak eller et møte er skjult for offentligheten, med alt som er publisert under. */
    @Event(navn = "SkjultForOffentligheten")
    record SkjultForOffentligheten(
            PubliseringId publiseringId,
            HelsefellesskapId helsefellesskapId,
            Publiseringstype type,
            String objektId,
            int paragraf,
            String begrunnelse)
            implements PubliseringEvent {}

    /** Det er ikke lenger skjult. */
    @Event(navn = "VistForOffentligheten")
    record VistForOffentligheten(PubliseringId publiseringId, String begrunnelse) implements PubliseringEvent {}

    /** Saken, møtet eller dokumentet er unntatt offentlighet i en periode; etterpå er det offentlig igjen av seg selv (R218). */
    @Event(navn = "UnntattFraOffentlighet")
    record UnntattFraOffentlighet(
            PubliseringId publiseringId,
            HelsefellesskapId helsefellesskapId,
            Publiseringstype type,
            String objektId,
            SakId sakId,
            Unntaksperiode unntak,
            String begrunnelse)
            implements PubliseringEvent {}

    /** Unntaket er opphevet før perioden var over. */
    @Event(navn = "OffentlighetsunntakOpphevet")
    record OffentlighetsunntakOpphevet(PubliseringId publiseringId, String begrunnelse) implements PubliseringEvent {}
}
