package no.saksgang.lesemodell.tidsreise;

import java.time.Instant;

/** Det som spørres om, finnes, men øyeblikket er før den første hendelsen. */
public final class IkkeBegynt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Instant skjedde;
    private final Instant registrert;

    IkkeBegynt(Logghendelse foerste) {
        super("Den første hendelsen er senere", null, false, false);
        this.skjedde = foerste.konvolutt().skjedde();
        this.registrert = foerste.konvolutt().registrert();
    }

    public Instant skjedde() {
        return skjedde;
    }

    public Instant registrert() {
        return registrert;
    }
}
