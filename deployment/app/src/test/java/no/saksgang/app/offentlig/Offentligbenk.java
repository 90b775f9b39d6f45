package no.saksgang.app.offentlig;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.saksgang.app.atferd.StillbarKlokke;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Benken for det åpne API-et, med en klokke som kan stilles, og ord for å publisere. */
@Import(StillbarKlokke.Innsatt.class)
@TestPropertySource(properties = "saksgang.grenser.aapent-per-minutt=100000")
public abstract class Offentligbenk extends Benk {

    @Autowired
    protected StillbarKlokke klokke;

    @Autowired
    protected Posisjonsventer venter;

    /** Det åpne svaret når alt som er skrevet, er lest. */
    protected Svar aapent(String hf, String sti) {
        ventPaaAlt();
        return api.les("/api/v1/offentlig/" + hf + sti, null);
    }

    protected JsonNode hent(String hf, String sti) {
        return aapent(hf, sti).er(200).kropp();
    }

    protected void ventPaaAlt() {
        api.ventPaaProsesser();
        Long slutt = jdbc.queryForObject("select coalesce(max(global_posisjon), 0) from hendelse", Long.class);
        assertThat(venter.vent(Lesemodeller.ALLE, slutt, Duration.ofSeconds(20)))
                .isTrue();
    }

    protected void klokken(int dagerFram) {
        klokke.stillTil(klokke.dato().plusDays(dagerFram), LocalTime.of(12, 0));
    }

    protected static Svar publiser(Loep l, String type, String objekt, String tittel, String tekst, Object... mer) {
        List<Object> felt = new ArrayList<>(List.of(
                "type", type, "objektId", objekt, "variant", "FULL", "offentligTittel", tittel, "tekst", tekst));
        felt.addAll(List.of(mer));
        return gi(l, id(type, objekt), "Publiser", felt.toArray());
    }

    /** Saksdokumentet publisert fullt. */
    protected static Svar publiserDokument(Loep l, String sak, String dok, String tittel, Object... mer) {
        List<Object> felt = new ArrayList<>(List.of(
                "type",
                "SAKSDOKUMENT",
                "objektId",
                dok,
                "sakId",
                sak,
                "variant",
                "FULL",
                "offentligTittel",
                tittel,
                "dokumentId",
                dok));
        felt.addAll(List.of(mer));
        return gi(l, id("SAKSDOKUMENT", dok), "Publiser", felt.toArray());
    }

    protected static Svar unnta(Loep l, String type, String objekt, String omfang, Object... mer) {
        List<Object> felt = new ArrayList<>(List.of(
                "type", type, "objektId", objekt, "omfang", omfang, "paragraf", 23, "begrunnelse", "Forhandlinger"));
        felt.addAll(List.of(mer));
        return gi(l, id(type, objekt), "UnntaFraOffentlighet", felt.toArray());
    }

    protected static Svar gi(Loep l, String publiseringId, String kommando, Object... felt) {
        return l.gi(sekretariat(), "publiseringer/" + publiseringId + "/kommandoer/" + kommando, felt);
    }

    protected static String id(String type, String objekt) {
        return type.toLowerCase(Locale.ROOT) + "-" + objekt;
    }

    /** En sak som er lagt ved et dokument. */
    protected static String dokument(Loep l, String sak, String tittel, String innhold) {
        JsonNode d = l.lastOpp(innhold + " " + UUID.randomUUID());
        l.leggVed(sak, d, "SAKSFRAMLEGG", tittel, null).ga("SaksdokumentLagtVed");
        return d.get("dokumentId").asString();
    }

    /** Et innkalt møte med sakene på listen; skjermingene etter sak. */
    protected String innkalt(
            Loep l, String utvalg, String dag, Map<String, Map<String, Object>> skjerminger, String... saker) {
        String moete = l.planlegg(utvalg, dag);
        for (String sak : saker) {
            l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        }
        api.ventPaaProsesser();
        List<Map<String, Object>> skjermet = new ArrayList<>();
        for (JsonNode p : api.hent("/api/v1/moeter/" + moete).get("punkter")) {
            Map<String, Object> s = skjerminger.get(p.path("sakId").asString(""));
            if (s != null) {
                Map<String, Object> en = felt("punktId", p.get("punktId").asString());
                en.putAll(s);
                skjermet.add(en);
            }
        }
        l.moete(
                        sekretariat(),
                        moete,
                        "SendInnkalling",
                        "sendt",
                        java.time.LocalDate.parse(dag).minusDays(14).toString(),
                        "skjerminger",
                        skjermet)
                .ga("InnkallingSendt");
        return moete;
    }

    /** Saken drøftes i et møte og utsettes, så den kan vedtas i det neste (R056). */
    protected static void droeft(Loep l, String utvalg, String sak, String dag) {
        String moete = l.moeteMed(sak, utvalg, dag);
        l.behandle(sak, utvalg, moete).ga("SakBehandletIFsu");
        l.sak(leder(utvalg), sak, "UtsettSak", "grunn", "Andre trinn").ga("SakUtsatt");
    }

    /** Møtet åpnes, saken vedtas, møtet heves og referatet godkjennes. */
    protected void hold(Loep l, String utvalg, String moete, String dag, String referat, String... vedtas) {
        l.moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        l.den(dag);
        l.moete(
                        leder(utvalg),
                        moete,
                        "AapneMoete",
                        "moeteleder",
                        l.lederSete(utvalg),
                        "tilStede",
                        l.seter(utvalg, null))
                .ga("MoeteAapnet", "OppropGjennomfoert");
        l.moete(leder(utvalg), moete, "GodkjennInnkallingOgSakliste").ga("InnkallingOgSaklisteGodkjent");
        for (String sak : vedtas) {
            l.behandle(sak, utvalg, moete).ga("SakBehandletIFsu");
            l.alleEr("ENIG", sak, utvalg);
            l.fattVedtak(sak, utvalg).ga("SakVedtatt");
        }
        l.moete(leder(utvalg), moete, "LukkMoete").ga("MoeteGjennomfoert");
        l.moete(sekretariat(), moete, "SkrivReferat", "punkter", List.of(felt("punktId", "1", "tekst", referat)))
                .ga("ReferatUtkastLagret");
        l.moete(leder(utvalg), moete, "GodkjennReferat").ga("ReferatGodkjent");
    }

    protected static List<String> verdier(JsonNode items, String felt) {
        List<String> ut = new ArrayList<>();
        items.forEach(i -> ut.add(i.path(felt).asString("")));
        return ut;
    }
}
