package no.saksgang.helsefellesskap.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.Event;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.verdi.Aarsaktivitet;
import no.saksgang.felles.verdi.Andel;
import no.saksgang.felles.verdi.Honorarstatus;
import no.saksgang.felles.verdi.Maalform;
import no.saksgang.felles.verdi.Partsinfo;

/** Det helsefellesskapet har sagt fra om. Navn og versjon er for alltid. */
public sealed interface HelsefellesskapEvent extends Hendelse {

    HelsefellesskapId helsefellesskapId();

    @Override
    default HelsefellesskapId aggregatId() {
        return helsefellesskapId();
    }

    /** Helsefellesskapet finnes (R001, R002). */
    @Event(navn = "HelsefellesskapOpprettet")
    record HelsefellesskapOpprettet(
            HelsefellesskapId helsefellesskapId,
            String navn,
            Maalform maalform,
            String helseregion,
            List<Partsinfo> parter)
            implements HelsefellesskapEvent {}

    /** Parten er tilsluttet avtalen, eller en revidert versjon av den (R033, R225). */
    @Event(navn = "SamarbeidsavtaleSignert")
    record SamarbeidsavtaleSignert(
            HelsefellesskapId helsefellesskapId, VirksomhetId virksomhetId, LocalDate dato, Integer modellversjon)
            implements HelsefellesskapEvent {}

    /** En part er kommet til. */
    @Event(navn = "PartTilfoeyd")
    record PartTilfoeyd(HelsefellesskapId helsefellesskapId, Partsinfo part) implements HelsefellesskapEvent {}

    /** Parten er ute av avtalen fra sluttdatoen. */
    @Event(navn = "PartUttraadt")
    record PartUttraadt(HelsefellesskapId helsefellesskapId, VirksomhetId virksomhetId, LocalDate sluttdato)
            implements HelsefellesskapEvent {}

    /** Første samarbeidsmodell gjelder (R005, R129). */
    @Event(navn = "SamarbeidsmodellVedtatt")
    record SamarbeidsmodellVedtatt(HelsefellesskapId helsefellesskapId, Samarbeidsmodell modell)
            implements HelsefellesskapEvent {}

    /** Ny versjon av modellen (R225). */
    @Event(navn = "SamarbeidsmodellRevidert")
    record SamarbeidsmodellRevidert(
            HelsefellesskapId helsefellesskapId, Samarbeidsmodell modell, UtvalgId behandletI, SakId vedtakssak)
            implements HelsefellesskapEvent {}

    /** Modellen er politisk behandlet (R074). */
    @Event(navn = "ModellvilkaarOppfylt")
    record ModellvilkaarOppfylt(HelsefellesskapId helsefellesskapId, int versjon, LocalDate dato)
            implements HelsefellesskapEvent {}

    /** Et sekretariat er opprettet (R183, R202). */
    @Event(navn = "SekretariatOpprettet")
    record SekretariatOpprettet(
            HelsefellesskapId helsefellesskapId,
            String form,
            UtvalgId utvalgId,
            int stillingsprosent,
            Integer varighetMaaneder,
            List<Andel> kostnadsfordeling,
            LocalDate fra,
            LocalDate til,
            LocalDate evalueringsfrist,
            List<UtvalgId> gjelder)
            implements HelsefellesskapEvent {}

    /** Hva en part får for et møte, som forslag eller vedtatt (R204–R207). */
    @Event(navn = "HonorarsatsFastsatt")
    record HonorarsatsFastsatt(
            HelsefellesskapId helsefellesskapId,
            Part part,
            BigDecimal perTime,
            int timerPerMoete,
            VirksomhetId betaler,
            LocalDate gjelderFra,
            Honorarstatus status)
            implements HelsefellesskapEvent {}

    /** Årshjulet er fastsatt (R127). */
    @Event(navn = "AarshjulFastsatt")
    record AarshjulFastsatt(HelsefellesskapId helsefellesskapId, List<Aarsaktivitet> aktiviteter)
            implements HelsefellesskapEvent {}

    /** Møteplanen for året er fastsatt (R107, R108). */
    @Event(navn = "MoeteplanFastsatt")
    record MoeteplanFastsatt(
            HelsefellesskapId helsefellesskapId,
            UtvalgId utvalgId,
            int aar,
            List<LocalDate> datoer,
            List<LocalDate> seminarer)
            implements HelsefellesskapEvent {}

    /** En måling til årsrapporten (R199). */
    @Event(navn = "MaalingRegistrert")
    record MaalingRegistrert(
            HelsefellesskapId helsefellesskapId, String indikator, BigDecimal verdi, int aar, String merknad)
            implements HelsefellesskapEvent {}

    /** Utvalget har bekreftet at det kjenner planen eller modellversjonen (R226). */
    @Event(navn = "KunngjoeringBekreftet")
    record KunngjoeringBekreftet(
            HelsefellesskapId helsefellesskapId,
            UtvalgId utvalgId,
            HandlingsplanId handlingsplanId,
            Integer modellversjon)
            implements HelsefellesskapEvent {}
}
