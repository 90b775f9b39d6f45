package no.saksgang.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Loefteaarsak;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.sak.command.SakCommand;

/** Hva møtelederen gjør når motoren sier nei til vedtak: løfter, utsetter, innstiller eller sender til forankring. */
final class Utveier {

    private final Simulering s;
    private final Organisasjon org;

    Utveier(Simulering s, Organisasjon org) {
        this.s = s;
        this.org = org;
    }

    void etter(Avslagskode kode, Demosak sak, Demomoete m) {
        switch (kode) {
            case ANDRE_TRINN_FOR_TIDLIG -> foersteTrinn(sak, m);
            case FORANKRING_MANGLER -> {
                if (sak.forankringSendt) {
                    manglerEnighet(sak, m, Loefteaarsak.FORANKRING_MANGLER);
                } else {
                    tilForankring(sak, m);
                }
            }
            case KONSENSUS_KREVES -> manglerEnighet(sak, m, Loefteaarsak.KONSENSUS_MANGLER);
            case MAA_LOEFTES, KUN_PARTNERSKAPSMOETE -> loeft(sak, m, Loefteaarsak.KREVES_AV_REGEL);
            case UTENFOR_MYNDIGHET, RAADGIVENDE_VEDTAR_IKKE -> innstill(sak, m);
            case RAAD_IKKE_MOTTATT -> utsett(sak, m, "Rådet er ikke kommet");
            case UTREDNING_IKKE_TILBAKE -> utsett(sak, m, "Underutvalget har ikke rapportert");
            case UAVKLART_MYNDIGHET -> utsett(sak, m, "Sekretariatet avklarer myndigheten");
            case FULLMAKT_MANGLER -> utsett(sak, m, "En av partene var ikke representert");
            case IKKE_PAA_SAKLISTE -> utsett(sak, m, "Ikke alle samtykket i at saken avgjøres nå");
            default -> throw new IllegalStateException("Ingen utvei etter " + kode + " for " + sak.id + " i " + m.id);
        }
    }

    void utsett(Demosak sak, Demomoete m, String grunn) {
        s.gi(s.aktoerer.leder(m.utvalg), new SakCommand.UtsettSak(sak.id, m.utvalg, grunn, null));
        m.utfall.put(sak.id, "Utsatt: " + grunn + ".");
    }

    /** Løfter langs modellens rute; finnes ingen som kan brukes, utsettes saken. */
    void loeft(Demosak sak, Demomoete m, Loefteaarsak aarsak) {
        Aktoer leder = s.aktoerer.leder(m.utvalg);
        for (Loefteaarsak a : Sakbehandling.aarsaker(aarsak)) {
            var nei =
                    s.proev(leder, new SakCommand.LoeftSak(sak.id, m.utvalg, mottakere(m.utvalg), a, "Se protokollen"));
            if (nei.isEmpty()) {
                m.utfall.put(sak.id, "Løftet: " + a + ".");
                return;
            }
        }
        utsett(sak, m, "Ingen rute er åpen");
    }

    void innstill(Demosak sak, Demomoete m) {
        if (org.beskrivelse(org.utvalg(m.utvalg)).eskalering().isEmpty()) {
            utsett(sak, m, "Utvalget har ingen vei videre");
            return;
        }
        Optional<Avslagskode> nei = s.proev(
                s.aktoerer.leder(m.utvalg),
                new SakCommand.AvgiInnstilling(sak.id, m.utvalg, "Utvalget tilrår at saken vedtas", null));
        loeft(sak, m, nei.isEmpty() ? Loefteaarsak.FORBEREDT_FOR_SSU : Loefteaarsak.UTENFOR_MYNDIGHET);
    }

    /** Sender saken til partene, som svarer før neste møte (R040). */
    void tilForankring(Demosak sak, Demomoete m) {
        LocalDate frist = m.dato.plusDays(28);
        Optional<Avslagskode> nei =
                s.proev(s.aktoerer.leder(m.utvalg), new SakCommand.SendTilForankring(sak.id, m.utvalg, frist));
        if (nei.isPresent()) {
            utsett(sak, m, "Andre trinn i neste møte");
            return;
        }
        sak.forankringSendt = true;
        m.utfall.put(sak.id, "Sendt til forankring.");
        s.kalender.den(m.dato.plusDays(9), 10, () -> svar(sak, m.utvalg, true));
        s.kalender.den(m.dato.plusDays(11), 10, () -> svar(sak, m.utvalg, false));
    }

    private void foersteTrinn(Demosak sak, Demomoete m) {
        boolean forankres = sak.forloep == Forloep.FORANKRING || sak.forloep == Forloep.FORANKRING_NEKTET;
        if (forankres || sak.nummer % 3 == 2) {
            tilForankring(sak, m);
        } else {
            utsett(sak, m, "Andre trinn i neste møte");
        }
    }

    /** To virksomheter på siden svarer; i saken som ikke forankres, sier den ene nei. */
    private void svar(Demosak sak, UtvalgId utvalg, boolean kommuneside) {
        List<Partsinfo> parter = org.fakta().parter().stream()
                .filter(p -> Organisasjon.kommuneside(p.part()) == kommuneside)
                .limit(2)
                .toList();
        for (int i = 0; i < parter.size(); i++) {
            VirksomhetId v = parter.get(i).virksomhetId();
            Part side = parter.get(i).part();
            boolean ja = sak.forloep != Forloep.FORANKRING_NEKTET || !kommuneside || i > 0;
            s.proev(
                    s.aktoerer.virksomhet(v),
                    new SakCommand.RegistrerForankring(
                            sak.id, utvalg, side, v, ja, ja ? null : "Ikke plass i budsjettet"));
        }
    }

    private void manglerEnighet(Demosak sak, Demomoete m, Loefteaarsak aarsak) {
        Optional<Avslagskode> nei = s.proev(
                s.aktoerer.leder(m.utvalg),
                new SakCommand.FastslaaManglendeKonsensus(sak.id, m.utvalg, "Partene er ikke enige"));
        if (nei.isPresent()) {
            utsett(sak, m, "Ingen er uenige, men noen har ikke tatt standpunkt");
        } else {
            loeft(sak, m, aarsak);
        }
    }

    /** Én mottaker når flere ruter alltid er åpne; ellers avgjør motoren etter vilkårene. */
    private List<UtvalgId> mottakere(UtvalgId utvalg) {
        List<Loefterute> aapne = org.beskrivelse(org.utvalg(utvalg)).eskalering().stream()
                .filter(r -> r.naar() == null && !r.til().equals(Loefterute.PARTENE))
                .toList();
        return aapne.size() > 1 ? List.of(new UtvalgId(org.en(aapne).til())) : List.of();
    }
}
