/** Kommandoer inn: aktør, binding, sending. */
package no.saksgang.gateway.kommando;
