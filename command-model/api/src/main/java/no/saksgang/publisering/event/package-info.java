/** Hendelsene i publiseringen av en ting. */
package no.saksgang.publisering.event;
