package no.saksgang.sak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.frist.Fristbok;
import no.saksgang.sak.plan.Behandlingsplan;

/**
 * Sakens tilstand, foldet av hendelsene. Sett utenfra uforanderlig: hver hendelse gir en ny.
 * Ved siden av tilstanden har saken åpne forpliktelser, som stanser vedtak uten å endre tilstanden.
 */
public final class Sak {

    /** Saken før første hendelse. */
    static final Sak INGEN = new Sak();

    /** Et møte saken er åpnet i (R056). */
    record Droefting(UtvalgId utvalgId, MoeteId moeteId, LocalDate dato) {}

    /** Et råd som er bedt om (R083). */
    record Raad(UtvalgId mottaker, Raadstilstand tilstand) {}

    enum Raadstilstand {
        AAPENT,
        GITT,
        FRAFALT
    }

    /** Et gjennomføringspunkt (R058). */
    record Gjennomfoering(
            UtvalgId ansvarligUtvalg,
            VirksomhetId ansvarligVirksomhet,
            LocalDate frist,
            boolean meldt,
            BrukerId meldtAv,
            boolean bekreftet) {

        Adressat ansvarlig() {
            return new Adressat(ansvarligUtvalg, ansvarligVirksomhet);
        }

        Gjennomfoering meldt(BrukerId av) {
            return new Gjennomfoering(ansvarligUtvalg, ansvarligVirksomhet, frist, true, av, false);
        }

        Gjennomfoering bekreft() {
            return new Gjennomfoering(ansvarligUtvalg, ansvarligVirksomhet, frist, meldt, meldtAv, true);
        }

        Gjennomfoering medFrist(LocalDate ny, boolean fortsattMeldt) {
            return new Gjennomfoering(ansvarligUtvalg, ansvarligVirksomhet, ny, fortsattMeldt, meldtAv, false);
        }
    }

    SakId sakId;
    HelsefellesskapId helsefellesskapId;
    String tittel;
    VirksomhetId innmelder;
    UtvalgId innmelderutvalg;
    Sakstilstand sluttfase;
    Klassifisering klassifisering;
    UtvalgId sisteUtvalg;
    Konsensusregel vedtattMed;
    Map<UtvalgId, Behandling> behandlinger = Map.of();
    Map<String, Raad> raad = Map.of();
    Map<String, Gjennomfoering> gjennomfoering = Map.of();
    Set<UtvalgId> aapneUtredninger = Set.of();
    Set<UtvalgId> konsensusManglet = Set.of();
    List<SakFakta.Dokument> dokumenter = List.of();
    Set<MoeteId> avgjort = Set.of();
    Set<MoeteId> vedtattIMoeter = Set.of();
    List<Droefting> droeftet = List.of();
    List<VirksomhetId> bindendeFor = List.of();
    Fristbok frister = Fristbok.TOM;
    Map<String, Hoering> hoeringer = Map.of();
    Map<String, Ventinger.Venting> ventinger = Map.of();
    Map<String, Godkjenninger.Godkjenning> godkjenninger = Map.of();
    Behandlingsplan plan = Behandlingsplan.TOM;

    private Sak() {}

    Sak kopi() {
        Sak s = new Sak();
        s.sakId = sakId;
        s.helsefellesskapId = helsefellesskapId;
        s.tittel = tittel;
        s.innmelder = innmelder;
        s.innmelderutvalg = innmelderutvalg;
        s.sluttfase = sluttfase;
        s.klassifisering = klassifisering;
        s.sisteUtvalg = sisteUtvalg;
        s.vedtattMed = vedtattMed;
        s.behandlinger = behandlinger;
        s.raad = raad;
        s.gjennomfoering = gjennomfoering;
        s.aapneUtredninger = aapneUtredninger;
        s.konsensusManglet = konsensusManglet;
        s.dokumenter = dokumenter;
        s.avgjort = avgjort;
        s.vedtattIMoeter = vedtattIMoeter;
        s.droeftet = droeftet;
        s.bindendeFor = bindendeFor;
        s.frister = frister;
        s.hoeringer = hoeringer;
        s.ventinger = ventinger;
        s.godkjenninger = godkjenninger;
        s.plan = plan;
        return s;
    }

    boolean finnes() {
        return sakId != null;
    }

    /** Tilstanden til saken som helhet: den til utvalget som er kortest kommet. */
    public Sakstilstand tilstand() {
        if (sluttfase != null) {
            return sluttfase;
        }
        return behandlinger.values().stream()
                .map(b -> b.tilstand)
                .min(Comparator.naturalOrder())
                .orElse(Sakstilstand.INNMELDT);
    }

    /** Tilstanden i ett utvalg; INNMELDT når saken ikke er der. */
    public Sakstilstand tilstandI(UtvalgId utvalgId) {
        Behandling b = behandlinger.get(utvalgId);
        return b == null ? Sakstilstand.INNMELDT : b.tilstand;
    }

    boolean haster() {
        return klassifisering != null && klassifisering.har(Saksegenskap.HASTER);
    }

    boolean harSaksframlegg() {
        return dokumenter.stream().anyMatch(d -> d.type() == Dokumenttype.SAKSFRAMLEGG);
    }

    /** Det andre aggregater kan vite om saken. */
    public SakFakta fakta() {
        Set<MoeteId> moeter = new LinkedHashSet<>();
        droeftet.forEach(d -> moeter.add(d.moeteId()));
        return new SakFakta(
                sakId,
                helsefellesskapId,
                tittel,
                tilstand(),
                haster(),
                harSaksframlegg(),
                List.copyOf(dokumenter),
                klassifisering == null ? List.of() : klassifisering.prioriterteGrupper(),
                sluttfase == null ? Set.copyOf(behandlinger.keySet()) : Set.of(),
                Set.copyOf(moeter),
                Set.copyOf(avgjort),
                aapneUtredninger,
                sluttfase != null && vedtattMed != null ? sisteUtvalg : null,
                sluttfase != null
                        ? List.of()
                        : behandlinger.values().stream()
                                .map(b -> new SakFakta.Behandling(b.utvalgId, b.tilstand, b.moeteId))
                                .toList(),
                vedtattIMoeter);
    }

    /** Virksomheten, og eventuelt utvalget, som meldte inn saken. */
    public List<Adressat> innmeldere() {
        return Stream.of(
                        innmelder == null ? null : Adressat.av(innmelder),
                        innmelderutvalg == null ? null : Adressat.av(innmelderutvalg))
                .filter(Objects::nonNull)
                .toList();
    }

    // Det under endrer bare en kopi som ennå ikke er delt.

    void behandling(Behandling ny) {
        behandlinger = med(behandlinger, ny.utvalgId, ny);
        sisteUtvalg = ny.utvalgId;
    }

    void punkt(String punktId, Gjennomfoering nytt) {
        gjennomfoering = med(gjennomfoering, punktId, nytt);
    }

    void utenBehandling(UtvalgId utvalgId) {
        Map<UtvalgId, Behandling> nye = new LinkedHashMap<>(behandlinger);
        nye.remove(utvalgId);
        behandlinger = nye;
    }

    /** Kopien av behandlingen, satt inn i saken. */
    Behandling endre(UtvalgId utvalgId) {
        Behandling eksisterende = behandlinger.get(utvalgId);
        Behandling ny = eksisterende == null
                ? new Behandling(utvalgId, null, false, Sakstilstand.TILDELT)
                : eksisterende.kopi();
        behandling(ny);
        return ny;
    }

    static <K, V> Map<K, V> med(Map<K, V> gammel, K noekkel, V verdi) {
        Map<K, V> ny = new LinkedHashMap<>(gammel);
        ny.put(noekkel, verdi);
        return ny;
    }

    static <T> Set<T> med(Set<T> gammel, T verdi) {
        Set<T> ny = new LinkedHashSet<>(gammel);
        ny.add(verdi);
        return ny;
    }

    static <T> Set<T> uten(Set<T> gammel, T verdi) {
        Set<T> ny = new LinkedHashSet<>(gammel);
        ny.remove(verdi);
        return ny;
    }

    static <T> List<T> med(Collection<T> gammel, T verdi) {
        List<T> ny = new ArrayList<>(gammel);
        ny.add(verdi);
        return ny;
    }
}
