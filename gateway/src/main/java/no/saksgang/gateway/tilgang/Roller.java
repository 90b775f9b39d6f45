package no.saksgang.gateway.tilgang;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Én rad i tabellen: omfanget hver rolle har. Roller som ikke er nevnt, har {@link Omfang#NEI}. */
public final class Roller {

    private static final Roller INGEN = new Roller(new EnumMap<>(Tilgangsrolle.class));

    private final Map<Tilgangsrolle, Omfang> celler;

    private Roller(EnumMap<Tilgangsrolle, Omfang> celler) {
        this.celler = Collections.unmodifiableMap(celler);
    }

    static Roller av(Omfang omfang, Tilgangsrolle... roller) {
        return INGEN.og(omfang, roller);
    }

    Roller og(Omfang omfang, Tilgangsrolle... roller) {
        EnumMap<Tilgangsrolle, Omfang> ut = new EnumMap<>(Tilgangsrolle.class);
        ut.putAll(celler);
        for (Tilgangsrolle r : roller) {
            ut.put(r, omfang);
        }
        return new Roller(ut);
    }

    /** Alle andre ser det offentlige; enhver er også publikum. */
    Roller ogEnhver() {
        EnumMap<Tilgangsrolle, Omfang> ut = new EnumMap<>(Tilgangsrolle.class);
        for (Tilgangsrolle r : Tilgangsrolle.values()) {
            ut.put(r, celler.getOrDefault(r, Omfang.OFFENTLIG));
        }
        return new Roller(ut);
    }

    public Omfang omfang(Tilgangsrolle rolle) {
        return celler.getOrDefault(rolle, Omfang.NEI);
    }

    boolean offentlig() {
        return omfang(Tilgangsrolle.PUBLIKUM) == Omfang.OFFENTLIG;
    }
}
