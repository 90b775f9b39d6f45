package no.saksgang.app.modell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.helsefellesskap.rule.ModellenHarHeleLoefteruter;
import tools.jackson.databind.JsonNode;

/** Det skjemaet ikke kan si: at det som trengs er der, og at det vises til utvalg som finnes. */
final class Modellkontroll {

    private static final List<String> PAAKREVD =
            List.of("navn", "malform", "konsensusparter", "beslutningsmodell", "sykehusparter", "kommuneparter");
    private static final List<String> NIVAAER = List.of("PARTNERSKAPSMOTE", "STRATEGISK", "FAGLIG");

    private final Modellfil fil;
    private final List<String> feil = new ArrayList<>();

    private Modellkontroll(Modellfil fil) {
        this.fil = fil;
    }

    /** @throws ModellfilFeil med alle feilene, før noe er oversatt */
    static void krevHel(Modellfil fil) {
        Modellkontroll k = new Modellkontroll(fil);
        Set<String> sett = new HashSet<>();
        int i = 0;
        for (JsonNode h : fil.rot().get("helsefellesskap")) {
            String peker = "/helsefellesskap/" + i++;
            k.krev(sett.add(h.get("id").asString()), peker + "/id", h.get("id").asString() + " står to ganger");
            k.helsefellesskap(h, peker);
        }
        k.kast();
    }

    /** @throws ModellfilFeil når en regel for modellen brytes */
    static void krevRegler(Modellfil fil, List<Modelloversetter.Beskrivelse> alle) {
        Modellkontroll k = new Modellkontroll(fil);
        int i = 0;
        for (Modelloversetter.Beskrivelse b : alle) {
            try {
                ModellenHarHeleLoefteruter.krev(b.modell());
            } catch (Avslag avslag) {
                k.feil.add(
                        fil.feil("/helsefellesskap/" + i + "/utvalg", avslag.detalj() + " (" + avslag.regel() + ")"));
            }
            i++;
        }
        k.kast();
    }

    private void helsefellesskap(JsonNode h, String peker) {
        for (String felt : PAAKREVD) {
            krev(Felt.finn(h, peker, felt, null, "").isPresent(), peker, felt + " mangler i både fakta og antatt");
        }
        Felt.finn(h, peker, "kommuneparter", null, "")
                .ifPresent(f -> krev(
                        f.verdi().path("antall").isInt(), f.peker() + "/antall", "antall kommuner må være et tall"));
        Set<String> utvalg = new LinkedHashSet<>();
        Set<String> mangler = new LinkedHashSet<>(NIVAAER);
        int i = 0;
        for (JsonNode u : h.get("utvalg")) {
            String upeker = peker + "/utvalg/" + i++;
            String id = u.get("id").asString();
            krev(utvalg.add(id), upeker + "/id", id + " står to ganger");
            Optional<Felt> nivaa = Felt.finn(u, upeker, "niva", null, "");
            krev(nivaa.isPresent(), upeker, "niva mangler i både fakta og antatt");
            nivaa.ifPresent(n -> mangler.remove(n.verdi().asString()));
        }
        mangler.forEach(n -> feil.add(fil.feil(peker + "/utvalg", "ingen av utvalgene er på nivået " + n + " (R005)")));
        i = 0;
        for (JsonNode u : h.get("utvalg")) {
            henvisninger(u, peker + "/utvalg/" + i++, utvalg);
        }
    }

    private void henvisninger(JsonNode u, String peker, Set<String> utvalg) {
        vis(u, peker, "eskalering", "/til", til -> til.equals(Loefterute.PARTENE) || utvalg.contains(til));
        vis(u, peker, "overordnet", "", utvalg::contains);
        // Mottakere skrevet med store bokstaver er ikke utvalg, som FORSLAGSSTILLER.
        vis(u, peker, "rapportering", "/til", til -> til.matches("[A-Z_]+") || utvalg.contains(til));
    }

    private void vis(JsonNode u, String peker, String felt, String under, Predicate<String> finnes) {
        Felt.finn(u, peker, felt, null, "").ifPresent(f -> {
            for (int i = 0; i < f.verdi().size(); i++) {
                JsonNode til = f.verdi().get(i).at(under);
                if (til.isString()) {
                    krev(
                            finnes.test(til.asString()),
                            f.peker() + "/" + i + under,
                            "utvalget " + til.asString() + " finnes ikke i dette helsefellesskapet");
                }
            }
        });
    }

    private void krev(boolean vilkaar, String peker, String tekst) {
        if (!vilkaar) {
            feil.add(fil.feil(peker, tekst));
        }
    }

    private void kast() {
        if (!feil.isEmpty()) {
            throw new ModellfilFeil(feil);
        }
    }
}
