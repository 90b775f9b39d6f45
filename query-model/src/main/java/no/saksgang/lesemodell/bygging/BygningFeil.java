package no.saksgang.lesemodell.bygging;

/** Lesemodellen kan ikke bygges nå. Den som går, er urørt. */
public final class BygningFeil extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Hvorfor. */
    public enum Grunn {
        /** Modellen finnes ikke. */
        UKJENT,
        /** En annen gjenoppbygging pågår. */
        PAAGAAR,
        /** En hendelse lar seg ikke tegne. */
        HENDELSE,
        /** Databasen tillater det ikke, eller leseren tok plassen tilbake. */
        DATABASE,
        /** Noen ba om at den ble avbrutt. */
        AVBRUTT
    }

    private final Grunn grunn;

    BygningFeil(Grunn grunn, String melding) {
        super(melding);
        this.grunn = grunn;
    }

    BygningFeil(Grunn grunn, String melding, Throwable aarsak) {
        super(melding, aarsak);
        this.grunn = grunn;
    }

    /** Lesemodellen finnes ikke. */
    public static BygningFeil ukjent(String modell) {
        return new BygningFeil(Grunn.UKJENT, "Lesemodellen " + modell + " finnes ikke");
    }

    /** Noen ba om at den ble avbrutt. */
    public static BygningFeil avbrutt() {
        return new BygningFeil(Grunn.AVBRUTT, "Noen ba om at den ble avbrutt");
    }

    public Grunn grunn() {
        return grunn;
    }
}
