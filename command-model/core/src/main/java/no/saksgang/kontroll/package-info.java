/**
 * Loggen lest med andre øyne enn beslutningenes: det som alltid må være sant, regnet ut på nytt av hendelsene.
 * Deler ingen kode med vaktene, så en feil i en vakt viser seg her.
 */
package no.saksgang.kontroll;
