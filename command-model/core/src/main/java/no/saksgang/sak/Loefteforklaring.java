package no.saksgang.sak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.beslutning.Inndata;
import no.saksgang.felles.Forklaring;
import no.saksgang.felles.Forklaringsslag;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Opphav;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Loefteaarsak;

/** Hvorfor en sak løftes: regelen, årsaken, og ruten i modellen med vilkåret sitt. */
final class Loefteforklaring {

    private Loefteforklaring() {}

    static Forklaring av(
            Sak sak,
            Behandling b,
            UtvalgModell fra,
            List<Loefterute> ruter,
            Loefteaarsak aarsak,
            Samarbeidsmodell modell) {
        Map<String, String> m = new LinkedHashMap<>();
        Inndata.sett(m, "fra", b.utvalgId);
        Inndata.sett(m, "aarsak", aarsak);
        Inndata.sett(m, "tilstand", b.tilstand);
        Inndata.sett(m, "modellversjon", modell.versjon());
        for (Loefterute rute : ruter) {
            Inndata.sett(m, "rute." + rute.til() + ".grunner", rute.grunner());
            m.put(
                    "rute." + rute.til() + ".naar",
                    rute.naar() == null ? "ALLTID" : rute.naar().name());
        }
        if (sak.klassifisering != null) {
            Inndata.sett(m, "egenskaper", sak.klassifisering.egenskaper());
            Inndata.sett(m, "gjelder", sak.klassifisering.gjelder());
        }
        b.stemmer.forEach((sete, s) -> Inndata.sett(m, "standpunkt." + sete, s.standpunkt()));
        b.partsstemmer.forEach((part, s) -> Inndata.sett(m, "partsstandpunkt." + part, s.standpunkt()));
        b.forankringer.forEach(f -> Inndata.sett(m, "forankret." + f.virksomhetId(), f.forankret()));
        if (b.avklaring != Behandling.Avklaring.IKKE_SPURT) {
            Inndata.sett(m, "myndighetsavklaring", b.avklaring);
        }
        return new Forklaring(
                Forklaringsslag.LOEFT,
                String.join(", ", ruter.stream().map(Loefterute::til).toList()),
                regel(aarsak, sak, fra),
                "eskalering i samarbeidsmodellen: " + fra.opphav().getOrDefault("eskalering", Opphav.ANTATT),
                m);
    }

    private static String regel(Loefteaarsak aarsak, Sak sak, UtvalgModell fra) {
        return switch (aarsak) {
            case KONSENSUS_MANGLER, FORANKRING_MANGLER -> "R042";
            case UTENFOR_MYNDIGHET -> "R044";
            case FORBEREDT_FOR_SSU -> "R052";
            case KREVES_AV_REGEL ->
                Saksmyndighet.av(fra.vedtaksgrense(), sak.klassifisering)
                        .skalLoeftes()
                        .filter(e -> e != Saksegenskap.ALLE)
                        .map(e -> Saksmyndighet.loefteregel(e, fra.nivaa()))
                        .orElse("R011");
        };
    }
}
