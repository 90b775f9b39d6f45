/** Loggen og kommandobussen i en Axon Server operatøren har, valgt med profilen axonserver. */
package no.saksgang.axon.axonserver;
