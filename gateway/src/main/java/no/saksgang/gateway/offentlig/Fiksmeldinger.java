package no.saksgang.gateway.offentlig;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Det offentlige utdraget som meldinger i KS Fiks Politisk behandling v1. Ingenting leses her; en sak som er unntatt, er alt uten
 * tittel og nøkkel.
 */
final class Fiksmeldinger {

    private static final String PREFIKS = "no.ks.fiks.politisk.behandling.v1.";

    private Fiksmeldinger() {}

    static List<Map<String, Object>> av(Einnsynutdrag.Utdrag u) {
        List<Map<String, Object>> ut = new ArrayList<>();
        ut.add(melding("einnsyn.moeteplan.send", felt("utvalg", moeteplan(u))));
        for (Einnsyn.Moetemappe m : u.moetemappe()) {
            if (!m.moetesak().isEmpty()) {
                Map<String, Object> innhold = moete(m);
                innhold.put("sak", m.moetesak().stream().map(Fiksmeldinger::sak).toList());
                ut.add(melding("einnsyn.utvalgssaker.send", innhold));
            }
        }
        for (Einnsyn.Moetemappe m : u.moetemappe()) {
            m.moetesak().stream().filter(s -> s.vedtak() != null).forEach(s -> {
                Map<String, Object> innhold = moete(m);
                // Det publiserte er sakens vedtak; en sak som er løftet, har ikke fått det ennå.
                innhold.put("erEndeligVedtak", true);
                innhold.put("sak", vedtatt(s));
                ut.add(melding("einnsyn.vedtak.send", innhold));
            });
        }
        return ut;
    }

    private static List<Map<String, Object>> moeteplan(Einnsynutdrag.Utdrag u) {
        List<Map<String, Object>> ut = new ArrayList<>();
        for (Einnsyn.Enhet e : u.enhet()) {
            if ("UTVALG".equals(e.enhetstype())) {
                ut.add(felt(
                        "utvalgId",
                        e.id(),
                        "utvalgNavn",
                        e.navn(),
                        "moete",
                        u.moetemappe().stream()
                                .filter(m -> m.utvalgObjekt() != null
                                        && m.utvalgObjekt().id().equals(e.id())
                                        && m.avlyst() == null)
                                .map(m -> felt(
                                        "moeteid", m.id(), "moetedato", m.moetedato(), "tittel", m.offentligTittel()))
                                .toList()));
            }
        }
        return ut;
    }

    private static Map<String, Object> moete(Einnsyn.Moetemappe m) {
        return felt(
                "utvalgId",
                m.utvalgObjekt() == null ? null : m.utvalgObjekt().id(),
                "utvalgNavn",
                m.utvalg(),
                "moeteId",
                m.id(),
                "moetedato",
                m.moetedato());
    }

    private static Map<String, Object> sak(Einnsyn.Moetesak s) {
        return felt(
                "referanseEksternNoekkel",
                s.saksmappe() == null ? null : felt("fagsystem", "Saksgang", "noekkel", s.saksmappe()),
                "fagsystemetsSaksnummer",
                s.moetesaksaar() == null
                        ? null
                        : felt("saksaar", s.moetesaksaar(), "sakssekvensnummer", s.moetesakssekvensnummer()),
                "tittel",
                s.offentligTittel(),
                "saksbeskrivelse",
                s.utredning() == null ? null : s.utredning().saksbeskrivelse().tekstInnhold(),
                "forslagTilVedtak",
                s.innstilling(),
                "skjerming",
                s.skjerming(),
                "saksansvarlig",
                "Sekretariatet");
    }

    private static Map<String, Object> vedtatt(Einnsyn.Moetesak s) {
        Map<String, Object> ut = sak(s);
        ut.put("utvalgetsSaksnummer", s.saksnummer());
        ut.put("vedtaksdato", s.vedtak().dato());
        ut.put("status", felt("kodeverdi", "BE", "kodebeskrivelse", "Ferdig behandlet"));
        ut.put("vedtak", s.vedtak().vedtakstekst());
        return ut;
    }

    private static Map<String, Object> melding(String type, Map<String, Object> innhold) {
        return felt("meldingstype", PREFIKS + type, "innhold", innhold);
    }

    /** I den rekkefølgen de er gitt; det som mangler, er ikke med. */
    private static Map<String, Object> felt(Object... par) {
        Map<String, Object> ut = new LinkedHashMap<>();
        for (int i = 0; i < par.length; i += 2) {
            if (par[i + 1] != null) {
                ut.put((String) par[i], par[i + 1]);
            }
        }
        return ut;
    }
}
