package no.saksgang.gateway.sider;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.lesemodell.moete.Moetebilde;

/** Det hvert skjema i møtet ber om, som kommando til møtet eller saken. */
final class Moetehandling {

    record Valg(Skjemagiver.Oenske oenske, Map<String, String> mangler) {}

    private final Skjema skjema;
    private final Moetebilde moete;
    private final Map<String, Object> felt = new HashMap<>();
    private final Map<String, String> mangler = new LinkedHashMap<>();

    private Moetehandling(Skjema skjema, Moetebilde moete) {
        this.skjema = skjema;
        this.moete = moete;
    }

    static Valg av(Skjema s, List<String> tilStede, Moetebilde m) {
        Moetehandling h = new Moetehandling(s, m);
        return switch (s.verdi("kommando")) {
            case "AapneMoete" -> h.aapne(tilStede);
            case "GodkjennInnkallingOgSakliste", "LukkMoete" -> h.moetet();
            case "GodkjennForrigeProtokoll" -> h.med("punktId").moetet();
            case "UtsettPunkt" ->
                h.med("punktId").krev("grunn", "felles.begrunnelsemangler").moetet();
            case "BehandleSak" -> {
                h.felt.put("moeteId", m.moeteId);
                yield h.saken();
            }
            case "RegistrerPartsstandpunkt" ->
                h.med("part")
                        .krev("talsperson", "modus.talspersonmangler")
                        .krev("standpunkt", "modus.standpunktmangler")
                        .begrunnetUenighet()
                        .saken();
            case "KonstaterEnighet" -> h.med("vedtak").saken();
            case "FattVedtak" -> h.krev("vedtak", "modus.vedtakmangler").saken();
            case "TaTilOrientering" -> h.med("utfall").med("merknad").saken();
            case "UtsettSak" -> h.krev("grunn", "felles.begrunnelsemangler").saken();
            case "FastslaaManglendeKonsensus" -> h.med("merknad").saken();
            case "LoeftSak" -> h.loeft();
            default -> throw Funn.ikke("Skjemaet");
        };
    }

    private Valg aapne(List<String> tilStede) {
        krev("moeteleder", "modus.ledermangler");
        if (tilStede.isEmpty()) {
            mangler.put("tilStede", "modus.ingentilstede");
        }
        felt.put("tilStede", tilStede);
        return moetet();
    }

    private Valg loeft() {
        krev("tilUtvalg", "innboks.utvalgmangler").krev("begrunnelse", "felles.begrunnelsemangler");
        felt.put("tilUtvalg", List.of(skjema.verdi("tilUtvalg")));
        felt.put("fraUtvalgId", moete.utvalgId);
        med("aarsak");
        return til("sak", sakId());
    }

    /** Alt annet enn enig krever en begrunnelse (R036). */
    private Moetehandling begrunnetUenighet() {
        return "ENIG".equals(skjema.verdi("standpunkt"))
                ? med("begrunnelse")
                : krev("begrunnelse", "felles.begrunnelsemangler");
    }

    private Moetehandling med(String navn) {
        if (!skjema.verdi(navn).isBlank()) {
            felt.put(navn, skjema.verdi(navn).replace("\r\n", "\n").strip());
        }
        return this;
    }

    private Moetehandling krev(String navn, String melding) {
        if (skjema.verdi(navn).isBlank()) {
            mangler.put(navn, melding);
        }
        return med(navn);
    }

    private Valg moetet() {
        return til("moete", moete.moeteId);
    }

    private Valg saken() {
        felt.put("utvalgId", moete.utvalgId);
        return til("sak", sakId());
    }

    private String sakId() {
        return moete.punkter.stream()
                .filter(p -> p.punktId.equals(skjema.verdi("punktId")) && p.sakId != null)
                .map(p -> p.sakId)
                .findFirst()
                .orElseThrow(() -> Funn.ikke("Punktet"));
    }

    private Valg til(String aggregat, String id) {
        return new Valg(new Skjemagiver.Oenske(aggregat, skjema.verdi("kommando"), id, felt, null), mangler);
    }
}
