package no.saksgang.app.maaling;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.gateway.tilgang.Bruker;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.gateway.tilgang.Regel;
import no.saksgang.gateway.tilgang.Tilgang;
import no.saksgang.lesemodell.felles.Innsyn;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Slår vurderingen av tilgang av for en forespørsel som ber om det, så den kan måles. Bare i målingen, som selv oppgir klassen. */
class Tilgangsbryter {

    /** Verdien er utvalget en kommando da gis for. */
    static final String AV = "Maaling-Uten-Tilgang";

    @Bean
    @Primary
    Tilgang bryter(@Qualifier("policytilgang") Tilgang policy) {
        return new Tilgang() {
            private final Leser alt = new Leser(Bruker.publikum(), List.of(), Innsyn.ALT);

            @Override
            public Leser leser(HttpServletRequest inn, Regel regel) {
                return av(inn) ? alt : policy.leser(inn, regel);
            }

            @Override
            public Aktoer aktoer(HttpServletRequest inn, Kommando kommando) {
                return av(inn)
                        ? new Aktoer(Rolle.UTVALG, null, new BrukerId("p-1"), new UtvalgId(inn.getHeader(AV)))
                        : policy.aktoer(inn, kommando);
            }

            @Override
            public void krevSak(HttpServletRequest inn, Leser leser, SakId sak) {
                policy.krevSak(inn, leser, sak);
            }

            @Override
            public void krevRolle(HttpServletRequest inn, String kommando) {
                policy.krevRolle(inn, kommando);
            }
        };
    }

    private static boolean av(HttpServletRequest inn) {
        return inn.getHeader(AV) != null;
    }
}
