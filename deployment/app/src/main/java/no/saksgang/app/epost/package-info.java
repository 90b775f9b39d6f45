/** E-post om varslene i utboksen. Av til en e-posttjener er oppgitt. */
package no.saksgang.app.epost;
