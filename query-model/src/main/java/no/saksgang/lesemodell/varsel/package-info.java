/** Varslene i utboksen, slik mottakeren leser dem. Utboksen er ingen lesemodell: den bygges aldri på nytt. */
package no.saksgang.lesemodell.varsel;
