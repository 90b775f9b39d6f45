/** Regler for modell og møteplan. */
package no.saksgang.helsefellesskap.rule;
