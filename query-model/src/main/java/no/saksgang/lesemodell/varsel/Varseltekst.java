package no.saksgang.lesemodell.varsel;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Teksten til en tekstnøkkel, med feltene flettet inn. En del i hakeparentes er bare med når feltet i den finnes. */
final class Varseltekst {

    private static final Pattern VALGFRI = Pattern.compile("\\[([^\\[\\]]*\\{(\\w+)}[^\\[\\]]*)]");
    private static final Pattern FELT = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, String> TEKSTER = Map.ofEntries(
            Map.entry("INNKALLING", "Du er innkalt til møte i {utvalg} {dato}."),
            Map.entry("INNKALLING.TILLEGGSLISTE", "Det er kommet en tilleggsliste til møtet i {utvalg} {dato}."),
            Map.entry(
                    "INNKALLING.ETTERSENDT", "Innkallingen til møtet i {utvalg} {dato} er sendt med det som er nytt."),
            Map.entry("INVITASJON", "{rolle} er invitert til møtet i {utvalg} {dato} når {sak} behandles."),
            Map.entry("MOETE_FLYTTET", "Møtet i {utvalg} er flyttet til {dato} klokken {klokke}."),
            Map.entry("MOETE_AVLYST", "Møtet i {utvalg} {dato} er avlyst."),
            Map.entry("RAAD_OENSKET", "Det bes om råd i {sak}[ innen {frist}]."),
            Map.entry("RAAD_GITT", "{fra} har gitt råd i {sak}: {utfall}."),
            Map.entry("HOERING", "{sak} er på høring, svar innen {frist}."),
            Map.entry(
                    "HOERING_UTDATERT",
                    "Teksten i høringen om {sak} er endret. Bekreft svaret eller gi et nytt innen {frist}."),
            Map.entry("MOTTATT", "Saken «{tittel}» er mottatt og har fått id-en {sak}."),
            Map.entry("VENTER_PAA_DERE", "{sak} venter på dere[ til {frist}]: {grunn}"),
            Map.entry("VEKKET", "{sak} venter ikke lenger ({aarsak})."),
            Map.entry("TIL_GODKJENNING", "Saksframlegget i {sak} venter på godkjenning."),
            Map.entry("UTREDNING", "{sak} skal utredes[ innen {frist}]."),
            Map.entry(
                    "SAK_LOEFTET",
                    "{sak} er løftet fra {fra}[ til {til}]: {aarsak}.[ Neste møte er {foreslaattMoete}.]"),
            Map.entry("SAK_RETURNERT", "{sak} er sendt tilbake fra {fra} til {til}."),
            Map.entry("SAKSUTSKRIFT", "{sak}: {utfall}[ i {utvalg}].[ {vedtak}][ {begrunnelse}]"),
            Map.entry("RAPPORTERING", "Rapporter fra møtet i {utvalg} {dato} til egen organisasjon uten opphold."),
            Map.entry("REFERAT", "Referatet fra {moete} er godkjent."),
            Map.entry("GJENNOMFOERING", "Dere har ansvar for {punkt} i {sak}[, frist {frist}]."),
            Map.entry("TIL_BEKREFTELSE", "{punkt} i {sak} er meldt gjennomført og venter på bekreftelse."),
            Map.entry("MELDT_UTEN_BEVIS", "{punkt} i {sak} er meldt gjennomført uten bevis."),
            Map.entry("UNDERKJENT", "{punkt} i {sak} er sendt tilbake, ny frist {frist}."),
            Map.entry("OPPDRAG", "{fra} har gitt oppdraget {oppdrag}[, frist {frist}]."),
            Map.entry("TILTAK", "Dere har ansvar for tiltaket {tiltak} i {plan}[, frist {frist}]."),
            Map.entry("PAAMINNELSE", "Fristen {frist} nærmer seg[ i {sak}][ for {oppdrag}][ i {utvalg} ({gjelder})]."),
            Map.entry("PURRING", "Fristen {frist} er ute[ i {sak}][ for {oppdrag}][ i {utvalg}]."),
            Map.entry("HONORARBETALER", "Dere betaler honorar for {utvalg} fra {fra}[ til {til}]."),
            Map.entry("AVTALE_ENDRET", "{virksomhet} er ny eller endret i avtalen[; trer ut {til}]."),
            Map.entry(
                    "KUNNGJOERING.SAMARBEIDSMODELL",
                    "Samarbeidsmodellen er revidert; versjon {versjon} gjelder fra {fra}."),
            Map.entry("PUBLISERING", "«{tittel}» er offentlig fra {fra}."),
            Map.entry("PUBLISERING.TRUKKET", "{publisering} er trukket tilbake: {grunn}"),
            Map.entry("INNSPILL", "Gi innspill til handlingsplanen {plan}[ innen {frist}]."),
            Map.entry("KUNNGJOERING.HANDLINGSPLAN", "Handlingsplanen {plan} er vedtatt."));

    private Varseltekst() {}

    /** Underarten, etter punktum, har ofte ingen egen tekst; da brukes formålets. */
    static String av(String noekkel, Map<String, String> felt) {
        String mal = TEKSTER.get(noekkel);
        if (mal == null) {
            mal = TEKSTER.getOrDefault(noekkel.replaceFirst("\\..*", ""), noekkel);
        }
        String valgt = VALGFRI.matcher(mal).replaceAll(m -> felt.containsKey(m.group(2)) ? ref(m.group(1)) : "");
        return FELT.matcher(valgt).replaceAll(m -> ref(felt.getOrDefault(m.group(1), "")));
    }

    private static String ref(String tekst) {
        return Matcher.quoteReplacement(tekst);
    }
}
