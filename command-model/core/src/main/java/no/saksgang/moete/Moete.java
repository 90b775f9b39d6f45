package no.saksgang.moete;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.FastPunkt;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.FestetDokument;
import no.saksgang.felles.verdi.FestetPunkt;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Mottaker;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.UferdigPunkt;
import no.saksgang.felles.verdi.Utsendelse;
import no.saksgang.moete.event.MoeteEvent;

/** Møtets tilstand. Sett utenfra uforanderlig. */
public final class Moete {

    static final Moete INGEN = new Moete();

    /**
     * Et punkt på saklisten, i den rekkefølgen det står.
     *
     * @param tilleggsliste nummeret på tilleggslisten; 0 for den innkalte listen
     * @param fast null for punkter møtet ikke fikk av seg selv
     * @param protokollFra møtet protokollen skal godkjennes fra; ellers null
     * @param avgjort om punktet uten sak har fått utfall
     */
    public record Punkt(
            String punktId,
            SakId sakId,
            Punkttype type,
            String saksnummer,
            Integer minutter,
            LocalTime start,
            LocalTime slutt,
            boolean forretningsorden,
            boolean meldtIMoetet,
            boolean alleSamtykker,
            String tittel,
            int tilleggsliste,
            FastPunkt fast,
            MoeteId protokollFra,
            boolean avgjort) {

        Punkt paaTilleggsliste(int nummer) {
            return kopi(nummer, fast, protokollFra, avgjort);
        }

        Punkt somFast(FastPunkt slag, MoeteId forrige) {
            return kopi(tilleggsliste, slag, forrige, avgjort);
        }

        Punkt somAvgjort() {
            return kopi(tilleggsliste, fast, protokollFra, true);
        }

        private Punkt kopi(int nummer, FastPunkt slag, MoeteId forrige, boolean medUtfall) {
            return new Punkt(
                    punktId,
                    sakId,
                    type,
                    saksnummer,
                    minutter,
                    start,
                    slutt,
                    forretningsorden,
                    meldtIMoetet,
                    alleSamtykker,
                    tittel,
                    nummer,
                    slag,
                    forrige,
                    medUtfall);
        }
    }

    /** En fagperson som er kalt inn til én sak (R079). */
    record Invitert(SakId sakId, String rolle, VirksomhetId virksomhetId) {}

    MoeteId moeteId;
    HelsefellesskapId helsefellesskapId;
    UtvalgId utvalgId;
    LocalDateTime start;
    LocalDateTime slutt;
    Moetetilstand tilstand;
    SeteId moeteleder;
    boolean innkallingGodkjent;
    Protokoll protokoll = Protokoll.INGEN;
    List<Punkt> punkter = List.of();
    Set<SeteId> tilStede = Set.of();
    Set<SeteId> forfall = Set.of();
    LocalDateTime papirfrist;
    LocalDateTime frys;
    boolean fristerFraOrdning;
    int tilleggslister;
    int ettersendinger;
    Map<SeteId, BrukerId> vara = Map.of();
    Map<SakId, String> seneSaker = Map.of();
    List<Invitert> inviterte = List.of();
    Map<String, Mottaker> sendtTil = Map.of();
    Set<String> sendtePunkter = Set.of();
    Set<DokumentId> sendteDokumenter = Set.of();
    List<FestetPunkt> festet = List.of();
    List<UferdigPunkt> uferdige = List.of();
    Set<String> tattMed = Set.of();
    Set<String> utsatte = Set.of();
    Map<SakId, String> flyttedeNumre = Map.of();
    Set<Part> ferdigstilt = Set.of();
    Set<SeteId> rapportert = Set.of();
    Set<String> oversendt = Set.of();
    Map<SeteId, SeteId> fullmakter = Map.of();

    private Moete() {}

    Moete kopi() {
        Moete m = new Moete();
        m.moeteId = moeteId;
        m.helsefellesskapId = helsefellesskapId;
        m.utvalgId = utvalgId;
        m.start = start;
        m.slutt = slutt;
        m.tilstand = tilstand;
        m.moeteleder = moeteleder;
        m.innkallingGodkjent = innkallingGodkjent;
        m.protokoll = protokoll;
        m.punkter = punkter;
        m.tilStede = tilStede;
        m.forfall = forfall;
        m.papirfrist = papirfrist;
        m.frys = frys;
        m.fristerFraOrdning = fristerFraOrdning;
        m.tilleggslister = tilleggslister;
        m.ettersendinger = ettersendinger;
        m.vara = vara;
        m.seneSaker = seneSaker;
        m.inviterte = inviterte;
        m.sendtTil = sendtTil;
        m.sendtePunkter = sendtePunkter;
        m.sendteDokumenter = sendteDokumenter;
        m.festet = festet;
        m.uferdige = uferdige;
        m.tattMed = tattMed;
        m.utsatte = utsatte;
        m.flyttedeNumre = flyttedeNumre;
        m.ferdigstilt = ferdigstilt;
        m.rapportert = rapportert;
        m.oversendt = oversendt;
        m.fullmakter = fullmakter;
        return m;
    }

    boolean finnes() {
        return moeteId != null;
    }

    Optional<Punkt> punkt(String punktId) {
        return punkter.stream().filter(p -> p.punktId().equals(punktId)).findFirst();
    }

    /** Den innkalte listen, uten det som er kommet på tilleggslister. */
    List<Punkt> hovedliste() {
        return punkter.stream().filter(p -> p.tilleggsliste() == 0).toList();
    }

    List<SakId> saker() {
        return punkter.stream().map(Punkt::sakId).filter(s -> s != null).toList();
    }

    /** Punktene slik de sist ble sendt. */
    public List<FestetPunkt> festet() {
        return festet;
    }

    /** Det andre aggregater kan vite om møtet. */
    public MoeteFakta fakta() {
        return new MoeteFakta(
                moeteId,
                utvalgId,
                tilstand,
                start.toLocalDate(),
                tilStede,
                fullmakter,
                moeteleder,
                innkallingGodkjent,
                punkter.stream()
                        .map(p -> new MoeteFakta.Punkt(
                                p.punktId(),
                                p.sakId(),
                                p.type(),
                                p.saksnummer(),
                                p.forretningsorden(),
                                p.meldtIMoetet(),
                                p.alleSamtykker()))
                        .toList(),
                frys,
                seneSaker.keySet(),
                minutter(),
                protokoll.versjon(),
                uferdige,
                flyttedeNumre,
                sendtePunkter,
                List.copyOf(sendtTil.values()));
    }

    private int minutter() {
        boolean alle = !punkter.isEmpty() && punkter.stream().allMatch(p -> p.minutter() != null);
        return alle
                ? punkter.stream().mapToInt(Punkt::minutter).sum()
                : (int) Duration.between(start, slutt).toMinutes();
    }

    /** Setter punktet på ønsket plass; uten plass kommer det sist, men foran eventuelt. */
    void settInn(Punkt punkt, Integer plass) {
        List<Punkt> nye = new ArrayList<>(punkter);
        int indeks = nye.size();
        if (plass != null) {
            indeks = Math.min(Math.max(plass, 1) - 1, nye.size());
        } else if (punkt.type() != Punkttype.EVENTUELT) {
            while (indeks > 0 && nye.get(indeks - 1).type() == Punkttype.EVENTUELT && !punkt.meldtIMoetet()) {
                indeks--;
            }
        }
        nye.add(indeks, punkt);
        punkter = List.copyOf(nye);
    }

    void erstatt(Punkt nytt) {
        punkter = punkter.stream()
                .map(p -> p.punktId().equals(nytt.punktId()) ? nytt : p)
                .toList();
    }

    /** Det som er sendt, huskes, så det ikke sendes én gang til. */
    void sendt(Utsendelse u) {
        for (Mottaker til : u.mottakere()) {
            sendtTil = med(sendtTil, til.noekkel(), til);
        }
        List<FestetPunkt> naa = new ArrayList<>(festet);
        u.punkter().forEach(p -> naa.removeIf(f -> f.punktId().equals(p.punktId())));
        naa.addAll(u.punkter());
        festet = List.copyOf(naa);
        for (FestetPunkt p : u.punkter()) {
            sendtePunkter = med(sendtePunkter, p.punktId());
            for (FestetDokument d : p.dokumenter()) {
                sendteDokumenter = med(sendteDokumenter, d.dokumentId());
            }
        }
    }

    void fjern(String punktId) {
        punkter = punkter.stream().filter(p -> !p.punktId().equals(punktId)).toList();
    }

    static <T> Set<T> med(Set<T> gammel, T verdi) {
        Set<T> ny = new LinkedHashSet<>(gammel);
        ny.add(verdi);
        return ny;
    }

    static List<Invitert> med(List<Invitert> gammel, MoeteEvent.FagpersonInvitert e) {
        List<Invitert> ny = new ArrayList<>(gammel);
        ny.add(new Invitert(e.sakId(), e.rolle(), e.virksomhetId()));
        return ny;
    }

    static <K, V> Map<K, V> med(Map<K, V> gammel, K noekkel, V verdi) {
        Map<K, V> ny = new LinkedHashMap<>(gammel);
        ny.put(noekkel, verdi);
        return ny;
    }
}
