package no.saksgang.frist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.felles.verdi.Hoeringspart;
import no.saksgang.oppdrag.event.OppdragEvent;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.utvalg.event.UtvalgEvent;

/**
 * Hva hver hendelse gjør med fristene. Ett sted, brukt både av aggregatet selv og av registeret vekkeklokken ser i,
 * så de to aldri er uenige.
 */
public final class Fristendringer {

    static final String LEDER = "leder";
    static final String NESTLEDER = "nestleder";
    static final String MYNDIGHET = "myndighet";
    static final String MANDAT = "mandat";

    private Fristendringer() {}

    /** Endringene hendelsen gir, i rekkefølge. De fleste gir ingen. */
    public static List<Fristendring> av(Hendelse hendelse) {
        return switch (hendelse) {
            case SakEvent e -> sak(e);
            case OppdragEvent e -> oppdrag(e);
            case UtvalgEvent e -> utvalg(e);
            default -> List.of();
        };
    }

    private static List<Fristendring> sak(SakEvent hendelse) {
        return switch (hendelse) {
            case SakEvent.RaadBedtOm e -> satt(Fristslag.RAAD, e.raadId(), e.frist(), Adressat.av(e.mottaker()));
            case SakEvent.RaadGitt e -> innfridd(Fristslag.RAAD, e.raadId());
            case SakEvent.RaadFrafalt e -> innfridd(Fristslag.RAAD, e.raadId());
            case SakEvent.Hoeringshendelse e -> hoering(e);
            case SakEvent.SakSattPaaVent e -> satt(Fristslag.VENTING, e.ventId(), e.frist(), e.vekkesAv());
            case SakEvent.VentForlenget e -> satt(Fristslag.VENTING, e.ventId(), e.frist(), e.vekkesAv());
            case SakEvent.VentAvsluttet e -> innfridd(Fristslag.VENTING, e.ventId());
            case SakEvent.MyndighetsavklaringBedtOm e ->
                satt(Fristslag.MYNDIGHETSAVKLARING, e.utvalgId().verdi(), e.frist());
            case SakEvent.MyndighetAvklart e -> innfridd(Fristslag.MYNDIGHETSAVKLARING, e.utvalgId());
            case SakEvent.SakUtsatt e ->
                satt(Fristslag.NESTE_MOETE, e.utvalgId().verdi(), e.frist(), Adressat.av(e.utvalgId()));
            case SakEvent.SakOversendtUnderutvalg e ->
                satt(Fristslag.UTREDNING, e.underutvalgId().verdi(), e.frist(), Adressat.av(e.underutvalgId()));
            case SakEvent.SakTilbakerapportert e ->
                innfridd(Fristslag.UTREDNING, e.underutvalgId().verdi());
            case SakEvent.SakSendtTilForankring e ->
                satt(Fristslag.FORANKRING, e.utvalgId().verdi(), e.frist(), Adressat.av(e.utvalgId()));
            case SakEvent.SamstemmingBekreftet e
            when e.frist() != null -> {
                UtvalgId hos = e.nesteUtvalg() == null ? e.utvalgId() : e.nesteUtvalg();
                yield satt(Fristslag.UENIGHET, hos.verdi(), e.frist(), Adressat.av(hos));
            }
            case SakEvent.SakBehandlet e -> innfridd(Fristslag.UENIGHET, e.utvalgId());
            case SakEvent.SakSattPaaSakliste e -> ute(e.utvalgId());
            case SakEvent.SakLoeftet e -> ute(e.fraUtvalgId());
            case SakEvent.SakOverfoert e -> ute(e.fraUtvalgId());
            case SakEvent.GjennomfoeringTildelt e -> tildelt(e);
            case SakEvent.GjennomfoeringspunktMeldt e -> innfridd(Fristslag.GJENNOMFOERING, e.punktId());
            case SakEvent.GjennomfoeringUnderkjent e ->
                satt(Fristslag.GJENNOMFOERING, e.punktId(), e.frist(), e.ansvarlig());
            case SakEvent.OppfoelgingsfristEndret e ->
                satt(Fristslag.GJENNOMFOERING, e.punktId(), e.frist(), e.ansvarlig());
            case SakEvent.EttersynRegistrert e
            when e.nesteKontroll() != null -> satt(Fristslag.ETTERSYN, e.punktId(), e.nesteKontroll(), e.ansvarlig());
            case SakEvent.EttersynRegistrert e -> innfridd(Fristslag.ETTERSYN, e.punktId());
            case SakEvent.SakTrukket _, SakEvent.SakAvvist _, SakEvent.SakGjenopptatt _ ->
                List.of(new Fristendring.AlleBortfalt());
            case SakEvent.FristNaermerSeg e -> List.of(new Fristendring.Paaminnet(e.slag(), e.gjelder()));
            case SakEvent.FristPassert e -> List.of(new Fristendring.Passert(e.slag(), e.gjelder()));
            default -> List.of();
        };
    }

    private static List<Fristendring> tildelt(SakEvent.GjennomfoeringTildelt e) {
        Adressat ansvarlig = new Adressat(e.ansvarligUtvalg(), e.ansvarligVirksomhet());
        List<Fristendring> ut = new ArrayList<>(satt(Fristslag.GJENNOMFOERING, e.punktId(), e.frist(), ansvarlig));
        ut.addAll(satt(Fristslag.ETTERSYN, e.punktId(), e.kontrolldato(), ansvarlig));
        return ut;
    }

    private static List<Fristendring> hoering(SakEvent.Hoeringshendelse hendelse) {
        String id = hendelse.hoeringId();
        return switch (hendelse) {
            case SakEvent.HoeringAapnet e ->
                alle(
                        id,
                        e.frist(),
                        e.parter().stream().map(Hoeringspart::adressat).toList());
            case SakEvent.HoeringssvarGitt e -> gjenstaar(id, e.mangler());
            case SakEvent.HoeringssvarBekreftet e -> gjenstaar(id, e.mangler());
            case SakEvent.HoeringsgrunnlagEndret e when !e.utdatert().isEmpty() -> alle(id, e.frist(), e.mangler());
            case SakEvent.HoeringForlenget e -> alle(id, e.frist(), e.mangler());
            case SakEvent.HoeringLukket _ -> innfridd(Fristslag.HOERING, id);
            default -> List.of();
        };
    }

    private static List<Fristendring> alle(String hoeringId, LocalDate frist, List<Adressat> ansvarlige) {
        return ansvarlige.isEmpty()
                ? innfridd(Fristslag.HOERING, hoeringId)
                : List.of(new Fristendring.Satt(Fristslag.HOERING, hoeringId, frist, ansvarlige));
    }

    private static List<Fristendring> gjenstaar(String hoeringId, List<Adressat> ansvarlige) {
        return List.of(new Fristendring.Gjenstaar(Fristslag.HOERING, hoeringId, ansvarlige));
    }

    private static List<Fristendring> oppdrag(OppdragEvent hendelse) {
        String id = hendelse.oppdragId().verdi();
        return switch (hendelse) {
            case OppdragEvent.OppdragGitt e -> satt(Fristslag.OPPDRAG, id, e.frist(), Adressat.av(e.tilUtvalgId()));
            case OppdragEvent.OppdragRapportert _, OppdragEvent.OppdragAvsluttet _ -> innfridd(Fristslag.OPPDRAG, id);
            case OppdragEvent.OppdragsfristNaermerSeg _ -> List.of(new Fristendring.Paaminnet(Fristslag.OPPDRAG, id));
            case OppdragEvent.OppdragsfristPassert _ -> List.of(new Fristendring.Passert(Fristslag.OPPDRAG, id));
            default -> List.of();
        };
    }

    private static List<Fristendring> utvalg(UtvalgEvent hendelse) {
        UtvalgId id = hendelse.utvalgId();
        return switch (hendelse) {
            case UtvalgEvent.MyndighetTildelt e -> utloeper(Fristslag.MYNDIGHET, MYNDIGHET, e.til(), id);
            case UtvalgEvent.MyndighetForlenget e -> utloeper(Fristslag.MYNDIGHET, MYNDIGHET, e.til(), id);
            case UtvalgEvent.LederValgt e -> utloeper(Fristslag.LEDERVERV, LEDER, e.til(), id);
            case UtvalgEvent.NestlederValgt e -> utloeper(Fristslag.LEDERVERV, NESTLEDER, e.til(), id);
            case UtvalgEvent.MedlemOppnevnt e ->
                utloeper(Fristslag.FUNKSJONSTID, e.seteId().verdi(), e.til(), id);
            case UtvalgEvent.ObservatoerOppnevnt e ->
                utloeper(Fristslag.FUNKSJONSTID, e.seteId().verdi(), e.til(), id);
            case UtvalgEvent.MedlemFratraadt e ->
                innfridd(Fristslag.FUNKSJONSTID, e.seteId().verdi());
            case UtvalgEvent.UnderutvalgNedsatt e
            when e.sakId() == null -> satt(Fristslag.UNDERUTVALG, MANDAT, e.frist(), Adressat.av(id));
            case UtvalgEvent.UtvalgAvviklet _ -> List.of(new Fristendring.AlleBortfalt());
            case UtvalgEvent.UtvalgsfristNaermerSeg e -> List.of(new Fristendring.Paaminnet(e.slag(), e.gjelder()));
            case UtvalgEvent.UtvalgsfristPassert e -> List.of(new Fristendring.Passert(e.slag(), e.gjelder()));
            default -> List.of();
        };
    }

    /** Saken er ikke lenger hos partene eller mellom to møter i utvalget. */
    private static List<Fristendring> ute(UtvalgId utvalg) {
        return List.of(
                new Fristendring.Innfridd(Fristslag.FORANKRING, utvalg.verdi()),
                new Fristendring.Innfridd(Fristslag.NESTE_MOETE, utvalg.verdi()));
    }

    private static List<Fristendring> satt(Fristslag slag, String gjelder, LocalDate frist, Adressat... ansvarlige) {
        return frist == null ? List.of() : List.of(new Fristendring.Satt(slag, gjelder, frist, List.of(ansvarlige)));
    }

    /** En ny periode uten slutt tar bort den gamle fristen. */
    private static List<Fristendring> utloeper(Fristslag slag, String gjelder, LocalDate til, UtvalgId utvalg) {
        return til == null ? innfridd(slag, gjelder) : satt(slag, gjelder, til, Adressat.av(utvalg));
    }

    private static List<Fristendring> innfridd(Fristslag slag, String gjelder) {
        return List.of(new Fristendring.Innfridd(slag, gjelder));
    }

    private static List<Fristendring> innfridd(Fristslag slag, UtvalgId gjelder) {
        return innfridd(slag, gjelder.verdi());
    }
}
