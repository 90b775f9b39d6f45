package no.saksgang.gateway;
