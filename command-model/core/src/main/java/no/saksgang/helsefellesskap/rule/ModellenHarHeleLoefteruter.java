package no.saksgang.helsefellesskap.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;

/** Modellen har de tre nivåene (R005), og løfterutene går til noen, aldri i ring (R006, R011, R028). */
public final class ModellenHarHeleLoefteruter {

    private ModellenHarHeleLoefteruter() {}

    /** @throws Avslag {@code MODELL_UFULLSTENDIG}, {@code MODELL_UTEN_MOTTAKER} eller {@code MODELL_I_RING} */
    public static void krev(Samarbeidsmodell modell) {
        Map<String, UtvalgModell> utvalg = new LinkedHashMap<>();
        Set<Nivaa> mangler = EnumSet.of(Nivaa.PARTNERSKAPSMOETE, Nivaa.STRATEGISK, Nivaa.FAGLIG);
        for (UtvalgModell u : modell.utvalg()) {
            Avslag.krevInnhold(u.utvalgId(), "modell.utvalg.utvalgId");
            Avslag.krevInnhold(u.navn(), "modell.utvalg.navn");
            Avslag.krevInnhold(u.nivaa(), "modell.utvalg.nivaa");
            Avslag.krevInnhold(u.status(), "modell.utvalg.status");
            Avslag.krevInnhold(u.konsensusregel(), "modell.utvalg.konsensusregel");
            Avslag.krevInnhold(u.bindendeFor(), "modell.utvalg.bindendeFor");
            Avslag.krevInnhold(u.vedtaksgrense(), "modell.utvalg.vedtaksgrense");
            Avslag.krevInnhold(u.lederregel(), "modell.utvalg.lederregel");
            mangler.remove(u.nivaa());
            Avslag.med(
                    utvalg.put(u.utvalgId().verdi(), u) == null,
                    Avslagskode.MODELL_UFULLSTENDIG,
                    "R005",
                    u.utvalgId() + " står to ganger i modellen");
        }
        Avslag.med(mangler.isEmpty(), Avslagskode.MODELL_UFULLSTENDIG, "R005", "Modellen mangler nivåene " + mangler);
        for (UtvalgModell u : modell.utvalg()) {
            krevMottakere(u, utvalg);
        }
        for (UtvalgModell u : modell.utvalg()) {
            krevUtenRing(u.utvalgId().verdi(), utvalg, new ArrayList<>(), new HashSet<>());
        }
    }

    private static void krevMottakere(UtvalgModell u, Map<String, UtvalgModell> utvalg) {
        boolean virker = u.status() != Utvalgsstatus.AVLOEST && u.status() != Utvalgsstatus.AVHOLDT;
        boolean maaLoefte =
                u.vedtaksgrense() != null && !u.vedtaksgrense().skalLoeftes().isEmpty();
        Avslag.med(
                !virker || !maaLoefte || !u.eskalering().isEmpty(),
                Avslagskode.MODELL_UTEN_MOTTAKER,
                "R011",
                u.utvalgId() + " skal løfte saker, men har ingen rute");
        for (Loefterute rute : u.eskalering()) {
            UtvalgModell til = utvalg.get(rute.til());
            Avslag.med(
                    Loefterute.PARTENE.equals(rute.til()) || til != null,
                    Avslagskode.MODELL_UTEN_MOTTAKER,
                    "R011",
                    u.utvalgId() + " løfter til " + rute.til() + ", som ikke finnes i modellen");
            Avslag.med(
                    til == null || til.nivaa() != Nivaa.KOMMUNALT,
                    Avslagskode.MODELL_UFULLSTENDIG,
                    "R028",
                    u.utvalgId() + " løfter til et kommunalt organ");
        }
    }

    private static void krevUtenRing(
            String naa, Map<String, UtvalgModell> utvalg, List<String> vei, Set<String> ferdige) {
        Avslag.med(
                !vei.contains(naa),
                Avslagskode.MODELL_I_RING,
                "R011",
                "Løfterutene går i ring: " + String.join(" → ", vei) + " → " + naa);
        if (ferdige.contains(naa)) {
            return;
        }
        vei.add(naa);
        for (Loefterute rute : utvalg.get(naa).eskalering()) {
            if (!Loefterute.PARTENE.equals(rute.til())) {
                krevUtenRing(rute.til(), utvalg, vei, ferdige);
            }
        }
        vei.removeLast();
        ferdige.add(naa);
    }
}
