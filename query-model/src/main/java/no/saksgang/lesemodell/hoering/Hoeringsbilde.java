package no.saksgang.lesemodell.hoering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Høringene i en sak, med alt som er svart. */
public class Hoeringsbilde {

    /** Et svar. utdatert når teksten er endret siden det ble gitt eller bekreftet. */
    public static class Svar {
        public String svar;
        public String merknad;
        public LocalDate dato;
        public LocalDate bekreftet;
        public boolean etterFristen;
        public boolean utdatert;
    }

    /** En part. */
    public static class Part {
        public String id;
        /** UTVALG eller VIRKSOMHET. */
        public String slag;

        public boolean obligatorisk;
        public int purringer;
        public Svar svar;
    }

    /** Et dokument det ble spurt om. */
    public record Dokument(String dokumentId, String sha256) {}

    /** En tekst det er spurt om; den første er den partene ble spurt om først. */
    public record Tekst(LocalDate dato, String teksthash, List<Dokument> dokumenter) {}

    /** En hendelse i høringen med begrunnelse. */
    public record Steg(LocalDate dato, String slag, String utvalg, LocalDate frist, String begrunnelse) {}

    /** En høring. */
    public static class Hoering {
        public String hoeringId;
        public String bedtAv;
        public String spoersmaal;
        public LocalDate aapnet;
        public LocalDate frist;
        public boolean fristPassert;
        public LocalDate lukket;
        public String oppsummering;
        public String svarsynlighet;
        public Map<String, Part> parter = new LinkedHashMap<>();
        public List<Tekst> tekster = new ArrayList<>();
        public List<Steg> steg = new ArrayList<>();
    }

    public String sakId;
    public long versjon;
    public Map<String, Hoering> hoeringer = new LinkedHashMap<>();
}
