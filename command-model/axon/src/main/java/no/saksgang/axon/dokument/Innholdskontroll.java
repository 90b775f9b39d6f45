package no.saksgang.axon.dokument;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.sak.rule.IngenPasientopplysninger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Leser teksten i dokumentet og ser etter fødselsnummer (R088). En fil som er laget for å være treg å lese, får en
 * tidsgrense; den og filer som ikke kan åpnes, tas ikke imot.
 */
@Component
class Innholdskontroll {

    private final Duration tidsgrense;

    Innholdskontroll(@Value("${saksgang.dokumenter.tidsgrense:15s}") Duration tidsgrense) {
        this.tidsgrense = tidsgrense;
    }

    /** @throws Avslag {@code PASIENTOPPLYSNING} eller {@code DOKUMENT_KAN_IKKE_LESES} */
    void krevUtenPasientopplysninger(Path fil, Medietype type) {
        FutureTask<Void> lesing = new FutureTask<>(() -> {
            Tekstuttrekk.les(
                    fil, type, t -> IngenPasientopplysninger.krev(Normalizer.normalize(t, Normalizer.Form.NFKC)));
            return null;
        });
        Thread.ofPlatform().daemon().name("dokumentkontroll").start(lesing);
        try {
            lesing.get(tidsgrense.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Avslag avslag -> throw avslag;
                case IOException _, IllegalArgumentException _ -> throw ulest("Filen er skadet eller kryptert");
                case RuntimeException _ -> throw ulest("Filen er skadet");
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (TimeoutException e) {
            lesing.cancel(true);
            throw ulest("Filen tar for lang tid å lese");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Avbrutt", e);
        }
    }

    private static Avslag ulest(String hvorfor) {
        return new Avslag(Avslagskode.DOKUMENT_KAN_IKKE_LESES, hvorfor);
    }
}
