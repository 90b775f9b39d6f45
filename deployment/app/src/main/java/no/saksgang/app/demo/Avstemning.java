package no.saksgang.app.demo;

import java.util.List;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.sak.command.SakCommand;

/** Hvert medlems standpunkt, etter det som er bestemt om saken (R030, R036). */
final class Avstemning {

    private final Simulering s;
    private final Organisasjon org;

    Avstemning(Simulering s, Organisasjon org) {
        this.s = s;
        this.org = org;
    }

    void gjennomfoer(Demosak sak, Demomoete m) {
        List<UtvalgFakta.Sete> stemmer = org.tellende(m.utvalg, m.dato).stream()
                .filter(t -> !m.borte.contains(t.seteId()))
                .filter(t -> !sak.inhabile(m.utvalg).contains(t.seteId()))
                .toList();
        boolean uenighet = sak.uenigI.contains(org.utvalg(m.utvalg).nivaa());
        boolean heleSiden = uenighet && s.sjanse(40);
        UtvalgFakta.Sete utbryter = stemmer.isEmpty() ? null : org.en(stemmer);
        boolean avstaar = sak.forloep == Forloep.AVSTAAR && sak.foerstegang(m.utvalg);
        for (UtvalgFakta.Sete sete : stemmer) {
            boolean gaarImot = sete.equals(utbryter) || (heleSiden && sete.part() == utbryter.part());
            Standpunkt standpunkt = uenighet && gaarImot
                    ? Standpunkt.UENIG
                    : avstaar && gaarImot ? Standpunkt.AVSTAAR : Standpunkt.ENIG;
            s.gi(
                    s.aktoerer.medlem(m.utvalg, sete.seteId()),
                    new SakCommand.RegistrerStandpunkt(
                            sak.id,
                            m.utvalg,
                            sete.seteId(),
                            standpunkt,
                            List.of(),
                            standpunkt == Standpunkt.ENIG ? null : "Kostnadene er ikke avklart"));
        }
    }
}
