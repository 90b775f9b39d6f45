package no.saksgang.gateway.lesing;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.lesemodell.tidsreise.Oeyeblikk;
import no.saksgang.lesemodell.tidsreise.Tidslogg;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Øyeblikk fra adressen. Et klokkeslett uten tidssone er norsk. En dato betyr ut dagen. Timen som hoppes over om
 * våren, finnes ikke; timen som går to ganger om høsten, må ha tidssone.
 */
@Component
public class Oeyeblikksleser {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");
    private static final Instant TIDLIGST = Instant.parse("1990-01-01T00:00:00Z");

    private final Clock klokke;
    private final Tidslogg logg;

    public Oeyeblikksleser(Clock klokke, Tidslogg logg) {
        this.klokke = klokke;
        this.logg = logg;
    }

    /** Uten noen av dem er det nå. */
    Oeyeblikk les(String sann, String kjent) {
        return new Oeyeblikk(tid("sann", sann), tid("kjent", kjent), null);
    }

    public Oeyeblikk les(String sann, String kjent, Long posisjon) {
        if (posisjon != null) {
            krevILoggen("posisjon", posisjon);
        }
        return new Oeyeblikk(tid("sann", sann), tid("kjent", kjent), posisjon);
    }

    /** En posisjon, eller et tidspunkt på klokken. */
    Oeyeblikk punkt(String felt, String tekst, boolean kjent) {
        if (tekst.matches("\\d{1,18}")) {
            long posisjon = Long.parseLong(tekst);
            krevILoggen(felt, posisjon);
            return Oeyeblikk.paa(posisjon);
        }
        Instant t = tid(felt, tekst);
        return kjent ? new Oeyeblikk(null, t, null) : new Oeyeblikk(t, null, null);
    }

    private void krevILoggen(String felt, long posisjon) {
        if (posisjon < 1 || posisjon > logg.slutt()) {
            throw feil(
                    "UKJENT_POSISJON",
                    felt,
                    "Loggen har ikke nådd posisjon " + posisjon,
                    "Bruk en posisjon fra sporet.");
        }
    }

    Instant tid(String felt, String tekst) {
        if (tekst == null) {
            return null;
        }
        Instant naa = klokke.instant();
        Instant t = tolk(felt, tekst.trim().replace(' ', '+'), naa);
        if (t.isAfter(naa)) {
            throw feil("TIDSPUNKT_I_FREMTIDEN", felt, felt + " er i fremtiden", "Oppgi et tidspunkt som har vært.");
        }
        if (t.isBefore(TIDLIGST)) {
            throw feil("UGYLDIG_TIDSPUNKT", felt, felt + " er før 1990", "Oppgi et senere tidspunkt.");
        }
        return t;
    }

    /** Begynnelsen av et tidsrom: en dato betyr fra dagen begynner. */
    Instant fra(String felt, String tekst) {
        return tid(felt, tekst != null && tekst.matches("\\d{4}-\\d{2}-\\d{2}") ? tekst + "T00:00" : tekst);
    }

    private Instant tolk(String felt, String tekst, Instant naa) {
        try {
            if (tekst.length() <= 10) {
                LocalDate dag = LocalDate.parse(tekst);
                Instant slutt = dag.atTime(LocalTime.MAX).atZone(NORSK_TID).toInstant();
                boolean idag = dag.equals(naa.atZone(NORSK_TID).toLocalDate());
                return idag && slutt.isAfter(naa) ? naa : slutt;
            }
            if (tekst.matches(".*(Z|[+-]\\d{2}(:?\\d{2})?)$") && tekst.indexOf('T') > 0 && harSone(tekst)) {
                return OffsetDateTime.parse(tekst).toInstant();
            }
            return norsk(felt, LocalDateTime.parse(tekst));
        } catch (DateTimeException e) {
            throw feil(
                    "UGYLDIG_TIDSPUNKT",
                    felt,
                    felt + " er ikke et tidspunkt",
                    "Skriv som 2025-03-03, 2025-03-03T12:00 eller 2025-03-03T12:00+01:00.");
        }
    }

    private static boolean harSone(String tekst) {
        String klokkeslett = tekst.substring(tekst.indexOf('T'));
        return klokkeslett.endsWith("Z") || klokkeslett.indexOf('+') > 0 || klokkeslett.indexOf('-') > 0;
    }

    private static Instant norsk(String felt, LocalDateTime t) {
        List<ZoneOffset> soner = NORSK_TID.getRules().getValidOffsets(t);
        if (soner.isEmpty()) {
            throw feil(
                    "TIDSPUNKT_FINNES_IKKE",
                    felt,
                    "Klokken var aldri " + t + " i Norge; sommertiden hoppet over den timen",
                    "Oppgi et klokkeslett før 02:00 eller fra 03:00, eller ta med tidssonen.");
        }
        if (soner.size() > 1) {
            throw feil(
                    "TIDSPUNKT_TVETYDIG",
                    felt,
                    "Klokken var " + t + " to ganger i Norge den natten",
                    "Ta med tidssonen: " + t + soner.getFirst() + " eller " + t + soner.getLast() + ".");
        }
        return t.toInstant(soner.getFirst());
    }

    private static HttpFeil feil(String kode, String felt, String melding, String hvaNaa) {
        return new HttpFeil(
                HttpStatus.BAD_REQUEST, kode, melding, hvaNaa, List.of(new HttpFeil.Feltfeil(felt, melding)));
    }
}
