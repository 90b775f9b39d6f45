package no.saksgang.lesemodell.behandlingsplan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Det køen viser om en sak ved siden av ruten: tittel, ønske, prioritet, og hva som er satt opp eller tatt ut. */
public class Koeinfo {

    /** Innmelders ønske. */
    public record Oenske(
            String utvalgId, String moeteId, LocalDate tidligst, String oensketAv, String merknad, LocalDate dato) {}

    /** Sekretariatets prioritet i ett utvalg. */
    public record Prioritering(String prioritet, LocalDate tidligst, String begrunnelse) {}

    public String helsefellesskapId;
    public String tittel;
    public String offentligTittel;
    public LocalDate innmeldt;
    public boolean haster;

    /** Utvalget motoren foreslo, mens saken ikke er tildelt noe. */
    public String foreslaatt;

    public Oenske oenske;
    public Map<String, Prioritering> prioritert = new LinkedHashMap<>();

    /** Grunnen til at saken er tatt ut, per utvalg. */
    public Map<String, String> ute = new LinkedHashMap<>();

    /** Numrene på stoppene som er satt på en sakliste. */
    public Set<Integer> satt = new LinkedHashSet<>();

    /** Sidene det ventes svar om forankring fra, per utvalg. */
    public Map<String, Set<String>> forankring = new LinkedHashMap<>();

    /** Hvor mange ganger saken er kommet tilbake i køen. */
    public Map<String, Integer> omkoet = new LinkedHashMap<>();
}
