/** Regler for saklisten. */
package no.saksgang.moete.rule;
