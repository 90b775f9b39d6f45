/** Lesemodellene ut. */
package no.saksgang.gateway.lesing;
