package no.saksgang.lesemodell;
