/** Oppdraget fra gitt til avsluttet. */
package no.saksgang.oppdrag;
