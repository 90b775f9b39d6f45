/** Møtet: plan, innkalling, sakliste, gjennomføring og referat. */
package no.saksgang.moete;
