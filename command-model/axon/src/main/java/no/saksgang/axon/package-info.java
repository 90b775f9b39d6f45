/** Axon som adapter: kommandoer inn til de rene beslutningene, hendelser ut til loggen, prosesser etterpå. */
package no.saksgang.axon;
