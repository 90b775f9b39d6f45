package no.saksgang.gateway.offentlig;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Ordene i svarene. Navnene er eInnsyns; det eInnsyn ikke har ord for, ligger i {@code publisering}, {@code avlyst} og {@code saksnummer}. */
final class Einnsyn {

    private Einnsyn() {}

    /** En side; {@code next} er adressen til den neste, og mangler på den siste. */
    record Side<T>(List<T> items, String next) {}

    /** Et helsefellesskap (ORGAN) eller et utvalg (UTVALG). */
    record Enhet(String id, String navn, String enhetstype, String parent) {}

    /** Et møte. Saker og dokumenter er der når saklisten er publisert. */
    record Moetemappe(
            String id,
            String offentligTittel,
            String offentligTittelSensitiv,
            String moetenummer,
            String utvalg,
            Enhet utvalgObjekt,
            String moetedato,
            String moetested,
            Boolean avlyst,
            Instant publisertDato,
            List<Moetedokument> moetedokument,
            List<Moetesak> moetesak) {}

    /** En sak på en sakliste; uten {@code moetemappe} kommer den til behandling. */
    record Moetesak(
            String id,
            String saksmappe,
            String offentligTittel,
            String offentligTittelSensitiv,
            String moetesakstype,
            String saksnummer,
            Integer moetesaksaar,
            Integer moetesakssekvensnummer,
            String utvalg,
            Enhet utvalgObjekt,
            String moetemappe,
            Utredning utredning,
            Tekst innstilling,
            Vedtak vedtak,
            Skjerming skjerming) {}

    /** Saksframlegget og det som hører til. */
    record Utredning(Tekst saksbeskrivelse, Tekst innstilling, List<Dokumentbeskrivelse> utredningsdokument) {}

    /** En moetesaksbeskrivelse eller behandlingsprotokoll. */
    record Tekst(String tekstInnhold, String tekstFormat) {}

    /** Et vedtak. Helsefellesskapene stemmer ikke, så det har ingen votering. */
    record Vedtak(
            String id,
            String vedtakstekst,
            LocalDate dato,
            Tekst behandlingsprotokoll,
            List<Dokumentbeskrivelse> vedtaksdokument,
            String offentligTittel,
            String saksmappe,
            String utvalg,
            Publisering publisering) {}

    /** Sakliste, protokoll, årsrapport eller handlingsplan. */
    record Moetedokument(
            String id,
            String offentligTittel,
            String offentligTittelSensitiv,
            String moetedokumenttype,
            String moetemappe,
            String utvalg,
            Instant publisertDato,
            List<Dokumentbeskrivelse> dokumentbeskrivelse,
            Skjerming skjerming,
            Publisering publisering) {}

    /** Et dokument. */
    record Dokumentbeskrivelse(
            String id,
            String tittel,
            String tittelSensitiv,
            int dokumentnummer,
            String dokumenttype,
            String tilknyttetRegistreringSom,
            List<Dokumentobjekt> dokumentobjekt,
            Skjerming skjerming) {}

    /** Filen. */
    record Dokumentobjekt(
            String referanseDokumentfil, String format, String sjekksum, String sjekksumAlgoritme, String url) {}

    /** At noe er unntatt offentlighet. */
    record Skjerming(String tilgangsrestriksjon, String skjermingshjemmel) {}

    /** Utgaven: nummeret i kjeden, og hva den avløste. */
    record Publisering(String publiseringId, int nummer, Integer erstatter, Instant offentligFra, String url) {}

    /** Én publisering, med kjeden av utgaver. */
    record Publisert(
            String id,
            String type,
            String offentligTittel,
            String tekst,
            String rapportSha256,
            Instant publisertDato,
            List<Dokumentbeskrivelse> dokumentbeskrivelse,
            Skjerming skjerming,
            List<Kjedeledd> kjede) {}

    /** En utgave i kjeden. */
    record Kjedeledd(int nummer, Instant offentligFra, Integer erstatter, Integer erstattetAv, Instant trukket) {}

    /** Det som er trukket tilbake. */
    record Gravstein(String id, String type, int nummer, boolean deleted, Instant trukket, String begrunnelse) {}
}
