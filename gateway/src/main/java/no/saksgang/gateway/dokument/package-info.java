/** Dokumenter inn og ut. Innholdet kontrolleres før det lagres, og sendes ut så nettleseren ikke kjører det. */
package no.saksgang.gateway.dokument;
