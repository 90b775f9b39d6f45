package no.saksgang.moete;

import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;

/**
 * Når saklisten kan endres (R109). Etter papirfristen merkes det som kommer til, som sent. Etter frysen, eller når
 * listen er låst, står det som er innkalt, og det møtelederen tar inn, kommer på en tilleggsliste.
 */
final class Saklistevern {

    private Saklistevern() {}

    /** @throws Avslag {@code SAKLISTE_LAAST} eller {@code SAKLISTE_FROSSET} når det som står, ikke kan endres */
    static void krevKanEndres(Moete moete, Kontekst kontekst) {
        moete.fakta().krevKanEndres(kontekst);
    }

    /** Om det som kommer til nå, skal på tilleggslisten; avslår når det ikke kan komme til. */
    static boolean skalPaaTilleggsliste(Moete moete, SakId sakId, Kontekst kontekst) {
        boolean endres = (moete.tilstand == Moetetilstand.PLANLAGT || moete.tilstand == Moetetilstand.INNKALT)
                && !kontekst.erPassert(moete.frys);
        if (endres) {
            return false;
        }
        if (sakId == null) {
            krevKanEndres(moete, kontekst);
        }
        moete.fakta().krevKanFaa(sakId, kontekst);
        return true;
    }

    /** Det som følger med et nytt punkt: merket for sent, eller plassen på tilleggslisten. */
    static Beslutning<MoeteEvent> merk(
            MoeteEvent.SaklistepunktLagtTil punkt, boolean tillegg, Moete moete, Kontekst kontekst) {
        List<MoeteEvent> ut = new ArrayList<>(List.of(punkt));
        boolean sent = !tillegg && kontekst.erPassert(moete.papirfrist);
        if (tillegg) {
            int nummer = moete.tilleggslister + 1;
            ut.add(new MoeteEvent.PunktSattPaaTilleggsliste(
                    moete.moeteId, punkt.punktId(), nummer, bokstav(nummer), moete.seneSaker.get(punkt.sakId())));
        }
        if (sent) {
            ut.add(new MoeteEvent.SaklistepunktMeldtSent(moete.moeteId, punkt.punktId(), moete.papirfrist));
        }
        Beslutning<MoeteEvent> b = Beslutning.av(moete.helsefellesskapId, ut);
        return tillegg || sent ? b.medRegler("R109").medAdvarsel(Advarsel.SENT_INNMELDT) : b;
    }

    static Beslutning<MoeteEvent> godkjennSenSak(MoeteCommand.GodkjennSenSak k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.PLANLAGT, Moetetilstand.INNKALT, Moetetilstand.SAKLISTE_LAAST);
        kontekst.krevEgetUtvalg(moete.utvalgId);
        Avslag.krevInnhold(k.sakId(), "sakId");
        Avslag.med(
                moete.tilstand == Moetetilstand.SAKLISTE_LAAST || kontekst.erPassert(moete.frys),
                Avslagskode.UGYLDIG_TILSTAND,
                "R109",
                "Saklisten er åpen; saken kan settes på den som vanlig");
        Avslag.med(
                k.begrunnelse() != null && !k.begrunnelse().isBlank(),
                Avslagskode.BEGRUNNELSE_MANGLER,
                "R109",
                "En sen sak tas inn med begrunnelse");
        Avslag.med(
                !moete.saker().contains(k.sakId()),
                Avslagskode.FINNES_ALLEREDE,
                "R109",
                "Saken " + k.sakId() + " står allerede på saklisten");
        if (moete.seneSaker.containsKey(k.sakId())) {
            return Beslutning.ingenting(moete.helsefellesskapId);
        }
        kontekst.oppslag().sak(k.sakId());
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId, new MoeteEvent.SenSakGodkjent(k.moeteId(), k.sakId(), k.begrunnelse()))
                .medRegler("R109", "R163");
    }

    /** A for den første, så B; etter Z kommer AA. */
    static String bokstav(int nummer) {
        StringBuilder ut = new StringBuilder();
        for (int n = nummer; n > 0; n = (n - 1) / 26) {
            ut.insert(0, (char) ('A' + (n - 1) % 26));
        }
        return ut.toString();
    }
}
