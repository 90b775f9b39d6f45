package no.saksgang.oppdrag;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.felles.verdi.Friststeg;
import no.saksgang.felles.verdi.Oppdragstype;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.frist.Fristbok;
import no.saksgang.oppdrag.Oppdrag.Tilstand;
import no.saksgang.oppdrag.command.OppdragCommand;
import no.saksgang.oppdrag.event.OppdragEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Oppdrag gis i et møte og rapporteres i et senere (R063, R122, R196). */
public final class OppdragDecider implements Decider<OppdragCommand, Oppdrag, OppdragEvent> {

    @Override
    public Oppdrag start() {
        return Oppdrag.INGEN;
    }

    @Override
    public Oppdrag evolve(Oppdrag o, OppdragEvent hendelse) {
        Oppdrag ny = utvikle(o, hendelse);
        return ny.med(o.frister().etter(hendelse));
    }

    private static Oppdrag utvikle(Oppdrag o, OppdragEvent hendelse) {
        return switch (hendelse) {
            case OppdragEvent.OppdragGitt e ->
                new Oppdrag(e.helsefellesskapId(), e.fraUtvalgId(), e.tilUtvalgId(), Tilstand.GITT, Fristbok.TOM);
            case OppdragEvent.OppdragStatusMeldt _ -> o.blir(Tilstand.UNDER_ARBEID);
            case OppdragEvent.OppdragRapportert _ -> o.blir(Tilstand.RAPPORTERT);
            case OppdragEvent.OppdragAvsluttet _ -> o.blir(Tilstand.AVSLUTTET);
            case OppdragEvent.OppdragsfristNaermerSeg _, OppdragEvent.OppdragsfristPassert _ -> o;
        };
    }

    @Override
    public Beslutning<OppdragEvent> decide(OppdragCommand kommando, Oppdrag o, Kontekst kontekst) {
        if (kommando instanceof OppdragCommand.GiOppdrag k) {
            Avslag.med(!o.finnes(), Avslagskode.FINNES_ALLEREDE, "", "Oppdraget " + k.oppdragId() + " finnes allerede");
            return gi(k, kontekst);
        }
        Avslag.med(o.finnes(), Avslagskode.IKKE_FUNNET, "", "Oppdraget " + kommando.oppdragId() + " finnes ikke");
        return switch (kommando) {
            case OppdragCommand.GiOppdrag _ -> throw new IllegalStateException("Håndtert over");
            case OppdragCommand.MerkOppdragsfrist k -> merkFrist(k, o, kontekst);
            case OppdragCommand.MeldStatusPaaOppdrag k -> {
                krev(o, Tilstand.GITT, Tilstand.UNDER_ARBEID);
                kontekst.krevEgetUtvalg(o.til());
                Avslag.krevInnhold(k.status(), "status");
                yield ferdig(o, new OppdragEvent.OppdragStatusMeldt(k.oppdragId(), k.status()));
            }
            case OppdragCommand.RapporterOppdrag k -> {
                krev(o, Tilstand.GITT, Tilstand.UNDER_ARBEID);
                kontekst.krevEgetUtvalg(o.til());
                Avslag.krevInnhold(k.rapport(), "rapport");
                krevMoete(k.moeteId(), o, kontekst);
                yield ferdig(o, new OppdragEvent.OppdragRapportert(k.oppdragId(), k.moeteId(), k.rapport()));
            }
            case OppdragCommand.AvsluttOppdrag k -> {
                krev(o, Tilstand.RAPPORTERT);
                kontekst.krevEgetUtvalg(o.fra());
                yield ferdig(o, new OppdragEvent.OppdragAvsluttet(k.oppdragId(), k.merknad()));
            }
        };
    }

    private static Beslutning<OppdragEvent> gi(OppdragCommand.GiOppdrag k, Kontekst kontekst) {
        Avslag.krevInnhold(k.fraUtvalgId(), "fraUtvalgId");
        Avslag.krevInnhold(k.tilUtvalgId(), "tilUtvalgId");
        Avslag.krevInnhold(k.beskrivelse(), "beskrivelse");
        kontekst.krevEgetUtvalg(k.fraUtvalgId());
        krevSamme(k.fraUtvalgId(), k, kontekst);
        krevSamme(k.tilUtvalgId(), k, kontekst);
        Avslag.med(
                !k.fraUtvalgId().equals(k.tilUtvalgId()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R122",
                "Et utvalg gir ikke seg selv oppdrag");
        Avslag.med(
                kontekst.oppslag().utvalg(k.tilUtvalgId()).tilstand() != Utvalgstilstand.AVVIKLET,
                Avslagskode.UTVALG_IKKE_I_DRIFT,
                "R122",
                k.tilUtvalgId() + " er avviklet");
        IngenPasientopplysninger.krev(k.beskrivelse());
        LocalDate dato = k.dato() == null ? kontekst.dato() : k.dato();
        boolean hovedbestilling = k.type() == Oppdragstype.HOVEDBESTILLING;
        LocalDate frist = k.frist() == null && hovedbestilling ? dato.with(MonthDay.of(12, 31)) : k.frist();
        Avslag.med(
                frist == null || !frist.isBefore(kontekst.dato()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R122",
                "Fristen er passert");
        Avslag.med(
                !hovedbestilling || frist.getYear() == dato.getYear(),
                Avslagskode.UGYLDIG_INNHOLD,
                "R196",
                "En hovedbestilling rapporteres i samme år");
        return Beslutning.<OppdragEvent>av(
                        k.helsefellesskapId(),
                        new OppdragEvent.OppdragGitt(
                                k.oppdragId(),
                                k.helsefellesskapId(),
                                k.type() == null ? Oppdragstype.ENKELTOPPDRAG : k.type(),
                                k.fraUtvalgId(),
                                k.tilUtvalgId(),
                                k.moeteId(),
                                dato,
                                k.beskrivelse(),
                                frist,
                                k.tiltakId()))
                .medRegler("R063", "R122", "R196");
    }

    private static Beslutning<OppdragEvent> merkFrist(
            OppdragCommand.MerkOppdragsfrist k, Oppdrag o, Kontekst kontekst) {
        return o.frister()
                .moden(Fristslag.OPPDRAG, k.oppdragId().verdi(), k.frist(), k.steg(), kontekst)
                .map(f -> ferdig(
                        o,
                        k.steg() == Friststeg.PASSERT
                                ? new OppdragEvent.OppdragsfristPassert(k.oppdragId(), o.fra(), o.til(), k.frist())
                                : new OppdragEvent.OppdragsfristNaermerSeg(k.oppdragId(), o.til(), k.frist())))
                .orElseGet(() -> Beslutning.ingenting(o.helsefellesskapId()));
    }

    /** Oppdraget rapporteres i et møte i utvalget som ga det, eller i det som fikk det. */
    private static void krevMoete(MoeteId moeteId, Oppdrag o, Kontekst kontekst) {
        if (moeteId == null) {
            return;
        }
        UtvalgId utvalg = kontekst.oppslag().moete(moeteId).utvalgId();
        Avslag.med(
                utvalg.equals(o.fra()) || utvalg.equals(o.til()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R122",
                "Møtet hører til " + utvalg);
    }

    private static void krevSamme(UtvalgId utvalg, OppdragCommand.GiOppdrag k, Kontekst kontekst) {
        Avslag.med(
                kontekst.oppslag().utvalg(utvalg).helsefellesskapId().equals(k.helsefellesskapId()),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001",
                utvalg + " hører til et annet helsefellesskap");
    }

    private static Beslutning<OppdragEvent> ferdig(Oppdrag o, OppdragEvent hendelse) {
        return Beslutning.av(o.helsefellesskapId(), hendelse).medRegler("R122");
    }

    private static void krev(Oppdrag o, Tilstand... tillatt) {
        Avslag.med(
                Arrays.asList(tillatt).contains(o.tilstand()),
                Avslagskode.UGYLDIG_TILSTAND,
                "R122",
                "Oppdraget er " + o.tilstand() + "; kommandoen krever " + Arrays.toString(tillatt));
    }
}
