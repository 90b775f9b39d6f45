/** Vaktlisten: navnene som ikke skal stå i noe et helsefellesskap publiserer. */
package no.saksgang.gateway.navnevakt;
