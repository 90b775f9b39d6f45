package no.saksgang.json;

import java.util.Set;

/**
 * Hvilke felt i hendelsene som er fri tekst, skrevet av mennesker, og derfor kan nevne personer. De lagres kryptert, så
 * de kan maskeres uten at hendelsen endres. Et felts navn betyr det samme overalt; {@code FritekstTest} krever at hvert
 * tekstfelt i en hendelse står i en av listene.
 */
public final class Fritekst {

    static final Set<String> FRI = Set.of(
            "aktivitet",
            "anbefaling",
            "begrunnelse",
            "beskrivelse",
            "delesMed",
            "dissens",
            "etter",
            "etterspurt",
            "fastleger",
            "foelgebrev",
            "foer",
            "frikjoep",
            "gammelVerdi",
            "grunn",
            "hindring",
            "innstilling",
            "kommuner",
            "konklusjon",
            "maal",
            "mandat",
            "merknad",
            "mottaker",
            "nyOpplysning",
            "nyVerdi",
            "oenskedeTillegg",
            "offentligTittel",
            "oppgave",
            "oppsummering",
            "pasient",
            "rapport",
            "spoersmaal",
            "status",
            "sted",
            "svar",
            "strategi",
            "sykehus",
            "tekst",
            "tilpasning",
            "tiltak",
            "tittel",
            "uenighetOm",
            "underpunkter",
            "vedtak");

    /** Tekst som er koder, numre, navn på organer og roller, kontrollsummer. Navn på mennesker hører ikke hjemme der. */
    static final Set<String> KODE = Set.of(
            "bokstav",
            "delavtale",
            "delsystem",
            "emneord",
            "felt",
            "foeringId",
            "forankringsnivaa",
            "forkortelse",
            "form",
            "frekvens",
            "gjelder",
            "godkjenningId",
            "helseregion",
            "hjemmel",
            "hoeringId",
            "indikator",
            "innmelderrolle",
            "journalnummer",
            "mal",
            "medietype",
            "moetenummer",
            "navn",
            "objektId",
            "opphav",
            "oppnevnesAv",
            "oppnevntAv",
            "organ",
            "per",
            "prioriterteGrupper",
            "punktId",
            "punkter",
            "raadId",
            "rapportSha256",
            "region",
            "rekkefoelge",
            "rolle",
            "roller",
            "saksnummer",
            "saksnummerform",
            "sha256",
            "teksthash",
            "til",
            "tilleggshjemmel",
            "tiltakId",
            "valgorgan",
            "vedtaksnummer",
            "ventId",
            "verv");

    private Fritekst() {}

    /** For den som maskerer gjengivelser av hendelser. */
    public static Set<String> felt() {
        return FRI;
    }

    static boolean er(String felt) {
        return FRI.contains(felt);
    }
}
