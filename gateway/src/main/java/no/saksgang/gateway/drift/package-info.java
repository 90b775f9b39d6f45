/** Gjenoppbygging, døde brev og måltall. */
package no.saksgang.gateway.drift;
