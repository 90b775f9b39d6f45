/** Det lesemodellene har om ett pseudonym, til innsyn. */
package no.saksgang.lesemodell.person;
