package no.saksgang.felles;

/**
 * Den som handler: rolle, virksomhet og pseudonym, aldri personnavn.
 *
 * @param virksomhetId virksomheten aktøren kommer fra; kan mangle for motoren selv
 * @param brukerId pseudonymet; kan mangle for motoren selv
 * @param utvalgId utvalget rollen gjelder i, når den gjelder ett utvalg; ellers null
 */
public record Aktoer(Rolle rolle, VirksomhetId virksomhetId, BrukerId brukerId, UtvalgId utvalgId) {

    public Aktoer {
        if (rolle == null) {
            throw new Avslag(Avslagskode.IKKE_TILGANG, "Aktøren har ingen rolle");
        }
    }

    public static Aktoer prosess() {
        return new Aktoer(Rolle.PROSESS, null, null, null);
    }

    public boolean erProsess() {
        return rolle == Rolle.PROSESS;
    }
}
