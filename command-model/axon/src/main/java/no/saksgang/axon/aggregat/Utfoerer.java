package no.saksgang.axon.aggregat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import no.saksgang.axon.Kommandologg;
import no.saksgang.axon.Loggsted;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.Inndata;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.beslutning.Rollevakt;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Konvolutt;
import org.springframework.stereotype.Component;

/**
 * Det som er likt for alle aggregater: rollevakt, forventet versjon, beslutning, kommandologg og konvolutt.
 * Svaret er {@code <sekvens før>,<antall hendelser>,<advarsler>}, som kvitteringen kan bygges av igjen.
 */
@Component
public class Utfoerer {

    private final Oppslag oppslag;
    private final Kommandologg logg;
    private final Loggsted loggsted;
    private final Clock klokke;

    Utfoerer(Oppslag oppslag, Kommandologg logg, Loggsted loggsted, Clock klokke) {
        this.oppslag = oppslag;
        this.logg = logg;
        this.loggsted = loggsted;
        this.klokke = klokke;
    }

    <C extends Kommando, S, E extends Hendelse> String utfoer(
            String stroem,
            Decider<C, S, E> decider,
            C kommando,
            S tilstand,
            long sekvensFoer,
            java.util.Map<String, ?> metadata,
            Aggregatadapter.Mottaker<E> mottaker) {
        Kommandoinfo info = Kommandoinfo.fra(metadata);
        try {
            return utfoer(stroem, decider, kommando, tilstand, sekvensFoer, info, mottaker);
        } catch (Avslag avslag) {
            throw avslag.medInndata(Inndata.av(kommando, info.aktoer()));
        }
    }

    private <C extends Kommando, S, E extends Hendelse> String utfoer(
            String stroem,
            Decider<C, S, E> decider,
            C kommando,
            S tilstand,
            long sekvensFoer,
            Kommandoinfo info,
            Aggregatadapter.Mottaker<E> mottaker) {
        Optional<String> utfoert =
                sekvensFoer == 0 ? Optional.empty() : loggsted.utfoertSvar(stroem, info.kommandoId());
        if (utfoert.isPresent()) {
            logg.skriv(info.kommandoId(), stroem, kommando, utfoert.get(), klokke.instant());
            return utfoert.get();
        }
        Rollevakt.krev(kommando, info.aktoer());
        if (info.forventetVersjon() != null && info.forventetVersjon() != sekvensFoer) {
            throw new Avslag(
                    Avslagskode.VERSJONSKONFLIKT,
                    "",
                    "Forventet versjon " + info.forventetVersjon() + ", men den er " + sekvensFoer);
        }
        Instant registrert = klokke.instant().truncatedTo(ChronoUnit.MICROS);
        Instant skjedde = info.skjedde() == null ? registrert : info.skjedde();
        Beslutning<E> b = decider.decide(kommando, tilstand, new Kontekst(skjedde, registrert, info.aktoer(), oppslag));
        if (sekvensFoer == 0 && b.hendelser().isEmpty()) {
            // Uten hendelser finnes ikke aggregatet, og Axon kan ikke lagre et uten identifikator.
            throw new Avslag(Avslagskode.IKKE_FUNNET, "", kommando.aggregatId().verdi() + " finnes ikke");
        }
        String advarsler =
                String.join(";", b.advarsler().stream().map(Enum::name).toList());
        String svar = sekvensFoer + "," + b.hendelser().size() + "," + advarsler;
        logg.skriv(info.kommandoId(), stroem, kommando, svar, registrert);
        Konvolutt konvolutt = new Konvolutt(
                b.helsefellesskapId(),
                skjedde,
                registrert,
                info.aktoer(),
                b.modellversjon(),
                info.kommandoId(),
                info.aarsakId() == null ? info.kommandoId() : info.aarsakId(),
                info.korrelasjonId() == null ? info.kommandoId() : info.korrelasjonId(),
                b.regler().stream().sorted().toList(),
                List.copyOf(b.advarsler()),
                b.forklaring());
        mottaker.ta(b.hendelser(), konvolutt.tilMap());
        return svar;
    }
}
