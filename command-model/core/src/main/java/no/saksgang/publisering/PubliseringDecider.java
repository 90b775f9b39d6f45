package no.saksgang.publisering;

import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.publisering.command.PubliseringCommand;
import no.saksgang.publisering.event.PubliseringEvent;
import no.saksgang.publisering.rule.IngenPersonnavn;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Å publisere er en handling med grunn; en ny utgave avløser den forrige, og alt kan trekkes tilbake (R218, R221). */
public final class PubliseringDecider implements Decider<PubliseringCommand, Publisering, PubliseringEvent> {

    @Override
    public Publisering start() {
        return Publisering.INGEN;
    }

    @Override
    public Publisering evolve(Publisering p, PubliseringEvent hendelse) {
        return switch (hendelse) {
            case PubliseringEvent.Publisert e ->
                p.med(
                        new Publisering.Utgave(
                                e.nummer(),
                                new Publisering.Innhold(
                                        e.variant(), e.offentligTittel(), e.tekst(), e.dokumentId(), e.offentligFra()),
                                false),
                        e.helsefellesskapId(),
                        e.type(),
                        e.objektId());
            case PubliseringEvent.Avpublisert e -> p.uten(e.numre());
            case PubliseringEvent.SkjultForOffentligheten e ->
                p.medSkjult(e.helsefellesskapId(), e.type(), e.objektId(), true);
            case PubliseringEvent.VistForOffentligheten _ ->
                p.medSkjult(p.helsefellesskapId(), p.type(), p.objektId(), false);
            case PubliseringEvent.UnntattFraOffentlighet e ->
                p.medUnntak(e.helsefellesskapId(), e.type(), e.objektId(), e.unntak());
            case PubliseringEvent.OffentlighetsunntakOpphevet _ ->
                p.medUnntak(p.helsefellesskapId(), p.type(), p.objektId(), null);
        };
    }

    @Override
    public Beslutning<PubliseringEvent> decide(PubliseringCommand kommando, Publisering p, Kontekst kontekst) {
        return switch (kommando) {
            case PubliseringCommand.Publiser k -> Publiseringskontroll.publiser(k, p, kontekst);
            case PubliseringCommand.Avpubliser k -> avpubliser(k, p, kontekst);
            case PubliseringCommand.SkjulForOffentligheten k -> skjul(k, p, kontekst);
            case PubliseringCommand.UnntaFraOffentlighet k -> Unntaksfoering.unnta(k, p, kontekst);
            case PubliseringCommand.OpphevOffentlighetsunntak k -> Unntaksfoering.opphev(k, p, kontekst);
            case PubliseringCommand.VisForOffentligheten k -> {
                krevFinnes(p, k.publiseringId());
                krevGrunn(k.begrunnelse(), p.helsefellesskapId(), kontekst);
                yield p.skjult()
                        ? av(
                                p.helsefellesskapId(),
                                new PubliseringEvent.VistForOffentligheten(k.publiseringId(), k.begrunnelse()))
                        : Beslutning.ingenting(p.helsefellesskapId());
            }
        };
    }

    private static Beslutning<PubliseringEvent> avpubliser(
            PubliseringCommand.Avpubliser k, Publisering p, Kontekst kontekst) {
        krevFinnes(p, k.publiseringId());
        krevGrunn(k.begrunnelse(), p.helsefellesskapId(), kontekst);
        List<Integer> staar = p.staar();
        List<Integer> trekkes = k.nummer() == null ? staar : List.of(k.nummer());
        Avslag.med(
                !trekkes.isEmpty() && staar.containsAll(trekkes),
                Avslagskode.UGYLDIG_TILSTAND,
                "R218",
                "Utgavene som står, er " + staar);
        return av(p.helsefellesskapId(), new PubliseringEvent.Avpublisert(k.publiseringId(), trekkes, k.begrunnelse()));
    }

    private static Beslutning<PubliseringEvent> skjul(
            PubliseringCommand.SkjulForOffentligheten k, Publisering p, Kontekst kontekst) {
        krevId(k.publiseringId(), k.type(), k.objektId());
        Avslag.med(
                !k.type().kanPubliseres(),
                Avslagskode.UGYLDIG_INNHOLD,
                "R218",
                k.type() + " avpubliseres; det er saker og møter som skjules");
        Publiseringskontroll.krevParagraf(k.paragraf());
        HelsefellesskapId hf = Publiseringsobjekt.helsefellesskap(k.type(), k.objektId(), kontekst);
        krevGrunn(k.begrunnelse(), hf, kontekst);
        return p.skjult()
                ? Beslutning.ingenting(hf)
                : av(
                        hf,
                        new PubliseringEvent.SkjultForOffentligheten(
                                k.publiseringId(), hf, k.type(), k.objektId(), k.paragraf(), k.begrunnelse()));
    }

    /** Ett aggregat per ting: identifikatoren følger av hva det er. */
    static void krevId(PubliseringId id, Publiseringstype type, String objektId) {
        Avslag.krevInnhold(type, "type");
        Avslag.krevInnhold(objektId, "objektId");
        Avslag.med(
                id.verdi().equals(type.idFor(objektId)),
                Avslagskode.UGYLDIG_INNHOLD,
                "R218",
                "publiseringId må være " + type.idFor(objektId));
    }

    static void krevFinnes(Publisering p, PubliseringId id) {
        Avslag.med(p.finnes(), Avslagskode.IKKE_FUNNET, "", id + " er ikke publisert");
    }

    /** Grunnen er selv offentlig, så den kontrolleres som resten. */
    static void krevGrunn(String begrunnelse, HelsefellesskapId hf, Kontekst kontekst) {
        Avslag.med(
                begrunnelse != null && !begrunnelse.isBlank(),
                Avslagskode.BEGRUNNELSE_MANGLER,
                "R221",
                "Feltet begrunnelse må fylles ut");
        IngenPasientopplysninger.krev(begrunnelse);
        IngenPersonnavn.krev(kontekst.oppslag(), hf, begrunnelse);
    }

    static Beslutning<PubliseringEvent> av(HelsefellesskapId hf, PubliseringEvent hendelse) {
        return Beslutning.<PubliseringEvent>av(hf, hendelse).medRegler("R218", "R221");
    }
}
