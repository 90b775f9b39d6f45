package no.saksgang.lesemodell.offentlig;

/**
 * Den ene regelen for hva offentligheten ser (R218), som vilkår i SQL. {@code :naa} er tidspunktet og {@code :dag} dagen i
 * norsk tid; utgaven heter {@code u} og unntaket {@code x}.
 */
final class Synlighet {

    /** Noe er skjult, eller unntatt i sin helhet i en periode som løper. */
    static final String STENGT =
            "(x.skjult or (x.omfang = 'HELE' and x.fra <= :dag and (x.til is null or x.til >= :dag)))";

    /** Noe er skjult, eller unntatt helt eller delvis i en periode som løper. */
    static final String GJELDER =
            "(x.skjult or (x.omfang is not null and x.fra <= :dag and (x.til is null or x.til >= :dag)))";

    /** Tingen selv, saken eller møtet over den er stengt. */
    static final String SKJULT = "exists (select 1 from lese_unntak x where x.publisering_id in"
            + " (u.publisering_id, 'sak-' || u.sak_id, 'moete-' || u.moete_id) and " + STENGT + ")";

    /**
     * Utgaven er eldre enn et unntak som gjelder for saken, eller for en sak møtet var innkalt til. Den kan si det som nå er
     * unntatt, og vises ikke før en ny utgave har gått gjennom porten.
     */
    static final String UTDATERT = "exists (select 1 from lese_unntak x where x.type = 'SAK' and " + GJELDER
            + " and x.registrert >= u.registrert and (x.objekt_id = u.sak_id or exists (select 1 from"
            + " lese_offentlig_punkt p where p.moete_id = u.moete_id and p.sak_id = x.objekt_id)))";

    /** Den siste utgaven som er blitt offentlig, også om den siden er trukket tilbake. Filteret settes inn. */
    static final String SISTE = "select distinct on (u.publisering_id) u.* from lese_utgave u where %s"
            + " and u.offentlig_fra <= :naa and (u.avpublisert is null or u.avpublisert >= u.offentlig_fra)"
            + " order by u.publisering_id, u.nummer desc";

    private Synlighet() {}
}
