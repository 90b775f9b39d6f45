/** Hendelsesloggen i PostgreSQL: serialisering, motor, lesemerker og døde brev. */
package no.saksgang.axon.lagring;
