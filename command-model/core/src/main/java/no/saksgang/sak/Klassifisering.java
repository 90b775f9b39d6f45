package no.saksgang.sak;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Vilkaar;

/**
 * Hva saken handler om (R009). Grad {@code INGEN} på en konsekvens betyr at saken ikke har den; for andre
 * egenskaper er det nok at de er nevnt.
 *
 * @param bareSide siden saken angår når den bare angår én; ellers null (R092)
 */
public record Klassifisering(
        Map<Saksegenskap, Konsekvensgrad> egenskaper,
        List<String> prioriterteGrupper,
        Set<Vilkaar> gjelder,
        HandlingsplanId handlingsplanId,
        String tiltakId,
        String delavtale,
        Part bareSide) {

    public Klassifisering(
            Map<Saksegenskap, Konsekvensgrad> egenskaper,
            List<String> prioriterteGrupper,
            Set<Vilkaar> gjelder,
            HandlingsplanId handlingsplanId,
            String tiltakId,
            String delavtale) {
        this(egenskaper, prioriterteGrupper, gjelder, handlingsplanId, tiltakId, delavtale, null);
    }

    /** Egenskapene som må ha en grad. */
    public static final Set<Saksegenskap> GRADERTE = Set.copyOf(EnumSet.of(
            Saksegenskap.STRATEGISK_BETYDNING,
            Saksegenskap.OEKONOMISK_KONSEKVENS,
            Saksegenskap.ADMINISTRATIV_KONSEKVENS,
            Saksegenskap.ANSVARSENDRING,
            Saksegenskap.OPPGAVEOVERFOERING));

    public boolean har(Saksegenskap egenskap) {
        Konsekvensgrad grad = egenskaper.get(egenskap);
        return grad != null && (!GRADERTE.contains(egenskap) || grad != Konsekvensgrad.INGEN);
    }

    /** Egenskapene saken har, uten konsekvenser av grad INGEN. */
    public Set<Saksegenskap> aktive() {
        Set<Saksegenskap> aktive = EnumSet.noneOf(Saksegenskap.class);
        egenskaper.keySet().stream().filter(this::har).forEach(aktive::add);
        return aktive;
    }
}
