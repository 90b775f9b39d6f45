/** Merkletreet i RFC 9162: rot, bevis for at noe er med, og bevis for at ingenting er endret siden sist. */
package no.saksgang.bevis.tre;
