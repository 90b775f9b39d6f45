package no.saksgang.app.modell;

import java.util.List;

/** Modellfilen kan ikke brukes. Hver feil sier sti, linje og kolonne. */
public final class ModellfilFeil extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> feil;

    ModellfilFeil(List<String> feil) {
        super("Modellfilen har " + feil.size() + " feil:\n" + String.join("\n", feil));
        this.feil = List.copyOf(feil);
    }

    public List<String> feil() {
        return feil;
    }
}
