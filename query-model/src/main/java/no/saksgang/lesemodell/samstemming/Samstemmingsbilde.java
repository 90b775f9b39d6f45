package no.saksgang.lesemodell.samstemming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Enigheten i én sak, punkt for punkt. */
public class Samstemmingsbilde {

    /** Saken i ett møte. */
    public static class Punkt {
        public String utvalgId;
        public String moeteId;
        public LocalDate dato;
        public Map<String, Standpunkt> medlemmer = new LinkedHashMap<>();
        public Map<String, Partsstandpunkt> parter = new LinkedHashMap<>();
        public List<Uttalelse> uttalelser = new ArrayList<>();
        public List<Deltakelse> deltakelse = new ArrayList<>();
        public Bekreftelse bekreftet;
    }

    /** Et medlems standpunkt. */
    public record Standpunkt(
            String standpunkt, String part, List<String> representerer, String merknad, Instant skjedde) {}

    /** En parts standpunkt gjennom talspersonen. */
    public record Partsstandpunkt(
            String talsperson,
            String standpunkt,
            List<String> representerer,
            String begrunnelse,
            String mandat,
            Instant skjedde) {}

    /** Ord uten standpunkt. */
    public record Uttalelse(String seteId, String tekst, Instant skjedde) {}

    /** Noen gikk fra eller kom til i punktet. */
    public record Deltakelse(String slag, String seteId, String brukerId, String begrunnelse, Instant skjedde) {}

    /** Hvor en part sto. */
    public record Stilling(
            String part,
            String talsperson,
            String standpunkt,
            List<String> representerer,
            String begrunnelse,
            String mandat) {}

    /** Møtelederens bekreftelse. */
    public record Bekreftelse(
            String utfall,
            String konsensusregel,
            List<Stilling> stillinger,
            List<String> tilStede,
            String uenighetOm,
            String nesteUtvalg,
            LocalDate frist,
            String hindring,
            Instant skjedde) {}

    public String sakId;
    public long versjon;
    public List<Punkt> punkter = new ArrayList<>();
}
