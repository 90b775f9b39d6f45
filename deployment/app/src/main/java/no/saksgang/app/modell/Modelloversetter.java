package no.saksgang.app.modell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Beslutningsmodell;
import no.saksgang.felles.modell.BindendeFor;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Lederregel;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Loeftegrunn;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Moetetall;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Opphav;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Per;
import no.saksgang.felles.modell.Rapportregel;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.Terskel;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.modell.Varighet;
import no.saksgang.felles.modell.Vedtaksgrense;
import no.saksgang.felles.modell.Vilkaar;
import no.saksgang.felles.verdi.Aarsaktivitet;
import no.saksgang.felles.verdi.Maalform;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.felles.verdi.Saksnummerform;
import tools.jackson.databind.JsonNode;

/** Effektive verdier: faktum når kilden sier det helt ut, ellers antatt, ellers nasjonal standard for nivået. */
final class Modelloversetter {

    /** Et helsefellesskap slik filen beskriver det. */
    record Beskrivelse(
            HelsefellesskapId id,
            String navn,
            Maalform maalform,
            String helseregion,
            List<Partsinfo> parter,
            LocalDate avtaledato,
            Samarbeidsmodell modell,
            List<Aarsaktivitet> aarshjul) {}

    /** Før en dato er oppgitt, gjelder modellen fra denne (antatt). */
    static final LocalDate ANTATT_START = LocalDate.of(2000, 1, 1);

    /** Ett sykehus kan være part i flere helsefellesskap og har da én id (R004, M28). */
    private static final Map<String, String> SAMME_SYKEHUS = Map.of("ahus", "akershus-universitetssykehus");

    /** Nummerformer som avviker fra standarden (regler.md O4). */
    private static final Map<String, String> NUMMERFORM =
            Map.of("", Saksnummerform.STANDARD, "telemark-ssu-nedre", "{nr:2}-{aa}");

    /**
     * Hvem som oppnevner fastlege og bruker der filen sier det med ord for hele helsefellesskapet (S003#L133,
     * S003#L935-936, S003#L980-981). {@code FORESPOERSEL}: et eget organ, etter at sekretariatet har spurt (R158).
     */
    private static final Map<String, Map<String, String>> OPPNEVNERE = Map.of(
            "telemark", Map.of("BRUKER", "FORESPOERSEL"),
            "troms-og-ofoten", Map.of("FASTLEGE", "Troms legeforening", "BRUKER", "brukerutvalg og ungdomsråd"),
            "helgeland",
                    Map.of(
                            "FASTLEGE", "Kommuneoverlegeforum Helgeland",
                            "BRUKER", "Brukerutvalget Helgelandssykehuset HF"));

    private final Modellfil fil;
    private final JsonNode standard;

    Modelloversetter(Modellfil fil) {
        this.fil = fil;
        this.standard = fil.rot().get("nasjonal_standard");
    }

    /** @throws ModellfilFeil når filen er feil; da er ingenting oversatt */
    List<Beskrivelse> alle() {
        Modellkontroll.krevHel(fil);
        List<Beskrivelse> ut = new ArrayList<>();
        List<String> feil = new ArrayList<>();
        int i = 0;
        for (JsonNode h : fil.rot().get("helsefellesskap")) {
            String peker = "/helsefellesskap/" + i++;
            try {
                ut.add(oversett(h, peker, feil));
            } catch (IllegalArgumentException e) {
                feil.add(fil.feil(peker, "ukjent kode: " + e.getMessage()));
            }
        }
        if (!feil.isEmpty()) {
            throw new ModellfilFeil(feil);
        }
        Modellkontroll.krevRegler(fil, ut);
        return ut;
    }

    private Beskrivelse oversett(JsonNode h, String peker, List<String> feil) {
        HelsefellesskapId id = new HelsefellesskapId(h.get("id").asString());
        Map<String, Opphav> opphav = new TreeMap<>();
        String navn = tekst(verdi(h, "navn", null, opphav));
        Maalform maalform = Koder.les(Maalform.class, tekst(verdi(h, "malform", null, opphav)));
        List<Partsinfo> parter = parter(h, id, opphav);
        LocalDate avtale = avtaledato(h);
        List<UtvalgModell> utvalg = new ArrayList<>();
        int i = 0;
        for (JsonNode u : h.get("utvalg")) {
            String upeker = peker + "/utvalg/" + i++;
            try {
                utvalg.add(utvalg(u));
            } catch (IllegalArgumentException e) {
                feil.add(fil.feil(upeker, "ukjent kode: " + e.getMessage()));
            }
        }
        boolean skiller = utvalg.stream()
                .map(UtvalgModell::vedtaksgrense)
                .anyMatch(g -> g.kanVedta().contains(Saksegenskap.STRUKTURELL_FAGLIG)
                        || g.kanVedta().contains(Saksegenskap.ENKELT_FAGOMRAADE));
        Map<String, String> nummerform = new TreeMap<>();
        NUMMERFORM.forEach((utvalgId, form) -> {
            if (utvalgId.isEmpty()
                    || utvalg.stream().anyMatch(u -> u.utvalgId().verdi().equals(utvalgId))) {
                nummerform.put(utvalgId, form);
            }
        });
        Samarbeidsmodell modell = new Samarbeidsmodell(
                1,
                avtale == null ? ANTATT_START : avtale,
                koder(Part.class, verdi(h, "konsensusparter", null, opphav)),
                Koder.les(Beslutningsmodell.class, tekst(verdi(h, "beslutningsmodell", null, opphav))),
                false,
                skiller,
                false,
                frist(),
                nummerform,
                utvalg,
                opphav);
        return new Beskrivelse(
                id,
                navn,
                maalform,
                Koder.omskriv(h.get("helseregion").get("verdi").asString()),
                parter,
                avtale == null ? ANTATT_START : avtale,
                modell,
                aarshjul());
    }

    private int frist() {
        JsonNode f = standard.get("innkallingsfrist_dager");
        JsonNode verdi = f.isObject() ? f.get("verdi") : f;
        return verdi.asInt();
    }

    private List<Aarsaktivitet> aarshjul() {
        List<Aarsaktivitet> ut = new ArrayList<>();
        for (JsonNode a : standard.get("arshjul")) {
            ut.add(new Aarsaktivitet(a.get("maned").asInt(), a.get("aktivitet").asString(), null));
        }
        return ut;
    }

    private static LocalDate avtaledato(JsonNode h) {
        JsonNode avtale = h.get("fakta").path("avtale").path("verdi");
        LocalDate foerst = null;
        for (JsonNode a : avtale) {
            String dato = tekst(a.get("dato"));
            if (dato != null && dato.length() == 10) {
                LocalDate d = LocalDate.parse(dato);
                foerst = foerst == null || d.isBefore(foerst) ? d : foerst;
            }
        }
        return foerst;
    }

    private List<Partsinfo> parter(JsonNode h, HelsefellesskapId id, Map<String, Opphav> opphav) {
        List<Partsinfo> ut = new ArrayList<>();
        JsonNode kommuner = verdi(h, "kommuneparter", null, opphav);
        String navn = tekst(kommuner.get("navn"));
        int antall = kommuner.get("antall").asInt();
        for (int i = 1; i <= antall; i++) {
            boolean kjent = navn != null && antall == 1;
            ut.add(new Partsinfo(
                    new VirksomhetId(kjent ? Koder.slug(navn) : "%s-kommune-%02d".formatted(id, i)),
                    kjent ? navn : "Kommune " + i,
                    Part.KOMMUNE,
                    !kjent));
        }
        JsonNode sykehus = verdi(h, "sykehusparter", null, opphav);
        for (JsonNode s : sykehus) {
            String slug = Koder.slug(s.asString());
            ut.add(new Partsinfo(
                    new VirksomhetId(SAMME_SYKEHUS.getOrDefault(slug, slug)),
                    s.asString(),
                    Part.SYKEHUS,
                    opphav.get("sykehusparter") != Opphav.FAKTA));
        }
        return ut;
    }

    private UtvalgModell utvalg(JsonNode u) {
        Map<String, Opphav> o = new TreeMap<>();
        Nivaa nivaa = Koder.les(Nivaa.class, tekst(verdi(u, "niva", null, o)));
        JsonNode st = standard.get(nivaakode(u));
        Konsensusregel regel = Koder.les(Konsensusregel.class, tekst(verdi(u, "konsensusregel", st, o)));
        return new UtvalgModell(
                new UtvalgId(u.get("id").asString()),
                tekst(verdi(u, "navn", st, o)),
                tekst(verdi(u, "forkortelse", st, o)),
                nivaa,
                Koder.les(Utvalgsstatus.class, tekst(verdi(u, "status", st, o))),
                Koder.les(Varighet.class, tekst(verdi(u, "varighet", st, o))),
                tekster(verdi(u, "overordnet", st, o)).stream()
                        .map(UtvalgId::new)
                        .toList(),
                koder(Beslutningsmakt.class, verdi(u, "beslutningsmakt", st, o)),
                vedtaksgrense(verdi(u, "vedtaksgrense", st, o)),
                ruter(verdi(u, "eskalering", st, o)),
                regel == null ? Konsensusregel.INGEN : regel,
                regel == Konsensusregel.ENIGHET_MELLOM_PARTENE,
                bindende(tekst(verdi(u, "bindende_for", st, o))),
                sammensetning(verdi(u, "sammensetning", st, o)),
                moetetall(verdi(u, "moter_per_ar", st, o)),
                lederregel(verdi(u, "lederregel", st, o)),
                rapportering(verdi(u, "rapportering", st, o)),
                tekster(verdi(u, "mandat", st, o)),
                tekst(verdi(u, "delsystem", null, o)),
                tekst(verdi(u, "delavtale", null, o)),
                id(tekst(verdi(u, "erstattes_av", null, o))),
                id(tekst(verdi(u, "avlost_av", null, o))),
                oppnevnere(u.get("id").asString(), verdi(u, "oppnevnes_av", null, o)),
                tall(verdi(u, "funksjonstid_maneder", null, o)),
                o);
    }

    private static BindendeFor bindende(String kode) {
        return kode == null ? BindendeFor.INGEN : Koder.les(BindendeFor.class, kode);
    }

    private String nivaakode(JsonNode u) {
        return tekst(verdi(u, "niva", null, new TreeMap<>()));
    }

    /** Den effektive verdien, og hvor den kommer fra. */
    private static JsonNode verdi(JsonNode eier, String felt, JsonNode standard, Map<String, Opphav> opphav) {
        return Felt.finn(eier, "", felt, standard, "")
                .map(f -> {
                    opphav.put(felt, f.opphav());
                    return f.verdi();
                })
                .orElse(null);
    }

    private static Vedtaksgrense vedtaksgrense(JsonNode n) {
        if (n == null) {
            return new Vedtaksgrense(List.of(), List.of(), Map.of(), false);
        }
        Map<Saksegenskap, Terskel> terskler = new EnumMap<>(Saksegenskap.class);
        n.path("terskel")
                .properties()
                .forEach(e -> terskler.put(
                        Koder.les(Saksegenskap.class, e.getKey()),
                        new Terskel(
                                Koder.les(
                                        Konsekvensgrad.class, tekst(e.getValue().get("kan_ikke_vedta"))),
                                Koder.les(
                                        Konsekvensgrad.class, tekst(e.getValue().get("skal_loftes"))))));
        return new Vedtaksgrense(
                koder(Saksegenskap.class, n.get("kan_vedta")),
                koder(Saksegenskap.class, n.get("skal_loftes")),
                terskler,
                "KONSULTER_SEKRETARIATET".equals(tekst(n.get("ved_tvil"))));
    }

    private static List<Loefterute> ruter(JsonNode n) {
        List<Loefterute> ut = new ArrayList<>();
        for (JsonNode r : liste(n)) {
            ut.add(new Loefterute(
                    r.get("til").asString(),
                    koder(Loeftegrunn.class, r.get("grunner")),
                    Koder.les(Vilkaar.class, tekst(r.get("nar")))));
        }
        return ut;
    }

    private static List<Seteregel> sammensetning(JsonNode n) {
        List<Seteregel> ut = new ArrayList<>();
        for (JsonNode s : liste(n)) {
            ut.add(new Seteregel(
                    Koder.les(Funksjon.class, tekst(s.get("funksjon"))),
                    Koder.les(Part.class, tekst(s.get("part"))),
                    s.get("rolle").asString(),
                    tall(s.get("antall")),
                    Koder.les(Per.class, tekst(s.get("per")))));
        }
        return ut;
    }

    private static Moetetall moetetall(JsonNode n) {
        return n == null
                ? new Moetetall(null, null, null, null)
                : new Moetetall(
                        tall(n.get("min")),
                        tall(n.get("maks")),
                        tall(n.get("min_per_halvar")),
                        tall(n.get("planlagt")));
    }

    private static Lederregel lederregel(JsonNode n) {
        if (n == null) {
            return new Lederregel(Lederregeltype.UKJENT, null, List.of(), false, false, false, false, null, List.of());
        }
        List<String> roller = new ArrayList<>();
        JsonNode r = n.get("roller");
        if (r != null && r.isObject()) {
            r.properties().forEach(e -> roller.add(e.getValue().asString()));
        } else {
            roller.addAll(tekster(r));
        }
        if (n.get("rolle") != null) {
            roller.add(n.get("rolle").asString());
        }
        return new Lederregel(
                Koder.les(Lederregeltype.class, tekst(n.get("type"))),
                tall(n.get("periode_maneder")),
                koder(Part.class, n.get("mellom")),
                n.path("roterer").asBoolean(false),
                n.path("sykehus_veksler").asBoolean(false),
                n.path("nestleder").asBoolean(false),
                n.path("betaler_honorar").asBoolean(false),
                Koder.les(Part.class, tekst(n.path("forste").get("part"))),
                roller);
    }

    private static List<Rapportregel> rapportering(JsonNode n) {
        List<Rapportregel> ut = new ArrayList<>();
        for (JsonNode r : liste(n)) {
            ut.add(new Rapportregel(
                    tekst(r.get("til")),
                    Koder.omskriv(tekst(r.get("form"))),
                    Koder.omskriv(tekst(r.get("frekvens"))),
                    r.path("digital").asBoolean(false)));
        }
        return ut;
    }

    private static Map<String, String> oppnevnere(String utvalgId, JsonNode n) {
        Map<String, String> ut = new LinkedHashMap<>();
        OPPNEVNERE.forEach((helsefellesskap, organer) -> {
            if (utvalgId.startsWith(helsefellesskap + "-")) {
                ut.putAll(organer);
            }
        });
        if (n != null) {
            n.properties().forEach(e -> ut.put(e.getKey(), e.getValue().asString()));
        }
        return ut;
    }

    private static <E extends Enum<E>> List<E> koder(Class<E> type, JsonNode n) {
        return tekster(n).stream().map(k -> Koder.les(type, k)).toList();
    }

    private static List<String> tekster(JsonNode n) {
        List<String> ut = new ArrayList<>();
        liste(n).forEach(e -> ut.add(e.asString()));
        return ut;
    }

    /** Standarden skriver noen lister som en setning; den er da bare forklaring. */
    private static Iterable<JsonNode> liste(JsonNode n) {
        return n != null && n.isArray() ? n : List.of();
    }

    private static String tekst(JsonNode n) {
        return n == null || n.isNull() ? null : n.asString();
    }

    private static Integer tall(JsonNode n) {
        return n == null || !n.isNumber() ? null : n.asInt();
    }

    private static UtvalgId id(String verdi) {
        return verdi == null ? null : new UtvalgId(verdi);
    }
}
