/** Sidene mennesker bruker: laget på tjeneren, uten skript eller med. Hva som vises og tilbys, avgjøres av tilgangspolicyen. */
package no.saksgang.gateway.sider;
