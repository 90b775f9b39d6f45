/** Utvalget: seter, ledelse, myndighet og livsløp. */
package no.saksgang.utvalg;
