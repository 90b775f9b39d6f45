/** Det som er offentlig, og hvordan det ble det. */
package no.saksgang.lesemodell.publisering;
