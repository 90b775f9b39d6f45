/** Hvor mye én adresse kan spørre om. */
package no.saksgang.gateway.grense;
