/** Prosessene: hvilke kommandoer en hendelse utløser. Rene funksjoner. */
package no.saksgang.prosess;
