/**
 * Kommandolinjen {@code saksgang}: for drift og revisjon. Det som bare leser, starter ikke applikasjonen. En ny kommando er
 * en klasse til, nevnt i {@link no.saksgang.kommandolinje.Saksgang}, med tekstene sine i {@code tekster*.properties}.
 */
package no.saksgang.kommandolinje;
