/** Søk i alt den som spør, får se i et helsefellesskap. */
package no.saksgang.lesemodell.soek;
