package no.saksgang.gateway.sider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.verdi.Tiltak;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import no.saksgang.lesemodell.planer.Planbilde;

/** Det hvert skjema på siden om en handlingsplan ber om. */
final class Planhandling {

    static final Set<String> KOMMANDOER = Set.of(
            "LeggTilTiltak",
            "ReviderHandlingsplan",
            "InviterTilInnspill",
            "GiInnspillTilHandlingsplan",
            "FremmHandlingsplan",
            "VedtaHandlingsplan",
            "ReturnerHandlingsplan",
            "MeldTiltakUtfoert",
            "AvsluttHandlingsplan");

    private Planhandling() {}

    static Kommandoskjema.Valg av(Skjema s, Planbilde p, Ramme ramme) {
        Kommandoskjema k = Kommandoskjema.av(s);
        switch (s.verdi("kommando")) {
            case "LeggTilTiltak" -> k.med("tiltak", tiltak(s, k));
            case "ReviderHandlingsplan" -> {
                List<Object> alle = new ArrayList<>();
                p.tiltak.forEach(t -> alle.add(felt(t)));
                alle.add(tiltak(s, k));
                k.med("tiltak", alle).krev("begrunnelse", "felles.begrunnelsemangler");
            }
            case "InviterTilInnspill" -> k.med("utvalg", List.of()).medDato("frist", "nyttmoete.datomangler");
            case "GiInnspillTilHandlingsplan" ->
                k.krev("utvalgId", "innboks.utvalgmangler").krev("tekst", "handlingsplan.innspillmangler");
            case "FremmHandlingsplan" -> k.med("utvalgId", strategisk(ramme));
            case "VedtaHandlingsplan" -> k.med("utvalgId", AarsrapportSideController.partnerskapsmoetet(ramme));
            case "ReturnerHandlingsplan" -> k.krev("begrunnelse", "felles.begrunnelsemangler");
            case "MeldTiltakUtfoert" -> k.krev("tiltakId", "handlingsplan.tiltakmangler");
            case "AvsluttHandlingsplan" -> {
                // Bare planen.
            }
            default -> throw Funn.ikke("Skjemaet");
        }
        return k.til("handlingsplan", p.planId);
    }

    private static Map<String, Object> tiltak(Skjema s, Kommandoskjema k) {
        Map<String, Object> t = new HashMap<>();
        t.put("tiltakId", "t-" + s.verdi("noekkel"));
        t.put("maal", Kommandoskjema.rent(s.verdi("maal")));
        if (s.verdi("maal").isBlank()) {
            k.mangler("maal", "handlingsplan.maalmangler");
        }
        if (!s.verdi("beskrivelse").isBlank()) {
            t.put("beskrivelse", Kommandoskjema.rent(s.verdi("beskrivelse")));
        }
        String hvem = s.verdi("ansvarlig");
        if (hvem.contains(":")) {
            t.put(
                    hvem.startsWith("utvalg:") ? "ansvarligUtvalg" : "ansvarligVirksomhet",
                    hvem.substring(hvem.indexOf(':') + 1));
        } else {
            k.mangler("ansvarlig", "oppfoelging.ansvarligmangler");
        }
        if (Kommandoskjema.dato(s.verdi("frist")) == null) {
            k.mangler("frist", "nyttmoete.datomangler");
        } else {
            t.put("frist", Kommandoskjema.dato(s.verdi("frist")).toString());
        }
        return t;
    }

    /** Tiltaket slik det står, som felt i kommandoen. */
    private static Map<String, Object> felt(Tiltak t) {
        Map<String, Object> ut = new HashMap<>();
        ut.put("tiltakId", t.tiltakId());
        ut.put("maal", t.maal());
        ut.put("beskrivelse", t.beskrivelse());
        ut.put(
                "ansvarligUtvalg",
                t.ansvarligUtvalg() == null ? null : t.ansvarligUtvalg().verdi());
        ut.put(
                "ansvarligVirksomhet",
                t.ansvarligVirksomhet() == null ? null : t.ansvarligVirksomhet().verdi());
        ut.put("frist", t.frist() == null ? null : t.frist().toString());
        ut.put("emneord", t.emneord());
        ut.values().removeIf(v -> v == null);
        return ut;
    }

    /** Det strategiske utvalget hun kan fremme planen fra; ellers det første. */
    static String strategisk(Ramme ramme) {
        List<String> strategiske = ramme.navn().utvalg().values().stream()
                .filter(u -> "STRATEGISK".equals(u.nivaa()))
                .map(NavnQuery.Utvalg::id)
                .toList();
        return strategiske.stream()
                .filter(u -> ramme.rekkevidde().kan("FremmHandlingsplan", u))
                .findFirst()
                .or(() -> strategiske.stream().findFirst())
                .orElseThrow(() -> Funn.ikke("Det strategiske utvalget"));
    }
}
