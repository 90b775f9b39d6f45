/** Behandlingsplanen: stoppene saken har vært på, er på og skal til. */
package no.saksgang.lesemodell.behandlingsplan;
