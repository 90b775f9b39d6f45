package no.saksgang.gateway.bevis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;

/** Veien fra HTTP til den etterprøvbare loggen. Koblet i deployment/app. */
public interface Bevisport {

    /** Nøkkelen sjekkpunktene kontrolleres med. */
    record Noekkel(String logg, String noekkel) {}

    /** Et signert sjekkpunkt. Notatet er det som er signert; resten er til hjelp for den som leser. */
    record Signert(long stoerrelse, String rot, String grunn, Instant laget, String notat) {}

    /** Beviset for at en hendelse er med i et sjekkpunkt. Summene er base64, nedenfra. */
    record Inklusjon(
            String hendelseId,
            long posisjon,
            long indeks,
            long stoerrelse,
            String blad,
            List<String> bevis,
            String sjekkpunkt) {}

    /** Beviset for at det ene treet er begynnelsen av det andre. */
    record Konsistens(long fra, String fraRot, long til, String tilRot, List<String> bevis) {}

    /** Tom når denne installasjonen ikke signerer sjekkpunkter. */
    Optional<Noekkel> noekkel();

    Optional<Signert> sisteSjekkpunkt();

    boolean finnes(String hendelseId);

    /** Tom når hendelsen ikke finnes, eller ikke er dekket av et sjekkpunkt ennå. */
    Optional<Inklusjon> inklusjon(String hendelseId);

    /** @param til null for det siste sjekkpunktet; tom når treet ikke er så stort */
    Optional<Konsistens> konsistens(long fra, Long til);

    /** @param innhold usant for bare summer i stedet for innhold; tom når det ikke finnes noe å kvittere for */
    Optional<byte[]> kvitteringForSak(SakId id, boolean innhold);

    Optional<byte[]> kvitteringForProtokoll(MoeteId id, boolean innhold);

    Optional<byte[]> kvitteringForAarsrapport(HelsefellesskapId id, int aar, boolean innhold);
}
