package no.saksgang.prosess;

import java.util.LinkedHashMap;
import java.util.Map;
import no.saksgang.felles.Id;
import no.saksgang.felles.verdi.Varselformaal;
import no.saksgang.felles.verdi.Varselmottaker;

/**
 * Noe en mottaker skal få vite. Teksten lages av nøkkelen og feltene når den leses eller sendes.
 *
 * @param tekstnoekkel formålet, eventuelt med en underart, som {@code PURRING.RAAD}
 * @param felt det som flettes inn i teksten
 */
public record Varsel(Varselmottaker mottaker, Varselformaal formaal, String tekstnoekkel, Map<String, String> felt) {

    static Varsel til(Varselmottaker.Slag slag, String id, Varselformaal formaal, Map<String, String> felt) {
        return new Varsel(new Varselmottaker(slag, id), formaal, formaal.name(), felt);
    }

    static Varsel til(Id mottaker, Varselformaal formaal, Map<String, String> felt) {
        Varselmottaker.Slag slag =
                switch (mottaker) {
                    case no.saksgang.felles.UtvalgId _ -> Varselmottaker.Slag.UTVALG;
                    case no.saksgang.felles.VirksomhetId _ -> Varselmottaker.Slag.VIRKSOMHET;
                    case no.saksgang.felles.SeteId _ -> Varselmottaker.Slag.SETE;
                    case no.saksgang.felles.HelsefellesskapId _ -> Varselmottaker.Slag.SEKRETARIAT;
                    default -> throw new IllegalArgumentException("Kan ikke varsle " + mottaker);
                };
        return til(slag, mottaker.verdi(), formaal, felt);
    }

    Varsel med(String underart) {
        return new Varsel(mottaker, formaal, formaal.name() + "." + underart, felt);
    }

    /** Flettefelt; de som mangler verdi, er ikke med. */
    static Map<String, String> felt(Object... par) {
        Map<String, String> m = new LinkedHashMap<>();
        for (int i = 0; i < par.length; i += 2) {
            if (par[i + 1] != null) {
                m.put((String) par[i], par[i + 1] instanceof Id id ? id.verdi() : par[i + 1].toString());
            }
        }
        return m;
    }
}
