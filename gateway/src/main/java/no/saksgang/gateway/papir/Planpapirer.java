package no.saksgang.gateway.papir;

import static no.saksgang.gateway.papir.Papirbygger.Kol.tall;
import static no.saksgang.gateway.papir.Papirbygger.Kol.tekst;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.saksgang.felles.verdi.Tiltak;
import no.saksgang.lesemodell.aarsrapport.Rapport;
import no.saksgang.lesemodell.planer.Planbilde;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Grunnlag;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Navn;

/** Årsrapporten og handlingsplanen. */
final class Planpapirer {

    private Planpapirer() {}

    static Papir aarsrapport(Rapport r, Grunnlag<Void> g, String maalform, String adresse) {
        Papirbygger b = new Papirbygger(maalform);
        Navn navn = g.navn();
        Rapport.Tall t = r.tall();
        b.overskrift("rapport.tall");
        b.fakta(
                "rapport.tall",
                "rapport.innmeldt",
                t.innmeldt(),
                "rapport.avgjort",
                t.avgjort(),
                "rapport.aapne",
                t.aapne(),
                "rapport.loeftet",
                t.loeftet(),
                "rapport.utsatt",
                t.utsatt(),
                "rapport.uenig",
                t.konsensusManglet(),
                "rapport.gjennomfoert",
                t.gjennomfoert(),
                "rapport.behandlingstid",
                t.behandlingstid() == null
                        ? null
                        : b.t(
                                "rapport.dager",
                                desimal(t.behandlingstid().median()),
                                desimal(t.behandlingstid().snitt()),
                                t.behandlingstid().lengst()));
        fordeling(b, "rapport.perUtfall", "utfall", t.perUtfall());
        fordeling(b, "rapport.perLoeft", "loefteaarsak", t.perLoefteaarsak());
        fordeling(b, "rapport.perGruppe", "gruppe", t.perPrioritertGruppe());
        fordeling(b, "rapport.perOpphav", "saksopphav", t.perOpphav());
        if (!r.perUtvalg().isEmpty()) {
            b.overskrift("rapport.perUtvalg");
            b.tabell(
                    "rapport.perUtvalg",
                    List.<Papirbygger.Kol<Map.Entry<String, Rapport.Utvalgstall>>>of(
                            tekst("kol.utvalg", 36, x -> navn.paa(x.getKey())),
                            tall("kol.tildelt", 10, x -> x.getValue().tildelt()),
                            tall("kol.behandlet", 12, x -> x.getValue().behandlet()),
                            tall("kol.avgjort", 10, x -> x.getValue().avgjort()),
                            tall("kol.loeftet", 10, x -> x.getValue().loeftet()),
                            tall("kol.utsatt", 10, x -> x.getValue().utsatt()),
                            tall("kol.aapne", 12, x -> x.getValue().aapne())),
                    List.copyOf(new TreeMap<>(r.perUtvalg()).entrySet()));
        }
        tekster(b, navn, "rapport.delrapporter", r.delrapporter());
        tekster(b, navn, "rapport.selvevalueringer", r.selvevalueringer());
        b.overskrift("rapport.saker");
        if (r.saker().isEmpty()) {
            b.avsnitt(b.t("rapport.ingenSaker"));
        }
        b.tabell(
                "rapport.saker",
                List.<Papirbygger.Kol<Rapport.Sakslinje>>of(
                        tekst("kol.sak", 44, Rapport.Sakslinje::tittel),
                        tekst("kol.innmeldt", 14, x -> b.ord.kortDato(x.innmeldt())),
                        tekst(
                                "kol.utfall",
                                20,
                                x -> x.utfall() == null
                                        ? b.ord.kode("rapporttilstand", x.tilstand())
                                        : b.ord.kode("utfall", x.utfall())),
                        tekst("kol.avgjortDato", 14, x -> b.ord.kortDato(x.avgjort())),
                        tall("kol.dager", 8, x -> x.dager() == null ? "–" : x.dager())),
                r.saker());
        return b.ferdig(
                navn.helsefellesskap(),
                null,
                b.t("rapport", r.aar()),
                b.t("rapport.ingress", r.mal()),
                Papirbygger.avLoggen(r.posisjon(), g.sist().registrert(), adresse));
    }

    static Papir handlingsplan(Grunnlag<Planbilde> g, String maalform, String adresse) {
        Papirbygger b = new Papirbygger(maalform);
        Planbilde p = g.bilde();
        Navn navn = g.navn();
        if (!List.of("VEDTATT", "AVSLUTTET").contains(p.tilstand)) {
            b.merknad("plan.utkast");
        }
        b.fakta(
                "plan",
                "plan.periode",
                p.fra == null ? null : b.ord.dato(p.fra) + " – " + b.ord.dato(p.til),
                "plan.tilstand",
                b.ord.kode("plantilstand", p.tilstand),
                "plan.versjon",
                p.versjoner.isEmpty()
                        ? null
                        : p.versjoner.getLast().versjon() + ", "
                                + b.ord.dato(p.versjoner.getLast().dato()),
                "plan.begrunnelse",
                p.versjoner.isEmpty() ? null : p.versjoner.getLast().begrunnelse());
        b.avsnitt(p.beskrivelse);
        b.overskrift("plan.tiltak");
        if (p.tiltak.isEmpty()) {
            b.avsnitt(b.t("plan.ingenTiltak"));
        }
        b.tabell(
                "plan.tiltak",
                List.<Papirbygger.Kol<Tiltak>>of(
                        tekst("kol.maal", 26, Tiltak::maal),
                        tekst("kol.tiltak", 32, Tiltak::beskrivelse),
                        tekst("kol.ansvarlig", 20, x -> ansvarlig(x, navn)),
                        tekst("kol.frist", 12, x -> b.ord.kortDato(x.frist())),
                        tekst(
                                "kol.utfoert",
                                12,
                                x -> p.utfoert.contains(x.tiltakId())
                                        ? b.ord.kortDato(p.utfoertDato.get(x.tiltakId()))
                                        : "–")),
                p.tiltak);
        p.deler.forEach((utvalg, del) -> {
            b.overskriftMed(b.t("plan.del", navn.paa(utvalg)), 2);
            b.avsnitt(del.strategi());
            b.liste(p.tiltak.stream()
                    .filter(x -> del.tiltak().contains(x.tiltakId()))
                    .map(Tiltak::beskrivelse)
                    .toList());
        });
        return b.ferdig(
                navn.helsefellesskap(),
                null,
                b.t("plan"),
                p.fra == null ? null : b.t("plan.ingress", p.fra.getYear(), p.til.getYear()),
                Papirbygger.avLoggen(g.sist().posisjon(), g.sist().registrert(), adresse));
    }

    private static String ansvarlig(Tiltak t, Navn navn) {
        return t.ansvarligUtvalg() != null
                ? navn.paa(t.ansvarligUtvalg().verdi())
                : t.ansvarligVirksomhet() == null
                        ? "–"
                        : navn.paa(t.ansvarligVirksomhet().verdi());
    }

    private static void fordeling(Papirbygger b, String noekkel, String slag, Map<String, Integer> tall) {
        if (tall != null && !tall.isEmpty()) {
            b.overskriftMed(b.t(noekkel), 3);
            b.tabell(
                    noekkel,
                    List.<Papirbygger.Kol<Map.Entry<String, Integer>>>of(
                            tekst("kol.hva", 80, x -> b.ord.kode(slag, x.getKey())),
                            tall("kol.antall", 20, Map.Entry::getValue)),
                    List.copyOf(new TreeMap<>(tall).entrySet()));
        }
    }

    private static void tekster(Papirbygger b, Navn navn, String noekkel, Map<String, String> tekster) {
        if (tekster != null && !tekster.isEmpty()) {
            b.overskrift(noekkel);
            new TreeMap<>(tekster).forEach((utvalg, t) -> {
                b.overskriftMed(navn.paa(utvalg), 3);
                b.avsnitt(t);
            });
        }
    }

    private static String desimal(java.math.BigDecimal d) {
        return d.toPlainString().replace('.', ',');
    }
}
