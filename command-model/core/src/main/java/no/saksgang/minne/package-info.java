/** Hele motoren i minnet: samme beslutninger og prosesser uten database, til prøver og til «hva om». */
package no.saksgang.minne;
