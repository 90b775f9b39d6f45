/** Innflytting av saklister fra andre systemer. */
package no.saksgang.gateway.importering;
