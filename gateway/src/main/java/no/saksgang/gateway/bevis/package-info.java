/** Det en trenger for å etterprøve loggen: sjekkpunkter, bevis og kvitteringer. */
package no.saksgang.gateway.bevis;
