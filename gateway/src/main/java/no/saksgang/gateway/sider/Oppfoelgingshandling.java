package no.saksgang.gateway.sider;

import java.util.List;
import no.saksgang.lesemodell.sak.Saksbilde;

/** Det hvert skjema på oppfølgingssiden ber om, som kommando til saken. */
final class Oppfoelgingshandling {

    private Oppfoelgingshandling() {}

    /** @param bevis dokumentene hun krysset av for */
    static Kommandoskjema.Valg av(Skjema s, List<String> bevis, Saksbilde sak) {
        String kommando = s.verdi("kommando");
        Kommandoskjema k = Kommandoskjema.av(s);
        if (kommando.equals("TildelGjennomfoering")) {
            return tildel(s, k).til("sak", sak.sakId);
        }
        k.med("punktId");
        switch (kommando) {
            case "MeldOppfoelgingsstatus" ->
                k.krev("status", "oppfoelging.statusmangler").med("merknad");
            case "MeldGjennomfoert" -> k.med("merknad").med("bevis", bevis);
            case "LeggFramBevis" -> {
                k.med("bevis", bevis);
                if (bevis.isEmpty()) {
                    k.mangler("bevis", "oppfoelging.bevismangler");
                }
            }
            case "BekreftGjennomfoering" -> k.med("merknad");
            case "UnderkjennGjennomfoering", "EndreOppfoelgingsfrist" ->
                k.krevDato("frist", "nyttmoete.datomangler").krev("begrunnelse", "felles.begrunnelsemangler");
            case "RegistrerEttersyn" ->
                k.krev("konklusjon", "oppfoelging.konklusjonmangler").medDato("nesteKontroll", "nyttmoete.datomangler");
            default -> throw Funn.ikke("Skjemaet");
        }
        if (!har(sak, s.verdi("punktId"))) {
            throw Funn.ikke("Punktet");
        }
        return k.til("sak", sak.sakId);
    }

    private static Kommandoskjema tildel(Skjema s, Kommandoskjema k) {
        String hvem = s.verdi("ansvarlig");
        int skille = hvem.indexOf(':');
        if (skille < 0) {
            k.mangler("ansvarlig", "oppfoelging.ansvarligmangler");
        } else {
            k.med(hvem.startsWith("utvalg:") ? "ansvarligUtvalg" : "ansvarligVirksomhet", hvem.substring(skille + 1));
        }
        return k.krev("oppgave", "oppfoelging.oppgavemangler")
                .krevDato("frist", "nyttmoete.datomangler")
                .medDato("kontrolldato", "nyttmoete.datomangler");
    }

    static boolean har(Saksbilde sak, String punktId) {
        return sak.gjennomfoering.stream().anyMatch(g -> g.punktId.equals(punktId));
    }

    /** Stedet på siden punktet står. */
    static String anker(Saksbilde sak, String punktId) {
        for (int i = 0; i < sak.gjennomfoering.size(); i++) {
            if (sak.gjennomfoering.get(i).punktId.equals(punktId)) {
                return "punkt-" + i;
            }
        }
        return "";
    }
}
