package no.saksgang.utvalg.command;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.Command;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Moeteordning;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.felles.verdi.Friststeg;
import no.saksgang.felles.verdi.Tilknytning;
import no.saksgang.felles.verdi.Underutvalgstype;

/** Det noen kan be utvalget om. */
public sealed interface UtvalgCommand extends Kommando {

    UtvalgId utvalgId();

    @Override
    default UtvalgId aggregatId() {
        return utvalgId();
    }

    /** Gjør utvalget kjent fra samarbeidsmodellen. */
    @Command(roller = Rolle.PROSESS)
    record RegistrerUtvalg(
            UtvalgId utvalgId, HelsefellesskapId helsefellesskapId, UtvalgModell modell, int modellversjon)
            implements UtvalgCommand {}

    /** Før tiden for myndighet, verv, sete eller mandat som snart ute eller ute (R015, R034, R164, R171). */
    @Command(roller = Rolle.PROSESS)
    record MerkUtvalgsfrist(UtvalgId utvalgId, Fristslag slag, String gjelder, LocalDate frist, Friststeg steg)
            implements UtvalgCommand {}

    /** Følg en revidert samarbeidsmodell (R224). */
    @Command(roller = Rolle.PROSESS)
    record EndreUtvalgModell(UtvalgId utvalgId, UtvalgModell modell, int modellversjon) implements UtvalgCommand {}

    /** Sett ned utvalget (R014, R021). */
    @Command(roller = {Rolle.UTVALG, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record NedsettUtvalg(
            UtvalgId utvalgId,
            HelsefellesskapId helsefellesskapId,
            String navn,
            Nivaa nivaa,
            List<String> mandat,
            UtvalgId vedtattAv,
            SakId vedtakssak)
            implements UtvalgCommand {}

    /** Sett ned et underutvalg (R013, R015, R019). */
    @Command(roller = {Rolle.MOETELEDER, Rolle.UTVALG})
    record NedsettUnderutvalg(
            UtvalgId utvalgId,
            HelsefellesskapId helsefellesskapId,
            UtvalgId nedsattAv,
            Underutvalgstype type,
            String navn,
            List<String> mandat,
            LocalDate frist,
            SakId sakId,
            MoeteId droeftetIMoete,
            List<Seteregel> sammensetning)
            implements UtvalgCommand {}

    /** Bestem setene (R145). vedtattAv er organet som vedtok; for et foreslått utvalg partnerskapsmøtet (R150). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record VedtaSammensetning(UtvalgId utvalgId, List<Seteregel> seter, UtvalgId vedtattAv) implements UtvalgCommand {}

    /** Oppnevn medlem (R135, R144, R157, R158). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT, Rolle.VIRKSOMHET, Rolle.PROSESS})
    record OppnevnMedlem(
            UtvalgId utvalgId,
            SeteId seteId,
            BrukerId brukerId,
            String rolle,
            Funksjon funksjon,
            Part part,
            VirksomhetId virksomhetId,
            List<VirksomhetId> representerer,
            boolean beslutningsmyndighet,
            LocalDate fra,
            LocalDate til,
            String oppnevntAv,
            Tilknytning knyttetTil,
            String region,
            String forankringsnivaa)
            implements UtvalgCommand {

        /** Et sete der verken tilknytning, region eller forankring er oppgitt. */
        public OppnevnMedlem(
                UtvalgId utvalgId,
                SeteId seteId,
                BrukerId brukerId,
                String rolle,
                Funksjon funksjon,
                Part part,
                VirksomhetId virksomhetId,
                List<VirksomhetId> representerer,
                boolean beslutningsmyndighet,
                LocalDate fra,
                LocalDate til,
                String oppnevntAv) {
            this(
                    utvalgId,
                    seteId,
                    brukerId,
                    rolle,
                    funksjon,
                    part,
                    virksomhetId,
                    representerer,
                    beslutningsmyndighet,
                    fra,
                    til,
                    oppnevntAv,
                    null,
                    null,
                    null);
        }
    }

    /** Oppnevn vara for et sete; varaen følger setet, ikke personen. */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT, Rolle.VIRKSOMHET})
    record OppnevnVara(UtvalgId utvalgId, SeteId seteId, BrukerId brukerId, LocalDate fra, LocalDate til)
            implements UtvalgCommand {}

    /** Be et organ oppnevne en representant (R158). */
    @Command(roller = Rolle.SEKRETARIAT)
    record BeOmOppnevning(UtvalgId utvalgId, Part part, String rolle, String organ) implements UtvalgCommand {}

    /** Oppnevn observatør (R151, R152). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT, Rolle.VIRKSOMHET, Rolle.PROSESS})
    record OppnevnObservatoer(
            UtvalgId utvalgId,
            SeteId seteId,
            BrukerId brukerId,
            String rolle,
            Funksjon funksjon,
            Part part,
            VirksomhetId virksomhetId,
            List<VirksomhetId> representerer,
            boolean beslutningsmyndighet,
            LocalDate fra,
            LocalDate til,
            String oppnevntAv)
            implements UtvalgCommand {}

    /** Velg representant (R069). Et eget valgorgan velger etter innstilling (R159). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER})
    record VelgRepresentant(
            UtvalgId utvalgId, SeteId seteId, String verv, boolean enstemmig, String valgorgan, String innstilling)
            implements UtvalgCommand {}

    /** La et medlem fratre. */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.VIRKSOMHET, Rolle.MOETELEDER, Rolle.PROSESS})
    record FratreMedlem(UtvalgId utvalgId, SeteId seteId, LocalDate sluttdato, String grunn) implements UtvalgCommand {}

    /** Foreslå leder eller nestleder før første møte; forslaget gjelder fra utvalget konstitueres (R174). */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.MEDLEM})
    record ForeslaaLeder(UtvalgId utvalgId, SeteId seteId, boolean nestleder) implements UtvalgCommand {}

    /** Velg leder (R164, R165, R170). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.PROSESS, Rolle.SEKRETARIAT})
    record VelgLeder(UtvalgId utvalgId, SeteId seteId, LocalDate fra, LocalDate til) implements UtvalgCommand {}

    /** Velg nestleder (R128). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.PROSESS, Rolle.SEKRETARIAT})
    record VelgNestleder(UtvalgId utvalgId, SeteId seteId, LocalDate fra, LocalDate til) implements UtvalgCommand {}

    /** Roter ledelsen (R165–R167). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record RoterLedelse(UtvalgId utvalgId, Part tilPart, VirksomhetId tilVirksomhet, LocalDate fra, LocalDate til)
            implements UtvalgCommand {}

    /** Konstituer utvalget (R128). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER, Rolle.SEKRETARIAT})
    record KonstituerUtvalg(UtvalgId utvalgId, LocalDate dato) implements UtvalgCommand {}

    /** Gi mandatet ny versjon (R228). Uten gjelderFra gjelder den fra dagen det skjedde. */
    @Command(roller = {Rolle.UTVALG, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record ReviderMandat(UtvalgId utvalgId, List<String> mandat, LocalDate gjelderFra) implements UtvalgCommand {}

    /** Gi myndighet for en periode (R034). */
    @Command(roller = {Rolle.UTVALG, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record TildelMyndighet(UtvalgId utvalgId, LocalDate fra, LocalDate til) implements UtvalgCommand {}

    /** Forleng myndigheten (R034). */
    @Command(roller = {Rolle.UTVALG, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record ForlengMyndighet(UtvalgId utvalgId, LocalDate til) implements UtvalgCommand {}

    /** La utvalget hvile (R022). */
    @Command(roller = {Rolle.UTVALG, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record SettUtvalgPaaPause(UtvalgId utvalgId, String grunn) implements UtvalgCommand {}

    /** Ta utvalget opp igjen; nye representanter må være oppnevnt (R022). */
    @Command(roller = {Rolle.UTVALG, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record GjenopptaUtvalg(UtvalgId utvalgId, LocalDate dato) implements UtvalgCommand {}

    /** La utvalget virke til det nye er i drift (R185). */
    @Command(roller = {Rolle.UTVALG, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record LaFungereMidlertidig(UtvalgId utvalgId, UtvalgId paaVegneAv) implements UtvalgCommand {}

    /** Legg oppgavene hos en annen (R184). */
    @Command(roller = {Rolle.UTVALG, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record OverfoerOppgaver(UtvalgId utvalgId, UtvalgId mottaker, String grunn) implements UtvalgCommand {}

    /** Gi strategisk føring (R048). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER})
    record GiFoering(UtvalgId utvalgId, String foeringId, String tekst) implements UtvalgCommand {}

    /** Evaluer utvalget, selv eller eksternt, med anbefaling (R232). */
    @Command(roller = {Rolle.UTVALG, Rolle.SEKRETARIAT, Rolle.MOETELEDER})
    record EvaluerUtvalg(UtvalgId utvalgId, String konklusjon, String anbefaling, boolean ekstern)
            implements UtvalgCommand {}

    /** Legg ned utvalget (R020, R229). */
    @Command(roller = {Rolle.UTVALG, Rolle.MOETELEDER})
    record AvviklUtvalg(UtvalgId utvalgId, UtvalgId avloestAv, String grunn) implements UtvalgCommand {}

    /** Inngå honoraravtale: beløp per time og timer per møte, medregnet for- og etterarbeid (R172, R205, R209). */
    @Command(roller = Rolle.SEKRETARIAT)
    record InngaaHonoraravtale(
            UtvalgId utvalgId,
            SeteId seteId,
            LocalDate fra,
            LocalDate til,
            java.math.BigDecimal honorar,
            Integer timer,
            VirksomhetId betaler,
            String frikjoep)
            implements UtvalgCommand {}

    /** Bekreft forberedelse (R093). */
    @Command(roller = {Rolle.MEDLEM, Rolle.OBSERVATOER})
    record BekreftForberedelse(UtvalgId utvalgId, SeteId seteId, MoeteId moeteId) implements UtvalgCommand {}

    /** Beregn honorar for et møte (R205, R208). */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.PROSESS})
    record BeregnHonorar(UtvalgId utvalgId, SeteId seteId, MoeteId moeteId) implements UtvalgCommand {}

    /** Fastsett hvordan utvalgets møter forberedes: papirfrist, frys og faste punkter. Utelatte frister er de antatte (R109). */
    @Command(roller = {Rolle.SEKRETARIAT, Rolle.UTVALG, Rolle.MOETELEDER})
    record FastsettMoeteordning(UtvalgId utvalgId, LocalDate gjelderFra, LocalDate gjelderTil, Moeteordning ordning)
            implements UtvalgCommand {}
}
