/** Publisering som en handling med grunn, som kan gjøres om. */
package no.saksgang.publisering;
