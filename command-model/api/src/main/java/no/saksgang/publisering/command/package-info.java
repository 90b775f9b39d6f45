/** Kommandoene for publisering. */
package no.saksgang.publisering.command;
