/** Saksnumrene i ett utvalg og ett år. */
package no.saksgang.saksnummerserie;
