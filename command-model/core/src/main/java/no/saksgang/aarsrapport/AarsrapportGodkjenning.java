package no.saksgang.aarsrapport;

import no.saksgang.aarsrapport.Aarsrapport.Tilstand;
import no.saksgang.aarsrapport.command.AarsrapportCommand;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.RapportFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Nivaa;

/** Det som fremmes, er bundet til en posisjon i loggen, og det er det som blir godkjent (R188, R198). */
final class AarsrapportGodkjenning {

    private AarsrapportGodkjenning() {}

    static AarsrapportEvent fremmet(AarsrapportCommand.FremmAarsrapport k, Aarsrapport r, Kontekst kontekst) {
        RapportFakta innhold = kontekst.oppslag().aarsrapportinnhold(r.helsefellesskapId(), r.aar(), k.posisjon());
        return new AarsrapportEvent.AarsrapportFremmet(
                k.aarsrapportId(), k.merknad(), innhold.mal(), innhold.posisjon(), innhold.sha256());
    }

    static AarsrapportEvent godkjent(AarsrapportCommand.GodkjennAarsrapport k, Aarsrapport r, Kontekst kontekst) {
        UtvalgId utvalgId =
                krevPartnerskapsmoetet(r, k.utvalgId(), kontekst, "Bare partnerskapsmøtet godkjenner årsrapporten");
        AarsrapportDecider.krev(r, Tilstand.FREMMET);
        RapportFakta innhold = r.fremmet();
        Avslag.med(
                k.sha256() == null || (innhold != null && k.sha256().equals(innhold.sha256())),
                Avslagskode.RAPPORT_ENDRET,
                "R188",
                "Den som er fremmet, har kontrollsum " + (innhold == null ? null : innhold.sha256()));
        return new AarsrapportEvent.AarsrapportGodkjent(
                k.aarsrapportId(),
                utvalgId,
                k.dato() == null ? kontekst.dato() : k.dato(),
                innhold == null ? null : innhold.mal(),
                innhold == null ? null : innhold.posisjon(),
                innhold == null ? null : innhold.sha256());
    }

    static AarsrapportEvent returnert(AarsrapportCommand.ReturnerAarsrapport k, Aarsrapport r, Kontekst kontekst) {
        krevPartnerskapsmoetet(r, null, kontekst, "Bare partnerskapsmøtet sender årsrapporten tilbake");
        AarsrapportDecider.krev(r, Tilstand.FREMMET);
        Avslag.med(
                k.begrunnelse() != null && !k.begrunnelse().isBlank(),
                Avslagskode.BEGRUNNELSE_MANGLER,
                "R188",
                "Retur må begrunnes");
        return new AarsrapportEvent.AarsrapportReturnert(k.aarsrapportId(), k.begrunnelse());
    }

    private static UtvalgId krevPartnerskapsmoetet(Aarsrapport r, UtvalgId oppgitt, Kontekst kontekst, String ellers) {
        UtvalgId utvalgId = oppgitt == null ? kontekst.aktoer().utvalgId() : oppgitt;
        AarsrapportDecider.krevUtvalg(r, utvalgId, kontekst);
        Avslag.med(
                kontekst.oppslag().utvalg(utvalgId).nivaa() == Nivaa.PARTNERSKAPSMOETE,
                Avslagskode.KUN_PARTNERSKAPSMOETE,
                "R188",
                ellers);
        return utvalgId;
    }
}
