/** Møtene slik de står i en kalender. */
package no.saksgang.lesemodell.kalender;
