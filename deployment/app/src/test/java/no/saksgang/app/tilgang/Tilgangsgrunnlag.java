package no.saksgang.app.tilgang;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.sekretariat;
import static no.saksgang.app.loep.Loep.utvalget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.saksgang.app.loep.Loep;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import tools.jackson.databind.JsonNode;

/** En av hver ting i ett helsefellesskap, med et merke i hver tekst, og rollene som gjelder der. */
final class Tilgangsgrunnlag {

    final String hf;
    final String merke;
    final Map<String, String> ting = new HashMap<>();

    Tilgangsgrunnlag(Loep l, String hf) {
        this.hf = hf;
        this.merke = "merke" + UUID.randomUUID().toString().replace("-", "");
        String fsu = hf + "-fsu";
        l.den("2024-01-08");
        String sak = l.gi(
                        "rolle=INNMELDER; virksomhet=" + hf + "-kommune-01; bruker=p-innmelder",
                        "helsefellesskap/" + hf + "/saker",
                        "tittel",
                        merke + " tittel",
                        "beskrivelse",
                        merke + " beskrivelse",
                        "innmelder",
                        hf + "-kommune-01",
                        "innmelderrolle",
                        "kommuneoverlege")
                .ga("SakInnmeldt")
                .id();
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        l.tildel(sak, fsu).ga("UtvalgTildelt");
        JsonNode dok = l.lastOpp(merke + " framlegg.\n");
        l.leggVed(sak, dok, "SAKSFRAMLEGG", merke + " saksframlegg", null).ga("SaksdokumentLagtVed");
        JsonNode vedlegg = l.lastOpp("Åpent vedlegg for " + hf + ".\n");
        l.leggVed(sak, vedlegg, "VEDLEGG", "Åpent vedlegg", null).ga("SaksdokumentLagtVed");
        l.sak(utvalget(fsu), sak, "GiInnspill", "utvalgId", fsu, "tekst", merke + " innspill")
                .ga("InnspillGitt");
        l.sak(
                        sekretariat(),
                        sak,
                        "AapneHoering",
                        "spoersmaal",
                        merke + " spørsmål",
                        "parter",
                        List.of(felt("utvalgId", fsu)),
                        "frist",
                        "2099-01-01")
                .ga("HoeringAapnet");
        String moete = l.planlegg(fsu, "2024-03-07");
        l.settPaaSakliste(sak, moete, "DROEFTINGSSAK").ga("SakSattPaaSakliste");
        JsonNode punkter = l.api.hent("/api/v1/moeter/" + moete).get("punkter");
        String punkt = null;
        for (JsonNode p : punkter) {
            punkt = sak.equals(p.path("sakId").asString("")) ? p.get("punktId").asString() : punkt;
        }
        l.den("2024-02-20")
                .moete(
                        sekretariat(),
                        moete,
                        "SendInnkalling",
                        "skjerminger",
                        List.of(felt(
                                "punktId",
                                punkt,
                                "offentligTittel",
                                "Åpen tittel",
                                "dokumenter",
                                List.of(dok.get("dokumentId").asString()),
                                "hjemmel",
                                "offl. § 13")))
                .ga("InnkallingSendt");
        l.gi(
                        sekretariat(),
                        "handlingsplaner/plan-" + hf + "/kommandoer/OpprettHandlingsplan",
                        "helsefellesskapId",
                        hf,
                        "fra",
                        "2024-01-01",
                        "til",
                        "2024-12-31")
                .ga("HandlingsplanOpprettet");
        l.gi(
                        sekretariat(),
                        "aarsrapporter/rapport-" + hf + "/kommandoer/OpprettAarsrapport",
                        "helsefellesskapId",
                        hf,
                        "aar",
                        2024)
                .ga("AarsrapportOpprettet");
        l.gi(
                        sekretariat(),
                        "oppdrag/oppdrag-" + hf + "/kommandoer/GiOppdrag",
                        "helsefellesskapId",
                        hf,
                        "type",
                        "ENKELTOPPDRAG",
                        "fraUtvalgId",
                        hf + "-ssu",
                        "tilUtvalgId",
                        fsu,
                        "dato",
                        "2024-02-20",
                        "beskrivelse",
                        merke + " oppdrag",
                        "frist",
                        "2024-12-01")
                .ga("OppdragGitt");
        String publisering = "saksdokument-" + dok.get("dokumentId").asString();
        l.gi(
                        sekretariat(),
                        "publiseringer/" + publisering + "/kommandoer/Publiser",
                        "type",
                        "SAKSDOKUMENT",
                        "objektId",
                        dok.get("dokumentId").asString(),
                        "sakId",
                        sak,
                        "variant",
                        "OFFENTLIG",
                        "offentligTittel",
                        "Åpen tittel",
                        "tekst",
                        "Det som er åpent",
                        "unntak",
                        List.of(felt("del", "TITTEL", "paragraf", 13), felt("del", "INNHOLD", "paragraf", 13)))
                .ga("Publisert");
        // En i køen med offentlig tittel, og en sekretariatet ikke har vurdert.
        String iKoe = l.klarSak(merke + " i køen", fsu, "FAGLIG");
        l.sak(sekretariat(), iKoe, "SettOffentligTittel", "offentligTittel", "Åpen i køen")
                .ga("OffentligTittelSatt");
        ting.put("I_KOE", iKoe);
        ting.put("UVURDERT", l.meldInn(merke + " uvurdert"));
        l.api.hent("/api/v1/saker/" + sak);
        ting.putAll(Map.of(
                "SAK",
                sak,
                "MOETE",
                moete,
                "UTVALG",
                fsu,
                "HELSEFELLESSKAP",
                hf,
                "PUBLISERING",
                publisering,
                "DOKUMENT",
                vedlegg.get("dokumentId").asString(),
                "SKJERMET",
                dok.get("dokumentId").asString(),
                "HANDLINGSPLAN",
                "plan-" + hf,
                "OPPDRAG",
                "oppdrag-" + hf,
                "AARSRAPPORT",
                "rapport-" + hf));
        ting.put("SETE", l.seter(fsu, "MEDLEM").getFirst());
    }

    String en(String hva) {
        return ting.get(hva);
    }

    /** Rollen her, som header; null for den som ikke er innlogget. */
    String rolle(Tilgangsrolle rolle) {
        return switch (rolle) {
            case PUBLIKUM -> null;
            case DRIFT -> "rolle=DRIFT; bruker=p-drift";
            case MEDLEM, OBSERVATOER -> bundet(rolle) + "; utvalg=" + hf + "-fsu; virksomhet=" + hf + "-kommune-01";
            case MOETELEDER, UTVALG -> bundet(rolle) + "; utvalg=" + hf + "-fsu";
            case INNMELDER, VIRKSOMHET -> bundet(rolle) + "; virksomhet=" + hf + "-kommune-01";
            case INVITERT -> bundet(rolle) + "; sak=" + en("SAK");
            case SEKRETARIAT, REVISOR -> bundet(rolle);
        };
    }

    private String bundet(Tilgangsrolle rolle) {
        return "rolle=" + rolle + "; bruker=p-" + rolle.name().toLowerCase(java.util.Locale.ROOT) + "; helsefellesskap="
                + hf;
    }
}
