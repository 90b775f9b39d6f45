package no.saksgang.gateway.tilgang;

import java.util.Optional;
import no.saksgang.felles.Rolle;

/** Rollene en forespørsel kan komme i (livslop.md §1.4), og de to som aldri gir kommandoer om saker. */
public enum Tilgangsrolle {
    /** Enhver, uten innlogging. Ser bare det som er offentlig. */
    PUBLIKUM,
    INNMELDER,
    SEKRETARIAT,
    MOETELEDER,
    MEDLEM,
    OBSERVATOER,
    /** Kalt inn til én sak, og ser bare den (R079). */
    INVITERT,
    UTVALG,
    VIRKSOMHET,
    /** Leser alt i sitt helsefellesskap, skriver ingenting. */
    REVISOR,
    /** Holder systemet i gang, og ser ikke innhold. */
    DRIFT;

    /** Rollen en kommando gis i; tom for dem som ikke gir kommandoer. */
    public Optional<Rolle> rolle() {
        return this == PUBLIKUM || this == DRIFT ? Optional.empty() : Optional.of(Rolle.valueOf(name()));
    }
}
