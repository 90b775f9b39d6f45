/** Én fil per regel som er mer enn en linje. Navnet er setningen regelen håndhever. */
package no.saksgang.sak.rule;
