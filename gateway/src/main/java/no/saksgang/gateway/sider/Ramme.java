package no.saksgang.gateway.sider;

import java.util.List;
import no.saksgang.gateway.tilgang.Rekkevidde;
import no.saksgang.lesemodell.organisasjon.NavnQuery;

/**
 * Det som står rundt innholdet på hver side.
 *
 * @param navn helsefellesskapet siden gjelder; null på sider uten
 * @param sti adressen uten parametre
 * @param spraakvalg adressen til denne siden på hvert språk
 * @param meny lenkene øverst
 * @param levende der siden får vite at noe på den er endret; null for sider som ikke følger med
 */
public record Ramme(
        NavnQuery.Navn navn,
        String sti,
        List<Spraak> spraakvalg,
        List<Lenke> meny,
        boolean innlogget,
        Rekkevidde rekkevidde,
        String levende) {

    /** @param naa om siden vises på dette språket */
    public record Spraak(String kode, String adresse, boolean naa) {}

    /** @param tekst nøkkelen til teksten */
    public record Lenke(String tekst, String adresse, boolean naa) {}

    /** Adressen under helsefellesskapet siden gjelder. */
    public String adresse(String under) {
        return navn == null ? "/" : "/" + navn.id() + under;
    }
}
