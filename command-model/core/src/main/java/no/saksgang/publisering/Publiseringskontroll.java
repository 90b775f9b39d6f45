package no.saksgang.publisering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.DokumentFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.verdi.FestetPunkt;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Publiseringsvariant;
import no.saksgang.felles.verdi.Unntak;
import no.saksgang.publisering.command.PubliseringCommand;
import no.saksgang.publisering.event.PubliseringEvent;
import no.saksgang.publisering.rule.IngenPersonnavn;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Porten alt må gjennom før det blir offentlig. */
final class Publiseringskontroll {

    private Publiseringskontroll() {}

    static Beslutning<PubliseringEvent> publiser(PubliseringCommand.Publiser k, Publisering p, Kontekst kontekst) {
        PubliseringDecider.krevId(k.publiseringId(), k.type(), k.objektId());
        Avslag.krevInnhold(k.variant(), "variant");
        Avslag.krevInnhold(k.offentligTittel(), "offentligTittel");
        Publiseringsobjekt objekt = Publiseringsobjekt.klart(k, kontekst);
        objekt.skjultForelder(kontekst).ifPresent(f -> {
            throw new Avslag(Avslagskode.FORELDER_SKJULT, f + " er skjult");
        });
        krevHjemmel(k);
        Optional<DokumentFakta> dokument = krevInnhold(k, objekt, kontekst);
        String innhold = dokument.flatMap(d -> kontekst.oppslag().dokumenttekst(k.dokumentId()))
                .orElse(null);
        krevUtenPersoner(k, objekt.helsefellesskapId(), innhold, kontekst);
        Instant fra = k.offentligFra() == null ? kontekst.skjedde() : k.offentligFra();
        Unntaksvern.krev(k, objekt, fra, innhold, kontekst);
        boolean tittelSkjermet = k.unntak().stream().anyMatch(s -> s.del() == Unntak.Unntattdel.TITTEL);
        Avslag.med(
                !tittelSkjermet
                        || objekt.fulltittel() == null
                        || !objekt.fulltittel()
                                .strip()
                                .equalsIgnoreCase(k.offentligTittel().strip()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R218",
                "Tittelen er unntatt, men den offentlige er lik den fulle");
        krevNoeNytt(k, p, fra);
        Integer erstatter = p.staar().isEmpty() ? null : p.staar().getLast();
        return PubliseringDecider.av(
                objekt.helsefellesskapId(),
                new PubliseringEvent.Publisert(
                        k.publiseringId(),
                        objekt.helsefellesskapId(),
                        k.type(),
                        k.objektId(),
                        k.sakId(),
                        p.neste(),
                        erstatter,
                        k.variant(),
                        k.offentligTittel(),
                        k.tekst(),
                        k.dokumentId(),
                        dokument.map(DokumentFakta::sha256).orElse(null),
                        List.copyOf(k.unntak()),
                        fra,
                        objekt.rapportSha256()));
    }

    /** Det som er unntatt, har hjemmel for hver del; det som er fullt, har ingenting unntatt. */
    private static void krevHjemmel(PubliseringCommand.Publiser k) {
        boolean full = k.variant() == Publiseringsvariant.FULL;
        Avslag.med(
                full == k.unntak().isEmpty(),
                Avslagskode.SKJERMINGSHJEMMEL_MANGLER,
                "R218",
                full ? "FULL har ingenting unntatt" : "OFFENTLIG må si hva som er unntatt, og hjemmelen");
        for (Unntak s : k.unntak()) {
            Avslag.krevInnhold(s.del(), "unntak.del");
            krevParagraf(s.paragraf());
        }
    }

    /** Unntakene i offentleglova: § 5 om utsatt innsyn, og §§ 13 til 26. */
    static void krevParagraf(int paragraf) {
        Avslag.med(
                paragraf == 5 || (paragraf >= 13 && paragraf <= 26),
                Avslagskode.SKJERMINGSHJEMMEL_MANGLER,
                "R218",
                "offentleglova § " + paragraf + " gir ikke grunnlag for unntak; det gjør § 5 og §§ 13–26");
    }

    /** Tekst eller et lagret dokument som fortsatt er det som ble lest. */
    private static Optional<DokumentFakta> krevInnhold(
            PubliseringCommand.Publiser k, Publiseringsobjekt objekt, Kontekst kontekst) {
        if (k.dokumentId() == null) {
            Avslag.krevInnhold(k.tekst(), "tekst eller dokumentId");
            Avslag.med(
                    k.type() != Publiseringstype.SAKSDOKUMENT || k.variant() != Publiseringsvariant.FULL,
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R218",
                    "Et saksdokument publiseres fullt som dokumentet selv");
            return Optional.empty();
        }
        DokumentFakta d = kontekst.oppslag()
                .finnDokument(k.dokumentId())
                .filter(x -> x.helsefellesskapId().equals(objekt.helsefellesskapId()))
                .orElseThrow(() -> new Avslag(
                        Avslagskode.DOKUMENT_IKKE_LAGRET, k.dokumentId() + " er ikke lastet opp i helsefellesskapet"));
        Avslag.med(
                (k.sha256() == null || k.sha256().equals(d.sha256()))
                        && kontekst.oppslag().erHelt(d.sha256()),
                Avslagskode.KONTROLLSUM_STEMMER_IKKE,
                "R218",
                "Det lagrede har kontrollsum " + d.sha256());
        if (k.type() == Publiseringstype.SAKSDOKUMENT) {
            boolean originalen = k.dokumentId().verdi().equals(k.objektId());
            boolean innholdUnntatt = k.unntak().stream().anyMatch(s -> s.del() == Unntak.Unntattdel.INNHOLD);
            Avslag.med(
                    k.variant() != Publiseringsvariant.FULL || originalen,
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R218",
                    "Et saksdokument publiseres fullt som dokumentet selv");
            Avslag.med(
                    !innholdUnntatt || !originalen,
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R218",
                    "Innholdet er unntatt; publiser en kopi der det er tatt ut");
        }
        return Optional.of(d);
    }

    private static void krevUtenPersoner(
            PubliseringCommand.Publiser k, HelsefellesskapId hf, String innhold, Kontekst kontekst) {
        String hjemler = String.join(
                " ",
                k.unntak().stream()
                        .map(s -> s.tilleggshjemmel() == null ? "" : s.tilleggshjemmel())
                        .toList());
        // Saklisten vises også punkt for punkt, med titlene slik de ble sendt.
        String titler = k.type() != Publiseringstype.SAKLISTE
                ? null
                : kontekst.oppslag().sendtTil(new MoeteId(k.objektId())).stream()
                        .map(FestetPunkt::tittelUtad)
                        .filter(t -> t != null)
                        .collect(Collectors.joining("\n"));
        IngenPasientopplysninger.krev(k.offentligTittel(), k.tekst(), hjemler, innhold, titler);
        IngenPersonnavn.krev(kontekst.oppslag(), hf, k.offentligTittel(), k.tekst(), hjemler, innhold, titler);
    }

    private static void krevNoeNytt(PubliseringCommand.Publiser k, Publisering p, Instant fra) {
        if (p.staar().isEmpty()) {
            return;
        }
        Publisering.Innhold siste = p.utgaver().get(p.staar().getLast() - 1).innhold();
        boolean likt = siste.variant() == k.variant()
                && siste.tittel().equals(k.offentligTittel())
                && java.util.Objects.equals(siste.tekst(), k.tekst())
                && java.util.Objects.equals(siste.dokumentId(), k.dokumentId())
                && (k.offentligFra() == null || siste.offentligFra().equals(fra));
        Avslag.med(
                !likt,
                Avslagskode.FINNES_ALLEREDE,
                "R218",
                "Utgave " + p.staar().getLast() + " er lik");
    }
}
