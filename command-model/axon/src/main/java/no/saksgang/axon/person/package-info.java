/** Personene bak pseudonymene, hvor de er nevnt, og hvordan de slettes uten at loggen endres. */
package no.saksgang.axon.person;
