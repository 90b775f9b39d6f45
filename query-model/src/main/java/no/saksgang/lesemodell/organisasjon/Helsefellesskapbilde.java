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
    public record Sekretariat(String form, String utvalgId, int stillingsprosent, Integer varighetMaaneder) {}

    /** En måling. */
    public record Maaling(String indikator, BigDecimal verdi, int aar) {}

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
    /** Planlagte datoer: år, så utvalg. */
    public Map<String, Map<String, List<LocalDate>>> moeteplan = new TreeMap<>();

    Map<String, List<LocalDate>> planFor(int aar) {
        return moeteplan.computeIfAbsent(Integer.toString(aar), a -> new LinkedHashMap<>());
    }
}
