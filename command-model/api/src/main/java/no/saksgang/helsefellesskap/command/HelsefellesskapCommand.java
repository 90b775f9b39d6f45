package no.saksgang.helsefellesskap.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.Command;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Rolle;
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

/** Det noen kan be helsefellesskapet om. */
public sealed interface HelsefellesskapCommand extends Kommando {

    HelsefellesskapId helsefellesskapId();

    @Override
    default HelsefellesskapId aggregatId() {
        return helsefellesskapId();
    }

    /** Opprett helsefellesskapet (R002). */
    @Command(roller = {Rolle.PROSESS, Rolle.SEKRETARIAT})
    record OpprettHelsefellesskap(
            HelsefellesskapId helsefellesskapId,
            String navn,
            Maalform maalform,
            String helseregion,
            List<Partsinfo> parter)
            implements HelsefellesskapCommand {}

    /** Slutt en part til avtalen, eller til en revidert versjon av den (R033, R225). */
    @Command(roller = {Rolle.PROSESS, Rolle.SEKRETARIAT, Rolle.VIRKSOMHET})
    record SignerSamarbeidsavtale(
            HelsefellesskapId helsefellesskapId, VirksomhetId virksomhetId, LocalDate dato, Integer modellversjon)
            implements HelsefellesskapCommand {}

    /** Ta inn en ny part. */
    @Command(roller = {Rolle.PROSESS, Rolle.SEKRETARIAT})
    record TilfoeyPart(HelsefellesskapId helsefellesskapId, Partsinfo part) implements HelsefellesskapCommand {}

    /** Meld ut en part. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.VIRKSOMHET})
    record MeldUtPart(HelsefellesskapId helsefellesskapId, VirksomhetId virksomhetId, LocalDate sluttdato)
            implements HelsefellesskapCommand {}

    /** Vedta modellen (R005, R074). */
    @Command(roller = {Rolle.PROSESS, Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record VedtaSamarbeidsmodell(HelsefellesskapId helsefellesskapId, Samarbeidsmodell modell)
            implements HelsefellesskapCommand {}

    /** Revider modellen etter vedtak på strategisk nivå (R225). */
    @Command(roller = {Rolle.PROSESS, Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record ReviderSamarbeidsmodell(
            HelsefellesskapId helsefellesskapId, Samarbeidsmodell modell, UtvalgId behandletI, SakId vedtakssak)
            implements HelsefellesskapCommand {}

    /** Bekreft at modellen er politisk behandlet (R074). */
    @Command(roller = Rolle.SEKRETARIAT)
    record BekreftModellvilkaar(HelsefellesskapId helsefellesskapId, int versjon, LocalDate dato)
            implements HelsefellesskapCommand {}

    /** Opprett sekretariat, for en tid eller fast (R179, R183, R202). Stillingsprosent 0–1000. */
    @Command(roller = {Rolle.PROSESS, Rolle.UTVALG, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record OpprettSekretariat(
            HelsefellesskapId helsefellesskapId,
            String form,
            UtvalgId utvalgId,
            int stillingsprosent,
            Integer varighetMaaneder,
            List<Andel> kostnadsfordeling,
            LocalDate fra,
            LocalDate evalueringsfrist,
            List<UtvalgId> gjelder)
            implements HelsefellesskapCommand {}

    /** Fastsett honorarsatsen for en part: beløp per time, og timer for et møte på inntil to timer (R204–R207). */
    @Command(roller = {Rolle.UTVALG, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record FastsettHonorarsats(
            HelsefellesskapId helsefellesskapId,
            Part part,
            BigDecimal perTime,
            int timerPerMoete,
            VirksomhetId betaler,
            LocalDate gjelderFra,
            Honorarstatus status)
            implements HelsefellesskapCommand {}

    /** Fastsett årshjulet (R127). */
    @Command(roller = {Rolle.PROSESS, Rolle.SEKRETARIAT})
    record FastsettAarshjul(HelsefellesskapId helsefellesskapId, List<Aarsaktivitet> aktiviteter)
            implements HelsefellesskapCommand {}

    /** Fastsett møteplanen (R099–R103). Seminarer teller ikke mot minstetallet. */
    @Command(roller = {Rolle.PROSESS, Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record FastsettMoeteplan(
            HelsefellesskapId helsefellesskapId,
            UtvalgId utvalgId,
            int aar,
            List<LocalDate> datoer,
            List<LocalDate> seminarer)
            implements HelsefellesskapCommand {}

    /** Registrer en måling (R199). */
    @Command(roller = Rolle.SEKRETARIAT)
    record RegistrerMaaling(
            HelsefellesskapId helsefellesskapId, String indikator, BigDecimal verdi, int aar, String merknad)
            implements HelsefellesskapCommand {}

    /** Bekreft at utvalget har gjort seg kjent med en vedtatt handlingsplan eller en ny versjon av modellen (R226). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER})
    record BekreftKunngjoering(
            HelsefellesskapId helsefellesskapId,
            UtvalgId utvalgId,
            HandlingsplanId handlingsplanId,
            Integer modellversjon)
            implements HelsefellesskapCommand {}
}
