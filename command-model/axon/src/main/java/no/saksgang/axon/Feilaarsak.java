package no.saksgang.axon;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.distributed.CommandDispatchException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Hva som hindret en kommando, også når den ble behandlet på en annen node: unntaket selv kan ikke følge med da,
 * bare en tekst.
 */
public final class Feilaarsak {

    private static final String DUPLIKAT = "DUPLIKAT";
    private static final String BORTE = "BORTE";

    private Feilaarsak() {}

    /** Teksten som følger feilen til en annen node; tom når det ikke er noen. */
    public static Optional<String> tekst(Throwable feil) {
        Optional<Avslag> avslag = avslag(feil);
        if (avslag.isPresent()) {
            Avslag a = avslag.get();
            return Optional.of(a.kode() + "|" + a.regel() + "|" + a.detalj());
        }
        if (gjenbrukt(feil)) {
            return Optional.of(DUPLIKAT);
        }
        return utilgjengelig(feil) ? Optional.of(BORTE) : Optional.empty();
    }

    static Optional<Avslag> avslag(Throwable feil) {
        Avslag her = finn(feil, Avslag.class);
        if (her != null) {
            return Optional.of(her);
        }
        String[] deler = fjern(feil).split("\\|", 3);
        return deler.length == 3
                ? Optional.of(new Avslag(Avslagskode.valueOf(deler[0]), deler[1], deler[2]))
                : Optional.empty();
    }

    static boolean konflikt(Throwable feil) {
        return finn(feil, ConcurrencyException.class) != null;
    }

    static boolean gjenbrukt(Throwable feil) {
        return finn(feil, DuplicateKeyException.class) != null || DUPLIKAT.equals(fjern(feil));
    }

    /** Om loggen eller databasen ikke kan nås. */
    public static boolean utilgjengelig(Throwable feil) {
        return BORTE.equals(fjern(feil))
                || finn(feil, TimeoutException.class) != null
                || finn(feil, AxonServerException.class) != null
                || finn(feil, io.axoniq.axonserver.connector.AxonServerException.class) != null
                || finn(feil, io.grpc.StatusRuntimeException.class) != null
                || finn(feil, io.grpc.StatusException.class) != null
                || finn(feil, CommandDispatchException.class) != null
                || finn(feil, NoHandlerForCommandException.class) != null
                || finn(feil, CannotCreateTransactionException.class) != null
                || finn(feil, DataAccessResourceFailureException.class) != null
                || databasenErBorte(finn(feil, SQLException.class));
    }

    /**
     * Tilkoblingen er brutt (08), databasen har ikke plass (53), stopper (57P) eller avbrøt på tid (57014, 25P0). Uten
     * kode kommer feilen fra tilkoblingsbassenget.
     */
    private static boolean databasenErBorte(SQLException feil) {
        if (feil == null) {
            return false;
        }
        String kode = feil.getSQLState();
        return kode == null
                || kode.startsWith("08")
                || kode.startsWith("53")
                || kode.startsWith("57")
                || kode.startsWith("25P0");
    }

    private static String fjern(Throwable feil) {
        CommandExecutionException c = finn(feil, CommandExecutionException.class);
        return c != null && c.getDetails().orElse(null) instanceof String s ? s : "";
    }

    private static <T extends Throwable> T finn(Throwable feil, Class<T> type) {
        for (Throwable t = feil; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
