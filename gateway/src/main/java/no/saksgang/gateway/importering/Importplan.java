package no.saksgang.gateway.importering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.verdi.Ansvarlig;
import no.saksgang.felles.verdi.Moetetype;
import no.saksgang.felles.verdi.Opplegg;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Saksopphav;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.saksnummerserie.command.SaksnummerserieCommand;
import tools.jackson.databind.JsonNode;

/**
 * Kommandoene en sakliste blir til. Møtet, nummeret og punktet føres direkte; saker som ikke er vedtakssaker,
 * settes også på saklisten. En vedtakssak får punktet sitt, men må få saksframlegg før den kan behandles (R109).
 */
final class Importplan {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    private final Importfil fil;
    private final JsonNode moete;
    final MoeteId moeteId;
    final HelsefellesskapId helsefellesskap;
    final UtvalgId utvalg;
    final LocalDate dato;
    private final List<Kommando> kommandoer = new ArrayList<>();
    private final List<Importering.Funn> funn = new ArrayList<>();

    Importplan(Importfil fil) {
        this.fil = fil;
        this.moete = fil.rot().get("mote");
        this.moeteId = new MoeteId(moete.get("id").asString());
        this.helsefellesskap =
                new HelsefellesskapId(moete.get("helsefellesskap").asString());
        this.utvalg = new UtvalgId(moete.get("utvalg").asString());
        this.dato = dato();
        if (dato != null) {
            planlegg();
        }
    }

    List<Kommando> kommandoer() {
        return kommandoer;
    }

    List<Importering.Funn> funn() {
        return funn;
    }

    /** Punktene slik de står i filen. */
    List<Importering.Punkt> punkter() {
        return fil.rot()
                .get("punkter")
                .valueStream()
                .map(p -> new Importering.Punkt(
                        p.get("rekkefolge").asInt(),
                        p.get("type").asString().replace("DROFTINGSSAK", Punkttype.DROEFTINGSSAK.name()),
                        tekst(p.get("saksnummer")),
                        p.get("tittel").asString()))
                .toList();
    }

    java.time.Instant skjedde() {
        return dato.atTime(LocalTime.parse(moete.get("start").asString()))
                .atZone(NORSK_TID)
                .toInstant();
    }

    private LocalDate dato() {
        JsonNode d = moete.has("dato") ? moete.get("dato") : moete.at("/antatt/dato/verdi");
        String peker = moete.has("dato") ? "/mote/dato" : "/mote/antatt/dato/verdi";
        if (d.isMissingNode() || d.isNull()) {
            funn.add(fil.funn("/mote", "Møtet mangler dato, også antatt", true));
            return null;
        }
        if (!moete.has("dato")) {
            funn.add(fil.funn(peker, "Datoen er antatt", false));
        }
        try {
            return LocalDate.parse(d.asString());
        } catch (DateTimeException e) {
            funn.add(fil.funn(peker, "Datoen finnes ikke", true));
            return null;
        }
    }

    private void planlegg() {
        kommandoer.add(new MoeteCommand.PlanleggMoete(
                moeteId,
                helsefellesskap,
                utvalg,
                dato.atTime(LocalTime.parse(moete.get("start").asString())),
                dato.atTime(LocalTime.parse(moete.get("slutt").asString())),
                tekst(moete.get("sted")),
                Moetetype.ORDINAERT));
        int i = 0;
        for (JsonNode p : fil.rot().get("punkter")) {
            punkt(p, "/punkter/" + i++, i);
        }
    }

    private void punkt(JsonNode p, String peker, int nummer) {
        int plass = p.get("rekkefolge").asInt();
        if (plass != nummer) {
            funn.add(fil.funn(peker + "/rekkefolge", "Rekkefølgen skal være " + nummer, true));
        }
        String punktId = moeteId + "-" + plass;
        Punkttype type = Punkttype.valueOf(p.get("type").asString().replace("DROFTINGSSAK", "DROEFTINGSSAK"));
        LocalTime start = klokke(p.get("start"));
        LocalTime slutt = klokke(p.get("slutt"));
        Integer minutter = p.path("minutter").isNumber() ? p.get("minutter").asInt() : null;
        String tittel = p.get("tittel").asString();
        String saksnummer = tekst(p.get("saksnummer"));
        if (type == Punkttype.PAUSE) {
            if (saksnummer != null) {
                funn.add(fil.funn(peker + "/saksnummer", "Pause har ikke saksnummer (R116)", true));
            }
            kommandoer.add(new MoeteCommand.LeggInnPause(
                    moeteId, punktId, tittel, minutter == null ? 0 : minutter, plass, start, slutt));
            return;
        }
        boolean forretningsorden = p.path("forretningsorden").asBoolean(false);
        boolean egenSak = !forretningsorden && type != Punkttype.EVENTUELT;
        SakId sakId = egenSak ? new SakId(moeteId + "-sak-" + plass) : null;
        List<String> grupper =
                p.has("prioritert_gruppe") ? List.of(p.get("prioritert_gruppe").asString()) : List.of();
        if (egenSak) {
            kommandoer.add(new SakCommand.MeldInnSak(
                    sakId, helsefellesskap, tittel, null, new VirksomhetId("ukjent"), "ukjent", Saksopphav.IMPORT));
            kommandoer.add(new SakCommand.KlassifiserSak(
                    sakId, Map.of(Saksegenskap.FAGLIG, Konsekvensgrad.INGEN), grupper, List.of(), null, null));
            kommandoer.add(new SakCommand.TildelUtvalg(sakId, utvalg));
        }
        if (saksnummer == null) {
            funn.add(fil.funn(peker, "Punktet mangler saksnummer", false));
        } else {
            kommandoer.add(new SaksnummerserieCommand.TildelSaksnummer(
                    new SaksnummerserieId(utvalg + "-" + dato.getYear()),
                    helsefellesskap,
                    utvalg,
                    dato.getYear(),
                    moeteId,
                    punktId,
                    sakId,
                    saksnummer));
        }
        List<Ansvarlig> ansvarlige = ansvarlige(p);
        List<String> underpunkter = new ArrayList<>();
        p.path("underpunkter").forEach(u -> underpunkter.add(u.asString()));
        Opplegg opplegg = opplegg(p.get("opplegg"));
        kommandoer.add(new MoeteCommand.LeggTilSaklistepunkt(
                moeteId,
                punktId,
                sakId,
                type,
                saksnummer,
                tittel,
                minutter,
                ansvarlige,
                underpunkter,
                plass,
                forretningsorden,
                grupper,
                start,
                slutt,
                opplegg));
        if (egenSak && type == Punkttype.VEDTAKSSAK) {
            funn.add(fil.funn(
                    peker,
                    "Vedtakssaken kommer uten saksframlegg; legg det ved før saken settes på saklisten (R109)",
                    false));
        } else if (egenSak) {
            kommandoer.add(new SakCommand.SettSakPaaSakliste(
                    sakId,
                    utvalg,
                    moeteId,
                    type,
                    minutter,
                    ansvarlige,
                    underpunkter,
                    plass,
                    false,
                    saksnummer,
                    start,
                    slutt,
                    opplegg));
        }
    }

    private static List<Ansvarlig> ansvarlige(JsonNode p) {
        List<Ansvarlig> ut = new ArrayList<>();
        for (JsonNode a : p.path("ansvarlige")) {
            ut.add(new Ansvarlig(
                    a.get("rolle").asString(),
                    a.path("minutter").isNumber() ? a.get("minutter").asInt() : null,
                    tekst(a.get("deles_med"))));
        }
        return ut;
    }

    private static Opplegg opplegg(JsonNode o) {
        return o == null || o.isNull()
                ? null
                : new Opplegg(
                        o.get("innlegg_minutter").asInt(),
                        o.get("sporsmal_minutter").asInt(),
                        o.get("per").asString(),
                        o.get("antall_innlegg").asInt());
    }

    private static LocalTime klokke(JsonNode n) {
        return n == null || n.isNull() ? null : LocalTime.parse(n.asString());
    }

    private static String tekst(JsonNode n) {
        return n == null || n.isNull() ? null : n.asString();
    }
}
