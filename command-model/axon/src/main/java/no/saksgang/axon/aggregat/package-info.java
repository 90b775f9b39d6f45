/** Ett tynt Axon-aggregat per aggregat. De beslutter ingenting selv. */
package no.saksgang.axon.aggregat;
