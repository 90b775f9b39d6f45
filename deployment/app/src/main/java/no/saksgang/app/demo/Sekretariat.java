package no.saksgang.app.demo;

import java.time.LocalDate;
import java.util.Optional;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.verdi.Konsekvenser;
import no.saksgang.felles.verdi.Raadutfall;
import no.saksgang.felles.verdi.Saksopphav;
import no.saksgang.sak.command.SakCommand;

/** Fra innmelding til klar sak: klassifisering, tildeling, saksframlegg, råd (R075–R088). */
final class Sekretariat {

    private final Simulering s;
    private final Organisasjon org;
    private final Saksdokumentasjon dokumenter;
    private final Hoeringsarbeid hoeringer;

    Sekretariat(Simulering s, Organisasjon org, Saksdokumentasjon dokumenter) {
        this.s = s;
        this.org = org;
        this.dokumenter = dokumenter;
        this.hoeringer = new Hoeringsarbeid(s, org);
    }

    /** Avtaler innmeldingen og det som følger. */
    void ta(Demosak sak) {
        s.kalender.den(sak.innmeldt, 9, () -> meldInn(sak));
        int senere = sak.forloep == Forloep.EVENTUELT || sak.forloep == Forloep.HASTER ? 1 : 2;
        s.kalender.den(sak.innmeldt.plusDays(senere), 10, () -> behandle(sak));
    }

    private void meldInn(Demosak sak) {
        boolean fraUtvalg = s.sjanse(20);
        Aktoer aktoer = fraUtvalg && org.utvalg(sak.start).tilstand().virker() && sak.forloep != Forloep.TRUKKET
                ? s.aktoerer.utvalget(sak.start)
                : s.aktoerer.innmelder(sak.innmelder);
        s.gi(
                aktoer,
                new SakCommand.MeldInnSak(
                        sak.id,
                        s.helsefellesskap,
                        sak.tittel,
                        "Saken er meldt inn for å bedre samhandlingen mellom sykehus og kommuner.",
                        sak.innmelder,
                        s.sjanse(50) ? "kommuneoverlege" : "samhandlingskoordinator",
                        s.sjanse(20) ? Saksopphav.SAMHANDLINGSAVVIK : Saksopphav.INNMELDT));
    }

    private void behandle(Demosak sak) {
        Aktoer sekretariat = s.aktoerer.sekretariat();
        if (sak.forloep == Forloep.AVVIST) {
            s.gi(sekretariat, new SakCommand.AvvisSak(sak.id, "Saken hører til i linjen, ikke i helsefellesskapet"));
            return;
        }
        if (sak.forloep == Forloep.TRUKKET && sak.nummer == 0) {
            s.gi(
                    s.aktoerer.innmelder(sak.innmelder),
                    new SakCommand.TrekkSak(sak.id, "Løst mellom partene før behandling"));
            return;
        }
        boolean plantiltak = sak.egenskaper.containsKey(Saksegenskap.FORBEDRING_INNEN_HANDLINGSPLAN);
        s.gi(
                sekretariat,
                new SakCommand.KlassifiserSak(
                        sak.id,
                        sak.egenskaper,
                        sak.grupper,
                        sak.gjelder,
                        plantiltak ? Planarbeid.planId(s, s.aar) : null,
                        plantiltak ? Planarbeid.FOERSTE_TILTAK : null));
        s.gi(sekretariat, new SakCommand.TildelUtvalg(sak.id, sak.start));
        s.offentlig.tittel(sak);
        dokumenter.framlegg(sak);
        if (s.sjanse(30)) {
            dokumenter.vedlegg(sak);
        }
        if (s.sjanse(40)) {
            s.gi(
                    sekretariat,
                    new SakCommand.TildelSaksbehandler(sak.id, Aktoerer.bruker(sak.id.verdi()), sak.innmelder));
        }
        if (sak.forloep == Forloep.RAAD) {
            beOmRaad(sak);
        }
        if (sak.forloep == Forloep.ENIGHET && sak.nummer == 0) {
            hoeringer.send(sak);
        }
        if (sak.forloep == Forloep.TRUKKET && sak.nummer == 1) {
            s.kalender.den(s.dato().plusDays(6), 9, () -> trekk(sak));
        }
    }

    /** Innmelder trekker saken mens det ennå er lov. */
    void trekk(Demosak sak) {
        s.gi(s.aktoerer.innmelder(sak.innmelder), new SakCommand.TrekkSak(sak.id, "Innmelder vil utrede saken selv"));
    }

    /** Rådet kommer før møtet, etter det, eller frafalles (R083–R086). */
    private void beOmRaad(Demosak sak) {
        Optional<UtvalgId> raadgiver = org.raadgiver(sak.start);
        if (raadgiver.isEmpty()) {
            return;
        }
        LocalDate frist = s.dato().plusDays(21);
        s.gi(s.aktoerer.sekretariat(), new SakCommand.BeOmRaad(sak.id, "raad-1", raadgiver.get(), null, frist));
        switch (sak.nummer % 3) {
            case 0 -> s.kalender.den(s.dato().plusDays(8), 13, () -> giRaad(sak, raadgiver.get()));
            case 1 -> s.kalender.den(s.dato().plusDays(75), 13, () -> giRaad(sak, raadgiver.get()));
            default ->
                s.kalender.den(
                        s.dato().plusDays(60),
                        13,
                        () -> s.gi(
                                s.aktoerer.sekretariat(),
                                new SakCommand.FrafallRaad(
                                        sak.id, "raad-1", "Rådgivende utvalg rekker ikke saken; de er orientert")));
        }
    }

    private void giRaad(Demosak sak, UtvalgId raadgiver) {
        Raadutfall utfall = sak.nummer % 2 == 0 ? Raadutfall.MAA_TILPASSES : Raadutfall.GJENNOMFOERBART;
        s.gi(
                s.aktoerer.utvalget(raadgiver),
                new SakCommand.GiRaad(
                        sak.id,
                        "raad-1",
                        raadgiver,
                        utfall,
                        "Forslaget treffer behovet, men krever tid på kontorene",
                        new Konsekvenser("Bedre oversikt", "Noe mer arbeid", "Små kostnader", "Små kostnader"),
                        utfall == Raadutfall.MAA_TILPASSES ? "Innfør stegvis, og evaluer etter et halvt år" : null,
                        null));
    }
}
