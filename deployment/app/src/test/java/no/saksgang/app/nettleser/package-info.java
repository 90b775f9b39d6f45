/** Nettleseren prøvene bruker. */
package no.saksgang.app.nettleser;
