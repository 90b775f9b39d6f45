package no.saksgang.lesemodell.organisasjon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Det som har vært sant om utvalget til ulike tider. Datoer som ikke er oppgitt, er null. */
public class Utvalgshistorie {

    /** Utvalget fikk tilstanden denne dagen. */
    public record Skifte(String tilstand, LocalDate fra) {}

    /** En versjon av mandatet (R217, R228). opphav er MODELL eller VEDTAK. */
    public record Mandat(int versjon, LocalDate gjelderFra, List<String> punkter, String opphav) {}

    /** En tid med myndighet (R034). */
    public record Periode(LocalDate fra, LocalDate til) {}

    /** En sides tid i ledelsen (R165–R167); til er null når den ikke har slutt. */
    public record Lederperiode(String side, String virksomhetId, LocalDate fra, LocalDate til) {}

    /** Et valg eller en anbefaling (R069, R159). */
    public record Valg(String verv, String seteId, boolean anbefalt, String valgorgan, String innstilling) {}

    /** En vara følger setet. */
    public record Vara(String seteId, String brukerId, LocalDate fra, LocalDate til) {}

    /** En evaluering (R232). */
    public record Evaluering(String konklusjon, String anbefaling, boolean ekstern, LocalDate dato) {}

    /** En strategisk føring (R048). */
    public record Foering(String foeringId, String tekst) {}

    /** En honoraravtale (R172). */
    public record Honoraravtale(
            String seteId,
            LocalDate fra,
            LocalDate til,
            BigDecimal honorar,
            int timer,
            String betaler,
            String frikjoep) {}

    /** Et beregnet honorar (R205, R208). */
    public record Honorar(
            String seteId,
            String moeteId,
            LocalDate moetedato,
            Integer minutter,
            Integer timer,
            BigDecimal beloep,
            String betaler,
            String grunn) {}

    public List<Skifte> tilstander = new ArrayList<>();
    public List<Mandat> mandater = new ArrayList<>();
    public List<Periode> myndigheter = new ArrayList<>();
    public List<Lederperiode> lederperioder = new ArrayList<>();
    public List<Valg> valg = new ArrayList<>();
    public List<Vara> varaer = new ArrayList<>();
    public List<Evaluering> evalueringer = new ArrayList<>();
    public List<Foering> foeringer = new ArrayList<>();
    public List<Honoraravtale> honoraravtaler = new ArrayList<>();
    public List<Honorar> honorarer = new ArrayList<>();
}
