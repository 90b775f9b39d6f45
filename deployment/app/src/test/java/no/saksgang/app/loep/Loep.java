package no.saksgang.app.loep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Et prøveløp i ett helsefellesskap, skrevet med saksbehandlerens ord. */
public final class Loep {

    public final Klient api;
    public final String helsefellesskap;
    private LocalDate dato = LocalDate.of(2022, 1, 10);

    public Loep(Klient api, String helsefellesskap) {
        this.api = api;
        this.helsefellesskap = helsefellesskap;
    }

    /** Det som følger, skjer denne dagen. */
    public Loep den(String dag) {
        dato = LocalDate.parse(dag);
        return this;
    }

    public static Map<String, Object> felt(Object... par) {
        Map<String, Object> m = new LinkedHashMap<>();
        for (int i = 0; i < par.length; i += 2) {
            if (par[i + 1] != null) {
                m.put((String) par[i], par[i + 1]);
            }
        }
        return m;
    }

    public Svar gi(String aktoer, String sti, Object... felt) {
        Map<String, Object> kropp = felt(felt);
        kropp.put("skjedde", dato + "T10:00:00+01:00");
        return api.post("/api/v1/" + sti, kropp, aktoer);
    }

    // Aktører

    public static String sekretariat() {
        return "rolle=SEKRETARIAT; virksomhet=sekretariatet; bruker=p-sekretaer";
    }

    public static String leder(String utvalg) {
        return "rolle=MOETELEDER; bruker=p-leder; utvalg=" + utvalg;
    }

    public static String utvalget(String utvalg) {
        return "rolle=UTVALG; bruker=p-leder; utvalg=" + utvalg;
    }

    public static String medlem(String utvalg) {
        return "rolle=MEDLEM; bruker=p-medlem; utvalg=" + utvalg;
    }

    public static String virksomhet(String id) {
        return "rolle=VIRKSOMHET; bruker=p-virksomhet; virksomhet=" + id;
    }

    // Saken

    public String meldInn(String tittel) {
        return gi(
                        "rolle=INNMELDER; virksomhet=" + helsefellesskap + "-kommune-01; bruker=p-innmelder",
                        "helsefellesskap/" + helsefellesskap + "/saker",
                        "tittel",
                        tittel,
                        "innmelder",
                        helsefellesskap + "-kommune-01",
                        "innmelderrolle",
                        "kommuneoverlege")
                .ga("SakInnmeldt")
                .id();
    }

    public Svar sak(String aktoer, String sak, String kommando, Object... felt) {
        return gi(aktoer, "saker/" + sak + "/kommandoer/" + kommando, felt);
    }

    /** Egenskaper som {@code FAGLIG} eller {@code OEKONOMISK_KONSEKVENS=NOE}. */
    public Svar klassifiser(String sak, String... egenskaper) {
        Map<String, String> kart = new LinkedHashMap<>();
        for (String e : egenskaper) {
            String[] del = e.split("=");
            kart.put(del[0], del.length == 2 ? del[1] : "INGEN");
        }
        return sak(sekretariat(), sak, "KlassifiserSak", "egenskaper", kart);
    }

    public Svar tildel(String sak, String utvalg) {
        return sak(sekretariat(), sak, "TildelUtvalg", "utvalgId", utvalg);
    }

    public Svar saksframlegg(String sak) {
        return leggVed(sak, lastOpp("Saksframlegg til saken.\n"), "SAKSFRAMLEGG", "Saksframlegg", null);
    }

    /** Lastet opp som tekst; svaret er det som ble lagret. */
    public JsonNode lastOpp(String tekst) {
        return api.lastOpp(
                        "/api/v1/helsefellesskap/" + helsefellesskap + "/dokumenter",
                        "saksframlegg.txt",
                        "text/plain",
                        tekst.getBytes(StandardCharsets.UTF_8),
                        sekretariat())
                .er(201)
                .kropp();
    }

    /** Legger ved det opplastede, eventuelt i stedet for et tidligere dokument. */
    public Svar leggVed(String sak, JsonNode opplastet, String type, String tittel, String erstatter) {
        return sak(
                sekretariat(),
                sak,
                "LeggVedSaksdokument",
                "dokumentId",
                opplastet.get("dokumentId").asString(),
                "type",
                type,
                "tittel",
                tittel,
                "sha256",
                opplastet.get("sha256").asString(),
                "medietype",
                opplastet.get("medietype").asString(),
                "stoerrelse",
                opplastet.get("stoerrelse").asLong(),
                "erstatter",
                erstatter);
    }

    /** Meldt inn, klassifisert, tildelt og med saksframlegg. */
    public String klarSak(String tittel, String utvalg, String... egenskaper) {
        String sak = meldInn(tittel);
        klassifiser(sak, egenskaper).ga("SakKlassifisert");
        tildel(sak, utvalg).ga("UtvalgTildelt");
        saksframlegg(sak).ga("SaksdokumentLagtVed");
        return sak;
    }

    // Møtet

    public Svar moete(String aktoer, String moete, String kommando, Object... felt) {
        return gi(aktoer, "moeter/" + moete + "/kommandoer/" + kommando, felt);
    }

    public String planlegg(String utvalg, String moetedag) {
        return gi(
                        sekretariat(),
                        "helsefellesskap/" + helsefellesskap + "/moeter",
                        "utvalgId",
                        utvalg,
                        "start",
                        moetedag + "T09:00",
                        "slutt",
                        moetedag + "T15:00",
                        "sted",
                        "Digitalt")
                .ga("MoetePlanlagt")
                .id();
    }

    public Svar settPaaSakliste(String sak, String moete, String type) {
        Svar svar = sak(sekretariat(), sak, "SettSakPaaSakliste", "moeteId", moete, "type", type, "minutter", 20);
        api.ventPaaProsesser();
        return svar;
    }

    /** Innkalling 14 dager før, låst sakliste, åpnet med alle setene til stede, innkalling godkjent. */
    public void aapne(String moete, String utvalg, String moetedag) {
        LocalDate dag = LocalDate.parse(moetedag);
        api.ventPaaProsesser();
        moete(sekretariat(), moete, "SendInnkalling", "sendt", dag.minusDays(14).toString())
                .ga("InnkallingSendt");
        moete(sekretariat(), moete, "LaasSakliste").ga("SaklisteLaast");
        dato = dag;
        moete(leder(utvalg), moete, "AapneMoete", "moeteleder", lederSete(utvalg), "tilStede", seter(utvalg, null))
                .ga("MoeteAapnet", "OppropGjennomfoert");
        moete(leder(utvalg), moete, "GodkjennInnkallingOgSakliste").ga("InnkallingOgSaklisteGodkjent");
    }

    /** Nytt møte med saken som vedtakssak, åpnet. */
    public String moeteMed(String sak, String utvalg, String moetedag) {
        LocalDate foer = dato;
        dato = LocalDate.parse(moetedag).minusDays(20).isBefore(foer)
                ? foer
                : LocalDate.parse(moetedag).minusDays(20);
        String moete = planlegg(utvalg, moetedag);
        settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        aapne(moete, utvalg, moetedag);
        return moete;
    }

    public Svar behandle(String sak, String utvalg, String moete) {
        return sak(leder(utvalg), sak, "BehandleSak", "utvalgId", utvalg, "moeteId", moete);
    }

    public Svar standpunkt(String sak, String utvalg, String sete, String standpunkt) {
        return sak(
                medlem(utvalg),
                sak,
                "RegistrerStandpunkt",
                "utvalgId",
                utvalg,
                "seteId",
                sete,
                "standpunkt",
                standpunkt,
                "merknad",
                "ENIG".equals(standpunkt) ? null : "Begrunnet i møtet");
    }

    public void alleEr(String standpunkt, String sak, String utvalg) {
        for (String sete : seter(utvalg, "MEDLEM")) {
            standpunkt(sak, utvalg, sete, standpunkt).ga("StandpunktRegistrert");
        }
    }

    public Svar fattVedtak(String sak, String utvalg, Object... ekstra) {
        List<Object> alt = new ArrayList<>(List.of("utvalgId", utvalg, "vedtak", "Vedtatt som foreslått."));
        alt.addAll(List.of(ekstra));
        return sak(leder(utvalg), sak, "FattVedtak", alt.toArray());
    }

    public Svar loeft(String sak, String fra, String aarsak, String... til) {
        return sak(
                leder(fra),
                sak,
                "LoeftSak",
                "fraUtvalgId",
                fra,
                "aarsak",
                aarsak,
                "tilUtvalg",
                List.of(til),
                "begrunnelse",
                "Se protokollen");
    }

    // Utvalget

    public Svar utvalg(String aktoer, String utvalg, String kommando, Object... felt) {
        return gi(aktoer, "utvalg/" + utvalg + "/kommandoer/" + kommando, felt);
    }

    public JsonNode utvalg(String utvalg) {
        return api.hent("/api/v1/utvalg/" + utvalg);
    }

    public List<String> seter(String utvalg, String funksjon) {
        List<String> ut = new ArrayList<>();
        utvalg(utvalg).get("seter").forEach(s -> {
            if (funksjon == null || funksjon.equals(s.get("funksjon").asString())) {
                ut.add(s.get("seteId").asString());
            }
        });
        return ut;
    }

    public List<String> seterFra(String utvalg, String part) {
        List<String> ut = new ArrayList<>();
        utvalg(utvalg).get("seter").forEach(s -> {
            if ("MEDLEM".equals(s.get("funksjon").asString())
                    && part.equals(s.get("part").asString())) {
                ut.add(s.get("seteId").asString());
            }
        });
        return ut;
    }

    /** Har ledelsen gått ut på tid før møtet, velges ny leder, fra den andre siden om rotasjonen krever det. */
    public void sikreLeder(String utvalg, String moetedag) {
        LocalDate foer = dato;
        dato = LocalDate.parse(moetedag);
        if (lederSete(utvalg) == null) {
            Svar svar = utvalg(
                    sekretariat(),
                    utvalg,
                    "VelgLeder",
                    "seteId",
                    seterFra(utvalg, "KOMMUNE").getFirst());
            if (svar.status() != 200) {
                svar.avslaatt("ROTASJON_BRUTT");
                utvalg(
                        sekretariat(),
                        utvalg,
                        "VelgLeder",
                        "seteId",
                        seterFra(utvalg, "SYKEHUS").getFirst());
            }
        }
        dato = foer;
    }

    public String lederSete(String utvalg) {
        String funnet = null;
        for (JsonNode l : utvalg(utvalg).get("ledere")) {
            LocalDate fra = LocalDate.parse(l.get("fra").asString());
            boolean slutt = l.get("til") != null
                    && LocalDate.parse(l.get("til").asString()).isBefore(dato);
            if (!fra.isAfter(dato) && !slutt) {
                funnet = l.get("seteId").asString();
            }
        }
        return funnet;
    }

    // Kontroll

    public JsonNode bilde(String sak) {
        return api.hent("/api/v1/saker/" + sak);
    }

    public void erI(String sak, String tilstand) {
        assertThat(bilde(sak).get("tilstand").asString()).isEqualTo(tilstand);
    }
}
