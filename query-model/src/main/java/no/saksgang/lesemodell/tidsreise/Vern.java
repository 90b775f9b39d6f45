package no.saksgang.lesemodell.tidsreise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.saksgang.felles.kalender.Arbeidskalender;
import no.saksgang.felles.verdi.FestetPunkt;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Unntak;
import no.saksgang.felles.verdi.Unntaksomfang;
import no.saksgang.felles.verdi.Utsendelse;
import no.saksgang.lesemodell.publisering.Publiseringsbilde;
import no.saksgang.lesemodell.publisering.Publiseringstegner;
import no.saksgang.moete.event.MoeteEvent;

/**
 * Det som er skjermet for offentligheten på et øyeblikk: skjult, trukket tilbake, unntatt i siste utgave, eller
 * skjermet da innkallingen sist ble sendt.
 */
public final class Vern {

    static final String UNNTATT = "Unntatt offentlighet";

    /** Hva som kan være skjermet. */
    public enum Del {
        SAK,
        MOETE,
        TITTEL,
        VEDTAK,
        DOKUMENT,
        PROTOKOLL
    }

    /**
     * Noe som er skjermet.
     *
     * @param id saken, møtet eller dokumentet
     * @param istedenfor teksten offentligheten ser; null når det er {@value Vern#UNNTATT}
     */
    public record Skjermet(Del del, String id, String istedenfor, String hjemmel) {}

    private final Map<Del, Map<String, Skjermet>> deler = new LinkedHashMap<>();

    private Vern() {}

    static Vern av(List<Logghendelse> publisering, List<Logghendelse> utsendelser, Instant tid) {
        Vern v = new Vern();
        utsendelser.stream()
                .sorted(Comparator.comparingLong(Logghendelse::posisjon))
                .forEach(h -> v.sendt((MoeteEvent) h.hendelse()));
        Tidsfold.perStroem(Publiseringstegner.TEGNING, publisering).values().forEach(f -> v.utgitt(f.bilde(), tid));
        return v;
    }

    public Optional<Skjermet> finn(Del del, String id) {
        return Optional.ofNullable(deler.getOrDefault(del, Map.of()).get(id));
    }

    List<Skjermet> alt() {
        List<Skjermet> ut = new ArrayList<>();
        deler.values().forEach(m -> ut.addAll(m.values()));
        return ut;
    }

    /** Bare det som gjelder disse. */
    Vern bare(Set<String> ider) {
        deler.values().forEach(m -> m.keySet().retainAll(ider));
        return this;
    }

    private void sett(Del del, String id, String istedenfor, String hjemmel) {
        deler.computeIfAbsent(del, d -> new HashMap<>()).put(id, new Skjermet(del, id, istedenfor, hjemmel));
    }

    /** Den siste utsendelsen av et punkt avgjør. */
    private void sendt(MoeteEvent hendelse) {
        Utsendelse u =
                switch (hendelse) {
                    case MoeteEvent.InnkallingSendt e -> e.utsendelse();
                    case MoeteEvent.TilleggslisteSendt e -> e.utsendelse();
                    case MoeteEvent.InnkallingEttersendt e -> e.utsendelse();
                    default -> null;
                };
        for (FestetPunkt p : u == null ? List.<FestetPunkt>of() : u.punkter()) {
            if (p.sakId() != null) {
                sendt(p);
            }
        }
    }

    private void sendt(FestetPunkt p) {
        String sak = p.sakId().verdi();
        deler.getOrDefault(Del.TITTEL, new HashMap<>()).remove(sak);
        p.dokumenter().forEach(d -> deler.getOrDefault(Del.DOKUMENT, new HashMap<>())
                .remove(d.dokumentId().verdi()));
        if (p.skjerming() == null) {
            return;
        }
        boolean helt = p.skjerming().dokumenter().isEmpty() && p.skjerming().offentligTittel() == null;
        if (helt || p.skjerming().offentligTittel() != null) {
            sett(Del.TITTEL, sak, p.skjerming().offentligTittel(), p.skjerming().hjemmel());
        }
        if (helt) {
            p.dokumenter()
                    .forEach(d -> sett(
                            Del.DOKUMENT,
                            d.dokumentId().verdi(),
                            null,
                            p.skjerming().hjemmel()));
        }
        p.skjerming()
                .dokumenter()
                .forEach(d -> sett(Del.DOKUMENT, d.verdi(), null, p.skjerming().hjemmel()));
    }

    private void utgitt(Publiseringsbilde p, Instant tid) {
        Publiseringstype type = Publiseringstype.valueOf(p.type);
        if (p.skjult) {
            sett(del(type), p.objektId, null, p.skjultGrunn);
            return;
        }
        if (p.unntak != null
                && p.unntak.gjelder(tid.atZone(Arbeidskalender.NORSK_TID).toLocalDate())) {
            boolean tittel = p.unntak.omfang() == Unntaksomfang.TITTEL;
            sett(
                    tittel ? Del.TITTEL : del(type),
                    p.objektId,
                    p.unntak.offentligTittel(),
                    hjemmel(p.unntak.paragraf(), p.unntak.tilleggshjemmel()));
            if (!tittel) {
                return;
            }
        }
        Publiseringsbilde.Utgave u = p.gjeldende(tid);
        if (u == null) {
            return;
        }
        if (u.avpublisert != null) {
            sett(del(type), p.objektId, null, u.begrunnelse);
        }
        for (Unntak unntak : u.unntak) {
            String hjemmel = hjemmel(unntak.paragraf(), unntak.tilleggshjemmel());
            switch (unntak.del()) {
                case TITTEL -> {
                    if (type == Publiseringstype.VEDTAK) {
                        sett(Del.TITTEL, p.objektId, u.offentligTittel, hjemmel);
                    } else if (type == Publiseringstype.SAKSDOKUMENT) {
                        sett(Del.DOKUMENT, p.objektId, u.offentligTittel, hjemmel);
                    }
                }
                case INNHOLD -> sett(del(type), p.objektId, null, hjemmel);
                case VEDLEGG -> {
                    // Hvert vedlegg har sin egen publisering.
                }
            }
        }
    }

    private static String hjemmel(int paragraf, String tillegg) {
        return "offentleglova § " + paragraf + (tillegg == null ? "" : " jf. " + tillegg);
    }

    private static Del del(Publiseringstype type) {
        return switch (type) {
            case SAK -> Del.SAK;
            case VEDTAK, INNSTILLING -> Del.VEDTAK;
            case SAKSDOKUMENT -> Del.DOKUMENT;
            case MOETE, SAKLISTE -> Del.MOETE;
            case PROTOKOLL, AARSRAPPORT, HANDLINGSPLAN -> Del.PROTOKOLL;
        };
    }
}
