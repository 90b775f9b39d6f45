package no.saksgang.lesemodell.sak;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.verdi.Dokumentversjon;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.lesemodell.sak.Saksbilde.Gjennomfoering;
import no.saksgang.sak.event.SakEvent;

/** Tegner oppfølgingen av vedtaket inn i saksbildet. */
final class Oppfoelgingstegner {

    private Oppfoelgingstegner() {}

    static void tegn(Saksbilde s, SakEvent hendelse, LocalDate dato) {
        switch (hendelse) {
            case SakEvent.GjennomfoeringTildelt e -> {
                Gjennomfoering g = new Gjennomfoering();
                g.punktId = e.punktId();
                g.ansvarligUtvalg = Sakstegner.verdi(e.ansvarligUtvalg());
                g.ansvarligVirksomhet = Sakstegner.verdi(e.ansvarligVirksomhet());
                g.oppgave = e.oppgave();
                g.frist = e.frist();
                g.eier = Sakstegner.verdi(e.eier());
                g.kontrolldato = e.kontrolldato();
                g.handlingsplanId = Sakstegner.verdi(e.handlingsplanId());
                g.tiltakId = e.tiltakId();
                s.gjennomfoering.add(g);
                s.sluttfase = Sakstilstand.UNDER_GJENNOMFOERING.name();
            }
            case SakEvent.GjennomfoeringspunktMeldt e -> {
                Gjennomfoering g = punkt(s, e.punktId());
                g.meldt = dato;
                g.merknad = e.merknad();
                leggTil(g, e.bevis());
            }
            case SakEvent.OppfoelgingsstatusMeldt e -> {
                Gjennomfoering g = punkt(s, e.punktId());
                g.status = e.status().name();
                g.merknad = e.merknad();
            }
            case SakEvent.BevisLagtFram e -> leggTil(punkt(s, e.punktId()), e.bevis());
            case SakEvent.GjennomfoeringBekreftet e -> punkt(s, e.punktId()).bekreftet = dato;
            case SakEvent.GjennomfoeringUnderkjent e -> {
                Gjennomfoering g = punkt(s, e.punktId());
                g.meldt = null;
                g.frist = e.frist();
                g.merknad = e.begrunnelse();
                s.sluttfase = Sakstilstand.UNDER_GJENNOMFOERING.name();
            }
            case SakEvent.OppfoelgingsfristEndret e -> punkt(s, e.punktId()).frist = e.frist();
            case SakEvent.EttersynRegistrert e -> {
                Gjennomfoering g = punkt(s, e.punktId());
                g.ettersyn.add(new Saksbilde.Ettersyn(dato, e.konklusjon()));
                g.kontrolldato = e.nesteKontroll();
            }
            default -> throw new IllegalStateException("Ikke oppfølging: " + hendelse.getClass());
        }
    }

    private static Gjennomfoering punkt(Saksbilde s, String punktId) {
        return s.gjennomfoering.stream()
                .filter(g -> g.punktId.equals(punktId))
                .findFirst()
                .orElseThrow();
    }

    private static void leggTil(Gjennomfoering g, List<Dokumentversjon> bevis) {
        bevis.forEach(d -> g.bevis.add(new Saksbilde.Bevis(d.dokumentId().verdi(), d.sha256())));
    }
}
