package no.saksgang.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Kvittering;
import no.saksgang.gateway.kommando.Kommandoport;
import no.saksgang.utvalg.command.UtvalgCommand;

/** Det alle i året deler: kalenderen, tilfeldigheten, oppslagene og veien kommandoene går. */
final class Simulering {

    final HelsefellesskapId helsefellesskap;
    final int aar;
    final Kalender kalender;
    final Aktoerer aktoerer;
    final Oppslag oppslag;
    final Random tilfeldig;
    final Offentliggjoering offentlig = new Offentliggjoering(this);
    final Map<Avslagskode, Integer> avslag = new EnumMap<>(Avslagskode.class);
    private final Kommandoport port;
    private final Prosessventer venter;
    private final Dokumentlegger dokumenter;
    private final Consumer<String> framdrift;
    private final String noekkel;
    private boolean skrevetSidenSist;
    int kommandoer;

    /** Hvor mange ganger et utvalg er endret; det som er slått opp om utvalgene, gjelder til den neste. */
    int utvalgsendringer;

    int hendelser;

    Simulering(
            HelsefellesskapId helsefellesskap,
            int aar,
            long froe,
            Kommandoport port,
            Oppslag oppslag,
            Prosessventer venter,
            Dokumentlegger dokumenter,
            Consumer<String> framdrift) {
        this.helsefellesskap = helsefellesskap;
        this.aar = aar;
        this.kalender = new Kalender(LocalDate.of(aar - 1, 11, 20));
        this.aktoerer = new Aktoerer(helsefellesskap);
        this.oppslag = oppslag;
        this.tilfeldig = new Random(froe * 31 + helsefellesskap.verdi().hashCode() * 7919L + aar);
        this.port = port;
        this.venter = venter;
        this.dokumenter = dokumenter;
        this.framdrift = framdrift;
        this.noekkel = "demo/" + helsefellesskap.verdi() + "/" + aar + "/" + froe + "/";
    }

    /** Gir en kommando som skal gå. Et avslag her er en feil i året eller i motoren. */
    Kvittering gi(Aktoer aktoer, Kommando kommando) {
        try {
            return send(aktoer, kommando);
        } catch (Avslag a) {
            throw new IllegalStateException(
                    kalender.dato() + " " + helsefellesskap + ": uventet avslag " + a.kode() + " (" + a.detalj()
                            + ") på " + kommando + " gitt av " + aktoer,
                    a);
        }
    }

    /** Gir en kommando som motoren kan si nei til. Svaret er koden, eller tomt når den gikk. */
    Optional<Avslagskode> proev(Aktoer aktoer, Kommando kommando) {
        try {
            send(aktoer, kommando);
            return Optional.empty();
        } catch (Avslag a) {
            avslag.merge(a.kode(), 1, Integer::sum);
            return Optional.of(a.kode());
        }
    }

    /** Venter til prosessene har fulgt med, når noe er skrevet siden sist. */
    void vent() {
        if (skrevetSidenSist) {
            venter.vent();
            skrevetSidenSist = false;
        }
    }

    void lastOpp(DokumentId id, String filnavn, String tekst) {
        dokumenter.last(id, helsefellesskap, filnavn, tekst, aktoerer.sekretariat());
    }

    void si(String linje) {
        framdrift.accept(linje);
    }

    LocalDate dato() {
        return kalender.dato();
    }

    boolean sjanse(int prosent) {
        return tilfeldig.nextInt(100) < prosent;
    }

    private Kvittering send(Aktoer aktoer, Kommando kommando) {
        String id = UUID.nameUUIDFromBytes((noekkel + kommandoer).getBytes(StandardCharsets.UTF_8))
                .toString();
        kommandoer++;
        skrevetSidenSist = true;
        if (kommando instanceof UtvalgCommand) {
            utvalgsendringer++;
        }
        Kvittering k = port.send(
                kommando,
                Kommandoinfo.av(id, kalender.tikk().atZone(Kontekst.NORSK_TID).toInstant(), aktoer));
        hendelser += k.hendelser().size();
        return k;
    }
}
