package no.saksgang.gateway.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;

/** Veien fra HTTP til personregisteret. Koblet i deployment/app. */
public interface Personport {

    /** Hvorfor noen leser om en person. Koder, så grunnen ikke selv nevner noen. */
    Set<String> FORMAAL = new TreeSet<>(Set.of("SAKSBEHANDLING", "INNSYN", "RETTING", "SLETTING", "KONTROLL"));

    /** Hvorfor noe slettes eller maskeres. */
    Set<String> GRUNNER = new TreeSet<>(Set.of("KRAV_FRA_PERSONEN", "FEILFOERT", "TAUSHETSPLIKT", "OPPBEVARING"));

    /** Det som kan endres om en person. Bare navnet kreves. */
    record Opplysninger(String navn, String epost, String telefon, String spraak, String organisasjon) {}

    record Person(
            BrukerId brukerId,
            HelsefellesskapId helsefellesskapId,
            String navn,
            String epost,
            String telefon,
            String spraak,
            String organisasjon,
            Instant registrert,
            Instant endret) {}

    /**
     * Et sted personen er nevnt i fri tekst.
     *
     * @param slag {@code HENDELSE} eller {@code DOKUMENT}
     * @param id hendelsens eller dokumentets identifikator
     * @param hvor strømmen hendelsen er i; for dokumenter {@code innhold} eller {@code filnavn}
     * @param navn hendelsens navn; null for dokumenter
     * @param felt feltene i hendelsen
     * @param sikkert usant når bare etternavnet er nevnt; da må et menneske se etter
     * @param kanMaskeres usant for det som ble lagret før fri tekst ble kryptert
     */
    record Funn(
            String slag,
            String id,
            String hvor,
            String navn,
            List<String> felt,
            boolean sikkert,
            boolean kanMaskeres) {}

    /** Alt systemet har om en person. */
    record Innsyn(
            Person person,
            List<Sete> seter,
            List<Rolletildeling> roller,
            int innlogginger,
            List<Spor> handlinger,
            List<Funn> nevnt,
            List<Lesing> lestAv) {}

    record Sete(String utvalgId, String seteId, String rolle, String fra, String til) {}

    record Rolletildeling(String rolle, String helsefellesskapId, String fra, String til) {}

    /** En handling gjort under pseudonymet. */
    record Spor(Instant registrert, String navn, String aggregattype, String aggregatId, String rolle) {}

    /** Det som er gjort; uten navn og uten tekst. */
    record Sletting(
            BrukerId brukerId,
            boolean varRegistrert,
            int maskerteHendelser,
            int maskerteDokumenter,
            List<Funn> gjenstaar) {}

    record Maskering(int maskerteHendelser, int maskerteDokumenter, List<String> kanIkkeMaskeres) {}

    /** Hvem som har lest hva. */
    record Lesing(
            long nr,
            String helsefellesskapId,
            String brukerId,
            String rolle,
            String hva,
            String gjelder,
            String formaal,
            Instant tidspunkt) {}

    /**
     * Hvem som ber om noe, hvor og med hvilken nøkkel.
     *
     * @param noekkel idempotensnøkkelen
     */
    record Bestilling(HelsefellesskapId helsefellesskapId, String noekkel, BrukerId av, String rolle) {}

    Person registrer(Bestilling b, BrukerId id, Opplysninger o);

    Optional<Person> finn(HelsefellesskapId hf, BrukerId id);

    Innsyn innsyn(HelsefellesskapId hf, BrukerId id);

    List<Funn> nevnt(HelsefellesskapId hf, BrukerId id);

    Sletting slett(Bestilling b, BrukerId id, String grunn);

    Maskering masker(Bestilling b, List<String> hendelser, List<String> dokumenter, String grunn);

    void lest(HelsefellesskapId hf, BrukerId av, String rolle, String hva, String gjelder, String formaal);

    /** De nyeste først, under {@code foer} når det er gitt. */
    List<Lesing> leselogg(HelsefellesskapId hf, Long foer, int antall);
}
