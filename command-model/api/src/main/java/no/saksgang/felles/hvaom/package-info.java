/** Hva som ville gått annerledes med en annen samarbeidsmodell. */
package no.saksgang.felles.hvaom;
