package no.saksgang.app.demo;

import java.time.LocalDate;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.sak.command.SakCommand;

/** Etter vedtaket: aksept, gjennomføring, retting og gjenopptak (R023, R035, R058, R221). */
final class Oppfoelging {

    private final Simulering s;
    private final Organisasjon org;

    Oppfoelging(Simulering s, Organisasjon org) {
        this.s = s;
        this.org = org;
    }

    void etterVedtak(Demosak sak, Demomoete m) {
        if (org.beskrivelse(org.utvalg(m.utvalg)).konsensusregel() == Konsensusregel.AKSEPT_PER_VIRKSOMHET) {
            s.kalender.den(m.dato.plusDays(6), 9, () -> aksepter(sak));
        }
        switch (sak.forloep) {
            case GJENOPPTATT -> {
                if (sak.gjenopptatt) {
                    gjennomfoer(sak, m);
                } else {
                    sak.gjenopptatt = true;
                    s.kalender.den(m.dato.plusDays(20), 9, () -> gjenoppta(sak, m.utvalg));
                }
            }
            case KORRIGERT -> {
                s.kalender.den(m.dato.plusDays(14), 9, () -> korriger(sak));
                gjennomfoer(sak, m);
            }
            case HANDLINGSPLAN, AARSRAPPORT, NASJONALT_INNSPILL -> {
                // Følges opp i planarbeidet, eller sendes videre.
            }
            default -> {
                if (s.sjanse(75)) {
                    gjennomfoer(sak, m);
                }
            }
        }
    }

    /** Ett eller to punkter med ansvarlig og frist; det meste blir meldt gjennomført i tide. */
    private void gjennomfoer(Demosak sak, Demomoete m) {
        int punkter = s.sjanse(30) ? 2 : 1;
        for (int i = 1; i <= punkter; i++) {
            String punkt = "oppfoelging-" + i;
            boolean hosUtvalg = i == 1 && org.utvalg(m.utvalg).nivaa() == Nivaa.FAGLIG;
            UtvalgId utvalg = hosUtvalg ? m.utvalg : null;
            VirksomhetId virksomhet = hosUtvalg ? null : org.en(org.virksomheter(i % 2 == 0));
            LocalDate frist = m.dato.plusDays(60 + s.tilfeldig.nextInt(90));
            s.kalender.den(
                    m.dato.plusDays(8),
                    10,
                    () -> s.gi(
                            s.aktoerer.sekretariat(),
                            new SakCommand.TildelGjennomfoering(
                                    sak.id, punkt, utvalg, virksomhet, "Innføre rutinen og melde tilbake", frist)));
            if (s.sjanse(80) && frist.getYear() == s.aar) {
                Aktoer ansvarlig = hosUtvalg ? s.aktoerer.utvalget(utvalg) : s.aktoerer.virksomhet(virksomhet);
                s.kalender.den(
                        frist.minusDays(5),
                        14,
                        () -> s.gi(ansvarlig, new SakCommand.MeldGjennomfoert(sak.id, punkt, "Innført")));
            }
        }
    }

    /** De som ikke var med på vedtaket, slutter seg til etterpå. */
    private void aksepter(Demosak sak) {
        org.fakta().tilsluttede(s.dato()).stream()
                .limit(2)
                .forEach(v -> s.gi(s.aktoerer.virksomhet(v), new SakCommand.AksepterVedtak(sak.id, v)));
    }

    private void gjenoppta(Demosak sak, UtvalgId utvalg) {
        s.gi(
                s.aktoerer.sekretariat(),
                new SakCommand.GjenopptaSak(
                        sak.id,
                        org.virksomheter(true).getFirst(),
                        utvalg,
                        "Nye tall viser et annet behov",
                        "Parten ber om ny behandling"));
    }

    private void korriger(Demosak sak) {
        String gammel = s.oppslag.sak(sak.id).tittel();
        s.gi(
                s.aktoerer.sekretariat(),
                new SakCommand.KorrigerOpplysning(
                        sak.id, "tittel", gammel, gammel + " (hele opptaksområdet)", "Tittelen var for snever"));
    }
}
