/** Hva som er endret siden sist, for den som følger med. */
package no.saksgang.lesemodell.endring;
