/** Revisjonssporet: hver hendelse som en setning. */
package no.saksgang.lesemodell.spor;
