package no.saksgang.utvalg;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Utvalgstilstand;

/** Hvem som styrer utvalget, og når tilstanden tillater det. */
final class Styring {

    private Styring() {}

    /** Utvalget selv, eller et som står over det. Sekretariatet fører for alle (R175). */
    static void krevSelvEllerOverordnet(Utvalg u, Kontekst kontekst, String regel) {
        if (handlerSomUtvalg(kontekst)) {
            UtvalgId handler = kontekst.aktoer().utvalgId();
            Avslag.med(
                    u.utvalgId.equals(handler) || u.overordnet(kontekst).contains(handler),
                    Avslagskode.IKKE_TILGANG,
                    regel,
                    handler + " er verken " + u.utvalgId + " selv eller overordnet");
        }
    }

    /** Et utvalg kan ikke gi seg selv dette; det som står øverst, har ingen over seg. */
    static void krevOverordnet(Utvalg u, Kontekst kontekst, String regel) {
        if (handlerSomUtvalg(kontekst)) {
            UtvalgId handler = kontekst.aktoer().utvalgId();
            var over = u.overordnet(kontekst);
            Avslag.med(
                    over.contains(handler) || (over.isEmpty() && u.utvalgId.equals(handler)),
                    Avslagskode.IKKE_TILGANG,
                    regel,
                    "Bare et overordnet utvalg kan gjøre dette for " + u.utvalgId);
        }
    }

    static boolean handlerSomUtvalg(Kontekst kontekst) {
        Rolle rolle = kontekst.aktoer().rolle();
        return rolle == Rolle.UTVALG || rolle == Rolle.MOETELEDER;
    }

    /** Tilstanden den dagen det skjedde; etterregistrering dømmes ikke etter det som hendte siden. */
    static void krev(Utvalg u, Kontekst kontekst, Utvalgstilstand... tillatt) {
        Utvalgstilstand da = u.fakta().tilstandPaa(kontekst.dato());
        if (!List.of(tillatt).contains(da)) {
            throw new Avslag(
                    Avslagskode.UGYLDIG_TILSTAND,
                    "Utvalget var " + da + " " + kontekst.dato() + "; kommandoen krever " + Arrays.toString(tillatt));
        }
    }

    /** Et skifte bygger på den siste tilstanden og kan ikke være eldre enn den. */
    static void krevSkifte(Utvalg u, LocalDate dato, Utvalgstilstand... tillatt) {
        if (!List.of(tillatt).contains(u.tilstand)) {
            throw new Avslag(
                    Avslagskode.UGYLDIG_TILSTAND,
                    "Utvalget er " + u.tilstand + "; kommandoen krever " + Arrays.toString(tillatt));
        }
        Avslag.med(
                !dato.isBefore(u.sisteSkifte()),
                Avslagskode.UGYLDIG_TILSTAND,
                "R221",
                "Utvalget ble " + u.tilstand + " " + u.sisteSkifte() + ", etter " + dato);
    }

    static void krevPeriode(LocalDate fra, LocalDate til, String regel) {
        Avslag.med(
                fra == null || til == null || !til.isBefore(fra),
                Avslagskode.PERIODE_SNUDD,
                regel,
                "Perioden slutter " + til + ", før den begynner " + fra);
    }

    static void krevSamme(UtvalgId id, HelsefellesskapId helsefellesskap, Kontekst kontekst) {
        Avslag.med(
                kontekst.oppslag().utvalg(id).helsefellesskapId().equals(helsefellesskap),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001",
                id + " hører til et annet helsefellesskap");
    }
}
