package no.saksgang.lesemodell.organisasjon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Et helsefellesskap slik det vises. */
public class Helsefellesskapbilde {

    /** En part. */
    public static class Part {
        public String virksomhetId;
        public String navn;
        public String part;
        public boolean antatt;
        public LocalDate tilsluttet;
        public LocalDate uttraadt;
        /** Reviderte modellversjoner parten har signert (R225). */
        public List<Integer> signerteVersjoner = new ArrayList<>();
    }

    /** En versjon av samarbeidsmodellen. opphav sier hva som er fakta og hva som er antatt. */
    public record Modell(
            int versjon,
            LocalDate gjelderFra,
            List<String> konsensusparter,
            String beslutningsmodell,
            boolean krevesPolitiskBehandling,
            Map<String, String> opphav) {}

    /** En aktivitet i årshjulet. */
    public record Aktivitet(int maaned, String aktivitet, String nivaa) {}

    /** Et sekretariat. */
    public record Sekretariat(
            String form,
            String utvalgId,
            int stillingsprosent,
            Integer varighetMaaneder,
            LocalDate fra,
            LocalDate til,
            LocalDate evalueringsfrist,
            List<String> gjelder,
            List<Andel> kostnadsfordeling) {}

    /** En parts andel av kostnaden (R202). */
    public record Andel(String virksomhetId, BigDecimal andel) {}

    /** En honorarsats; bare en vedtatt sats brukes (R206). */
    public record Honorarsats(
            String part, BigDecimal perTime, int timerPerMoete, String betaler, LocalDate gjelderFra, String status) {}

    /** Seminarer i et utvalg et år; de teller ikke som møter (R103). */
    public record Seminarplan(String utvalgId, int aar, List<LocalDate> datoer) {}

    /** En måling. */
    public record Maaling(String indikator, BigDecimal verdi, int aar, String merknad) {}

    public String helsefellesskapId;
    public long versjon;
    public String navn;
    public String maalform;
    public String helseregion;
    public List<Part> parter = new ArrayList<>();
    public List<Modell> modeller = new ArrayList<>();
    public List<Aktivitet> aarshjul = new ArrayList<>();
    public List<Sekretariat> sekretariater = new ArrayList<>();
    public List<Maaling> maalinger = new ArrayList<>();
    public List<Honorarsats> honorarsatser = new ArrayList<>();
    public List<Seminarplan> seminarer = new ArrayList<>();
    /** Planlagte datoer: år, så utvalg. */
    public Map<String, Map<String, List<LocalDate>>> moeteplan = new TreeMap<>();

    Map<String, List<LocalDate>> planFor(int aar) {
        return moeteplan.computeIfAbsent(Integer.toString(aar), a -> new LinkedHashMap<>());
    }
}
