package no.saksgang.gateway.papir;

import static no.saksgang.gateway.papir.Papirbygger.Kol.celle;
import static no.saksgang.gateway.papir.Papirbygger.Kol.tall;
import static no.saksgang.gateway.papir.Papirbygger.Kol.tekst;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.saksgang.gateway.papir.Papir.Celle;
import no.saksgang.lesemodell.moete.Innkallingsbilde;
import no.saksgang.lesemodell.moete.Innkallingsbilde.Utsendelse;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.organisasjon.Utvalgsbilde;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Grunnlag;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Moete;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Navn;

/** Innkallingen slik den ble sendt, og saklisten slik den står. Begge er for dem som er med i utvalget. */
final class Moetepapirer {

    private Moetepapirer() {}

    /** En linje på en sakliste, sendt eller ikke. */
    private record Linje(String saksnummer, String tittel, String type, String tid, Integer minutter, String merke) {}

    private record Dok(String saksnummer, String tittel, String type, String merke) {}

    static Papir innkalling(Grunnlag<Moete> g, String maalform, String adresse) {
        Papirbygger b = new Papirbygger(maalform);
        Moetebilde m = g.bilde().moete();
        List<Utsendelse> sendt = g.bilde().sendt().utsendelser.stream()
                .filter(u -> !"ETTERSENDING".equals(u.slag()))
                .toList();
        advarsler(b, m);
        if (sendt.isEmpty()) {
            b.merknad("innkalling.ikkeSendt");
        }
        moetet(b, m, g.navn());
        if (sendt.isEmpty()) {
            sakliste(b, m);
        }
        for (Utsendelse u : sendt) {
            boolean tillegg = !"INNKALLING".equals(u.slag());
            b.overskriftMed(
                    tillegg
                            ? b.t(
                                    "tilleggsliste",
                                    u.bokstav() == null ? u.nummer() : u.bokstav(),
                                    b.ord.dato(u.sendt()))
                            : b.t("sakliste"),
                    2);
            b.avsnitt(u.foelgebrev());
            linjer(b, u.punkter().stream().map(p -> linje(b, p)).toList());
        }
        dokumenter(b, sendt);
        b.overskrift("innkalt");
        b.liste(sendt.stream()
                .flatMap(u -> u.mottakere().stream())
                .map(x -> mottaker(b, x, g.navn()))
                .distinct()
                .toList());
        b.avsnitt(b.t("innkalling.forfall"));
        return b.ferdig(
                g.navn().helsefellesskap(),
                g.navn().paa(m.utvalgId),
                b.t("innkalling"),
                b.ord.tid(m.start, m.slutt),
                Papirbygger.avLoggen(g.sist().posisjon(), g.sist().registrert(), adresse));
    }

    static Papir sakliste(Grunnlag<Moete> g, String maalform, String adresse) {
        Papirbygger b = new Papirbygger(maalform);
        Moetebilde m = g.bilde().moete();
        advarsler(b, m);
        if (m.innkallingSendt == null) {
            b.merknad("sakliste.utkast");
        }
        moetet(b, m, g.navn());
        sakliste(b, m);
        List<Moetebilde.Punkt> medAnsvar =
                m.punkter.stream().filter(p -> !p.ansvarlige.isEmpty()).toList();
        if (!medAnsvar.isEmpty()) {
            b.overskrift("ansvarlige");
            b.liste(medAnsvar.stream()
                    .map(p -> (p.saksnummer == null ? "" : p.saksnummer + " ") + p.tittel + ": "
                            + p.ansvarlige.stream()
                                    .map(a -> a.minutter() == null
                                            ? a.rolle()
                                            : a.rolle() + " (" + a.minutter() + " min)")
                                    .collect(Collectors.joining(", ")))
                    .toList());
        }
        return b.ferdig(
                g.navn().helsefellesskap(),
                g.navn().paa(m.utvalgId),
                b.t("sakliste"),
                b.ord.tid(m.start, m.slutt),
                Papirbygger.avLoggen(g.sist().posisjon(), g.sist().registrert(), adresse));
    }

    static void advarsler(Papirbygger b, Moetebilde m) {
        if ("AVLYST".equals(m.tilstand)) {
            b.merknad("moete.avlyst", m.avlystGrunn == null ? "" : m.avlystGrunn);
        }
    }

    static void moetet(Papirbygger b, Moetebilde m, Navn navn) {
        b.overskrift("moetet");
        b.fakta(
                "moetet",
                "moete.tid",
                b.ord.tid(m.start, m.slutt),
                "moete.sted",
                m.sted,
                "moete.type",
                "ORDINAERT".equals(m.type) ? null : b.ord.kode("moetetype", m.type),
                "moete.leder",
                m.moeteleder == null ? null : sete(b, navn, m.moeteleder),
                "moete.sendt",
                m.innkallingSendt == null ? null : b.ord.dato(m.innkallingSendt),
                "moete.papirfrist",
                m.frister == null ? null : b.ord.tid(m.frister.papirfrist(), null));
    }

    private static void sakliste(Papirbygger b, Moetebilde m) {
        b.overskrift("sakliste");
        linjer(
                b,
                m.punkter.stream()
                        .map(p -> new Linje(
                                p.saksnummer,
                                p.tittel,
                                b.ord.kode("punkttype", p.type),
                                p.start == null ? "" : b.ord.klokke(p.start) + "–" + b.ord.klokke(p.slutt),
                                p.minutter,
                                p.sent ? b.t("sakliste.sent") : null))
                        .toList());
    }

    private static Linje linje(Papirbygger b, Innkallingsbilde.Punkt p) {
        return new Linje(
                p.saksnummer(),
                p.tittel(),
                b.ord.kode("punkttype", p.type()),
                p.start() == null ? "" : b.ord.klokke(p.start()) + "–" + b.ord.klokke(p.slutt()),
                p.minutter(),
                p.skjerming() == null ? null : b.t("unntatt", p.skjerming().hjemmel()));
    }

    private static void linjer(Papirbygger b, List<Linje> linjer) {
        if (linjer.isEmpty()) {
            b.avsnitt(b.t("sakliste.tom"));
            return;
        }
        int sum = linjer.stream()
                .mapToInt(l -> l.minutter() == null ? 0 : l.minutter())
                .sum();
        b.tabell(
                "sakliste",
                List.of(
                        tekst("kol.saksnr", 12, l -> l.saksnummer() == null ? "–" : l.saksnummer()),
                        celle("kol.sak", 46, l -> new Celle(l.tittel() == null ? "" : l.tittel(), l.merke())),
                        tekst("kol.type", 18, Linje::type),
                        tekst("kol.klokken", 14, Linje::tid),
                        tall("kol.minutter", 10, Linje::minutter)),
                linjer,
                sum == 0 ? List.of() : List.of("", b.t("sum"), "", "", Integer.toString(sum)));
    }

    private static void dokumenter(Papirbygger b, List<Utsendelse> sendt) {
        List<Dok> alle = new ArrayList<>();
        for (Utsendelse u : sendt) {
            for (Innkallingsbilde.Punkt p : u.punkter()) {
                for (Innkallingsbilde.Dokument d : p.dokumenter()) {
                    boolean unntatt = p.skjerming() != null
                            && (p.skjerming().dokumenter() == null
                                    || p.skjerming().dokumenter().isEmpty()
                                    || p.skjerming().dokumenter().contains(d.dokumentId()));
                    alle.add(new Dok(
                            p.saksnummer() == null ? "–" : p.saksnummer(),
                            d.tittel(),
                            b.ord.kode("dokumenttype", d.type()),
                            unntatt ? b.t("unntatt", p.skjerming().hjemmel()) : null));
                }
            }
        }
        if (!alle.isEmpty()) {
            b.overskrift("dokumenter");
            b.tabell(
                    "dokumenter",
                    List.of(
                            tekst("kol.saksnr", 12, Dok::saksnummer),
                            celle("kol.dokument", 66, d -> new Celle(d.tittel(), d.merke())),
                            tekst("kol.type", 22, Dok::type)),
                    alle);
        }
    }

    private static String mottaker(Papirbygger b, Innkallingsbilde.Mottaker x, Navn navn) {
        String hvem = x.seteId() != null && navn.seter().containsKey(x.seteId())
                ? sete(b, navn, x.seteId())
                : x.virksomhetId() == null ? x.rolle() : x.rolle() + ", " + navn.paa(x.virksomhetId());
        return x.sakId() == null ? hvem : hvem + " " + b.t("innkalt.tilSak");
    }

    /** Rollen og virksomheten; aldri hvem som sitter der. */
    static String sete(Papirbygger b, Navn navn, String seteId) {
        Utvalgsbilde.Sete s = navn.seter().get(seteId);
        if (s == null) {
            return seteId;
        }
        String rolle = s.rolle == null ? b.ord.kode("funksjon", s.funksjon) : b.ord.kode("rolle", s.rolle);
        String hvem = s.virksomhetId == null ? rolle : rolle + ", " + navn.paa(s.virksomhetId);
        return "MEDLEM".equals(s.funksjon) || s.funksjon == null
                ? hvem
                : hvem + " (" + b.ord.kode("funksjon", s.funksjon) + ")";
    }
}
