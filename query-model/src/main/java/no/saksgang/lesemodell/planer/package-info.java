/** Oppdrag, handlingsplaner og årsrapporter. */
package no.saksgang.lesemodell.planer;
