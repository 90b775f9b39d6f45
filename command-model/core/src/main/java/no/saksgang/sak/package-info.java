/** Saken: tilstand, beslutning og regler, fra innmelding til rapportering. Ser egne hendelser og kommandoer, felles og fakta om andre aggregater. */
package no.saksgang.sak;
