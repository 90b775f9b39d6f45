package no.saksgang.sak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.felles.myndighet.Myndighetskilde;

/** Hvilke hendelser en vakt bygger på. Seter og verv kan ha mange; ellers er det den siste av hvert slag. */
final class Vaktkilder {

    private static final Set<String> MODELL = Set.of("SamarbeidsmodellVedtatt", "SamarbeidsmodellRevidert");

    private Vaktkilder() {}

    static List<Myndighetskilde> av(Vedtaksvakt vakt, List<Myndighetskilde> alle, int modellversjon) {
        List<Myndighetskilde> ut = new ArrayList<>();
        if (bygger(vakt)) {
            List<Myndighetskilde> modeller =
                    alle.stream().filter(k -> MODELL.contains(k.navn())).toList();
            if (modellversjon >= 1 && modellversjon <= modeller.size()) {
                ut.add(modeller.get(modellversjon - 1));
            }
        }
        Set<String> navn = navn(vakt);
        boolean alleAvSlaget = vakt == Vedtaksvakt.V04 || vakt == Vedtaksvakt.V18 || vakt == Vedtaksvakt.V05;
        Map<String, Myndighetskilde> siste = new LinkedHashMap<>();
        for (Myndighetskilde k : alle) {
            boolean treff = navn.contains(k.navn())
                    || (vakt == Vedtaksvakt.V16 && k.navn().startsWith("SakBehandletI"));
            if (treff) {
                siste.put(alleAvSlaget ? k.hendelseId() : k.navn(), k);
            }
        }
        ut.addAll(siste.values());
        return ut;
    }

    /** Om vakten bygger på samarbeidsmodellen. */
    private static boolean bygger(Vedtaksvakt vakt) {
        return switch (vakt) {
            case V03, V06, V07, V10, V11, V12, V14, V16, V17, V18 -> true;
            default -> false;
        };
    }

    private static Set<String> navn(Vedtaksvakt vakt) {
        return switch (vakt) {
            case V01 -> Set.of("UtvalgTildelt", "SakOverfoert", "SakReturnert", "SakGjenopptatt");
            case V03 ->
                Set.of(
                        "UtvalgRegistrert",
                        "UtvalgNedsatt",
                        "UnderutvalgNedsatt",
                        "UtvalgKonstituert",
                        "UtvalgSattPaaPause",
                        "UtvalgGjenopptatt",
                        "UtvalgFungererMidlertidig",
                        "UtvalgAvviklet",
                        "ModellvilkaarOppfylt");
            case V04 -> Set.of("LederValgt", "NestlederValgt", "MedlemFratraadt");
            case V05 -> Set.of("MyndighetTildelt", "MyndighetForlenget");
            case V06 -> Set.of("UtvalgNedsatt", "UnderutvalgNedsatt");
            case V07, V10, V11, V12, V13 -> Set.of("SakKlassifisert");
            case V08, V09 -> Set.of("MyndighetsavklaringBedtOm", "MyndighetAvklart");
            case V14 -> Set.of("RaadBedtOm", "RaadGitt", "RaadFrafalt");
            case V15 -> Set.of("SakOversendtUnderutvalg", "SakTilbakerapportert");
            case V17 -> Set.of("SakSendtTilForankring", "ForankringRegistrert");
            case V18 -> Set.of("MedlemOppnevnt", "MedlemFratraadt");
            default -> Set.of();
        };
    }
}
