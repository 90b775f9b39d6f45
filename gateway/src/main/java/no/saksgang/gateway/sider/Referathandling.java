package no.saksgang.gateway.sider;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.lesemodell.moete.Moetebilde;

/** Det hvert skjema på referatsiden ber om. */
final class Referathandling {

    static final Set<String> KOMMANDOER = Set.of(
            "SkrivReferat",
            "SendTilGjennomsyn",
            "KommenterReferat",
            "PubliserForeloepigReferat",
            "GodkjennReferat",
            "TaRettelaas",
            "ForeslaaRettelse",
            "GodkjennRettelse",
            "AvslaaRettelse",
            "SlippRettelaas");

    private static final int MAKS_PUNKTER = 400;

    private Referathandling() {}

    static Kommandoskjema.Valg av(Skjema s, Moetebilde m) {
        Kommandoskjema k = Kommandoskjema.av(s);
        switch (s.verdi("kommando")) {
            case "SkrivReferat", "ForeslaaRettelse" -> tekster(s, k);
            case "SendTilGjennomsyn" -> frist(s, k);
            case "KommenterReferat" -> k.med("punktId").krev("tekst", "referat.kommentarmangler");
            case "TaRettelaas" -> k.med("klasse").krev("begrunnelse", "felles.begrunnelsemangler");
            case "AvslaaRettelse" -> k.krev("begrunnelse", "felles.begrunnelsemangler");
            case "SlippRettelaas" -> k.krev("grunn", "felles.begrunnelsemangler");
            case "PubliserForeloepigReferat", "GodkjennReferat", "GodkjennRettelse" -> {
                // Bare møtet.
            }
            default -> throw Funn.ikke("Skjemaet");
        }
        return k.til("moete", m.moeteId);
    }

    private static void tekster(Skjema s, Kommandoskjema k) {
        List<Map<String, String>> punkter = new ArrayList<>();
        for (int i = 0; i < MAKS_PUNKTER && !s.verdi("punkt-" + i).isEmpty(); i++) {
            Map<String, String> punkt = new HashMap<>(Map.of("punktId", s.verdi("punkt-" + i)));
            for (String felt : Referatskjema.FELT) {
                String verdi = Kommandoskjema.rent(s.verdi(felt + "-" + i));
                if (!verdi.isEmpty()) {
                    punkt.put(felt, verdi);
                }
            }
            punkter.add(punkt);
        }
        if (punkter.isEmpty()) {
            k.mangler("tekst-0", "referat.tekstmangler");
        }
        k.med("punkter", punkter)
                .med("basertPaa", s.verdi("basertPaa").matches("\\d{1,6}") ? Integer.valueOf(s.verdi("basertPaa")) : 0);
    }

    private static void frist(Skjema s, Kommandoskjema k) {
        LocalDate dato = Kommandoskjema.dato(s.verdi("fristdato"));
        LocalTime klokke = Kommandoskjema.klokke(s.verdi("fristklokke"));
        if (dato == null) {
            k.mangler("fristdato", "nyttmoete.datomangler");
        }
        if (klokke == null) {
            k.mangler("fristklokke", "nyttmoete.klokkemangler");
        }
        if (dato != null && klokke != null) {
            k.med("frist", dato.atTime(klokke).toString());
        }
    }
}
