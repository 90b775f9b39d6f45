package no.saksgang.gateway.innlogging;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Hvem som slipper inn. Uten utstedere kan ingen logge inn, og ethvert token avvises.
 *
 * @param maksToken lengste bearer-token, i tegn
 * @param lengsteSesjon så lenge varer en innlogging i nettleser, også når den brukes hele tiden
 * @param etterInnlogging stien nettleseren sendes til når den ikke ba om en annen
 */
@ConfigurationProperties("saksgang.innlogging")
public record Innloggingsoppsett(
        @DefaultValue List<Utsteder> utstedere,
        @DefaultValue("8192") int maksToken,
        @DefaultValue("8h") Duration lengsteSesjon,
        @DefaultValue("/innlogging") String etterInnlogging) {

    public Innloggingsoppsett {
        utstedere = List.copyOf(utstedere);
        Set<String> sett = new HashSet<>();
        utstedere.forEach(u -> {
            if (!sett.add(u.navn()) || !sett.add(u.issuer())) {
                throw new IllegalArgumentException("saksgang.innlogging.utstedere: " + u + " står to ganger");
            }
        });
    }
}
