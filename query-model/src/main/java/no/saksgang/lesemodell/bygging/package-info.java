/** Lesemodeller bygd på nytt ved siden av dem som går: bytte uten stans, og sammenligning med det som står. */
package no.saksgang.lesemodell.bygging;
