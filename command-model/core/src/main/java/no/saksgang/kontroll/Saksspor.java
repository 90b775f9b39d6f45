package no.saksgang.kontroll;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Standpunkt;

/** Hvor en sak er, slik hendelsene sier det. */
final class Saksspor {

    enum Sted {
        VENTER,
        PAA_SAKLISTE,
        AAPNET,
        HAR_UTFALL
    }

    /** Saken i ett utvalg. */
    static final class Plass {
        Sted sted = Sted.VENTER;
        MoeteId moete;
        boolean delvedtak;
        final Map<SeteId, Standpunkt> standpunkter = new HashMap<>();
        final Map<Part, Standpunkt> partsstandpunkter = new EnumMap<>(Part.class);
        final Set<SeteId> inhabile = new HashSet<>();
        final Set<SeteId> uavklarte = new HashSet<>();
        final Set<SeteId> varaInne = new HashSet<>();
        final Map<VirksomhetId, Boolean> forankret = new HashMap<>();
        final Map<VirksomhetId, Part> sider = new HashMap<>();

        void nyttMoete(MoeteId moeteId) {
            sted = Sted.AAPNET;
            moete = moeteId;
            standpunkter.clear();
            partsstandpunkter.clear();
            varaInne.clear();
        }

        void habilitet(SeteId sete, boolean inhabil) {
            uavklarte.remove(sete);
            inhabile.remove(sete);
            varaInne.remove(sete);
            if (inhabil) {
                inhabile.add(sete);
            }
        }

        boolean utestengt(SeteId sete) {
            return inhabile.contains(sete) && !varaInne.contains(sete);
        }
    }

    final HelsefellesskapId helsefellesskap;
    final Map<UtvalgId, Plass> plasser = new LinkedHashMap<>();
    final Map<MoeteId, Set<UtvalgId>> utfallI = new HashMap<>();
    boolean avsluttet;

    /** Siden saken angår; null når den angår begge (R092). */
    Part bareSide;

    Saksspor(HelsefellesskapId helsefellesskap) {
        this.helsefellesskap = helsefellesskap;
    }

    Plass plass(UtvalgId utvalg) {
        return plasser.computeIfAbsent(utvalg, u -> new Plass());
    }

    void bareI(UtvalgId utvalg) {
        plasser.clear();
        plass(utvalg);
    }

    void utfall(UtvalgId utvalg, MoeteId moete, Sted sted) {
        Plass p = plass(utvalg);
        p.sted = sted;
        if (moete != null) {
            utfallI.computeIfAbsent(moete, m -> new HashSet<>()).add(utvalg);
        }
    }

    boolean harUtfall(UtvalgId utvalg, MoeteId moete) {
        return utfallI.getOrDefault(moete, Set.of()).contains(utvalg);
    }
}
