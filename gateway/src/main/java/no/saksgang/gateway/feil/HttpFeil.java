package no.saksgang.gateway.feil;

import java.util.List;
import org.springframework.http.HttpStatus;

/** En feil i forespørselen selv, før noen regel er spurt. */
public final class HttpFeil extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** En feil i ett felt. */
    public record Feltfeil(String peker, String melding) {}

    private final HttpStatus status;
    private final String kode;
    private final String hvaNaa;
    private final transient List<Feltfeil> felt;

    public HttpFeil(HttpStatus status, String kode, String detalj, String hvaNaa) {
        this(status, kode, detalj, hvaNaa, List.of());
    }

    public HttpFeil(HttpStatus status, String kode, String detalj, String hvaNaa, List<Feltfeil> felt) {
        super(detalj, null, false, false);
        this.status = status;
        this.kode = kode;
        this.hvaNaa = hvaNaa;
        this.felt = List.copyOf(felt);
    }

    public HttpStatus status() {
        return status;
    }

    public String kode() {
        return kode;
    }

    public String hvaNaa() {
        return hvaNaa;
    }

    public List<Feltfeil> felt() {
        return felt;
    }
}
