package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Kvittering;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.Kommandogiver;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import org.springframework.stereotype.Component;

/** Gir kommandoen et skjema ber om, og venter til sidene viser at den er utført. */
@Component
class Skjemagiver {

    private static final Duration LENGST = Duration.ofSeconds(5);

    private final Kommandogiver giver;
    private final Posisjonsventer venter;

    Skjemagiver(Kommandogiver giver, Posisjonsventer venter) {
        this.giver = giver;
        this.venter = venter;
    }

    /** Kommandoen; id er det den gis til. */
    record Oenske(String aggregat, String navn, String id, Map<String, Object> felt, Long versjon) {}

    /**
     * @return null når den er utført, ellers avslaget
     * @throws HttpFeil når hun ikke kan gi den, eller det hun viser til ikke finnes
     */
    Skjema.Avslaatt gi(Oenske o, String noekkel, HttpServletRequest inn) {
        try {
            Kvittering k = giver.gi(o.aggregat(), o.navn(), o.id(), o.felt(), noekkel, o.versjon(), inn);
            venter.vent(Lesemodeller.ALLE, k.posisjon(), LENGST);
            return null;
        } catch (Avslag nei) {
            if (nei.kode() == Avslagskode.IKKE_FUNNET || nei.kode() == Avslagskode.IKKE_TILGANG) {
                throw nei;
            }
            return Skjema.Avslaatt.av(nei);
        } catch (HttpFeil nei) {
            if (nei.status().value() != 400) {
                throw nei;
            }
            return Skjema.Avslaatt.av(nei);
        }
    }

    /**
     * Gir kommandoen når alt er fylt ut.
     *
     * @return null når den er utført, ellers skjemaet med det som er galt
     */
    Skjema utfoer(Kommandoskjema.Valg valg, Skjema skjema, HttpServletRequest inn) {
        if (!valg.mangler().isEmpty()) {
            return skjema.mangler(valg.mangler());
        }
        Skjema.Avslaatt nei = gi(valg.oenske(), skjema.verdi("noekkel"), inn);
        return nei == null ? null : skjema.avslaatt(nei);
    }

    /** Det prosessene gjør etterpå, kommer av seg selv; en side som viser det, venter litt på det. */
    static void ventPaa(Supplier<Boolean> ferdig) {
        long frist = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        while (!ferdig.get() && System.nanoTime() < frist) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
