/** Lesemodellene. De kan tømmes og bygges på nytt fra loggen, og skriver aldri hendelser. */
package no.saksgang.lesemodell;
