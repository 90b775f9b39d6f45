package no.saksgang.minne;

import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Konvolutt;

/** En hendelse i loggen i minnet. */
public record LagretHendelse(
        long posisjon, String stroem, long sekvens, String hendelseId, Hendelse hendelse, Konvolutt konvolutt) {}
