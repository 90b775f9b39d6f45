package no.saksgang.publisering;

import java.time.LocalDate;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Unntaksomfang;
import no.saksgang.felles.verdi.Unntaksperiode;
import no.saksgang.publisering.command.PubliseringCommand;
import no.saksgang.publisering.event.PubliseringEvent;
import no.saksgang.publisering.rule.IngenPersonnavn;
import no.saksgang.publisering.rule.IntetUnntatt;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Unntak fra offentlighet for en sak, et møte eller et dokument, i en periode og med hjemmel (R218). */
final class Unntaksfoering {

    private Unntaksfoering() {}

    /** Et nytt unntak avløser det forrige. */
    static Beslutning<PubliseringEvent> unnta(
            PubliseringCommand.UnntaFraOffentlighet k, Publisering p, Kontekst kontekst) {
        PubliseringDecider.krevId(k.publiseringId(), k.type(), k.objektId());
        Avslag.krevInnhold(k.omfang(), "omfang");
        HelsefellesskapId hf = helsefellesskap(k, kontekst);
        Publiseringskontroll.krevParagraf(k.paragraf());
        LocalDate fra = k.fra() == null ? kontekst.dato() : k.fra();
        Avslag.med(
                k.til() == null || !k.til().isBefore(fra),
                Avslagskode.PERIODE_SNUDD,
                "R218",
                "Unntaket er fra " + fra + " til " + k.til());
        krevTittel(k, hf, kontekst);
        Avslag.krevInnhold(k.begrunnelse(), "begrunnelse");
        IngenPasientopplysninger.krev(k.begrunnelse(), k.tilleggshjemmel());
        Unntaksperiode unntak =
                new Unntaksperiode(k.omfang(), k.offentligTittel(), k.paragraf(), k.tilleggshjemmel(), fra, k.til());
        return unntak.equals(p.unntak())
                ? Beslutning.ingenting(hf)
                : PubliseringDecider.av(
                        hf,
                        new PubliseringEvent.UnntattFraOffentlighet(
                                k.publiseringId(), hf, k.type(), k.objektId(), k.sakId(), unntak, k.begrunnelse()));
    }

    static Beslutning<PubliseringEvent> opphev(
            PubliseringCommand.OpphevOffentlighetsunntak k, Publisering p, Kontekst kontekst) {
        Avslag.med(p.unntak() != null, Avslagskode.IKKE_FUNNET, "R218", k.publiseringId() + " har ikke noe unntak");
        PubliseringDecider.krevGrunn(k.begrunnelse(), p.helsefellesskapId(), kontekst);
        return PubliseringDecider.av(
                p.helsefellesskapId(),
                new PubliseringEvent.OffentlighetsunntakOpphevet(k.publiseringId(), k.begrunnelse()));
    }

    private static HelsefellesskapId helsefellesskap(PubliseringCommand.UnntaFraOffentlighet k, Kontekst kontekst) {
        return switch (k.type()) {
            case SAK, MOETE -> Publiseringsobjekt.helsefellesskap(k.type(), k.objektId(), kontekst);
            case SAKSDOKUMENT -> {
                Avslag.krevInnhold(k.sakId(), "sakId");
                SakFakta sak = kontekst.oppslag().sak(k.sakId());
                Avslag.med(
                        sak.dokumenter().stream()
                                .anyMatch(d -> d.dokumentId().verdi().equals(k.objektId())),
                        Avslagskode.IKKE_FUNNET,
                        "R109",
                        k.objektId() + " ligger ikke ved " + k.sakId());
                yield sak.helsefellesskapId();
            }
            case SAKLISTE, PROTOKOLL, VEDTAK, INNSTILLING, AARSRAPPORT, HANDLINGSPLAN ->
                throw new Avslag(
                        Avslagskode.UGYLDIG_INNHOLD,
                        "R218",
                        k.type() + " avpubliseres; det er saker, møter og dokumenter som unntas");
        };
    }

    /** Bare en sak har en tittel som unntas for seg, og da har den en annen utad. Den går gjennom samme port som resten. */
    private static void krevTittel(PubliseringCommand.UnntaFraOffentlighet k, HelsefellesskapId hf, Kontekst kontekst) {
        if (k.omfang() == Unntaksomfang.HELE) {
            Avslag.med(
                    k.offentligTittel() == null,
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R218",
                    "Når alt er unntatt, har det ingen offentlig tittel");
            return;
        }
        Avslag.med(
                k.type() == Publiseringstype.SAK,
                Avslagskode.UGYLDIG_INNHOLD,
                "R218",
                "Bare tittelen på en sak kan unntas for seg");
        Avslag.krevInnhold(k.offentligTittel(), "offentligTittel");
        String full = kontekst.oppslag().sak(new SakId(k.objektId())).tittel();
        Avslag.med(
                !IntetUnntatt.inneholder(k.offentligTittel(), full),
                Avslagskode.UNNTATT_STAAR_I_TEKSTEN,
                "R218",
                "Den offentlige tittelen inneholder den fulle");
        IngenPasientopplysninger.krev(k.offentligTittel());
        IngenPersonnavn.krev(kontekst.oppslag(), hf, k.offentligTittel());
    }
}
