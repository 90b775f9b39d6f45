package no.saksgang.gateway.tilgang;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.SakId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.json.Kommandotyper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tilgang etter {@link Tilgangspolicy}. Det som nektes, føres én gang i programmets logg, uten identifikatorer. */
@Component
class Policytilgang implements Tilgang {

    private static final Logger LOGG = LoggerFactory.getLogger(Policytilgang.class);
    private static final String BRUKER = Bruker.class.getName();

    private final Brukerkilde kilde;
    private final Lesevakt lesevakt;
    private final Kommandovakt kommandovakt;
    private final MeterRegistry maalere;

    Policytilgang(Brukerkilde kilde, Lesevakt lesevakt, Kommandovakt kommandovakt, MeterRegistry maalere) {
        this.kilde = kilde;
        this.lesevakt = lesevakt;
        this.kommandovakt = kommandovakt;
        this.maalere = maalere;
    }

    @Override
    public Leser leser(HttpServletRequest forespoersel, Regel regel) {
        Bruker bruker = bruker(forespoersel);
        return vurder(regel.noekkel(), bruker, () -> lesevakt.krev(regel, bruker, forespoersel));
    }

    @Override
    public void krevSak(HttpServletRequest forespoersel, Leser leser, SakId sak) {
        vurder("sak", leser.bruker(), () -> lesevakt.krevSak(forespoersel, leser, sak));
    }

    @Override
    public void krevRolle(HttpServletRequest forespoersel, String kommando) {
        Bruker bruker = bruker(forespoersel);
        boolean kan = Kommandotyper.medNavn(kommando)
                .filter(type -> bruker.tildelinger().stream()
                        .allMatch(t -> Tilgangspolicy.kommando(type, t.rolle()) == Omfang.NEI))
                .isEmpty();
        if (!kan) {
            noter(kommando, bruker, "IKKE_TILGANG");
            throw Nektelse.ikkeTilgang("Rollene dine kan ikke gi kommandoen");
        }
    }

    @Override
    public Aktoer aktoer(HttpServletRequest forespoersel, Kommando kommando) {
        Bruker bruker = bruker(forespoersel);
        return vurder(
                kommando.getClass().getSimpleName(),
                bruker,
                () -> kommandovakt.velg(bruker, Rollevalg.les(forespoersel.getHeader(Rollevalg.HEADER)), kommando));
    }

    /** Slås opp én gang per forespørsel. */
    private Bruker bruker(HttpServletRequest forespoersel) {
        if (forespoersel.getAttribute(BRUKER) instanceof Bruker kjent) {
            return kjent;
        }
        Bruker bruker = kilde.hvem(forespoersel);
        forespoersel.setAttribute(BRUKER, bruker);
        return bruker;
    }

    private <T> T vurder(String hva, Bruker bruker, Supplier<T> vurdering) {
        try {
            return vurdering.get();
        } catch (HttpFeil nei) {
            noter(hva, bruker, nei.kode());
            throw nei;
        } catch (Avslag nei) {
            noter(hva, bruker, nei.kode().name());
            throw nei;
        }
    }

    private void noter(String hva, Bruker bruker, String kode) {
        maalere.counter("saksgang.nektet", "kode", kode).increment();
        if (bruker.innlogget()) {
            LOGG.info(
                    "Nektet {}: {} for {} som {}",
                    hva,
                    kode,
                    bruker.id(),
                    bruker.tildelinger().stream()
                            .map(Tildeling::rolle)
                            .distinct()
                            .toList());
        } else {
            LOGG.debug("Nektet {}: {} uten innlogging", hva, kode);
        }
    }
}
