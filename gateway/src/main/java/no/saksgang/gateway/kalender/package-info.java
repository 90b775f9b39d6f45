/** Møtene som iCalendar: åpent for et utvalg, og for én person med en hemmelig adresse. */
package no.saksgang.gateway.kalender;
