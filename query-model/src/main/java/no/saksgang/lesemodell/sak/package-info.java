/** Saksbildet: alt om én sak, og oversikten over alle. */
package no.saksgang.lesemodell.sak;
