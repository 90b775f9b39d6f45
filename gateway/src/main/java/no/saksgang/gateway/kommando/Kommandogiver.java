package no.saksgang.gateway.kommando;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Kvittering;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.tilgang.Tilgang;
import no.saksgang.json.SaksgangJson;
import org.springframework.stereotype.Component;

/** Den ene veien inn for en kommando, enten den kommer som JSON eller fra et skjema: bind, finn aktøren, send, mål. */
@Component
public class Kommandogiver {

    private final Kommandoport port;
    private final Kommandobinder binder;
    private final Tilgang tilgang;
    private final MeterRegistry maalere;

    Kommandogiver(Kommandoport port, Kommandobinder binder, Tilgang tilgang, MeterRegistry maalere) {
        this.port = port;
        this.binder = binder;
        this.tilgang = tilgang;
        this.maalere = maalere;
    }

    /** En kommando fra et skjema; feltene bindes like strengt som JSON. */
    public Kvittering gi(
            String aggregat,
            String navn,
            String id,
            Map<String, Object> felt,
            String noekkel,
            Long versjon,
            HttpServletRequest inn) {
        KommandoController.krevNoekkel(noekkel);
        byte[] json = SaksgangJson.kommando().writeValueAsBytes(felt);
        return gi(aggregat, navn, id, Map.of(), new ByteArrayInputStream(json), noekkel, versjon, inn);
    }

    Kvittering gi(
            String aggregat,
            String navn,
            String id,
            Map<String, String> fraAdressen,
            InputStream kropp,
            String noekkel,
            Long versjon,
            HttpServletRequest inn) {
        Kommandobinder.Bundet b = bind(aggregat, navn, id, fraAdressen, kropp, inn);
        Aktoer aktoer = tilgang.aktoer(inn, b.kommando());
        return send(b.kommando(), new Kommandoinfo(noekkel, b.skjedde(), aktoer, versjon, null, null));
    }

    /** Samme nøkkel gir samme identifikator, også når svaret gikk tapt, men aldri en annens. */
    public static String nyId(String prefiks, String helsefellesskap, String noekkel) {
        return prefiks
                + UUID.nameUUIDFromBytes((helsefellesskap + "/" + KommandoController.krevNoekkel(noekkel))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Den som uansett ikke kan gi kommandoen, får vite det framfor hva som er galt med innholdet. */
    private Kommandobinder.Bundet bind(
            String aggregat,
            String navn,
            String id,
            Map<String, String> fraAdressen,
            InputStream kropp,
            HttpServletRequest inn) {
        try {
            return binder.bind(aggregat, navn, id, fraAdressen, kropp);
        } catch (HttpFeil feil) {
            tilgang.krevRolle(inn, navn);
            throw feil;
        }
    }

    private Kvittering send(Kommando kommando, Kommandoinfo info) {
        Timer.Sample start = Timer.start(maalere);
        String utfall = "utfoert";
        try {
            Kvittering k = port.send(kommando, info);
            maalere.counter("saksgang.hendelser").increment(k.hendelser().size());
            return k;
        } catch (Avslag avslag) {
            utfall = "avslag";
            maalere.counter("saksgang.avslag", "kode", avslag.kode().name()).increment();
            throw avslag;
        } catch (RuntimeException feil) {
            utfall = "feil";
            throw feil;
        } finally {
            start.stop(maalere.timer(
                    "saksgang.kommandoer", "kommando", kommando.getClass().getSimpleName(), "utfall", utfall));
        }
    }
}
