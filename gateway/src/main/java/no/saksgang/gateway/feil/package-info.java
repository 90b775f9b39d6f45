/** Avslag og feil som problemer etter RFC 9457, ett sted. */
package no.saksgang.gateway.feil;
