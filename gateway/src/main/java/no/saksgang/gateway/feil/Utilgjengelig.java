package no.saksgang.gateway.feil;

/** Om en feil betyr at databasen eller loggen ikke kan nås. Koblet i deployment/app. */
@FunctionalInterface
public interface Utilgjengelig {

    boolean er(Throwable feil);
}
