package no.saksgang.utvalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.FastOppslag;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.Rollevakt;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Ett utvalg i et helsefellesskap med to kommuner og tre sykehus, prøvd uten annet enn reglene. */
final class Utvalgsbenk {

    static final HelsefellesskapId HF = new HelsefellesskapId("hf");
    static final VirksomhetId ASKER = new VirksomhetId("kommune-1");
    static final VirksomhetId BAMBLE = new VirksomhetId("kommune-2");
    static final VirksomhetId UTENFOR = new VirksomhetId("kommune-utenfor");
    static final VirksomhetId NORD = new VirksomhetId("sykehus-nord");
    static final VirksomhetId SOER = new VirksomhetId("sykehus-soer");
    static final VirksomhetId VEST = new VirksomhetId("sykehus-vest");
    static final LocalDate DAG = LocalDate.of(2022, 3, 1);

    final FastOppslag oppslag = new FastOppslag();
    private final UtvalgDecider decider = new UtvalgDecider();
    private final UtvalgId id;
    private Utvalg tilstand = Utvalg.INGEN;
    private LocalDate dato = DAG;
    private Aktoer aktoer = new Aktoer(Rolle.SEKRETARIAT, null, null, null);

    private Utvalgsbenk(UtvalgId id) {
        this.id = id;
    }

    /** Utvalget slik modellen beskriver det. */
    static Utvalgsbenk med(UtvalgModell modell) {
        Utvalgsbenk b = new Utvalgsbenk(modell.utvalgId());
        List<UtvalgModell> alle = new ArrayList<>(Modeller.treNivaaer());
        alle.removeIf(u -> u.utvalgId().equals(modell.utvalgId()));
        alle.add(modell);
        var samarbeid = Modeller.modell(1, LocalDate.of(2000, 1, 1), alle);
        List<Partsinfo> parter = List.of(
                new Partsinfo(ASKER, "Kommune 1", Part.KOMMUNE, false),
                new Partsinfo(BAMBLE, "Kommune 2", Part.KOMMUNE, false),
                new Partsinfo(UTENFOR, "Kommune utenfor avtalen", Part.KOMMUNE, false),
                new Partsinfo(NORD, "Sykehuset nord", Part.SYKEHUS, false),
                new Partsinfo(SOER, "Sykehuset sør", Part.SYKEHUS, false),
                new Partsinfo(VEST, "Sykehuset vest", Part.SYKEHUS, false));
        var signerte = List.of(ASKER, BAMBLE, NORD, SOER, VEST).stream()
                .map(v -> new HelsefellesskapFakta.Tilslutning(v, LocalDate.of(2000, 1, 1), null))
                .toList();
        b.oppslag.helsefellesskap.put(HF, new HelsefellesskapFakta(HF, parter, List.of(samarbeid), signerte, Set.of()));
        for (UtvalgModell u : alle) {
            Utvalg kjent = UtvalgEvolver.evolve(Utvalg.INGEN, new UtvalgEvent.UtvalgRegistrert(u.utvalgId(), HF, u, 1));
            b.oppslag.utvalg.put(u.utvalgId(), kjent.fakta());
        }
        b.gitt(new UtvalgEvent.UtvalgRegistrert(modell.utvalgId(), HF, modell, 1));
        return b;
    }

    /** Et fagutvalg i drift, der leder velges for ett år. */
    static Utvalgsbenk fsu() {
        return med(Modeller.utvalg(Modeller.FSU, Nivaa.FAGLIG, Utvalgsstatus.I_DRIFT, Modeller.valgt()));
    }

    /** Et fagutvalg som er satt ned og ikke konstituert. */
    static Utvalgsbenk nedsatt() {
        return med(Modeller.utvalg(Modeller.FSU, Nivaa.FAGLIG, Utvalgsstatus.UNDER_ETABLERING, Modeller.valgt()));
    }

    /** Ingenting er skjedd med utvalget ennå. */
    Utvalgsbenk ukjent() {
        tilstand = Utvalg.INGEN;
        return this;
    }

    Utvalgsbenk gitt(UtvalgEvent... hendelser) {
        for (UtvalgEvent e : hendelser) {
            tilstand = decider.evolve(tilstand, e);
        }
        return this;
    }

    Utvalgsbenk den(String dag) {
        dato = LocalDate.parse(dag);
        return this;
    }

    Utvalgsbenk som(Rolle rolle, UtvalgId utvalg) {
        aktoer = new Aktoer(rolle, null, null, utvalg);
        return this;
    }

    Utvalgsbenk somVirksomhet(VirksomhetId virksomhet) {
        aktoer = new Aktoer(Rolle.VIRKSOMHET, virksomhet, null, null);
        return this;
    }

    Utvalgsbenk somSekretariat() {
        return som(Rolle.SEKRETARIAT, null);
    }

    Utvalgsbenk somProsess() {
        aktoer = Aktoer.prosess();
        return this;
    }

    Beslutning<UtvalgEvent> beslutt(UtvalgCommand kommando) {
        var registrert = dato.atTime(LocalTime.NOON).atZone(Kontekst.NORSK_TID).toInstant();
        Rollevakt.krev(kommando, aktoer);
        return decider.decide(kommando, tilstand, new Kontekst(registrert, registrert, aktoer, oppslag));
    }

    /** Kommandoen går gjennom og gjør sin virkning. */
    List<UtvalgEvent> skjer(UtvalgCommand kommando) {
        List<UtvalgEvent> hendelser = beslutt(kommando).hendelser();
        gitt(hendelser.toArray(UtvalgEvent[]::new));
        return hendelser;
    }

    void avslaas(UtvalgCommand kommando, Avslagskode kode, String regel) {
        Avslag avslag = catchThrowableOfType(Avslag.class, () -> beslutt(kommando));
        assertThat(avslag).as("%s skulle vært avslått", kommando).isNotNull();
        assertThat(avslag.kode()).as(avslag.detalj()).isEqualTo(kode);
        assertThat(avslag.regel()).as(avslag.detalj()).isEqualTo(regel);
    }

    Utvalg naa() {
        return tilstand;
    }

    // Kommandoer som brukes ofte

    UtvalgCommand.OppnevnMedlem medlem(String sete, Part part, VirksomhetId virksomhet) {
        String rolle = part == Part.KOMMUNE ? "kommunerepresentant" : "klinikkrepresentant";
        return medlem(sete, part, virksomhet, rolle, dato, null);
    }

    UtvalgCommand.OppnevnMedlem medlem(
            String sete, Part part, VirksomhetId virksomhet, String rolle, LocalDate fra, LocalDate til) {
        return new UtvalgCommand.OppnevnMedlem(
                id,
                new SeteId(sete),
                new BrukerId("p-" + sete),
                rolle,
                Funksjon.MEDLEM,
                part,
                virksomhet,
                virksomhet == null ? List.of() : List.of(virksomhet),
                true,
                fra,
                til,
                null);
    }

    UtvalgCommand.OppnevnObservatoer observatoer(String sete, Part part, String rolle, String oppnevntAv) {
        return new UtvalgCommand.OppnevnObservatoer(
                id,
                new SeteId(sete),
                new BrukerId("p-" + sete),
                rolle,
                Funksjon.OBSERVATOER,
                part,
                null,
                List.of(),
                false,
                dato,
                null,
                oppnevntAv);
    }

    UtvalgCommand.VelgLeder leder(String sete, String fra, String til) {
        return new UtvalgCommand.VelgLeder(
                id,
                new SeteId(sete),
                fra == null ? null : LocalDate.parse(fra),
                til == null ? null : LocalDate.parse(til));
    }

    UtvalgCommand.FratreMedlem fratre(String sete, String sluttdato) {
        return new UtvalgCommand.FratreMedlem(id, new SeteId(sete), LocalDate.parse(sluttdato), "Ny jobb");
    }

    /** To fra hver side: k-1, k-2, s-1 fra nord og s-2 fra sør. */
    Utvalgsbenk medSeter() {
        LocalDate foer = dato;
        Aktoer hvem = aktoer;
        somSekretariat();
        dato = LocalDate.of(2020, 1, 1);
        skjer(medlem("k-1", Part.KOMMUNE, ASKER));
        skjer(medlem("k-2", Part.KOMMUNE, BAMBLE));
        skjer(medlem("s-1", Part.SYKEHUS, NORD));
        skjer(medlem("s-2", Part.SYKEHUS, SOER));
        dato = foer;
        aktoer = hvem;
        return this;
    }

    UtvalgId id() {
        return id;
    }
}
