/** Møtet: sakliste, innkalling, referat og møteplan. */
package no.saksgang.lesemodell.moete;
