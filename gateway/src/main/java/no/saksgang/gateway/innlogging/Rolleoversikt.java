package no.saksgang.gateway.innlogging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.BrukerId;
import no.saksgang.gateway.tilgang.Rolleport;
import no.saksgang.gateway.tilgang.Tildeling;

/** Rollene med hvor de kommer fra og hvor lenge de varer, for den det gjelder. */
public interface Rolleoversikt extends Rolleport {

    /**
     * @param grunnlag sete-id, eller tildelingens id
     * @param til siste dag; null når ingen slutt er bestemt
     */
    record Linje(Tildeling tildeling, String grunnlag, LocalDate fra, LocalDate til) {}

    List<Linje> linjer(BrukerId bruker, Instant naar);

    /** Rollene hun har på tidspunktet. */
    default List<Tildeling> roller(BrukerId bruker, Instant naar) {
        return linjer(bruker, naar).stream().map(Linje::tildeling).distinct().toList();
    }
}
