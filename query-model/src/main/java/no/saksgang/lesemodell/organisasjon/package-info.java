/** Helsefellesskap og utvalg: parter, modell med opphav, seter, ledere. */
package no.saksgang.lesemodell.organisasjon;
