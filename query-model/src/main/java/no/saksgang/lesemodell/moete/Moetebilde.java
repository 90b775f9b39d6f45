package no.saksgang.lesemodell.moete;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.verdi.Ansvarlig;
import no.saksgang.felles.verdi.Opplegg;
import no.saksgang.felles.verdi.Protokollstatus;
import no.saksgang.felles.verdi.Referatforskjell;
import no.saksgang.felles.verdi.Referatpunkt;

/** Et møte med sakliste, innkalling og referat, slik det vises. */
public class Moetebilde {

    /** Et punkt på saklisten (R112). Klokkeslett er regnet ut av minuttene når de ikke er satt. */
    public static class Punkt {
        public int rekkefoelge;
        public String punktId;
        public String sakId;
        public String type;
        public String saksnummer;
        public String tittel;
        public LocalTime start;
        public LocalTime slutt;
        public boolean klokkeslettSatt;
        public Integer minutter;
        public List<Ansvarlig> ansvarlige = new ArrayList<>();
        public List<String> underpunkter = new ArrayList<>();
        public boolean forretningsorden;
        public boolean meldtIMoetet;
        public List<String> prioriterteGrupper = new ArrayList<>();
        public Opplegg opplegg;
        public boolean sent;
        public Integer tilleggsliste;
        public String tilleggsbokstav;
        public String tattInnFordi;
        public String fast;
        public String protokollFra;
        public String utsattFordi;
        public boolean protokollGodkjent;
        public Fra tattMedFra;
    }

    /** Punktet et annet er tatt med fra, og om det er flyttet eller en ny behandling. */
    public record Fra(String moeteId, String punktId, String maate) {}

    /** Et punkt møtet ikke ble ferdig med, og møtet som har tatt det med. */
    public record Uferdig(
            String punktId,
            String sakId,
            String type,
            String saksnummer,
            String tittel,
            String tattMedTil,
            String maate) {
        Uferdig tattMed(String moeteId, String slik) {
            return new Uferdig(punktId, sakId, type, saksnummer, tittel, moeteId, slik);
        }
    }

    /** Papirfrist og frys i norsk tid (R109). */
    public record Frister(LocalDateTime papirfrist, LocalDateTime frys, boolean fraMoeteordning) {}

    /** En sendt tilleggsliste. */
    public record Tilleggsliste(int nummer, String bokstav, LocalDate sendt, String foelgebrev, List<String> punkter) {}

    /**
     * En versjon av referatet. Den blir stående når en ny kommer.
     *
     * @param status UTKAST, GODKJENT, FORESLAATT, AVSLAATT eller RETTET
     * @param forskjeller hva som er endret siden versjonen den bygger på
     * @param klasse hva slags rettelse; null for utkast
     */
    public record Referat(
            int versjon,
            String status,
            List<Referatpunkt> punkter,
            LocalDate godkjent,
            Integer basertPaa,
            List<Referatforskjell> forskjeller,
            String klasse,
            String begrunnelse,
            String foreslaattAv,
            String behandletAv,
            String avslaattFordi) {}

    /** En kommentar til en versjon av utkastet. */
    public record Kommentar(int versjon, String seteId, String punktId, String tekst, LocalDate dato) {}

    /** Den som retter nå. */
    public record Rettelaas(String brukerId, String klasse, String begrunnelse, int forslag) {}

    /** Hvor protokollen er i livet sitt (R110). */
    public static class Protokoll {
        public String status = Protokollstatus.IKKE_SKREVET.name();
        public int gjeldendeVersjon;
        public LocalDateTime gjennomsynsfrist;
        public List<Kommentar> kommentarer = new ArrayList<>();
        public Rettelaas rettelaas;
    }

    /** En invitert fagperson. */
    public record Invitert(String sakId, String rolle, String virksomhetId) {}

    public String moeteId;
    public long versjon;
    public String helsefellesskapId;
    public String utvalgId;
    public String tilstand;
    public String type;
    public LocalDateTime start;
    public LocalDateTime slutt;
    public String sted;
    /** Hvor mange ganger tid, sted eller om møtet holdes, er endret; og når sist. For kalendere. */
    public int kalenderendringer;

    public Instant kalenderEndret;
    public LocalDate innkallingSendt;
    public Frister frister;
    public List<Tilleggsliste> tilleggslister = new ArrayList<>();
    /** Saker møtelederen har tatt inn etter frysen, med begrunnelsen. */
    public Map<String, String> senSaker = new LinkedHashMap<>();

    public boolean laast;
    public boolean innkallingGodkjent;
    public String moeteleder;
    public List<Uferdig> uferdige = new ArrayList<>();
    /** For saker som skal føres på listen: hvor de er tatt med fra. */
    public Map<String, Fra> tattMed = new LinkedHashMap<>();

    public int sumMinutter;
    public String avlystGrunn;
    public List<Punkt> punkter = new ArrayList<>();
    public List<Invitert> inviterte = new ArrayList<>();
    public List<String> tilStede = new ArrayList<>();
    public List<String> forfall = new ArrayList<>();
    public Map<String, String> fullmakter = new LinkedHashMap<>();
    public Protokoll protokoll = new Protokoll();
    public List<Referat> referater = new ArrayList<>();
    public List<String> oversendtTil = new ArrayList<>();
    public List<String> rapportertAv = new ArrayList<>();
    public List<String> advarsler = new ArrayList<>();
}
