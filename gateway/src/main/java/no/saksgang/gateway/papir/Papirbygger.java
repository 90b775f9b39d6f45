package no.saksgang.gateway.papir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.saksgang.gateway.papir.Papir.Blokk;
import no.saksgang.gateway.papir.Papir.Celle;
import no.saksgang.gateway.papir.Papir.Kolonne;
import no.saksgang.gateway.papir.Papir.Par;

/** Setter sammen et papir, blokk for blokk, og avslutter det med hva det er laget av. */
final class Papirbygger {

    final Papirtekst ord;
    private final String maalform;
    private final List<Blokk> blokker = new ArrayList<>();

    Papirbygger(String maalform) {
        this.maalform = maalform;
        this.ord = Papirtekst.paa(maalform);
    }

    String t(String noekkel, Object... verdier) {
        return ord.tekst(noekkel, verdier);
    }

    Papirbygger overskrift(String noekkel, Object... verdier) {
        return overskriftMed(t(noekkel, verdier), 2);
    }

    Papirbygger overskriftMed(String tekst, int nivaa) {
        blokker.add(new Blokk.Overskrift(tekst, nivaa));
        return this;
    }

    Papirbygger avsnitt(String tekst) {
        if (tekst != null && !tekst.isBlank()) {
            blokker.add(new Blokk.Avsnitt(tekst.strip()));
        }
        return this;
    }

    Papirbygger merknad(String noekkel, Object... verdier) {
        blokker.add(new Blokk.Merknad(t(noekkel, verdier)));
        return this;
    }

    Papirbygger ramme(String noekkel, String tekst) {
        if (tekst != null && !tekst.isBlank()) {
            blokker.add(new Blokk.Ramme(t(noekkel), tekst.strip()));
        }
        return this;
    }

    Papirbygger liste(List<String> punkter) {
        if (!punkter.isEmpty()) {
            blokker.add(new Blokk.Liste(List.copyOf(punkter)));
        }
        return this;
    }

    /** Vekselvis nøkkel og verdi; en verdi som er null eller tom, er ikke med. */
    Papirbygger fakta(String navn, Object... par) {
        List<Par> ut = new ArrayList<>();
        for (int i = 0; i < par.length; i += 2) {
            if (par[i + 1] != null && !par[i + 1].toString().isBlank()) {
                ut.add(new Par(t((String) par[i]), par[i + 1].toString()));
            }
        }
        if (!ut.isEmpty()) {
            blokker.add(new Blokk.Fakta(t(navn), List.copyOf(ut)));
        }
        return this;
    }

    /** En tabell med overskrift; tom når det ikke er noen rader. */
    <T> Papirbygger tabell(String navn, List<Kol<T>> kolonner, List<T> rader) {
        return tabell(navn, kolonner, rader, List.of());
    }

    <T> Papirbygger tabell(String navn, List<Kol<T>> kolonner, List<T> rader, List<String> sum) {
        if (!rader.isEmpty()) {
            blokker.add(new Blokk.Tabell(
                    t(navn),
                    kolonner.stream()
                            .map(k -> new Kolonne(t(k.noekkel()), k.bredde(), k.tall()))
                            .toList(),
                    rader.stream()
                            .map(r -> kolonner.stream()
                                    .map(k -> k.verdi().apply(r))
                                    .toList())
                            .toList(),
                    sum));
        }
        return this;
    }

    /** En kolonne: nøkkelen til navnet, bredden i prosent og hva som står i den. */
    record Kol<T>(String noekkel, int bredde, boolean tall, Function<T, Celle> verdi) {
        static <T> Kol<T> tekst(String noekkel, int bredde, Function<T, Object> verdi) {
            return new Kol<>(noekkel, bredde, false, r -> Celle.av(verdi.apply(r)));
        }

        static <T> Kol<T> tall(String noekkel, int bredde, Function<T, Object> verdi) {
            return new Kol<>(noekkel, bredde, true, r -> Celle.av(verdi.apply(r)));
        }

        static <T> Kol<T> celle(String noekkel, int bredde, Function<T, Celle> verdi) {
            return new Kol<>(noekkel, bredde, false, verdi);
        }
    }

    Papir ferdig(String avsender, String organ, String tittel, String ingress, Papir.Opphav opphav) {
        return new Papir(maalform, avsender, organ, tittel, ingress, blokker, opphav);
    }

    static Papir.Opphav avLoggen(long posisjon, Instant tid, String adresse) {
        return new Papir.Opphav(posisjon, null, tid, adresse);
    }
}
