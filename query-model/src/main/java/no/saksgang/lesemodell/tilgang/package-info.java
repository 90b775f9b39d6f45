/** Hvem en sak angår, og hva enhver får se av den. */
package no.saksgang.lesemodell.tilgang;
