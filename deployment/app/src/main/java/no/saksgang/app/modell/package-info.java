/** Fra modellfilen til kommandoer: lesing, kontroll, effektive verdier og antatte seter. */
package no.saksgang.app.modell;
