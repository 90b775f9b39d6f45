/** Reglene for hva som kan stå i det som publiseres. */
package no.saksgang.publisering.rule;
