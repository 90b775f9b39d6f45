package no.saksgang.app.maaling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.saksgang.app.loep.Klient;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.sider.Foerstebesoek;
import no.saksgang.felles.SakId;
import no.saksgang.gateway.tilgang.Regel;
import no.saksgang.gateway.tilgang.Tilgangspolicy;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sidene med 100 000 saker lagret: tiden for hver av dem, og det første besøket. Sidene finnes i tilgangstabellen, så en ny
 * side måles uten at noen sier fra.
 */
final class Sidefart {

    /** Helsefellesskapet sidene leses i; det har like mange saker som de andre. */
    static final String HF = "ostfold";

    private static final String FSU = HF + "-fsu";
    private static final int SAKER = 100_000;
    private static final int AAPNE = 200;
    private static final int MOETER = 25;
    private static final int I_MOETET = 8;
    private static final int AAR = 2024;
    private static final String PLAN = "plan-for-maalingen";
    private static final int PUNKTER = 20;
    private static final int GANGER = 100;
    private static final double GRENSE_MS = 100;
    private static final double GRENSE_KB = 250;
    private static final List<String> FELLES = List.of("/", "/hjelp", "/drift");
    /** Ord i tittelen på hver sak, ett som er feilskrevet, og ett som ikke finnes. */
    private static final List<String> SOEK =
            List.of("?soek=skr%C3%B8pelige+eldre", "?soek=retningslinnje", "?soek=kvantefysikk");

    private static final Pattern VARIABEL = Pattern.compile("\\{([^}]*)}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Saksliv liv;
    private final List<Saksliv> alle;
    private final String rot;
    private final Loep loep;
    private final List<SakId> aapne = new ArrayList<>();
    private final List<String> vedtatte = new ArrayList<>();
    private String moete;
    private String holdt;

    Sidefart(Saksliv liv, List<Saksliv> alle, int port, JdbcTemplate jdbc) {
        this.liv = liv;
        this.alle = alle;
        this.loep = new Loep(new Klient(port, jdbc), HF);
        this.rot = "http://127.0.0.1:" + port;
    }

    void skriv() throws Exception {
        for (int i = 0; i < MOETER; i++) {
            vedta(i);
        }
        planer();
        Instant start =
                LocalDate.of(2015, 1, 2).atStartOfDay(ZoneId.of("Europe/Oslo")).toInstant();
        Klienter.fart(8, SAKER - AAPNE - vedtatte.size(), i -> alle.get(i % alle.size())
                .avvist(start.plusSeconds(3600L * i)));
        for (int i = 0; i < AAPNE; i++) {
            aapne.add(liv.tildelt(null));
        }
        LocalDate dag = LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(60);
        moete = JsonMapper.shared()
                .readTree(send(
                        "/api/v1/helsefellesskap/" + HF + "/moeter",
                        Map.of("utvalgId", FSU, "start", dag + "T09:00", "slutt", dag + "T15:00", "sted", "Digitalt")))
                .get("aggregatId")
                .asString();
        for (int i = 0; i < PUNKTER; i++) {
            send(
                    "/api/v1/saker/" + aapne.get(i) + "/kommandoer/SettSakPaaSakliste",
                    Map.of("moeteId", moete, "type", "ORIENTERINGSSAK", "minutter", 10));
        }
    }

    /** To møter (R056): sakene drøftes i det første, og vedtas, protokollføres, publiseres og følges opp i det andre. */
    private void vedta(int nr) {
        LocalDate foerste = LocalDate.of(AAR, 3, 5).plusDays(14L * nr);
        String andre = foerste.plusDays(21).toString();
        loep.den(foerste.minusDays(30).toString());
        loep.sikreLeder(FSU, foerste.toString());
        loep.sikreLeder(FSU, andre);
        List<String> saker = new ArrayList<>();
        for (int i = 0; i < I_MOETET; i++) {
            saker.add(loep.klarSak(
                    "Felles retningslinje " + (nr * I_MOETET + i) + " for utskriving av skrøpelige eldre",
                    FSU,
                    "FAGLIG"));
        }
        String m = aapnet(saker, foerste.toString());
        for (String sak : saker) {
            loep.behandle(sak, FSU, m).ga("SakBehandletIFsu");
            loep.sak(Loep.leder(FSU), sak, "UtsettSak", "grunn", "Andre trinn").ga("SakUtsatt");
        }
        loep.moete(Loep.leder(FSU), m, "LukkMoete").ga("MoeteGjennomfoert");
        holdt = aapnet(saker, andre);
        for (String sak : saker) {
            loep.behandle(sak, FSU, holdt).ga("SakBehandletIFsu");
            loep.alleEr("ENIG", sak, FSU);
            loep.fattVedtak(sak, FSU).ga("SakVedtatt");
        }
        loep.moete(Loep.leder(FSU), holdt, "LukkMoete").ga("MoeteGjennomfoert");
        loep.moete(
                        Loep.sekretariat(),
                        holdt,
                        "SkrivReferat",
                        "punkter",
                        List.of(Loep.felt("punktId", "1", "tekst", "FSU vedtok retningslinjen.")))
                .ga("ReferatUtkastLagret");
        loep.moete(Loep.leder(FSU), holdt, "GodkjennReferat").ga("ReferatGodkjent");
        publiser("PROTOKOLL", holdt, "Protokoll fra FSU " + andre);
        for (String sak : saker) {
            publiser("VEDTAK", sak, "Felles retningslinje for utskriving");
            loep.sak(
                            Loep.sekretariat(),
                            sak,
                            "TildelGjennomfoering",
                            "ansvarligVirksomhet",
                            HF + "-kommune-01",
                            "oppgave",
                            "Innfør retningslinjen i kommunen",
                            "frist",
                            foerste.plusDays(180).toString())
                    .ga("GjennomfoeringTildelt");
        }
        vedtatte.addAll(saker);
    }

    private String aapnet(List<String> saker, String dag) {
        String m = loep.planlegg(FSU, dag);
        for (String sak : saker) {
            loep.settPaaSakliste(sak, m, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        }
        loep.aapne(m, FSU, dag);
        return m;
    }

    private void publiser(String type, String objekt, String tittel) {
        loep.gi(
                        Loep.sekretariat(),
                        "publiseringer/" + publisering(type, objekt) + "/kommandoer/Publiser",
                        "type",
                        type,
                        "objektId",
                        objekt,
                        "variant",
                        "FULL",
                        "offentligTittel",
                        tittel,
                        "tekst",
                        "Retningslinjen tas i bruk fra 1. september.")
                .ga("Publisert");
    }

    private static String publisering(String type, String objekt) {
        return type.toLowerCase(Locale.ROOT) + "-" + objekt;
    }

    private void planer() {
        String rapport = "aarsrapporter/" + HF + "-aarsrapport-" + AAR + "/kommandoer/OpprettAarsrapport";
        loep.gi(Loep.sekretariat(), rapport, "helsefellesskapId", HF, "aar", AAR)
                .ga("AarsrapportOpprettet");
        String sti = "handlingsplaner/" + PLAN + "/kommandoer/";
        loep.gi(
                        Loep.sekretariat(),
                        sti + "OpprettHandlingsplan",
                        "helsefellesskapId",
                        HF,
                        "fra",
                        "2025-01-01",
                        "til",
                        "2028-12-31")
                .ga("HandlingsplanOpprettet");
        for (int i = 0; i < PUNKTER; i++) {
            loep.gi(
                            Loep.sekretariat(),
                            sti + "LeggTilTiltak",
                            "tiltak",
                            Map.of(
                                    "tiltakId",
                                    "t-" + i,
                                    "maal",
                                    "Færre reinnleggelser",
                                    "beskrivelse",
                                    "Felles oppfølging den første uken hjemme",
                                    "ansvarligUtvalg",
                                    FSU,
                                    "frist",
                                    "2026-06-30"))
                    .ga("TiltakLagtTil");
        }
    }

    void maal(Resultater ut) throws IOException, InterruptedException {
        for (Regel r : Tilgangspolicy.regler()) {
            String m = r.moenster();
            if (r.metode().equals("GET") && (FELLES.contains(m) || m.startsWith("/{hf}"))) {
                for (String spoerring : m.equals("/{hf}/soek") ? SOEK : List.of("")) {
                    side(ut, m + spoerring, sti(m) + spoerring);
                }
            }
        }
        dashbordene(ut);
        foersteBesoek(ut);
    }

    /** Tallene huskes et minutt, så hvert helsefellesskap gir bare ett svar som er regnet på nytt. */
    private void dashbordene(Resultater ut) throws IOException, InterruptedException {
        double tregest = 0;
        for (Saksliv annet : alle) {
            String hf = annet.helsefellesskap();
            if (!hf.equals(HF)) {
                long start = System.nanoTime();
                HttpResponse<byte[]> svar = hent("/" + hf + "/dashbord", hf);
                tregest = Math.max(tregest, (System.nanoTime() - start) / 1e6);
                if (svar.statusCode() != 200) {
                    throw new IllegalStateException(hf + " ga " + svar.statusCode());
                }
            }
        }
        ut.hoeyst("page /{hf}/dashbord counted anew, slowest of " + (alle.size() - 1), tregest, GRENSE_MS, "%.1f ms");
    }

    /** Adressen til det som har mest å vise på siden. */
    private String sti(String moenster) {
        boolean foer = moenster.endsWith("/modus") || moenster.endsWith("/rediger");
        Map<String, String> verdier = Map.of(
                "hf",
                HF,
                "moeteId",
                foer ? moete : holdt,
                "sakId",
                moenster.contains("/innboks/") ? aapne.getFirst().verdi() : vedtatte.getLast(),
                "utvalgId",
                FSU,
                "publiseringId",
                publisering("PROTOKOLL", holdt),
                "planId",
                PLAN,
                "aar",
                Integer.toString(AAR));
        return VARIABEL.matcher(moenster).replaceAll(v -> Matcher.quoteReplacement(verdier.get(v.group(1))));
    }

    private void side(Resultater ut, String moenster, String sti) throws IOException, InterruptedException {
        double[] ms = new double[GANGER];
        for (int i = -GANGER / 2; i < GANGER; i++) {
            long start = System.nanoTime();
            HttpResponse<byte[]> svar = hent(sti);
            double tok = (System.nanoTime() - start) / 1e6;
            if (svar.statusCode() != 200) {
                ut.tall("page " + moenster, "not measured: " + svar.statusCode());
                return;
            }
            if (i >= 0) {
                ms[i] = tok;
            }
        }
        Arrays.sort(ms);
        ut.hoeyst("page " + moenster + ", p95 of " + GANGER, ms[GANGER * 95 / 100 - 1], GRENSE_MS, "%.1f ms");
    }

    private void foersteBesoek(Resultater ut) throws IOException, InterruptedException {
        for (String sti : List.of("/", "/" + HF)) {
            Map<URI, Integer> hentet = Foerstebesoek.paa(rot + sti);
            ut.hoeyst(
                    "first visit to " + sti + ", page and " + (hentet.size() - 1) + " files, transferred",
                    hentet.values().stream().mapToInt(Integer::intValue).sum() / 1000.0,
                    GRENSE_KB,
                    "%.0f kB");
        }
    }

    private HttpResponse<byte[]> hent(String sti) throws IOException, InterruptedException {
        return hent(sti, HF);
    }

    private HttpResponse<byte[]> hent(String sti, String hf) throws IOException, InterruptedException {
        HttpRequest.Builder b = HttpRequest.newBuilder(URI.create(rot + sti))
                .header("Accept", "text/html,*/*")
                .header("Accept-Encoding", "gzip")
                .header(
                        "Saksgang-Utviklingsaktoer",
                        "rolle=SEKRETARIAT; bruker=p-1; helsefellesskap=" + hf
                                + "|rolle=REVISOR; bruker=p-1; helsefellesskap=" + hf + "|rolle=DRIFT; bruker=p-1"
                                + "|rolle=MOETELEDER; bruker=p-1; helsefellesskap=" + hf + "; utvalg=" + hf + "-fsu");
        return http.send(b.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private String send(String sti, Map<String, Object> felt) throws IOException, InterruptedException {
        HttpResponse<String> svar = http.send(
                HttpRequest.newBuilder(URI.create(rot + sti))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Saksgang-Utviklingsaktoer", "rolle=SEKRETARIAT; bruker=p-1; helsefellesskap=" + HF)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JsonMapper.shared().writeValueAsString(felt)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (svar.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "%s ga %d: %s", sti, svar.statusCode(), svar.body()));
        }
        return svar.body();
    }
}
