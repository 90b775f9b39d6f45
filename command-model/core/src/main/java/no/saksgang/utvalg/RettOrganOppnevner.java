package no.saksgang.utvalg;

import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Part;

/**
 * Rett organ oppnevner: det modellen nevner (R144), og for fastleger og brukere etter forslag fra deres egne
 * (R157, R158). Forslaget står i {@code oppnevntAv}.
 */
final class RettOrganOppnevner {

    /** Verdien i modellen når sekretariatet må ha spurt organet først (R158). */
    static final String ETTER_FORESPOERSEL = "FORESPOERSEL";

    private RettOrganOppnevner() {}

    /** @throws Avslag {@code FEIL_OPPNEVNER}, eller {@code IKKE_TILGANG} når oppnevneren ikke har med utvalget å gjøre */
    static void krev(Utvalg u, UtvalgFakta.Sete sete, String oppnevntAv, Kontekst kontekst) {
        Aktoer aktoer = kontekst.aktoer();
        if (aktoer.erProsess()) {
            return;
        }
        Part part = sete.part();
        var organer = u.modell(kontekst).oppnevnesAv();
        String krav = organer.getOrDefault(part.name(), organer.get("ALLE"));
        boolean oppgitt = oppnevntAv != null && !oppnevntAv.isBlank();
        if (ETTER_FORESPOERSEL.equals(krav)) {
            Avslag.med(
                    u.forespurt.contains(part) && oppgitt,
                    Avslagskode.FEIL_OPPNEVNER,
                    "R158",
                    part + " oppnevnes av eget organ etter forespørsel fra sekretariatet; oppgi oppnevntAv");
        } else if (krav != null) {
            Avslag.med(
                    organetSelv(krav, aktoer.utvalgId()) || (oppgitt && krav.equals(oppnevntAv)),
                    Avslagskode.FEIL_OPPNEVNER,
                    "R144",
                    part + " oppnevnes av " + krav);
        }
        boolean somUtvalg = Styring.handlerSomUtvalg(kontekst);
        boolean etterForslag = part == Part.FASTLEGE || part == Part.BRUKER;
        Avslag.med(
                !(somUtvalg && u.utvalgId.equals(aktoer.utvalgId()) && etterForslag) || oppgitt,
                Avslagskode.FEIL_OPPNEVNER,
                part == Part.FASTLEGE ? "R157" : "R158",
                part + " oppnevnes etter forslag; oppgi oppnevntAv");
        if (krav == null || !organetSelv(krav, aktoer.utvalgId())) {
            Styring.krevSelvEllerOverordnet(u, kontekst, "R144");
        }
        Avslag.med(
                aktoer.rolle() != Rolle.VIRKSOMHET
                        || (sete.virksomhetId() != null && sete.virksomhetId().equals(aktoer.virksomhetId())),
                Avslagskode.IKKE_TILGANG,
                "R144",
                "En virksomhet oppnevner bare sine egne");
    }

    private static boolean organetSelv(String krav, UtvalgId handler) {
        return handler != null && krav.equals(handler.verdi());
    }
}
