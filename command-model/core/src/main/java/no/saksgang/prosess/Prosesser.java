package no.saksgang.prosess;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.saksgang.aarsrapport.command.AarsrapportCommand;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.OppdragId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Rapportregel;
import no.saksgang.felles.verdi.Oppdragstype;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Rapportform;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.oppdrag.command.OppdragCommand;
import no.saksgang.publisering.event.PubliseringEvent;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.utvalg.event.UtvalgEvent;

/**
 * Hva som følger av en hendelse (livsløp 10). Samme hendelse gir samme følge, og følgen utføres én gang.
 * P02, P03, P05, P06, P12 og P15 gir varsler, se {@link Varselregler}; fristene i P04 og P15 føres av vekkeklokken.
 */
public final class Prosesser {

    private final Oppslag oppslag;
    private final Organisasjonsprosesser organisasjon;
    private final Moeteprosesser moeter;
    private final Gjennomfoeringsprosess gjennomfoering;

    public Prosesser(Oppslag oppslag) {
        this.oppslag = oppslag;
        this.organisasjon = new Organisasjonsprosesser(oppslag);
        this.moeter = new Moeteprosesser(oppslag);
        this.gjennomfoering = new Gjennomfoeringsprosess(oppslag);
    }

    /** Om hva som følger av hendelsen, avhenger av hva andre har gjort i mellomtiden. */
    public static boolean avhengerAvTiden(Hendelse hendelse) {
        return switch (hendelse) {
            case UtvalgEvent.UtvalgKonstituert _,
                    UtvalgEvent.UtvalgAvviklet _,
                    UtvalgEvent.OppgaverOverfoert _,
                    UtvalgEvent.LederValgt _,
                    UtvalgEvent.MedlemFratraadt _,
                    SakEvent.SakVedtatt _,
                    MoeteEvent.MoetePlanlagt _,
                    MoeteEvent.SaklistepunktFjernet _,
                    MoeteEvent.PunktTattMed _,
                    MoeteEvent.ForrigeProtokollGodkjent _,
                    SakEvent.UtvalgTildelt _,
                    SakEvent.SakSattPaaSakliste _,
                    SakEvent.SakTattAvSakliste _,
                    AarsrapportEvent.AarsrapportGodkjent _ -> true;
            default -> false;
        };
    }

    /** Kommandoene hendelsen utløser, i rekkefølge. */
    public List<Foelgekommando> naar(Hendelse hendelse, String hendelseId, Konvolutt konvolutt) {
        return switch (hendelse) {
            case SakEvent.SakSattPaaSakliste e -> moeter.nummererOgFoerOpp(e, hendelseId, konvolutt);
            case SakEvent.SakTattAvSakliste e -> moeter.fjernPunkt(e);
            case MoeteEvent.SaklistepunktFjernet e -> moeter.fjernet(e, konvolutt);
            case MoeteEvent.MoeteAvlyst e -> moeter.avlyst(e, konvolutt);
            case MoeteEvent.MoetePlanlagt e -> moeter.planlagt(e);
            case SakEvent.SakInnmeldt e -> moeter.journalfoer(e, konvolutt);
            case MoeteEvent.MoeteGjennomfoert e -> moeter.hevet(e, konvolutt);
            case MoeteEvent.PunktTattMed e when e.punkt().sakId() != null -> moeter.taMed(e);
            case MoeteEvent.ForrigeProtokollGodkjent e -> moeter.godkjennForrige(e);
            case SakEvent.SakVedtatt e -> gjennomfoering.etter(e, konvolutt);
            case MoeteEvent.ReferatGodkjent e -> oversendReferat(e, konvolutt);
            case UtvalgEvent.UnderutvalgNedsatt e
            when e.sakId() != null ->
                List.of(Foelgekommando.av(
                        "P04", new SakCommand.OversendUnderutvalg(e.sakId(), e.utvalgId(), e.nedsattAv(), e.frist())));
            case UtvalgEvent.UtvalgAvviklet e -> etterAvvikling(e);
            case SakEvent.UtvalgTildelt e -> komForSent(e);
            case UtvalgEvent.OppgaverOverfoert e -> overfoer(e.utvalgId(), e.mottaker(), "Oppgavene er overført");
            case UtvalgEvent.UtvalgKonstituert e -> hentTilbake(e, konvolutt);
            case UtvalgEvent.LederValgt e -> organisasjon.leder(e, konvolutt);
            case UtvalgEvent.MedlemFratraadt e -> organisasjon.fratraadt(e);
            case HelsefellesskapEvent.SamarbeidsmodellVedtatt e -> organisasjon.foelgModell(e.modell(), konvolutt);
            case HelsefellesskapEvent.SamarbeidsmodellRevidert e -> organisasjon.foelgModell(e.modell(), konvolutt);
            case HelsefellesskapEvent.PartUttraadt e -> organisasjon.partUte(e, konvolutt);
            case AarsrapportEvent.AarsrapportGodkjent e -> rapporterSaker(e, konvolutt);
            case HandlingsplanEvent.HandlingsplanVedtatt e -> giOppdrag(e, konvolutt);
            case PubliseringEvent.Publisert e
            when e.type() == Publiseringstype.AARSRAPPORT && e.erstatter() == null ->
                List.of(Foelgekommando.av(
                        "P16", new AarsrapportCommand.PubliserAarsrapport(new AarsrapportId(e.objektId()), null)));
            default -> List.of();
        };
    }

    /** P07: referatet går dit modellen sier (R124), og sakene i det er rapportert. */
    private List<Foelgekommando> oversendReferat(MoeteEvent.ReferatGodkjent e, Konvolutt konvolutt) {
        MoeteId moeteId = e.moeteId();
        var moete = oppslag.moete(moeteId);
        List<Foelgekommando> ut = new ArrayList<>();
        oppslag.utvalg(moete.utvalgId()).modell().rapportering().stream()
                .filter(r -> "REFERAT".equals(r.form()) && r.til() != null)
                .map(Rapportregel::til)
                .distinct()
                .forEach(til -> ut.add(Foelgekommando.av("P07", new MoeteCommand.OversendReferat(moeteId, til))));
        moete.punkter().stream()
                .map(p -> p.sakId())
                .filter(s -> s != null)
                .forEach(s -> ut.add(Foelgekommando.av(
                        "P07",
                        new SakCommand.RapporterSak(
                                s,
                                Rapportform.REFERAT,
                                moete.utvalgId().verdi(),
                                moete.dato().getYear()))));
        return ut;
    }

    /** P08: ferdige saker med utfall i året eller tidligere er rapportert (R188). */
    private List<Foelgekommando> rapporterSaker(AarsrapportEvent.AarsrapportGodkjent e, Konvolutt konvolutt) {
        HelsefellesskapId hf = konvolutt.helsefellesskapId();
        String id = e.aarsrapportId().verdi();
        int aar = oppslag.aarsrapportAar(e.aarsrapportId());
        return oppslag.rapporteringsklare(hf, aar).stream()
                .map(s -> Foelgekommando.av("P08", new SakCommand.RapporterSak(s, Rapportform.AARSRAPPORT, id, aar)))
                .toList();
    }

    /** P09: hvert tiltak med ansvarlig utvalg blir et oppdrag. */
    private List<Foelgekommando> giOppdrag(HandlingsplanEvent.HandlingsplanVedtatt e, Konvolutt konvolutt) {
        return e.tiltak().stream()
                .filter(t -> t.ansvarligUtvalg() != null)
                .map(t -> Foelgekommando.av(
                        "P09",
                        new OppdragCommand.GiOppdrag(
                                new OppdragId(e.handlingsplanId().verdi() + "-" + t.tiltakId()),
                                konvolutt.helsefellesskapId(),
                                Oppdragstype.ENKELTOPPDRAG,
                                e.utvalgId(),
                                t.ansvarligUtvalg(),
                                null,
                                e.moetedato(),
                                t.maal(),
                                t.frist(),
                                t.tiltakId())))
                .toList();
    }

    /** P13: sakene går til den som avløser; kom noen til i siste øyeblikk uten avløser, til det overordnede. */
    private List<Foelgekommando> etterAvvikling(UtvalgEvent.UtvalgAvviklet e) {
        return arving(e.utvalgId())
                .map(til -> overfoer(e.utvalgId(), til, "Utvalget er avviklet"))
                .orElse(List.of());
    }

    /** P13: saken ble tildelt mens utvalget ble avviklet. */
    private List<Foelgekommando> komForSent(SakEvent.UtvalgTildelt e) {
        return oppslag.utvalg(e.utvalgId()).tilstand() != Utvalgstilstand.AVVIKLET
                ? List.of()
                : arving(e.utvalgId())
                        .map(til -> List.of(overfoering(e.sakId(), e.utvalgId(), til, "Utvalget er avviklet")))
                        .orElse(List.of());
    }

    private Optional<UtvalgId> arving(UtvalgId avviklet) {
        UtvalgFakta utvalg = oppslag.utvalg(avviklet);
        return utvalg.avloestAv() != null
                ? Optional.of(utvalg.avloestAv())
                : utvalg.modell().overordnet().stream().findFirst();
    }

    /** P13: åpne saker følger oppgavene. */
    private List<Foelgekommando> overfoer(UtvalgId fra, UtvalgId til, String grunn) {
        return oppslag.aapneSaker(fra).stream()
                .map(s -> overfoering(s, fra, til, grunn))
                .toList();
    }

    /** P13: når utvalget er i drift, kommer sakene det skulle hatt, tilbake fra erstatteren (R184). */
    private List<Foelgekommando> hentTilbake(UtvalgEvent.UtvalgKonstituert e, Konvolutt konvolutt) {
        UtvalgFakta utvalg = oppslag.utvalg(e.utvalgId());
        return oppslag.sakerIstedenfor(e.utvalgId()).stream()
                .map(s -> overfoering(s.sakId(), s.ligger(), utvalg.utvalgId(), "Utvalget er i drift"))
                .toList();
    }

    private static Foelgekommando overfoering(SakId sak, UtvalgId fra, UtvalgId til, String grunn) {
        return Foelgekommando.av("P13", new SakCommand.OverfoerSak(sak, fra, til, grunn));
    }
}
