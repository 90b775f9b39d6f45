/** Årsrapporten fra utkast til publisert. */
package no.saksgang.aarsrapport;
