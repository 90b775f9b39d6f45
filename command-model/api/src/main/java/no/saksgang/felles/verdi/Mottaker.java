package no.saksgang.felles.verdi;

import no.saksgang.felles.BrukerId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;

/**
 * Hvem noe ble sendt til: et sete, eller en invitert til én sak. Aldri navn.
 *
 * @param seteId null for den som er invitert
 * @param vara den som møter for setet; ellers null
 * @param sakId saken den inviterte er kalt inn til; ellers null
 */
public record Mottaker(
        SeteId seteId, String rolle, Funksjon funksjon, VirksomhetId virksomhetId, BrukerId vara, SakId sakId) {

    /** Det som gjør to mottakere til samme mottaker, selv om virksomhet, funksjon eller vara er endret. */
    public String noekkel() {
        return seteId != null ? seteId.verdi() : sakId + "/" + rolle + "/" + virksomhetId;
    }
}
