package no.saksgang.app.demo;

import java.util.List;
import java.util.Optional;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.sak.command.SakCommand;

/** Det som skjer i møtet før avstemningen, i saker med et særlig forløp. */
final class Saerforloep {

    private final Simulering s;
    private final Organisasjon org;
    private final Utveier utveier;
    private final Saksdokumentasjon dokumenter;
    private final Underutvalgsarbeid underutvalg;

    Saerforloep(Simulering s, Organisasjon org, Utveier utveier, Saksdokumentasjon dokumenter) {
        this.dokumenter = dokumenter;
        this.s = s;
        this.org = org;
        this.utveier = utveier;
        this.underutvalg = new Underutvalgsarbeid(s, org);
    }

    /** @return sant når saken fikk utfall i møtet uten avstemning */
    boolean avgjoer(Demosak sak, Demomoete m) {
        boolean foerst = sak.foerstegang(m.utvalg) && sak.start.equals(m.utvalg);
        switch (sak.forloep) {
            case UTSATT -> {
                if (foerst) {
                    utveier.utsett(sak, m, "Utvalget ber om flere opplysninger");
                    s.kalender.den(m.dato.plusDays(9), 10, () -> dokumenter.nyttFramlegg(sak));
                }
                return foerst;
            }
            case UNDERUTVALG -> {
                if (foerst) {
                    underutvalg.nedsett(sak, m);
                    utveier.utsett(sak, m, "Et underutvalg utreder saken");
                }
                return foerst;
            }
            case INNSTILLING -> {
                if (foerst) {
                    utveier.innstill(sak, m);
                }
                return foerst;
            }
            case RETUR -> {
                return returner(sak, m);
            }
            case MYNDIGHET -> {
                if (foerst) {
                    spoerOmMyndighet(sak, m);
                }
                return false;
            }
            case HABILITET -> {
                if (foerst) {
                    avklarHabilitet(sak, m);
                }
                return false;
            }
            default -> {
                return false;
            }
        }
    }

    /** Løftes uten at utvalget har prøvd; neste nivå sender saken tilbake (R096). */
    private boolean returner(Demosak sak, Demomoete m) {
        boolean foerst = sak.foerstegang(m.utvalg);
        if (foerst && sak.start.equals(m.utvalg)) {
            utveier.innstill(sak, m);
            return true;
        }
        if (foerst && org.utvalg(m.utvalg).nivaa() != Nivaa.PARTNERSKAPSMOETE) {
            Optional<Avslagskode> nei = s.proev(
                    s.aktoerer.leder(m.utvalg),
                    new SakCommand.ReturnerSak(sak.id, m.utvalg, "Utvalget kan avgjøre saken selv", List.of()));
            m.utfall.put(sak.id, "Returnert.");
            return nei.isEmpty();
        }
        return false;
    }

    private void spoerOmMyndighet(Demosak sak, Demomoete m) {
        org.tellende(m.utvalg, m.dato).stream()
                .filter(t -> !m.borte.contains(t.seteId()))
                .findFirst()
                .ifPresent(t -> s.gi(
                        s.aktoerer.medlem(m.utvalg, t.seteId()),
                        new SakCommand.BeOmMyndighetsavklaring(
                                sak.id, m.utvalg, "Er kostnadene større enn utvalget kan avgjøre?")));
        boolean kanVedta = sak.nummer % 2 == 0;
        s.kalender.den(
                m.dato.plusDays(2),
                9,
                () -> s.gi(
                        s.aktoerer.sekretariat(),
                        new SakCommand.AvklarMyndighet(
                                sak.id,
                                m.utvalg,
                                kanVedta,
                                kanVedta ? "Kostnadene er innenfor" : "Saken må til neste nivå")));
    }

    /** Det reises spørsmål om et medlem; utvalget avgjør, og den inhabile deltar ikke videre. */
    private void avklarHabilitet(Demosak sak, Demomoete m) {
        SeteId leder = s.oppslag.moete(m.id).moeteleder();
        List<UtvalgFakta.Sete> tellende = org.tellende(m.utvalg, m.dato);
        List<UtvalgFakta.Sete> mulige = tellende.stream()
                .filter(t -> !t.seteId().equals(leder) && !m.borte.contains(t.seteId()))
                .filter(t -> tellende.stream()
                                .filter(a -> a.part() == t.part() && !m.borte.contains(a.seteId()))
                                .count()
                        > 1)
                .toList();
        if (mulige.isEmpty()) {
            return;
        }
        SeteId sete = org.en(mulige).seteId();
        UtvalgId u = m.utvalg;
        Aktoer utvalget = s.aktoerer.utvalget(u);
        s.gi(
                s.aktoerer.medlem(u, sete),
                new SakCommand.MeldHabilitet(sak.id, u, sete, "Arbeider i enheten saken gjelder"));
        boolean inhabil = sak.nummer % 3 != 2;
        s.gi(
                utvalget,
                new SakCommand.AvgjoerHabilitet(
                        sak.id, u, sete, inhabil, inhabil ? "Nær tilknytning" : "Tilknytningen er ikke nær nok"));
        if (inhabil) {
            sak.erInhabil(u, sete);
        }
    }
}
