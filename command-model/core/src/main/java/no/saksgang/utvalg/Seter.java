package no.saksgang.utvalg;

import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Det som skjer med et sete etter oppnevningen: vara, valg til verv og fratreden (R069, R159, R171). */
final class Seter {

    private Seter() {}

    static Beslutning<UtvalgEvent> oppnevnVara(UtvalgCommand.OppnevnVara k, Utvalg u, Kontekst kontekst) {
        Styring.krev(
                u,
                kontekst,
                Utvalgstilstand.NEDSATT,
                Utvalgstilstand.I_DRIFT,
                Utvalgstilstand.PAA_PAUSE,
                Utvalgstilstand.FUNGERER_MIDLERTIDIG);
        Styring.krevSelvEllerOverordnet(u, kontekst, "R144");
        UtvalgFakta.Sete sete = sete(u, k.seteId());
        krevEgen(sete, kontekst);
        Avslag.krevInnhold(k.brukerId(), "brukerId");
        Styring.krevPeriode(k.fra(), k.til(), "R171");
        Avslag.med(
                !k.brukerId().equals(sete.brukerId()),
                Avslagskode.SETE_BESATT,
                "R135",
                "Den som sitter i setet, kan ikke være sin egen vara");
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.VaraOppnevnt(
                        k.utvalgId(), k.seteId(), k.brukerId(), k.fra() == null ? kontekst.dato() : k.fra(), k.til()),
                "R135");
    }

    static Beslutning<UtvalgEvent> fratre(UtvalgCommand.FratreMedlem k, Utvalg u, Kontekst kontekst) {
        UtvalgFakta.Sete sete = sete(u, k.seteId());
        Avslag.krevInnhold(k.sluttdato(), "sluttdato");
        Avslag.krevInnhold(k.grunn(), "grunn");
        Styring.krevSelvEllerOverordnet(u, kontekst, "R171");
        krevEgen(sete, kontekst);
        Styring.krevPeriode(sete.fra(), k.sluttdato(), "R171");
        Avslag.med(
                sete.til() == null || k.sluttdato().isBefore(sete.til()),
                Avslagskode.FUNKSJONSTID_UTLOEPT,
                "R171",
                "Setet " + k.seteId() + " er ledig fra " + sete.til());
        return UtvalgDecider.av(
                u, new UtvalgEvent.MedlemFratraadt(k.utvalgId(), k.seteId(), k.sluttdato(), k.grunn()), "R171");
    }

    static Beslutning<UtvalgEvent> velgRepresentant(UtvalgCommand.VelgRepresentant k, Utvalg u, Kontekst kontekst) {
        Styring.krev(u, kontekst, Utvalgstilstand.I_DRIFT);
        Styring.krevSelvEllerOverordnet(u, kontekst, "R069");
        krevGyldig(sete(u, k.seteId()), kontekst);
        Avslag.krevInnhold(k.verv(), "verv");
        boolean egetOrgan = k.valgorgan() != null && !k.valgorgan().isBlank();
        if (egetOrgan) {
            // Valgorganet velger etter innstilling; utvalgets egen konsensusregel gjelder da ikke (R159).
            Avslag.krevInnhold(k.innstilling(), "innstilling");
        }
        Konsensusregel regel = u.modell(kontekst).konsensusregel();
        boolean anbefaling =
                !egetOrgan && (regel == Konsensusregel.TILSTREBER_KONSENSUS || regel == Konsensusregel.INGEN);
        Avslag.med(
                egetOrgan || anbefaling || k.enstemmig(),
                Avslagskode.KONSENSUS_KREVES,
                "R069",
                "Valget må være enstemmig");
        return UtvalgDecider.av(
                u,
                new UtvalgEvent.RepresentantValgt(
                        k.utvalgId(),
                        k.seteId(),
                        k.verv(),
                        anbefaling,
                        egetOrgan ? k.valgorgan() : null,
                        k.innstilling()),
                "R069",
                egetOrgan ? "R159" : "R069");
    }

    /** Den siste perioden i setet. */
    static UtvalgFakta.Sete sete(Utvalg u, SeteId seteId) {
        Avslag.krevInnhold(seteId, "seteId");
        return u.fakta()
                .sete(seteId)
                .orElseThrow(() -> new Avslag(
                        Avslagskode.IKKE_FUNNET, "R135", "Setet " + seteId + " finnes ikke i " + u.utvalgId));
    }

    static void krevGyldig(UtvalgFakta.Sete sete, Kontekst kontekst) {
        Avslag.med(
                sete.gjelder(kontekst.dato()),
                Avslagskode.FUNKSJONSTID_UTLOEPT,
                "R171",
                "Setet " + sete.seteId() + " er ikke besatt " + kontekst.dato());
    }

    private static void krevEgen(UtvalgFakta.Sete sete, Kontekst kontekst) {
        Avslag.med(
                kontekst.aktoer().rolle() != Rolle.VIRKSOMHET
                        || (sete.virksomhetId() != null
                                && sete.virksomhetId().equals(kontekst.aktoer().virksomhetId())),
                Avslagskode.IKKE_TILGANG,
                "R144",
                "En virksomhet styrer bare sine egne seter");
    }
}
