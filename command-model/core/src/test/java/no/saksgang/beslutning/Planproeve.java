package no.saksgang.beslutning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.felles.verdi.Utvalgstilstand;

/** Et lite helsefellesskap å prøve planer, rapporter og oppdrag i: gi kommandoer, se hendelser eller avslag. */
public abstract class Planproeve<C extends Kommando, S, E extends Hendelse> {

    protected static final HelsefellesskapId HF = new HelsefellesskapId("hf");
    protected static final UtvalgId FSU = new UtvalgId("fsu");
    protected static final UtvalgId SSU = new UtvalgId("ssu");
    protected static final UtvalgId PM = new UtvalgId("pm");
    protected static final UtvalgId FREMMED = new UtvalgId("fremmed");
    protected static final UtvalgId NEDLAGT = new UtvalgId("nedlagt");
    protected static final VirksomhetId KOMMUNE = new VirksomhetId("kommune");
    protected static final LocalDate DAG = LocalDate.of(2022, 10, 13);

    protected final FastOppslag oppslag = new FastOppslag();
    private final Decider<C, S, E> decider;
    private S tilstand;
    private Aktoer aktoer = rolle(Rolle.SEKRETARIAT, null);

    protected Planproeve(Decider<C, S, E> decider) {
        this.decider = decider;
        this.tilstand = decider.start();
        utvalg(FSU, HF, Nivaa.FAGLIG, Utvalgstilstand.I_DRIFT);
        utvalg(SSU, HF, Nivaa.STRATEGISK, Utvalgstilstand.I_DRIFT);
        utvalg(PM, HF, Nivaa.PARTNERSKAPSMOETE, Utvalgstilstand.I_DRIFT);
        utvalg(NEDLAGT, HF, Nivaa.FAGLIG, Utvalgstilstand.AVVIKLET);
        utvalg(FREMMED, new HelsefellesskapId("annet"), Nivaa.PARTNERSKAPSMOETE, Utvalgstilstand.I_DRIFT);
        oppslag.helsefellesskap.put(
                HF,
                new HelsefellesskapFakta(
                        HF,
                        List.of(new Partsinfo(KOMMUNE, "Kommunen", Part.KOMMUNE, false)),
                        List.of(),
                        List.of(),
                        Set.of()));
    }

    private void utvalg(UtvalgId id, HelsefellesskapId hf, Nivaa nivaa, Utvalgstilstand t) {
        oppslag.utvalg.put(
                id,
                new UtvalgFakta(
                        id, hf, id.verdi(), nivaa, null, t, List.of(), List.of(), null, null, null, null, null));
    }

    /** Det som følger, gjøres av denne rollen. */
    protected final Planproeve<C, S, E> som(Rolle rolle, UtvalgId utvalg) {
        aktoer = rolle(rolle, utvalg);
        return this;
    }

    protected final void somVirksomhet(VirksomhetId id) {
        aktoer = new Aktoer(Rolle.VIRKSOMHET, id, new BrukerId("p-1"), null);
    }

    protected final Beslutning<E> gi(C kommando) {
        Beslutning<E> b = decide(kommando);
        b.hendelser().forEach(e -> tilstand = decider.evolve(tilstand, e));
        return b;
    }

    protected final void avslaas(C kommando, Avslagskode kode, String regel) {
        assertThatThrownBy(() -> decide(kommando)).isInstanceOfSatisfying(Avslag.class, a -> {
            assertThat(a.kode()).as(a.detalj()).isEqualTo(kode);
            assertThat(a.regel()).isEqualTo(regel);
        });
    }

    private Beslutning<E> decide(C kommando) {
        var naa = DAG.atTime(10, 0).atZone(Kontekst.NORSK_TID).toInstant();
        return decider.decide(kommando, tilstand, new Kontekst(naa, naa, aktoer, oppslag));
    }

    private static Aktoer rolle(Rolle rolle, UtvalgId utvalg) {
        return new Aktoer(rolle, null, new BrukerId("p-1"), utvalg);
    }
}
