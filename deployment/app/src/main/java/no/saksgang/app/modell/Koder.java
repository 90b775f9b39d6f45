package no.saksgang.app.modell;

import java.util.Map;

/** Kodene i modellfilen, skrevet om til våre med ae, oe og aa. Andre koder er like. */
final class Koder {

    private static final Map<String, String> OMSKREVET = Map.ofEntries(
            Map.entry("PARTNERSKAPSMOTE", "PARTNERSKAPSMOETE"),
            Map.entry("RADGIVENDE", "RAADGIVENDE"),
            Map.entry("FORESLATT", "FORESLAATT"),
            Map.entry("AVLOST", "AVLOEST"),
            Map.entry("DROFTER", "DROEFTER"),
            Map.entry("UTFORER", "UTFOERER"),
            Map.entry("TO_TRINN_DROFTING_SA_BESLUTNING", "TO_TRINN_DROEFTING_SAA_BESLUTNING"),
            Map.entry("OBSERVATOR", "OBSERVATOER"),
            Map.entry("SEKRETAR", "SEKRETAER"),
            Map.entry("ENKELT_FAGOMRADE", "ENKELT_FAGOMRAADE"),
            Map.entry("OKONOMISK_KONSEKVENS", "OEKONOMISK_KONSEKVENS"),
            Map.entry("OPPGAVEOVERFORING", "OPPGAVEOVERFOERING"),
            Map.entry("BERORER_FASTLEGER", "BEROERER_FASTLEGER"),
            Map.entry("SAKEN_GJELDER_OVRE_TELEMARK", "SAKEN_GJELDER_OEVRE_TELEMARK"),
            Map.entry("BOKMAL", "BOKMAAL"),
            Map.entry("HELSE_SOR_OST", "HELSE_SOER_OEST"),
            Map.entry("ARSRAPPORT", "AARSRAPPORT"),
            Map.entry("ARSMELDING", "AARSMELDING"),
            Map.entry("ARLIG", "AARLIG"),
            Map.entry("FORTLOPENDE", "FORTLOEPENDE"),
            Map.entry("RAD", "RAAD"),
            Map.entry("BEGRUNNET_RAD", "BEGRUNNET_RAAD"),
            Map.entry("STATUS_PA_OPPDRAG", "STATUS_PAA_OPPDRAG"));

    private Koder() {}

    static String omskriv(String kode) {
        return kode == null ? null : OMSKREVET.getOrDefault(kode, kode);
    }

    /** @throws IllegalArgumentException når koden er ukjent; en ukjent kode gjettes aldri */
    static <E extends Enum<E>> E les(Class<E> type, String kode) {
        return kode == null ? null : Enum.valueOf(type, omskriv(kode));
    }

    /** Identifikator av et navn: små bokstaver, bindestrek, og æøå som ae, oe og aa. */
    static String slug(String navn) {
        String s = navn.toLowerCase(java.util.Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa")
                .replaceAll("\\(.*?\\)", "")
                .replaceAll("[^a-z0-9]+", "-");
        return s.replaceAll("^-+|-+$", "");
    }
}
