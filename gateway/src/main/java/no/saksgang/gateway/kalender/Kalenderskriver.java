package no.saksgang.gateway.kalender;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import no.saksgang.lesemodell.kalender.KalenderQuery.Avtale;
import org.springframework.stereotype.Component;

/**
 * Skriver møter som iCalendar (RFC 5545). Klokkeslett er norsk tid med regelen for sommertid lagt ved. Samme møter gir de
 * samme bytene: tidene på avtalen er når den sist ble endret, ikke når den ble skrevet ut. ical4j er bare kjent her.
 */
@Component
class Kalenderskriver {

    private static final String SONE = "Europe/Oslo";

    /**
     * Et møte med det som skal stå.
     *
     * @param tittel utvalgets navn
     * @param adresse siden om møtet
     */
    record Linje(Avtale avtale, String tittel, String adresse) {}

    byte[] skriv(String navn, String helsefellesskap, List<Linje> linjer) {
        List<CalendarComponent> deler = new ArrayList<>();
        deler.add(sone());
        linjer.stream()
                .sorted(Comparator.comparing((Linje l) -> l.avtale().start())
                        .thenComparing(l -> l.avtale().moeteId()))
                .map(l -> moete(l, helsefellesskap))
                .forEach(deler::add);
        Calendar kalender = new Calendar(
                new PropertyList(List.of(
                        new ProdId("-//Saksgang//Moeteplan//NO"),
                        new Version(new ParameterList(), Version.VALUE_2_0),
                        new CalScale(CalScale.VALUE_GREGORIAN),
                        new Method(Method.VALUE_PUBLISH),
                        new XProperty("X-WR-CALNAME", navn),
                        new XProperty("X-WR-TIMEZONE", SONE),
                        // Så ofte en klient som abonnerer, bør se etter nytt.
                        new XProperty("X-PUBLISHED-TTL", "PT1H"))),
                new ComponentList<>(deler));
        try {
            StringWriter ut = new StringWriter();
            new CalendarOutputter(false).output(kalender, ut);
            return ut.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VEvent moete(Linje l, String helsefellesskap) {
        Avtale a = l.avtale();
        List<Property> felt = new ArrayList<>(List.of(
                new Uid(a.moeteId() + "@" + helsefellesskap + ".saksgang"),
                new DtStamp(a.endring().sist().truncatedTo(ChronoUnit.SECONDS)),
                new LastModified(a.endring().sist().truncatedTo(ChronoUnit.SECONDS)),
                new Sequence(a.endring().endringer()),
                new DtStart<>(sone(a.start()), a.start()),
                new Summary(linje(l.tittel())),
                new Status(a.avlyst() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED),
                new Url(URI.create(l.adresse()))));
        if (a.slutt() != null) {
            felt.add(new DtEnd<>(sone(a.slutt()), a.slutt()));
        }
        if (a.sted() != null) {
            felt.add(new Location(linje(a.sted())));
        }
        return new VEvent(new PropertyList(felt));
    }

    /** Fra 1996 bytter Norge siste søndag i mars og oktober, klokken 01.00 UTC. */
    private static VTimeZone sone() {
        return new VTimeZone(
                new PropertyList(List.of(new net.fortuna.ical4j.model.property.TzId(SONE))),
                new ComponentList<Observance>(List.of(
                        new Daylight(periode("1996-03-31T02:00", "+0100", "+0200", "CEST", 3)),
                        new Standard(periode("1996-10-27T03:00", "+0200", "+0100", "CET", 10)))));
    }

    private static PropertyList periode(String fra, String foer, String etter, String navn, int maaned) {
        return new PropertyList(List.of(
                new DtStart<>(LocalDateTime.parse(fra)),
                new TzOffsetFrom(java.time.ZoneOffset.of(foer)),
                new TzOffsetTo(java.time.ZoneOffset.of(etter)),
                new TzName(navn),
                new RRule<>("FREQ=YEARLY;BYMONTH=" + maaned + ";BYDAY=-1SU")));
    }

    private static ParameterList sone(LocalDateTime tid) {
        return new ParameterList(List.of(new TzId(SONE)));
    }

    /** Tegn som styrer, hører ikke hjemme i en verdi; linjeskift og skilletegn tar biblioteket seg av. */
    private static String linje(String t) {
        return t.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
