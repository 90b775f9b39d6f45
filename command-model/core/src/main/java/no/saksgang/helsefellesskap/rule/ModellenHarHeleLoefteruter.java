package no.saksgang.helsefellesskap.rule;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;

/** Modellen har de tre nivåene (R005), og løfterutene går til noen, aldri i ring (R006, R011, R028). */
public final class ModellenHarHeleLoefteruter {

    private ModellenHarHeleLoefteruter() {}

    /** @throws Avslag {@code MODELL_UFULLSTENDIG} */
    public static void krev(Samarbeidsmodell modell) {
        Set<Nivaa> mangler = EnumSet.of(Nivaa.PARTNERSKAPSMOETE, Nivaa.STRATEGISK, Nivaa.FAGLIG);
        modell.utvalg().forEach(u -> mangler.remove(u.nivaa()));
        krev(mangler.isEmpty(), "R005", "Modellen mangler nivåene " + mangler);
        Map<String, UtvalgModell> utvalg;
        try {
            utvalg = modell.utvalg().stream()
                    .collect(Collectors.toMap(u -> u.utvalgId().verdi(), Function.identity()));
        } catch (IllegalStateException dobbelt) {
            throw new Avslag(Avslagskode.MODELL_UFULLSTENDIG, "R005", "Et utvalg står to ganger i modellen");
        }
        for (UtvalgModell u : modell.utvalg()) {
            for (Loefterute rute : u.eskalering()) {
                krev(
                        rute.til().equals(Loefterute.PARTENE) || utvalg.containsKey(rute.til()),
                        "R011",
                        u.utvalgId() + " løfter til " + rute.til() + ", som ikke finnes i modellen");
                UtvalgModell til = utvalg.get(rute.til());
                krev(
                        til == null || til.nivaa() != Nivaa.KOMMUNALT,
                        "R028",
                        u.utvalgId() + " løfter til et kommunalt organ");
            }
            krevUtenRing(u.utvalgId().verdi(), utvalg, new HashSet<>());
        }
    }

    private static void krevUtenRing(String naa, Map<String, UtvalgModell> utvalg, Set<String> vei) {
        krev(vei.add(naa), "R011", "Løfterutene går i ring gjennom " + naa);
        for (Loefterute rute : utvalg.get(naa).eskalering()) {
            if (!rute.til().equals(Loefterute.PARTENE)) {
                krevUtenRing(rute.til(), utvalg, new HashSet<>(vei));
            }
        }
    }

    private static void krev(boolean vilkaar, String regel, String detalj) {
        Avslag.med(vilkaar, Avslagskode.MODELL_UFULLSTENDIG, regel, detalj);
    }
}
