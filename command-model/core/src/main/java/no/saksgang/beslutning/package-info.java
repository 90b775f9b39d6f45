/** Hvordan beslutninger tas: rene funksjoner, fakta om andre aggregater og rollevakten. Ser bare api. */
package no.saksgang.beslutning;
