package no.saksgang.sak;

import java.util.LinkedHashMap;
import java.util.Map;
import no.saksgang.beslutning.Inndata;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.modell.Opphav;

/** Opplysningene hver vakt for vedtak avgjøres av, og hvor modellen har verdiene sine fra. */
final class Vaktinndata {

    private Vaktinndata() {}

    static Map<String, String> av(Vedtaksvakt vakt, Vedtakssituasjon s) {
        Map<String, String> m = new LinkedHashMap<>();
        m.put("vakt", vakt.name());
        Inndata.sett(m, "utvalg", s.utvalg().utvalgId());
        Inndata.sett(m, "dato", s.dato());
        Inndata.sett(m, "modellversjon", s.samarbeid().versjon());
        switch (vakt) {
            case V01 -> {
                Inndata.sett(m, "moete", s.moete() == null ? null : s.moete().moeteId());
                Inndata.sett(
                        m, "moetetilstand", s.moete() == null ? null : s.moete().tilstand());
            }
            case V02 -> Inndata.sett(m, "punkttype", s.behandling().punkttype);
            case V03 -> {
                Inndata.sett(m, "utvalgstilstand", s.utvalg().tilstandPaa(s.dato()));
                Inndata.sett(m, "krevesPolitiskBehandling", s.samarbeid().krevesPolitiskBehandling());
            }
            case V04 -> {
                Inndata.sett(m, "moeteleder", s.moete().moeteleder());
                s.utvalg().ledere().forEach(l -> Inndata.sett(m, "lederTil." + l.seteId(), l.til()));
            }
            case V05 -> {
                Inndata.sett(m, "myndighetFra", s.utvalg().myndighetFra());
                Inndata.sett(m, "myndighetTil", s.utvalg().myndighetTil());
                s.utvalg().myndigheter().forEach(p -> Inndata.sett(m, "myndighetTil." + p.fra(), p.til()));
            }
            case V06 -> fraModellen(m, s, "beslutningsmakt", s.modell().beslutningsmakt());
            case V07 -> Inndata.sett(m, "nivaa", s.utvalg().nivaa());
            case V08, V09 -> Inndata.sett(m, "myndighetsavklaring", s.behandling().avklaring);
            case V10, V11, V12 -> grensen(m, s);
            case V13 -> Inndata.sett(m, "handlingsplan", s.sak().klassifisering.handlingsplanId());
            case V14 -> {
                s.sak().raad.forEach((id, r) -> Inndata.sett(m, "raad." + r.mottaker(), r.tilstand()));
                s.sak()
                        .hoeringer
                        .forEach((id, h) -> Inndata.sett(
                                m, "hoering." + id + ".mangler", String.join(", ", h.manglerObligatoriske())));
            }
            case V15 -> Inndata.sett(m, "aapneUtredninger", s.sak().aapneUtredninger);
            case V16 -> {
                Inndata.sett(m, "beslutningsmodell", s.samarbeid().beslutningsmodell());
                Inndata.sett(m, "trinn", s.behandling().trinn);
            }
            case V17 -> {
                Inndata.sett(m, "forankringKreves", s.modell().forankringKreves());
                Inndata.sett(m, "sendtTilForankring", s.behandling().sendtTilForankring);
                s.behandling()
                        .forankringer
                        .forEach(f -> Inndata.sett(m, "forankret." + f.virksomhetId(), f.forankret()));
            }
            case V18 -> {
                Inndata.sett(m, "parter", s.parterIUtvalget());
                s.tellende().forEach(t -> Inndata.sett(m, "kanForplikte." + t.seteId(), t.beslutningsmyndighet()));
            }
            case V19 -> s.behandling().habilitet.forEach((sete, h) -> Inndata.sett(m, "habilitet." + sete, h));
            case V20 -> {
                fraModellen(m, s, "konsensusregel", s.modell().konsensusregel());
                for (UtvalgFakta.Sete t : s.tellende()) {
                    var standpunkt = s.standpunkt(t);
                    m.put("standpunkt." + t.seteId(), standpunkt == null ? "MANGLER" : standpunkt.name());
                }
            }
            case V21 -> {
                fraModellen(m, s, "konsensusregel", s.modell().konsensusregel());
                Inndata.sett(m, "ikkeAksepterende", s.ikkeAksepterende());
            }
            case V22 -> Inndata.sett(m, "venterPaa", s.venterPaa());
        }
        return m;
    }

    private static void grensen(Map<String, String> m, Vedtakssituasjon s) {
        fraModellen(m, s, "vedtaksgrense", null);
        Inndata.sett(m, "kanVedta", s.grense().kanVedta());
        Inndata.sett(m, "skalLoeftes", s.grense().skalLoeftes());
        s.grense().terskel().forEach((egenskap, t) -> {
            Inndata.sett(m, "kanIkkeVedtaFra." + egenskap, t.kanIkkeVedta());
            Inndata.sett(m, "skalLoeftesFra." + egenskap, t.skalLoeftes());
        });
        Inndata.sett(m, "loeftetHit", s.behandling().loeftetHit);
    }

    /** Verdien av feltet, og om modellen har det fra en kilde eller antar det. */
    private static void fraModellen(Map<String, String> m, Vedtakssituasjon s, String felt, Object verdi) {
        Inndata.sett(m, felt, verdi);
        Opphav opphav = s.modell().opphav().get(felt);
        Inndata.sett(m, felt + ".opphav", opphav);
    }
}
