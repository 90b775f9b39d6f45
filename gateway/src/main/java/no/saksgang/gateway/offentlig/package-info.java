/** Det åpne API-et: det som er publisert, for hvem som helst, med feltnavnene til eInnsyn. */
package no.saksgang.gateway.offentlig;
