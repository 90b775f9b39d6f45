/** Enigheten i hvert punkt: standpunkter, uttalelser, hvem som var med, og utfallet. */
package no.saksgang.lesemodell.samstemming;
