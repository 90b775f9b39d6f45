package no.saksgang.moete;

import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Referatforskjell;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.felles.verdi.Rettelsesklasse;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;

/** Retting av en godkjent protokoll: én person retter, en annen godkjenner eller avslår (R110, R221). */
final class Referatretting {

    private Referatretting() {}

    static Beslutning<MoeteEvent> taLaas(MoeteCommand.TaRettelaas k, Moete moete, Kontekst kontekst) {
        Avslag.krevInnhold(k.klasse(), "klasse");
        krevBegrunnelse(k.begrunnelse());
        BrukerId bruker = krevBruker(moete, kontekst);
        Protokoll.Laas laas = moete.protokoll.laas();
        if (laas != null && laas.bruker().equals(bruker)) {
            return Beslutning.ingenting(moete.helsefellesskapId);
        }
        krevLedig(laas);
        return av(
                moete, List.of(new MoeteEvent.ReferatRettelaasTatt(k.moeteId(), bruker, k.klasse(), k.begrunnelse())));
    }

    static Beslutning<MoeteEvent> foreslaa(MoeteCommand.ForeslaaRettelse k, Moete moete, Kontekst kontekst) {
        BrukerId bruker = krevBruker(moete, kontekst);
        Protokoll.Laas laas = krevLaas(moete);
        Avslag.med(
                laas.bruker().equals(bruker),
                Avslagskode.RETTELAAS_OPPTATT,
                "R221",
                "Rettelåsen er hos en annen bruker");
        Referatskriving.krevSisteVersjon(k.basertPaa(), moete.protokoll.versjon());
        return av(moete, List.of(forslag(k.punkter(), laas.klasse(), moete)));
    }

    /** Låsen og forslaget i ett, slik en rettelse ble gjort før den måtte godkjennes av en annen. */
    static Beslutning<MoeteEvent> korriger(MoeteCommand.KorrigerReferat k, Moete moete, Kontekst kontekst) {
        krevBegrunnelse(k.begrunnelse());
        BrukerId bruker = krevBruker(moete, kontekst);
        krevLedig(moete.protokoll.laas());
        Rettelsesklasse klasse = Rettelsesklasse.SAKLIG_FEIL;
        return av(
                moete,
                List.of(
                        new MoeteEvent.ReferatRettelaasTatt(k.moeteId(), bruker, klasse, k.begrunnelse()),
                        forslag(k.punkter(), klasse, moete)));
    }

    static Beslutning<MoeteEvent> godkjenn(Moete moete, Kontekst kontekst) {
        Protokoll.Laas laas = krevForslagFraEnAnnen(moete, kontekst);
        return av(moete, List.of(new MoeteEvent.ReferatRettelseGodkjent(moete.moeteId, laas.forslag(), laas.bruker())));
    }

    static Beslutning<MoeteEvent> avslaa(MoeteCommand.AvslaaRettelse k, Moete moete, Kontekst kontekst) {
        krevBegrunnelse(k.begrunnelse());
        Protokoll.Laas laas = krevForslagFraEnAnnen(moete, kontekst);
        return av(
                moete,
                List.of(new MoeteEvent.ReferatRettelseAvslaatt(
                        k.moeteId(), laas.forslag(), moete.protokoll.versjon(), k.begrunnelse())));
    }

    static Beslutning<MoeteEvent> slipp(MoeteCommand.SlippRettelaas k, Moete moete, Kontekst kontekst) {
        Avslag.krevInnhold(k.grunn(), "grunn");
        BrukerId bruker = krevBruker(moete, kontekst);
        Protokoll.Laas laas = krevLaas(moete);
        Avslag.med(
                laas.bruker().equals(bruker) || kontekst.aktoer().rolle() == Rolle.MOETELEDER,
                Avslagskode.RETTELAAS_OPPTATT,
                "R221",
                "Bare møtelederen kan slippe en annens rettelås");
        return av(moete, List.of(new MoeteEvent.ReferatRettelaasSluppet(k.moeteId(), k.grunn())));
    }

    private static MoeteEvent forslag(List<Referatpunkt> punkter, Rettelsesklasse klasse, Moete moete) {
        Referatskriving.krevPunkter(punkter);
        List<Referatforskjell> forskjeller = Referatforskjell.mellom(moete.protokoll.punkter(), punkter);
        Avslag.med(!forskjeller.isEmpty(), Avslagskode.UGYLDIG_INNHOLD, "R221", "Forslaget endrer ingenting");
        return new MoeteEvent.ReferatRettelseForeslaatt(
                moete.moeteId, moete.protokoll.siste() + 1, moete.protokoll.versjon(), klasse, punkter, forskjeller);
    }

    private static Protokoll.Laas krevForslagFraEnAnnen(Moete moete, Kontekst kontekst) {
        BrukerId bruker = krevBruker(moete, kontekst);
        Protokoll.Laas laas = krevLaas(moete);
        Avslag.med(laas.forslag() > 0, Avslagskode.UGYLDIG_TILSTAND, "R221", "Det er ikke foreslått noen rettelse");
        Avslag.med(
                !laas.bruker().equals(bruker),
                Avslagskode.FIRE_OEYNE,
                "R221",
                "Rettelsen må godkjennes eller avslås av en annen enn den som foreslo den");
        return laas;
    }

    private static Protokoll.Laas krevLaas(Moete moete) {
        Avslag.med(moete.protokoll.laas() != null, Avslagskode.RETTELAAS_MANGLER, "R221", "Ingen retter referatet nå");
        return moete.protokoll.laas();
    }

    private static void krevLedig(Protokoll.Laas laas) {
        Avslag.med(laas == null, Avslagskode.RETTELAAS_OPPTATT, "R221", "Noen retter referatet nå");
    }

    /** Reglene gjelder personer, ikke roller, så brukeren må være kjent. */
    private static BrukerId krevBruker(Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.REFERAT_GODKJENT);
        kontekst.krevEgetUtvalg(moete.utvalgId);
        BrukerId bruker = kontekst.aktoer().brukerId();
        Avslag.med(bruker != null, Avslagskode.IKKE_TILGANG, "R221", "Det må være kjent hvem som handler");
        return bruker;
    }

    private static void krevBegrunnelse(String begrunnelse) {
        Avslag.med(
                begrunnelse != null && !begrunnelse.isBlank(),
                Avslagskode.BEGRUNNELSE_MANGLER,
                "R221",
                "Et godkjent referat rettes med begrunnelse");
    }

    private static Beslutning<MoeteEvent> av(Moete moete, List<MoeteEvent> hendelser) {
        return Beslutning.av(moete.helsefellesskapId, hendelser).medRegler("R110", "R221");
    }
}
