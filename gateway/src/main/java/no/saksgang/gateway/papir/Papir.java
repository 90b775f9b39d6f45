package no.saksgang.gateway.papir;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Innholdet i et papir, uten form. PDF og DOCX skrives av det samme, så de ikke kan si forskjellige ting.
 *
 * @param maalform BOKMAAL eller NYNORSK; språket i ledetekstene
 * @param avsender helsefellesskapet
 * @param organ utvalget; null når papiret gjelder hele helsefellesskapet
 * @param ingress en linje under tittelen, eller null
 */
public record Papir(
        String maalform,
        String avsender,
        String organ,
        String tittel,
        String ingress,
        List<Blokk> blokker,
        Opphav opphav) {

    private static final JsonMapper KANONISK = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    public Papir {
        blokker = List.copyOf(blokker);
    }

    /**
     * Hva papiret er laget av.
     *
     * @param posisjon siste hendelse i loggen som er med; null for det som er laget av en publisert utgave
     * @param utgave den publiserte utgaven; null for det som er laget av loggen
     * @param tid når hendelsen ble registrert, eller utgaven ble offentlig; papirets egen dato
     * @param adresse der papiret kan lages på nytt
     */
    public record Opphav(Long posisjon, String utgave, Instant tid, String adresse) {}

    /** En del av papiret, i leserekkefølge. */
    public sealed interface Blokk {
        /** @param nivaa 2 eller 3; tittelen er 1 */
        record Overskrift(String tekst, int nivaa) implements Blokk {}

        /** Løpende tekst; linjeskift deler den i avsnitt. */
        record Avsnitt(String tekst) implements Blokk {}

        /** Ledetekster med innhold, som tid og sted. */
        record Fakta(String navn, List<Par> par) implements Blokk {}

        /** @param sum siste rad, eller tom */
        record Tabell(String navn, List<Kolonne> kolonner, List<List<Celle>> rader, List<String> sum)
                implements Blokk {}

        record Liste(List<String> punkter) implements Blokk {}

        /** Tekst som skal skille seg ut, som et vedtak. */
        record Ramme(String navn, String tekst) implements Blokk {}

        /** Noe leseren må vite først, som at dette er et utkast. */
        record Merknad(String tekst) implements Blokk {}
    }

    public record Par(String navn, String verdi) {}

    /** @param bredde prosent av siden */
    public record Kolonne(String navn, int bredde, boolean tall) {}

    /** @param merke et kort merke etter teksten, som unntak fra offentlighet; eller null */
    public record Celle(String tekst, String merke) {
        static Celle av(Object tekst) {
            return new Celle(tekst == null ? "" : tekst.toString(), null);
        }
    }

    /** Kontrollsummen av innholdet. Samme innhold har samme sum i alle former. */
    public String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(KANONISK.writeValueAsBytes(this)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Språkkoden. */
    public String spraak() {
        return "NYNORSK".equals(maalform) ? "nn" : "nb";
    }

    /** Filnavnet uten endelse, bare bokstaver maskiner er enige om. */
    public String filnavn() {
        String rent = trygt(tittel + (organ == null ? "" : " " + organ));
        return rent.length() > 80 ? rent.substring(0, 80) : rent;
    }

    static String trygt(String navn) {
        String smaa = navn.toLowerCase(java.util.Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa");
        return smaa.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
