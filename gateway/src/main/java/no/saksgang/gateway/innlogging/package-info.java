/** Hvem som spør: OpenID Connect for mennesker, JWT for maskiner, og det som skal stå på hvert svar. */
package no.saksgang.gateway.innlogging;
