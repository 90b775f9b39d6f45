package no.saksgang.gateway.papir;

import static no.saksgang.gateway.papir.Papirbygger.Kol.tekst;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Grunnlag;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Navn;

/** Saksframlegget og saksutskriften. */
final class Sakspapirer {

    private Sakspapirer() {}

    static Papir saksframlegg(Grunnlag<Saksbilde> g, String maalform, String adresse) {
        Papirbygger b = new Papirbygger(maalform);
        Saksbilde s = g.bilde();
        Navn navn = g.navn();
        b.fakta(
                "saksframlegg",
                "sak.innmelder",
                innmelder(s, navn),
                "sak.innmeldt",
                b.ord.dato(s.innmeldt),
                "sak.tilstand",
                b.ord.kode("sakstilstand", s.tilstand),
                "sak.gjelder",
                navn(s.gjelder, navn),
                "sak.saksnummer",
                s.behandlinger.values().stream()
                        .map(x -> x.saksnummer)
                        .filter(x -> x != null)
                        .distinct()
                        .collect(Collectors.joining(", ")));
        behandling(b, s, navn);
        if (s.beskrivelse != null && !s.beskrivelse.isBlank()) {
            b.overskrift("sak.gjelderOverskrift");
            b.avsnitt(s.beskrivelse);
        }
        tekster(b, s, navn, "UTREDNING", "sak.utredning");
        raad(b, s, navn);
        List<Saksbilde.Innlegg> innstilling = av(s, "INNSTILLING");
        if (!innstilling.isEmpty()) {
            b.overskrift("sak.innstilling");
            innstilling.forEach(i ->
                    b.ramme("sak.innstillingFra", navn.paa(i.fra()) + ", " + b.ord.dato(i.dato()) + "\n" + i.tekst()));
        }
        tekster(b, s, navn, "DELVEDTAK", "sak.delvedtak");
        dokumenter(b, s);
        return b.ferdig(
                navn.helsefellesskap(),
                utvalget(s, navn),
                s.tittel,
                b.t("saksframlegg"),
                Papirbygger.avLoggen(g.sist().posisjon(), g.sist().registrert(), adresse));
    }

    /** Tom når saken ikke er avgjort. */
    static Optional<Papir> saksutskrift(Grunnlag<Saksbilde> g, String maalform, String adresse) {
        Saksbilde s = g.bilde();
        if (s.avgjort == null) {
            return Optional.empty();
        }
        Papirbygger b = new Papirbygger(maalform);
        Navn navn = g.navn();
        Saksbilde.Vedtak v = s.vedtak;
        Saksbilde.Moetebehandling siste = s.moetebehandlinger.isEmpty() ? null : s.moetebehandlinger.getLast();
        b.fakta(
                "saksutskrift",
                "sak.saksnummer",
                siste == null ? null : siste.saksnummer(),
                "utskrift.utvalg",
                s.avgjortI == null ? null : navn.paa(s.avgjortI),
                "utskrift.dato",
                b.ord.dato(s.avgjort),
                "utskrift.utfall",
                b.ord.kode("utfall", s.utfall),
                "sak.innmelder",
                innmelder(s, navn));
        if (v != null) {
            b.overskrift("vedtak");
            b.ramme("vedtak", v.vedtak);
            b.fakta(
                    "vedtak",
                    "utskrift.konsensus",
                    v.konsensusregel == null ? null : b.ord.kode("konsensusregel", v.konsensusregel),
                    "utskrift.bindende",
                    navn(v.bindendeFor, navn),
                    "utskrift.ikkeAkseptert",
                    navn(v.ikkeAkseptert, navn),
                    "utskrift.regler",
                    String.join(", ", v.regler));
        }
        if (!s.gjennomfoering.isEmpty()) {
            b.overskrift("utskrift.oppfoelging");
            b.tabell(
                    "utskrift.oppfoelging",
                    List.<Papirbygger.Kol<Saksbilde.Gjennomfoering>>of(
                            tekst("kol.oppgave", 42, x -> x.oppgave),
                            tekst(
                                    "kol.ansvarlig",
                                    28,
                                    x -> navn.paa(
                                            x.ansvarligUtvalg != null ? x.ansvarligUtvalg : x.ansvarligVirksomhet)),
                            tekst("kol.frist", 15, x -> b.ord.kortDato(x.frist)),
                            tekst("kol.status", 15, x -> b.ord.kode("oppfoelging", x.status))),
                    s.gjennomfoering);
        }
        return Optional.of(b.ferdig(
                navn.helsefellesskap(),
                s.avgjortI == null ? null : navn.paa(s.avgjortI),
                b.t("saksutskrift"),
                s.tittel,
                Papirbygger.avLoggen(g.sist().posisjon(), g.sist().registrert(), adresse)));
    }

    private static void behandling(Papirbygger b, Saksbilde s, Navn navn) {
        if (!s.moetebehandlinger.isEmpty()) {
            b.overskrift("sak.behandlet");
            b.tabell(
                    "sak.behandlet",
                    List.<Papirbygger.Kol<Saksbilde.Moetebehandling>>of(
                            tekst("kol.saksnr", 15, x -> x.saksnummer() == null ? "–" : x.saksnummer()),
                            tekst("kol.utvalg", 60, x -> navn.paa(x.utvalgId())),
                            tekst("kol.dato", 25, x -> b.ord.dato(x.dato()))),
                    s.moetebehandlinger);
        }
    }

    private static void raad(Papirbygger b, Saksbilde s, Navn navn) {
        List<Saksbilde.Raad> gitt =
                s.raad.stream().filter(r -> r.utfall != null).toList();
        if (!gitt.isEmpty()) {
            b.overskrift("sak.raad");
            gitt.forEach(r -> {
                b.overskriftMed(navn.paa(r.mottaker) + ": " + b.ord.kode("raadutfall", r.utfall), 3);
                b.avsnitt(r.begrunnelse);
                b.avsnitt(r.tilpasning);
                b.avsnitt(r.dissens == null ? null : b.t("dissens") + ": " + r.dissens);
            });
        }
    }

    private static void tekster(Papirbygger b, Saksbilde s, Navn navn, String slag, String overskrift) {
        List<Saksbilde.Innlegg> av = av(s, slag);
        if (!av.isEmpty()) {
            b.overskrift(overskrift);
            av.forEach(i -> {
                b.overskriftMed(navn.paa(i.fra()) + ", " + b.ord.dato(i.dato()), 3);
                b.avsnitt(i.tekst());
            });
        }
    }

    private static List<Saksbilde.Innlegg> av(Saksbilde s, String slag) {
        return s.innlegg.stream()
                .filter(i -> slag.equals(i.slag()) && i.tekst() != null)
                .toList();
    }

    private static void dokumenter(Papirbygger b, Saksbilde s) {
        List<Saksbilde.Dokument> gjeldende =
                s.dokumenter.stream().filter(d -> d.erstattetAv() == null).toList();
        if (!gjeldende.isEmpty()) {
            b.overskrift("dokumenter");
            b.tabell(
                    "dokumenter",
                    List.<Papirbygger.Kol<Saksbilde.Dokument>>of(
                            tekst("kol.dokument", 50, Saksbilde.Dokument::tittel),
                            tekst("kol.type", 20, d -> b.ord.kode("dokumenttype", d.type())),
                            tekst("kol.dato", 18, d -> b.ord.kortDato(d.dato())),
                            tekst("kol.versjon", 12, d -> Integer.toString(d.versjon()))),
                    gjeldende);
        }
    }

    private static String innmelder(Saksbilde s, Navn navn) {
        return s.innmelder == null
                ? null
                : navn.paa(s.innmelder) + (s.innmelderrolle == null ? "" : " (" + s.innmelderrolle + ")");
    }

    private static String utvalget(Saksbilde s, Navn navn) {
        return s.behandlinger.isEmpty()
                ? null
                : navn.paa(s.behandlinger.values().stream().reduce((x, y) -> y).orElseThrow().utvalgId);
    }

    private static String navn(List<String> ider, Navn navn) {
        return ider.stream().map(navn::paa).sorted(Norsk.REKKEFOELGE).collect(Collectors.joining(", "));
    }
}
