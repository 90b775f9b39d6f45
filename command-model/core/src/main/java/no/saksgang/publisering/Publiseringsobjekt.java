package no.saksgang.publisering;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.saksgang.beslutning.AarsrapportFakta;
import no.saksgang.beslutning.HandlingsplanFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.publisering.command.PubliseringCommand;

/**
 * Det som skal publiseres, slik det er nå.
 *
 * @param fulltittel den fulle tittelen; null når tingen ikke har noen
 * @param forelder det den ligger under, som kan være skjult; null når den ikke ligger under noe
 * @param rapportSha256 kontrollsummen av den godkjente årsrapporten; ellers null
 */
record Publiseringsobjekt(
        HelsefellesskapId helsefellesskapId, String fulltittel, PubliseringId forelder, String rapportSha256) {

    private static final Set<Moetetilstand> INNKALT = EnumSet.of(
            Moetetilstand.INNKALT,
            Moetetilstand.SAKLISTE_LAAST,
            Moetetilstand.AAPNET,
            Moetetilstand.GJENNOMFOERT,
            Moetetilstand.REFERAT_GODKJENT);
    private static final Set<Sakstilstand> BORTE = EnumSet.of(Sakstilstand.TRUKKET, Sakstilstand.AVVIST);
    private static final Set<Sakstilstand> VEDTATT = EnumSet.of(
            Sakstilstand.VEDTATT,
            Sakstilstand.UNDER_GJENNOMFOERING,
            Sakstilstand.GJENNOMFOERT,
            Sakstilstand.RAPPORTERT);

    /** @throws Avslag når tingen ikke finnes, eller ikke er kommet så langt at den kan publiseres */
    static Publiseringsobjekt klart(PubliseringCommand.Publiser k, Kontekst kontekst) {
        return switch (k.type()) {
            case SAKLISTE -> moete(k.objektId(), INNKALT, "Innkallingen er ikke sendt", kontekst);
            case PROTOKOLL ->
                moete(k.objektId(), EnumSet.of(Moetetilstand.REFERAT_GODKJENT), "Referatet er ikke godkjent", kontekst);
            case VEDTAK -> {
                SakFakta sak = kontekst.oppslag().sak(new SakId(k.objektId()));
                krev(VEDTATT.contains(sak.tilstand()), "Saken er " + sak.tilstand());
                yield new Publiseringsobjekt(sak.helsefellesskapId(), sak.tittel(), over(sak), null);
            }
            case INNSTILLING -> {
                SakFakta sak = kontekst.oppslag().sak(new SakId(k.objektId()));
                krev(!BORTE.contains(sak.tilstand()), "Saken er " + sak.tilstand());
                yield new Publiseringsobjekt(sak.helsefellesskapId(), sak.tittel(), over(sak), null);
            }
            case HANDLINGSPLAN -> {
                HandlingsplanFakta plan = kontekst.oppslag()
                        .finnHandlingsplan(new HandlingsplanId(k.objektId()))
                        .orElseThrow(() -> new Avslag(
                                Avslagskode.IKKE_FUNNET, "", "Handlingsplanen " + k.objektId() + " finnes ikke"));
                krev(plan.vedtatt(), "Handlingsplanen er ikke vedtatt");
                yield new Publiseringsobjekt(plan.helsefellesskapId(), null, null, null);
            }
            case SAKSDOKUMENT -> {
                Avslag.krevInnhold(k.sakId(), "sakId");
                SakFakta sak = kontekst.oppslag().sak(k.sakId());
                SakFakta.Dokument d = sak.dokumenter().stream()
                        .filter(x -> x.dokumentId().verdi().equals(k.objektId()))
                        .findFirst()
                        .orElseThrow(() -> new Avslag(
                                Avslagskode.IKKE_FUNNET, "R109", k.objektId() + " ligger ikke ved " + k.sakId()));
                krev(
                        sak.gjeldendeDokumenter().contains(d),
                        k.objektId() + " er erstattet; publiser den gjeldende versjonen");
                yield new Publiseringsobjekt(sak.helsefellesskapId(), d.tittel(), over(sak), null);
            }
            case AARSRAPPORT -> {
                AarsrapportFakta r = kontekst.oppslag()
                        .finnAarsrapport(new AarsrapportId(k.objektId()))
                        .orElseThrow(() -> new Avslag(
                                Avslagskode.IKKE_FUNNET, "", "Årsrapporten " + k.objektId() + " finnes ikke"));
                krev(r.godkjent(), "Årsrapporten er ikke godkjent");
                yield new Publiseringsobjekt(
                        r.helsefellesskapId(),
                        null,
                        null,
                        r.innhold() == null ? null : r.innhold().sha256());
            }
            case SAK, MOETE ->
                throw new Avslag(
                        Avslagskode.UGYLDIG_INNHOLD, "R218", k.type() + " publiseres ikke som helhet, bare delene");
        };
    }

    /** Helsefellesskapet en sak eller et møte hører til. */
    static HelsefellesskapId helsefellesskap(Publiseringstype type, String objektId, Kontekst kontekst) {
        if (type == Publiseringstype.SAK) {
            return kontekst.oppslag().sak(new SakId(objektId)).helsefellesskapId();
        }
        MoeteFakta m = kontekst.oppslag().moete(new MoeteId(objektId));
        return kontekst.oppslag().utvalg(m.utvalgId()).helsefellesskapId();
    }

    Optional<PubliseringId> skjultForelder(Kontekst kontekst) {
        return Optional.ofNullable(forelder).filter(kontekst.oppslag()::erSkjult);
    }

    private static Publiseringsobjekt moete(String id, Set<Moetetilstand> tillatt, String ellers, Kontekst kontekst) {
        MoeteFakta m = kontekst.oppslag().moete(new MoeteId(id));
        krev(tillatt.contains(m.tilstand()), ellers + "; møtet er " + m.tilstand());
        return new Publiseringsobjekt(
                kontekst.oppslag().utvalg(m.utvalgId()).helsefellesskapId(),
                null,
                new PubliseringId(Publiseringstype.MOETE.idFor(id)),
                null);
    }

    private static PubliseringId over(SakFakta sak) {
        return new PubliseringId(Publiseringstype.SAK.idFor(sak.sakId().verdi()));
    }

    private static void krev(boolean klart, String ellers) {
        Avslag.med(klart, Avslagskode.UGYLDIG_TILSTAND, "R218", ellers);
    }
}
