package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.sekretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;

/** Et eget, lite helsefellesskap per prøve: to kommuner, to sykehus og de tre nivåene. */
public final class Organisasjon {

    public final Loep l;
    public final String hf;
    public final String pm;
    public final String ssu;
    public final String fsu;

    /** Kommune 1 og 2, sykehus 1 og 2; kommune 3 er part, men ikke tilsluttet avtalen. */
    public final List<String> parter;

    private Organisasjon(Loep l) {
        this.l = l;
        this.hf = l.helsefellesskap;
        this.pm = hf + "-pm";
        this.ssu = hf + "-ssu";
        this.fsu = hf + "-fsu";
        this.parter = List.of(hf + "-kommune-1", hf + "-kommune-2", hf + "-sykehus-1", hf + "-sykehus-2");
    }

    public static String nyId() {
        return "nytt-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Opprettet, signert av fire parter, med modellen vedtatt. Utvalgene i den er ikke konstituert. */
    public static Organisasjon opprett(Loep l) {
        Organisasjon o = new Organisasjon(l);
        o.opprettUtenModell();
        o.hf("VedtaSamarbeidsmodell", "modell", o.modell(1, "2020-01-01")).ga("SamarbeidsmodellVedtatt");
        return o;
    }

    public static Organisasjon utenModell(Loep l) {
        Organisasjon o = new Organisasjon(l);
        o.opprettUtenModell();
        return o;
    }

    private void opprettUtenModell() {
        List<Map<String, Object>> alle = new ArrayList<>();
        parter.forEach(p -> alle.add(felt(
                "virksomhetId", p, "navn", p, "part", p.contains("kommune") ? "KOMMUNE" : "SYKEHUS", "antatt", false)));
        alle.add(felt("virksomhetId", hf + "-kommune-3", "navn", "Kommune 3", "part", "KOMMUNE", "antatt", false));
        l.den("2020-01-01");
        hf(
                        "OpprettHelsefellesskap",
                        "navn",
                        "Prøven " + hf,
                        "maalform",
                        "BOKMAAL",
                        "helseregion",
                        "HELSE_VEST",
                        "parter",
                        alle)
                .ga("HelsefellesskapOpprettet");
        parter.forEach(p -> hf("SignerSamarbeidsavtale", "virksomhetId", p, "dato", "2020-01-01")
                .ga("SamarbeidsavtaleSignert"));
    }

    public Svar hf(String kommando, Object... felt) {
        return l.gi(sekretariat(), "helsefellesskap/" + hf + "/kommandoer/" + kommando, felt);
    }

    public Map<String, Object> modell(int versjon, String gjelderFra) {
        return modell(
                versjon,
                gjelderFra,
                List.of(
                        utvalg(pm, "PARTNERSKAPSMOETE", null, "PARTENE"),
                        utvalg(ssu, "STRATEGISK", pm, pm),
                        utvalg(fsu, "FAGLIG", ssu, ssu)));
    }

    public Map<String, Object> modell(int versjon, String gjelderFra, List<Map<String, Object>> utvalg) {
        return felt(
                "versjon",
                versjon,
                "gjelderFra",
                gjelderFra,
                "konsensusparter",
                List.of("KOMMUNE", "SYKEHUS"),
                "beslutningsmodell",
                "ETT_TRINN",
                "innkallingsfristDager",
                14,
                "saksnummerform",
                Map.of("", "{nr}/{aa}"),
                "utvalg",
                utvalg);
    }

    public Map<String, Object> utvalg(String id, String nivaa, String overordnet, String... loefterTil) {
        List<Map<String, Object>> ruter = new ArrayList<>();
        for (String til : loefterTil) {
            ruter.add(felt("til", til, "grunner", List.of("ALLE")));
        }
        return felt(
                "utvalgId",
                id,
                "navn",
                "Utvalget " + id,
                "nivaa",
                nivaa,
                "status",
                "UNDER_ETABLERING",
                "varighet",
                "FAST",
                "overordnet",
                overordnet == null ? List.of() : List.of(overordnet),
                "beslutningsmakt",
                List.of("VEDTAR", "FORBEREDER"),
                "vedtaksgrense",
                felt(
                        "kanVedta",
                        List.of("FAGLIG", "PRINSIPIELL"),
                        "skalLoeftes",
                        "FAGLIG".equals(nivaa) ? List.of("OPPGAVEOVERFOERING") : List.of()),
                "eskalering",
                ruter,
                "konsensusregel",
                "KONSENSUS",
                "bindendeFor",
                "ALLE_VIRKSOMHETER_I_AVTALEN",
                "sammensetning",
                List.of(
                        felt("funksjon", "MEDLEM", "part", "KOMMUNE", "rolle", "kommunerepresentant", "antall", 2),
                        felt("funksjon", "MEDLEM", "part", "SYKEHUS", "rolle", "sykehusrepresentant", "antall", 2)),
                "moeterPerAar",
                felt("min", 4, "maks", 6, "minPerHalvaar", 2),
                "lederregel",
                felt(
                        "type",
                        "ROTERER",
                        "periodeMaaneder",
                        24,
                        "mellom",
                        List.of("KOMMUNE", "SYKEHUS"),
                        "roterer",
                        true,
                        "sykehusVeksler",
                        true),
                "mandat",
                List.of("etter modellen"));
    }

    /** Oppnevner to fra hver side, velger leder fra kommunesiden og konstituerer. */
    public void settIDrift(String utvalg) {
        l.api.ventPaaProsesser();
        parter.forEach(p -> oppnevn(utvalg, p).ga("MedlemOppnevnt"));
        l.utvalg(sekretariat(), utvalg, "VelgLeder", "seteId", sete(utvalg, parter.getFirst()))
                .ga("LederValgt");
        l.utvalg(sekretariat(), utvalg, "KonstituerUtvalg").ga("UtvalgKonstituert");
    }

    public Svar oppnevn(String utvalg, String part, Object... ekstra) {
        boolean kommune = part.contains("kommune");
        List<Object> alt = new ArrayList<>(List.of(
                "seteId",
                sete(utvalg, part),
                "brukerId",
                "p-" + sete(utvalg, part),
                "rolle",
                kommune ? "kommunerepresentant" : "sykehusrepresentant",
                "funksjon",
                "MEDLEM",
                "part",
                kommune ? "KOMMUNE" : "SYKEHUS",
                "virksomhetId",
                part,
                "representerer",
                List.of(part),
                "beslutningsmyndighet",
                true));
        alt.addAll(List.of(ekstra));
        return l.utvalg(sekretariat(), utvalg, "OppnevnMedlem", alt.toArray());
    }

    public static String sete(String utvalg, String part) {
        return utvalg + "-" + part.replaceFirst("^nytt-[0-9a-f]+-", "");
    }
}
