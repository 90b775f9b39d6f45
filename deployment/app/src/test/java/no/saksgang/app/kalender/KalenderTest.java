package no.saksgang.app.kalender;

import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import no.saksgang.app.offentlig.Offentligbenk;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Kalenderne hentet over HTTP og lest av et annet bibliotek enn det som skrev dem. */
@TestPropertySource(properties = "saksgang.benk=kalender") // Egen database: setene her endres.
class KalenderTest extends Offentligbenk {

    private static final String HF = "ostfold";
    private static final String FSU = HF + "-fsu";
    private static final String AAPEN = "/api/v1/offentlig/" + HF + "/feed/moeter.ics?utvalg=" + FSU;

    @Test
    void tiden_er_rett_paa_hver_side_av_sommertid_og_sonen_er_lagt_ved() {
        Loep l = i(HF).den("2026-11-20");
        String vinter = planlegg(l, FSU, "2027-03-27T09:00", "2027-03-27T11:30", "Rådhuset; sal 2, Skien");
        String sommer = planlegg(l, FSU, "2027-03-29T09:00", "2027-03-29T11:30", "Nøtterøy\nBEGIN:VEVENT");
        String hoest = planlegg(l, FSU, "2027-10-31T09:00", "2027-10-31T11:30", "Digitalt");
        ventPaaAlt();

        String raatt = tekst(api.hentAapent(AAPEN));
        assertThat(raatt)
                .contains("BEGIN:VTIMEZONE", "TZID:Europe/Oslo", "DTSTART;TZID=Europe/Oslo:20270329T090000")
                .doesNotContain("DTSTART:20270329");
        assertThat(raatt.lines()).allSatisfy(linje -> assertThat(linje.getBytes(StandardCharsets.UTF_8).length)
                .as(linje)
                .isLessThanOrEqualTo(75));
        ICalendar k = Biweekly.parse(raatt).first();
        assertThat(k.validate(biweekly.ICalVersion.V2_0).isEmpty())
                .as(k.validate(biweekly.ICalVersion.V2_0).toString())
                .isTrue();
        assertThat(start(k, vinter)).isEqualTo(Instant.parse("2027-03-27T08:00:00Z"));
        assertThat(start(k, sommer)).isEqualTo(Instant.parse("2027-03-29T07:00:00Z"));
        assertThat(start(k, hoest)).isEqualTo(Instant.parse("2027-10-31T08:00:00Z"));
        assertThat(avtale(k, sommer).getDateEnd().getValue().toInstant())
                .isEqualTo(Instant.parse("2027-03-29T09:30:00Z"));
        assertThat(avtale(k, vinter).getLocation().getValue()).isEqualTo("Rådhuset; sal 2, Skien");
        assertThat(avtale(k, vinter).getUrl().getValue()).endsWith("/" + HF + "/moeter/" + vinter + "/sakliste");
        assertThat(k.getEvents())
                .as("et linjeskift i stedet blir aldri en avtale")
                .extracting(e -> e.getSummary().getValue())
                .doesNotContainNull();
    }

    @Test
    void flyttes_eller_avlyses_et_moete_stiger_nummeret_og_avtalen_er_den_samme() {
        Loep l = i(HF).den("2026-11-20");
        String moete = planlegg(l, FSU, "2027-05-04T09:00", "2027-05-04T11:00", "Digitalt");
        ventPaaAlt();
        HttpResponse<byte[]> foer = api.hentAapent(AAPEN);
        VEvent en = avtale(les(foer), moete);
        assertThat(en.getSequence().getValue()).isZero();
        assertThat(en.getStatus().getValue()).isEqualTo("CONFIRMED");
        String merke = foer.headers().firstValue("ETag").orElseThrow();
        assertThat(api.hentAapent(AAPEN, "If-None-Match", merke).statusCode()).isEqualTo(304);

        String sak = l.klarSak("Sak som ikke angår kalenderen", FSU, "FAGLIG");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        ventPaaAlt();
        assertThat(tekst(api.hentAapent(AAPEN)))
                .as("saklisten er ikke en endring av avtalen")
                .isEqualTo(tekst(foer));

        l.moete(
                        sekretariat(),
                        moete,
                        "FlyttMoete",
                        "start",
                        "2027-05-11T09:00",
                        "slutt",
                        "2027-05-11T11:00",
                        "grunn",
                        "Kollisjon")
                .ga("MoeteFlyttet");
        ventPaaAlt();
        VEvent to = avtale(les(api.hentAapent(AAPEN)), moete);
        assertThat(to.getUid().getValue()).isEqualTo(en.getUid().getValue());
        assertThat(to.getSequence().getValue()).isEqualTo(1);
        assertThat(to.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2027-05-11T07:00:00Z"));

        l.moete(sekretariat(), moete, "AvlysMoete", "grunn", "For få saker").ga("MoeteAvlyst");
        ventPaaAlt();
        String etter = tekst(api.hentAapent(AAPEN));
        VEvent tre = avtale(Biweekly.parse(etter).first(), moete);
        assertThat(tre.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(tre.getSequence().getValue()).isEqualTo(2);
        assertThat(etter).doesNotContain("For få saker");

        byggPaaNytt("lese-moete");
        assertThat(tekst(api.hentAapent(AAPEN))).as("bygget på nytt").isEqualTo(etter);
    }

    @Test
    void et_moete_som_er_unntatt_eller_hoerer_til_et_annet_utvalg_er_ikke_med_i_den_aapne() {
        Loep l = i(HF).den("2026-11-20");
        String stengt = planlegg(l, FSU, "2027-06-01T09:00", "2027-06-01T11:00", "Hemmelig sted");
        String annet = planlegg(l, HF + "-ssu", "2027-06-02T09:00", "2027-06-02T11:00", "Digitalt");
        unnta(l, "MOETE", stengt, "HELE").ga("UnntattFraOffentlighet");
        ventPaaAlt();
        String ett = tekst(api.hentAapent(AAPEN));
        assertThat(ett).doesNotContain(stengt).doesNotContain(annet).doesNotContain("Hemmelig sted");
        String alle = tekst(api.hentAapent("/api/v1/offentlig/" + HF + "/feed/moeter.ics"));
        assertThat(alle).contains(annet).doesNotContain(stengt);
        assertThat(api.hentAapent("/api/v1/offentlig/" + HF + "/feed/moeter.ics?utvalg=bergen-fsu")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.hentAapent("/api/v1/offentlig/finnes-ikke/feed/moeter.ics")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void egen_kalender_viser_egne_utvalg_og_slutter_med_setet_og_med_hemmeligheten() {
        Loep l = i(HF).den("2026-11-20");
        String eget = planlegg(l, FSU, "2027-08-03T09:00", "2027-08-03T11:00", "Internt rom");
        unnta(l, "MOETE", eget, "HELE").ga("UnntattFraOffentlighet");
        String annet = planlegg(l, HF + "-ssu", "2027-08-04T09:00", "2027-08-04T11:00", "Digitalt");
        ventPaaAlt();
        JsonNode sete = sete();
        String bruker = sete.get("brukerId").asString();
        String jeg = "rolle=MEDLEM; helsefellesskap=" + HF + "; utvalg=" + FSU + "; bruker=" + bruker;
        String min = "/api/v1/helsefellesskap/" + HF + "/min-kalender";

        assertThat(api.les(min, jeg).er(200).kropp().get("finnes").asBoolean()).isFalse();
        String adresse = sti(api.post(min, Map.of(), jeg));
        assertThat(api.les(min, jeg).er(200).kropp().has("adresse"))
                .as("vises bare én gang")
                .isFalse();
        String kalender = tekst(api.hentAapent(adresse));
        assertThat(kalender)
                .as("medlemmet ser også det unntatte")
                .contains(eget, "Internt rom")
                .doesNotContain(annet);
        assertThat(avtale(Biweekly.parse(kalender).first(), eget).getSequence().getValue())
                .isZero();

        String hemmelig = adresse.split("/")[6];
        assertThat(jdbc.queryForList("select sum from person.kalenderadresse", String.class))
                .isNotEmpty()
                .doesNotContain(hemmelig);
        assertThat(api.hentAapent(adresse.replace(HF + "/kalender", "bergen/kalender"))
                        .statusCode())
                .as("et annet helsefellesskap")
                .isEqualTo(404);
        assertThat(api.hentAapent(adresse.replace(hemmelig, "A" + hemmelig.substring(1)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.hentAapent(adresse.replace(hemmelig, "kort")).statusCode())
                .isEqualTo(404);

        String ny = sti(api.post(min, Map.of(), jeg));
        assertThat(api.hentAapent(adresse).statusCode()).as("den gamle").isEqualTo(404);
        assertThat(tekst(api.hentAapent(ny))).contains(eget);

        l.utvalg(
                        sekretariat(),
                        FSU,
                        "FratreMedlem",
                        "seteId",
                        sete.get("seteId").asString(),
                        "sluttdato",
                        klokke.dato().minusDays(1).toString(),
                        "grunn",
                        "ny stilling")
                .ga("MedlemFratraadt");
        ventPaaAlt();
        assertThat(tekst(api.hentAapent(ny)))
                .as("setet er slutt")
                .doesNotContain("BEGIN:VEVENT")
                .doesNotContain(eget);

        api.post(min + "/avslutning", Map.of(), jeg).er(200);
        assertThat(api.hentAapent(ny).statusCode()).as("tatt bort").isEqualTo(404);
        assertThat(api.les(min, "rolle=INNMELDER; helsefellesskap=" + HF + "; bruker=p-x")
                        .status())
                .isEqualTo(403);
        assertThat(api.les(min, "rolle=MEDLEM; helsefellesskap=bergen; utvalg=bergen-fsu; bruker=" + bruker)
                        .status())
                .isEqualTo(403);
    }

    private String planlegg(Loep l, String utvalg, String start, String slutt, String sted) {
        return l.gi(
                        sekretariat(),
                        "helsefellesskap/" + HF + "/moeter",
                        "utvalgId",
                        utvalg,
                        "start",
                        start,
                        "slutt",
                        slutt,
                        "sted",
                        sted)
                .ga("MoetePlanlagt")
                .id();
    }

    private JsonNode sete() {
        return api.hent("/api/v1/utvalg/" + FSU)
                .get("seter")
                .valueStream()
                .filter(s -> s.get("funksjon").asString().equals("MEDLEM") && s.hasNonNull("brukerId"))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private static String sti(Svar svar) {
        String adresse = svar.er(200).kropp().get("adresse").asString();
        return adresse.substring(adresse.indexOf("/api/v1/"));
    }

    private static ICalendar les(HttpResponse<byte[]> svar) {
        return Biweekly.parse(tekst(svar)).first();
    }

    private static String tekst(HttpResponse<byte[]> svar) {
        assertThat(svar.statusCode()).isEqualTo(200);
        assertThat(svar.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        return new String(svar.body(), StandardCharsets.UTF_8);
    }

    private static Instant start(ICalendar k, String moete) {
        return avtale(k, moete).getDateStart().getValue().toInstant();
    }

    private static VEvent avtale(ICalendar k, String moete) {
        List<VEvent> funnet = k.getEvents().stream()
                .filter(e -> e.getUid().getValue().equals(moete + "@" + HF + ".saksgang"))
                .toList();
        assertThat(funnet).as(moete).hasSize(1);
        return funnet.getFirst();
    }
}
