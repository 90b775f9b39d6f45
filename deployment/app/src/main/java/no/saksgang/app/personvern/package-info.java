/** Personvern: registeret, innsyn, sletting, maskering og oppbevaring koblet sammen. */
package no.saksgang.app.personvern;
