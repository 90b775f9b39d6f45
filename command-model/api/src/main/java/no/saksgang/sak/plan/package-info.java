/** Behandlingsplanen, lest av sakens hendelser på ett sted, for dem som beslutter og dem som leser. */
package no.saksgang.sak.plan;
