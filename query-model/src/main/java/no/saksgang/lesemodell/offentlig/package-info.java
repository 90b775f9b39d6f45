/** Det enhver kan se: bare det som er publisert, ikke unntatt, og der tiden er kommet. */
package no.saksgang.lesemodell.offentlig;
