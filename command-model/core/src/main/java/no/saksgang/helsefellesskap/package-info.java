/** Helsefellesskapet: parter, avtale, samarbeidsmodell og planer. */
package no.saksgang.helsefellesskap;
