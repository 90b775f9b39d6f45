package no.saksgang.app.demo;

import java.util.List;
import java.util.Optional;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.verdi.Loefteaarsak;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.sak.command.SakCommand;

/**
 * Én sak i ett møte. Møtelederen prøver å fatte vedtak; sier motoren nei, er koden svaret på hva som må gjøres i
 * stedet. Slik følger året modellen uten å kjenne den.
 */
final class Sakbehandling {

    private final Simulering s;
    private final Organisasjon org;
    private final Saerforloep saerforloep;
    private final Avstemning avstemning;
    private final Utveier utveier;
    private final Oppfoelging oppfoelging;

    Sakbehandling(Simulering s, Organisasjon org, Utveier utveier, Saksdokumentasjon dokumenter) {
        this.s = s;
        this.org = org;
        this.utveier = utveier;
        this.saerforloep = new Saerforloep(s, org, utveier, dokumenter);
        this.avstemning = new Avstemning(s, org);
        this.oppfoelging = new Oppfoelging(s, org);
    }

    void behandle(Demosak sak, Demomoete m) {
        UtvalgId u = m.utvalg;
        Aktoer leder = s.aktoerer.leder(u);
        s.gi(leder, new SakCommand.BehandleSak(sak.id, u, m.id));
        sak.besoek(u);
        if (sak.type != Punkttype.VEDTAKSSAK || org.utvalg(u).nivaa() == Nivaa.ARENA) {
            s.gi(leder, new SakCommand.TaTilOrientering(sak.id, u, null, null));
            m.utfall.put(sak.id, sak.type == Punkttype.DROEFTINGSSAK ? "Drøftet." : "Tatt til orientering.");
            return;
        }
        if (saerforloep.avgjoer(sak, m)) {
            return;
        }
        if (s.sjanse(15)) {
            org.tellende(u, m.dato).stream()
                    .filter(t -> !m.borte.contains(t.seteId()))
                    .findFirst()
                    .ifPresent(t -> s.gi(
                            s.aktoerer.medlem(u, t.seteId()),
                            new SakCommand.FremmForslag(
                                    sak.id, u, t.seteId(), "Ta inn en setning om evaluering etter ett år")));
        }
        avstemning.gjennomfoer(sak, m);
        fatt(sak, m);
    }

    private void fatt(Demosak sak, Demomoete m) {
        String vedtak = sak.tittel + " innføres som foreslått.";
        Optional<Avslagskode> nei =
                s.proev(s.aktoerer.leder(m.utvalg), new SakCommand.FattVedtak(sak.id, m.utvalg, vedtak, false, false));
        if (nei.isPresent()) {
            utveier.etter(nei.get(), sak, m);
            return;
        }
        m.utfall.put(sak.id, "Vedtatt: " + vedtak);
        if (s.oppslag.sak(sak.id).behandlendeUtvalg().isEmpty()) {
            oppfoelging.etterVedtak(sak, m);
        } else {
            // Delvedtak: saken venter på det andre strategiske utvalget.
            sak.delvedtak.add(m.utvalg);
        }
    }

    /** Årsakene til løft i den rekkefølgen møtelederen prøver dem. */
    static List<Loefteaarsak> aarsaker(Loefteaarsak foerst) {
        return foerst == Loefteaarsak.UTENFOR_MYNDIGHET
                ? List.of(foerst)
                : List.of(foerst, Loefteaarsak.UTENFOR_MYNDIGHET);
    }
}
