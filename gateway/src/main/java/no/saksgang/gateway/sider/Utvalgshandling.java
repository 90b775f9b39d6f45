package no.saksgang.gateway.sider;

import java.util.List;
import java.util.Set;
import no.saksgang.lesemodell.organisasjon.Utvalgsbilde;

/** Det hvert skjema på siden om et utvalg ber om. */
final class Utvalgshandling {

    static final Set<String> KOMMANDOER = Set.of(
            "OppnevnMedlem",
            "OppnevnVara",
            "FratreMedlem",
            "VelgLeder",
            "VelgNestleder",
            "RoterLedelse",
            "ReviderMandat");

    private Utvalgshandling() {}

    static Kommandoskjema.Valg av(Skjema s, Utvalgsbilde u) {
        Kommandoskjema k = Kommandoskjema.av(s);
        switch (s.verdi("kommando")) {
            case "OppnevnMedlem" ->
                k.med("seteId", "sete-" + s.verdi("noekkel"))
                        .krev("brukerId", "utvalg.brukermangler")
                        .krev("rolle", "utvalg.rollemangler")
                        .med("funksjon")
                        .med("part")
                        .med("virksomhetId")
                        .med(
                                "representerer",
                                s.verdi("virksomhetId").isBlank() ? List.of() : List.of(s.verdi("virksomhetId")))
                        .med(
                                "beslutningsmyndighet",
                                !s.verdi("beslutningsmyndighet").isEmpty())
                        .med("oppnevntAv")
                        .med("forankringsnivaa")
                        .medDato("fra", "nyttmoete.datomangler");
            case "OppnevnVara" -> k.krev("seteId", "utvalg.setemangler").krev("brukerId", "utvalg.brukermangler");
            case "FratreMedlem" ->
                k.krev("seteId", "utvalg.setemangler")
                        .krevDato("sluttdato", "nyttmoete.datomangler")
                        .krev("grunn", "felles.begrunnelsemangler");
            case "VelgLeder", "VelgNestleder" ->
                k.krev("seteId", "utvalg.setemangler").medDato("fra", "nyttmoete.datomangler");
            case "RoterLedelse" ->
                k.krev("tilPart", "utvalg.partmangler").med("tilVirksomhet").krevDato("fra", "nyttmoete.datomangler");
            case "ReviderMandat" -> {
                List<String> punkter = s.verdi("mandat")
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList();
                if (punkter.isEmpty()) {
                    k.mangler("mandat", "utvalg.mandatmangler");
                }
                k.med("mandat", punkter).medDato("gjelderFra", "nyttmoete.datomangler");
            }
            default -> throw Funn.ikke("Skjemaet");
        }
        return k.til("utvalg", u.utvalgId);
    }
}
