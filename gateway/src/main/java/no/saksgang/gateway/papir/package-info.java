/** Papirene: innkalling, sakliste, protokoll, saksframlegg, vedtaksutskrift, årsrapport og handlingsplan. Ett innhold, flere former. */
package no.saksgang.gateway.papir;
