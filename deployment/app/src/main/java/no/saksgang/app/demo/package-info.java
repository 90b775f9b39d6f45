/** Et helt år i et helsefellesskap, drevet med vanlige kommandoer: demonstrasjon, og motorens hardeste prøve. */
package no.saksgang.app.demo;
