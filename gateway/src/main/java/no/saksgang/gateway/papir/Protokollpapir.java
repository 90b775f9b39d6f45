package no.saksgang.gateway.papir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Grunnlag;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Moete;

/** Protokollen i en av versjonene sine. Det som ikke er godkjent, sier det øverst. */
final class Protokollpapir {

    private Protokollpapir() {}

    /** @param versjon null er den gjeldende; tom når den ikke er skrevet */
    static Optional<Papir> av(Grunnlag<Moete> g, Integer versjon, String maalform, String adresse) {
        Moetebilde m = g.bilde().moete();
        int nr = versjon != null
                ? versjon
                : m.protokoll.gjeldendeVersjon > 0
                        ? m.protokoll.gjeldendeVersjon
                        : m.referater.isEmpty() ? 0 : m.referater.getLast().versjon();
        return m.referater.stream()
                .filter(r -> r.versjon() == nr)
                .findFirst()
                .map(r -> papir(g, m, r, maalform, adresse));
    }

    private static Papir papir(Grunnlag<Moete> g, Moetebilde m, Moetebilde.Referat r, String maalform, String adresse) {
        Papirbygger b = new Papirbygger(maalform);
        if (!List.of("GODKJENT", "RETTET").contains(r.status())) {
            b.merknad("protokoll.utkast", b.ord.kode("referatstatus", r.status()));
        }
        b.overskrift("moetet");
        b.fakta(
                "moetet",
                "moete.tid",
                b.ord.tid(m.start, m.slutt),
                "moete.sted",
                m.sted,
                "moete.leder",
                m.moeteleder == null ? null : Moetepapirer.sete(b, g.navn(), m.moeteleder),
                "protokoll.versjon",
                b.t("protokoll.versjonStatus", r.versjon(), b.ord.kode("referatstatus", r.status())),
                "protokoll.godkjent",
                r.godkjent() == null ? null : b.ord.dato(r.godkjent()),
                "protokoll.rettet",
                r.begrunnelse());
        seter(b, g, "protokoll.tilStede", m.tilStede);
        seter(b, g, "protokoll.forfall", m.forfall);
        b.overskrift("protokoll.saker");
        Map<String, Moetebilde.Punkt> paaListen = new HashMap<>();
        m.punkter.forEach(p -> paaListen.put(p.punktId, p));
        for (Referatpunkt p : r.punkter()) {
            punkt(b, p, paaListen.get(p.punktId()));
        }
        return b.ferdig(
                g.navn().helsefellesskap(),
                g.navn().paa(m.utvalgId),
                b.t("protokoll"),
                b.ord.tid(m.start, m.slutt),
                Papirbygger.avLoggen(g.sist().posisjon(), g.sist().registrert(), adresse));
    }

    private static void seter(Papirbygger b, Grunnlag<Moete> g, String noekkel, List<String> seter) {
        if (!seter.isEmpty()) {
            b.overskrift(noekkel);
            b.liste(seter.stream()
                    .map(s -> Moetepapirer.sete(b, g.navn(), s))
                    .sorted(no.saksgang.gateway.papir.Norsk.REKKEFOELGE)
                    .toList());
        }
    }

    private static void punkt(Papirbygger b, Referatpunkt p, Moetebilde.Punkt sto) {
        String tittel = sto == null
                ? b.t("protokoll.utenSak")
                : (sto.saksnummer == null ? "" : sto.saksnummer + "  ") + sto.tittel;
        b.overskriftMed(tittel, 3);
        if (sto != null && sto.type != null) {
            b.avsnitt(b.ord.kode("punkttype", sto.type));
        }
        b.avsnitt(p.tekst());
        b.ramme("vedtak", p.vedtak());
        b.ramme("dissens", p.dissens());
    }
}
