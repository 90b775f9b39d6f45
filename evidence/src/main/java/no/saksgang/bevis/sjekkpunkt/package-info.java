/** Signerte sjekkpunkter, på formatet åpenhetslogger bruker (C2SP signed-note og tlog-checkpoint). */
package no.saksgang.bevis.sjekkpunkt;
