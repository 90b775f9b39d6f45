/** Hvordan noe var på et øyeblikk, tegnet på nytt av loggen med lesemodellenes egne tegninger. */
package no.saksgang.lesemodell.tidsreise;
