/** Det lesemodellene deler: dokumenter i bunker, posisjon og venting. */
package no.saksgang.lesemodell.felles;
