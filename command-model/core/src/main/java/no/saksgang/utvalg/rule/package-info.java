/** Regler for oppnevning og rotasjon. */
package no.saksgang.utvalg.rule;
