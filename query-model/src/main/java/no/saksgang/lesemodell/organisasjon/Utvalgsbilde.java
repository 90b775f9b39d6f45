package no.saksgang.lesemodell.organisasjon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.saksgang.felles.modell.Moeteordning;

/** Et utvalg slik det vises (R214, R217). */
public class Utvalgsbilde {

    /** Et sete. Personen er et pseudonym. */
    public static class Sete {
        public String seteId;
        public String brukerId;
        public String rolle;
        public String funksjon;
        public String part;
        public String virksomhetId;
        public List<String> representerer = new ArrayList<>();
        public boolean beslutningsmyndighet;
        public LocalDate fra;
        public LocalDate til;
        public boolean antatt;
        /** ORGANISASJON når setet følger stillingen, PERSON når det følger den som sitter (R146). */
        public String knyttetTil;

        public String region;
        public String forankringsnivaa;
    }

    /** En leder i en periode. */
    public record Leder(String seteId, String part, boolean nestleder, LocalDate fra, LocalDate til) {}

    /** Hvordan møtene forberedes i en periode. */
    public record DatertMoeteordning(LocalDate fra, LocalDate til, Moeteordning ordning) {}

    /** En løfterute. */
    public record Rute(String til, List<String> grunner, String naar) {}

    /** Lederregelen: om og hvordan ledelsen veksler (R163–R170). */
    public record Lederregel(
            String type,
            Integer periodeMaaneder,
            List<String> mellom,
            boolean roterer,
            boolean sykehusVeksler,
            String foerste,
            boolean betalerHonorar) {}

    /** Det som hører til utvalgets historie, i den rekkefølgen det ble kjent. */
    public Utvalgshistorie historie = new Utvalgshistorie();

    public Lederregel lederregel;
    public String nedsattAv;
    public LocalDate frist;
    public String utreder;

    public String utvalgId;
    public long versjon;
    public String helsefellesskapId;
    public String navn;
    public String forkortelse;
    public String nivaa;
    public String tilstand;
    public String varighet;
    public String delsystem;
    public String delavtale;
    public List<String> overordnet = new ArrayList<>();
    public List<String> beslutningsmakt = new ArrayList<>();
    public List<String> kanVedta = new ArrayList<>();
    public List<String> skalLoeftes = new ArrayList<>();
    public String konsensusregel;
    public String bindendeFor;
    public List<Rute> eskalering = new ArrayList<>();
    public List<String> mandat = new ArrayList<>();
    public int mandatversjon;
    public String erstattesAv;
    public String avloestAv;
    public LocalDate myndighetFra;
    public LocalDate myndighetTil;
    public int modellversjon;
    /** For hvert felt: FAKTA, ANTATT eller STANDARD. */
    public Map<String, String> opphav = new TreeMap<>();

    /** Tom når utvalget ikke har fastsatt noen; gjelder flere samme dag, gjelder den siste. */
    public List<DatertMoeteordning> moeteordninger = new ArrayList<>();

    public List<Sete> seter = new ArrayList<>();
    public List<Leder> ledere = new ArrayList<>();
}
