/** Personregisteret, innsyn, sletting og maskering over HTTP, og loggen over hvem som har lest hva. */
package no.saksgang.gateway.person;
