package no.saksgang.felles.verdi;

/**
 * Ansvarlig rolle for et punkt, med egne minutter når de er satt av (R119).
 *
 * @param minutter 1–1440, eller null
 * @param delesMed rollen som deler tiden; ellers null
 */
public record Ansvarlig(String rolle, Integer minutter, String delesMed) {}
