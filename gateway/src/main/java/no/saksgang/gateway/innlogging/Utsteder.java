package no.saksgang.gateway.innlogging;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * En som kan si hvem noen er: Ansattporten, ID-porten, HelseID, Maskinporten, eller en virksomhets egen. Det adressene
 * heter, leses fra utstederen selv.
 *
 * @param navn i adressen {@code /innlogging/start/{navn}}: små bokstaver, sifre og bindestrek
 * @param tittel slik den vises for den som skal velge
 * @param issuer akkurat som i utstederens beskrivelse og i {@code iss}
 * @param publikum {@code aud} et bearer-token må ha; tom når utstederen ikke brukes av maskiner
 * @param klientId tom når utstederen ikke brukes til innlogging i nettleser
 * @param klientHemmelighet når klienten viser seg med en hemmelighet
 * @param noekkelfil privat nøkkel som JWK, når klienten viser seg med {@code private_key_jwt}
 * @param omfang {@code scope} ved innlogging
 * @param godkjenteAcr nivåene som er høye nok; tom når alle er
 * @param oensketAcr {@code acr_values} ved innlogging; tom er de godkjente
 * @param acrClaim claim med nivået
 * @param orgnummerClaim claim med organisasjonsnummeret, eventuelt en sti med punktum; tom når det ikke brukes
 * @param organisasjoner organisasjonsnumrene som slipper inn; tom når alle gjør
 * @param drift {@code sub} for dem som har rollen DRIFT uten at noen har tildelt den; den første må komme et sted fra
 * @param algoritmer signaturene som godtas
 * @param parametre ekstra felt ved innlogging, som {@code authorization_details} og {@code ui_locales}
 */
public record Utsteder(
        String navn,
        String tittel,
        String issuer,
        String publikum,
        String klientId,
        String klientHemmelighet,
        String noekkelfil,
        List<String> omfang,
        List<String> godkjenteAcr,
        List<String> oensketAcr,
        String acrClaim,
        String orgnummerClaim,
        Set<String> organisasjoner,
        Set<String> drift,
        List<SignatureAlgorithm> algoritmer,
        Map<String, String> parametre) {

    public Utsteder {
        krev(navn != null && navn.matches("[a-z0-9-]{1,40}"), "navn må være små bokstaver, sifre og bindestrek");
        krev(issuer != null && issuer.matches("https?://[^\\s?#]+"), "issuer må være en adresse");
        tittel = tom(tittel) ? navn : tittel;
        omfang = omfang == null || omfang.isEmpty() ? List.of("openid") : List.copyOf(omfang);
        godkjenteAcr = godkjenteAcr == null ? List.of() : List.copyOf(godkjenteAcr);
        oensketAcr = oensketAcr == null || oensketAcr.isEmpty() ? godkjenteAcr : List.copyOf(oensketAcr);
        acrClaim = tom(acrClaim) ? "acr" : acrClaim;
        organisasjoner = organisasjoner == null ? Set.of() : Set.copyOf(organisasjoner);
        drift = drift == null ? Set.of() : Set.copyOf(drift);
        algoritmer = algoritmer == null || algoritmer.isEmpty()
                ? List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)
                : List.copyOf(algoritmer);
        parametre = parametre == null ? Map.of() : Map.copyOf(parametre);
        krev(!tom(publikum) || !tom(klientId), "publikum eller klient-id mangler for " + navn);
        // Et id-token er for klienten, og skal aldri kunne brukes som bearer-token.
        krev(tom(publikum) || !publikum.equals(klientId), "publikum og klient-id må være ulike for " + navn);
        krev(organisasjoner.isEmpty() || !tom(orgnummerClaim), "organisasjoner krever orgnummer-claim for " + navn);
    }

    boolean forMennesker() {
        return !tom(klientId);
    }

    boolean forMaskiner() {
        return !tom(publikum);
    }

    boolean medNoekkel() {
        return !tom(noekkelfil);
    }

    /** Skjema, vert og port, slik nettleseren sammenligner dem. */
    String opprinnelse() {
        return opprinnelse(issuer);
    }

    static String opprinnelse(String adresse) {
        URI u = URI.create(adresse);
        return u.getScheme() + "://" + u.getAuthority();
    }

    @Override
    public String toString() {
        return "Utsteder[" + navn + ", " + issuer + "]";
    }

    private static boolean tom(String tekst) {
        return tekst == null || tekst.isBlank();
    }

    private static void krev(boolean holder, String hva) {
        if (!holder) {
            throw new IllegalArgumentException("saksgang.innlogging.utstedere: " + hva);
        }
    }
}
