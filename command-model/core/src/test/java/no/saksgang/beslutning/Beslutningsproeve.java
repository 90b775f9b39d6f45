package no.saksgang.beslutning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.Modeller;
import no.saksgang.utvalg.UtvalgDecider;
import no.saksgang.utvalg.event.UtvalgEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** Ett aggregat i et helsefellesskap med tre nivåer, prøvd uten annet enn reglene. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class Beslutningsproeve<C extends Kommando, S, E extends Hendelse> {

    protected static final HelsefellesskapId HF = new HelsefellesskapId("hf");
    protected static final UtvalgId PM = Modeller.PM;
    protected static final UtvalgId SSU = Modeller.SSU;
    protected static final UtvalgId FSU = Modeller.FSU;
    protected static final VirksomhetId KOMMUNE = new VirksomhetId("kommune-1");
    protected static final UtvalgId FREMMED = new UtvalgId("fremmed-pm");

    protected final FastOppslag oppslag = new FastOppslag();
    protected LocalDate dag = LocalDate.of(2022, 3, 1);
    private Aktoer aktoer = new Aktoer(Rolle.SEKRETARIAT, null, null, null);
    private final Decider<C, S, E> decider;
    protected S tilstand;

    protected Beslutningsproeve(Decider<C, S, E> decider) {
        this.decider = decider;
        this.tilstand = decider.start();
        modell(Modeller.modell(1, LocalDate.of(2000, 1, 1), Modeller.treNivaaer()));
        kjent(
                Modeller.utvalg(FREMMED, Nivaa.PARTNERSKAPSMOETE, Utvalgsstatus.I_DRIFT, Modeller.valgt()),
                new HelsefellesskapId("et-annet"));
    }

    /** Modellen som gjelder, og utvalgene i den. */
    protected final void modell(Samarbeidsmodell modell) {
        List<Partsinfo> parter = List.of(new Partsinfo(KOMMUNE, "Kommunen", Part.KOMMUNE, false));
        oppslag.helsefellesskap.put(
                HF,
                Lag.av(
                        HelsefellesskapFakta.class,
                        "helsefellesskapId",
                        HF,
                        "parter",
                        parter,
                        "modeller",
                        List.of(modell),
                        "signerte",
                        List.of(),
                        "oppfylteVilkaar",
                        Set.of()));
        modell.utvalg().forEach(u -> kjent(u, HF));
    }

    private void kjent(UtvalgModell u, HelsefellesskapId hf) {
        UtvalgDecider d = new UtvalgDecider();
        oppslag.utvalg.put(
                u.utvalgId(),
                d.evolve(
                                d.start(),
                                Lag.av(
                                        UtvalgEvent.UtvalgRegistrert.class,
                                        "utvalgId",
                                        u.utvalgId(),
                                        "helsefellesskapId",
                                        hf,
                                        "modell",
                                        u,
                                        "modellversjon",
                                        1))
                        .fakta());
    }

    protected final void som(Rolle rolle, UtvalgId utvalg) {
        som(rolle, utvalg, null);
    }

    protected final void som(Rolle rolle, UtvalgId utvalg, String bruker) {
        aktoer = new Aktoer(rolle, null, bruker == null ? null : new BrukerId(bruker), utvalg);
    }

    protected final void somVirksomhet(VirksomhetId id) {
        aktoer = new Aktoer(Rolle.VIRKSOMHET, id, null, null);
    }

    /** Et utvalg som er avviklet. */
    protected final UtvalgId nedlagt() {
        UtvalgId id = new UtvalgId("nedlagt");
        oppslag.utvalg.put(id, Lag.med(oppslag.utvalg.get(FSU), "utvalgId", id, "tilstand", Utvalgstilstand.AVVIKLET));
        return id;
    }

    /** Kommandoen utføres; hendelsene er skjedd når prøven går videre. */
    protected final Beslutning<E> gjoer(C kommando) {
        Beslutning<E> b = beslutt(kommando);
        b.hendelser().forEach(e -> tilstand = decider.evolve(tilstand, e));
        return b;
    }

    /** Kommandoen gir akkurat denne hendelsen. */
    protected final void gir(C kommando, Class<? extends E> hendelse) {
        assertThat(gjoer(kommando).hendelser()).singleElement().isInstanceOf(hendelse);
    }

    /** Kommandoen avslås med koden og regelen, og ingenting er skjedd. */
    protected final void avslaas(C kommando, Avslagskode kode, String regel) {
        S foer = tilstand;
        Avslag avslag = catchThrowableOfType(Avslag.class, () -> beslutt(kommando));
        assertThat(avslag).as("%s skulle vært avslått", kommando).isNotNull();
        assertThat(avslag.kode()).as(avslag.detalj()).isEqualTo(kode);
        assertThat(avslag.regel()).as(avslag.detalj()).isEqualTo(regel);
        assertThat(avslag.detalj()).isNotBlank();
        assertThat(tilstand).isSameAs(foer);
    }

    private Beslutning<E> beslutt(C kommando) {
        Instant tid = dag.atTime(10, 0).atZone(Kontekst.NORSK_TID).toInstant();
        Rollevakt.krev(kommando, aktoer);
        return decider.decide(kommando, tilstand, new Kontekst(tid, tid, aktoer, oppslag));
    }
}
