/** Frister som tåler omstart: registeret, vakten som fører dem, og vekkeklokken som går på én node av gangen. */
package no.saksgang.axon.frist;
