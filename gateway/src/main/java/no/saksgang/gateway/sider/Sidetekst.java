package no.saksgang.gateway.sider;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Datoer, klokkeslett og koder som ord på sidens språk. Heter {@code tekst} i malene. */
@Component
public class Sidetekst {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    private final MessageSource tekster;

    Sidetekst(MessageSource tekster) {
        this.tekster = tekster;
    }

    /** 2. desember 2026. */
    public String dato(LocalDate d) {
        return d == null ? "" : form(d, norsk() ? "d. MMMM yyyy" : "d MMMM yyyy");
    }

    /** Onsdag 2. desember 2026. */
    public String dag(LocalDate d) {
        return d == null ? "" : stor(form(d, norsk() ? "EEEE d. MMMM yyyy" : "EEEE d MMMM yyyy"));
    }

    public String dag(LocalDateTime t) {
        return t == null ? "" : dag(t.toLocalDate());
    }

    /** Navnet på måneden, 1–12. */
    public String maaned(int nummer) {
        return stor(form(LocalDate.of(2000, nummer, 1), "LLLL"));
    }

    /** Måneden som tre bokstaver. */
    public String maaned(LocalDate d) {
        String kort = form(d, "LLL").replace(".", "");
        return kort.substring(0, Math.min(3, kort.length()));
    }

    /** Desember 2026. */
    public String maanedsnavn(LocalDate d) {
        return stor(form(d, "LLLL yyyy"));
    }

    /** 09.00. */
    public String klokke(LocalTime t) {
        return t == null ? "" : form(t, norsk() ? "HH.mm" : "HH:mm");
    }

    /** 09.00–11.30. */
    public String klokke(LocalDateTime fra, LocalDateTime til) {
        return klokke(fra.toLocalTime()) + (til == null ? "" : "–" + klokke(til.toLocalTime()));
    }

    /** 18. november 2026 kl. 14.05. */
    public String tid(Instant t) {
        return t == null ? "" : tid(t.atZone(NORSK_TID).toLocalDateTime());
    }

    public String tid(LocalDateTime t) {
        return t == null ? "" : dato(t.toLocalDate()) + " " + hent("felles.kl", null) + " " + klokke(t.toLocalTime());
    }

    /** Dagen i norsk tid. */
    public LocalDate norskDag(Instant t) {
        return t == null ? null : t.atZone(NORSK_TID).toLocalDate();
    }

    /** Ordet for en kode; gruppen er hva slags kode det er. */
    public String kode(String gruppe, Object kode) {
        return kode == null ? "" : hent("kode." + gruppe + "." + kode, null);
    }

    /** Noe som må på plass før en sak er klar: et slag, og etter kolon hvem det gjelder. */
    public String mangel(String mangel, NavnQuery.Navn navn) {
        String[] del = mangel.split(":", 2);
        String hva = kode("mangel", del[0]);
        return del.length == 1
                ? hva
                : hva + " (" + (del[0].equals("FORANKRING") ? kode("part", del[1]) : navn.paa(del[1])) + ")";
    }

    /** Et tall med høyst én desimal. */
    public String tall(double verdi) {
        java.text.NumberFormat form = java.text.NumberFormat.getInstance(spraak());
        form.setMaximumFractionDigits(1);
        return form.format(verdi);
    }

    /** Størrelsen på en fil. */
    public String byte_(long antall) {
        return antall < 1024 * 1024
                ? Math.max(1, antall / 1024) + " kB"
                : String.format(spraak(), "%.1f MB", antall / 1024.0 / 1024.0);
    }

    private String hent(String noekkel, Object[] verdier) {
        return tekster.getMessage(noekkel, verdier, spraak());
    }

    private static String form(java.time.temporal.TemporalAccessor t, String moenster) {
        return DateTimeFormatter.ofPattern(moenster, spraak()).format(t);
    }

    private static String stor(String s) {
        return s.substring(0, 1).toUpperCase(spraak()) + s.substring(1);
    }

    private static Locale spraak() {
        return LocaleContextHolder.getLocale();
    }

    private static boolean norsk() {
        return !spraak().getLanguage().equals("en");
    }
}
