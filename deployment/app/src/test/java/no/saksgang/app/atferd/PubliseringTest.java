package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import no.saksgang.gateway.drift.Driftsport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Publisering er en handling med grunn som kan gjøres om: variant, sperrefrist, hjemmel, port, kjede og gravstein. */
class PubliseringTest extends Benk {

    private static final String HF = "ostfold";
    private static final String PUBLISERT = "/api/v1/helsefellesskap/" + HF + "/publisert";
    private static final String FULLTITTEL = "Felles rutine, med noe som er unntatt";

    @Autowired
    Driftsport drift;

    private final List<String> opplastet = new ArrayList<>();

    @Test
    void bare_offentlige_felt_kommer_ut_og_innholdet_er_det_som_ble_publisert() {
        Loep l = i(HF).den("2023-03-01");
        String sak = sakMedDokument(l);
        String dok = opplastet.getFirst();
        String sladdet =
                l.lastOpp("Rutinen uten det som er unntatt").get("dokumentId").asString();
        publiser(l, "saksdokument-" + dok, dokument(sak, dok, "OFFENTLIG", sladdet, "Felles rutine"))
                .ga("Publisert");

        JsonNode ut = offentlig("saksdokument-" + dok);
        assertThat(ut.get("tittel").asString()).isEqualTo("Felles rutine");
        assertThat(ut.get("variant").asString()).isEqualTo("OFFENTLIG");
        assertThat(ut.at("/unntak/0/paragraf").asInt()).isEqualTo(13);
        assertThat(ut.at("/unntak/0/tilleggshjemmel").asString()).isEqualTo("fvl. § 13");
        assertThat(ut.toString()).doesNotContain(FULLTITTEL).doesNotContain("p-sekretaer");
        HttpResponse<byte[]> fil = api.hentFil(ut.get("innhold").asString());
        assertThat(new String(fil.body(), StandardCharsets.UTF_8)).isEqualTo("Rutinen uten det som er unntatt");
        assertThat(fil.headers().firstValue("Content-Disposition").orElse("")).contains("Felles%20rutine.txt");
        assertThat(fil.headers().firstValue("ETag"))
                .contains("\"" + ut.get("sha256").asString() + "\"");
        api.les("/api/v1/helsefellesskap/vestfold/publisert/saksdokument-" + dok)
                .avslaatt("IKKE_FUNNET");
        assertThat(api.hent("/api/v1/helsefellesskap/vestfold/publisert").get("publisert"))
                .isEmpty();
    }

    @Test
    void sperrefristen_holder_til_tiden_er_inne() throws Exception {
        Loep l = i(HF).den("2023-03-01");
        String sak = sakMedDokument(l);
        String id = "saksdokument-" + opplastet.getFirst();
        Instant fra = Instant.now().plusSeconds(3);
        publiser(l, id, full(sak, opplastet.getFirst(), "Felles rutine", "offentligFra", fra.toString()))
                .ga("Publisert");
        assertThat(finn(id)).isNull();
        api.les(PUBLISERT + "/" + id + "/innhold").avslaatt("IKKE_FUNNET");
        Thread.sleep(Math.max(0, fra.toEpochMilli() - System.currentTimeMillis()) + 50);
        assertThat(finn(id)).isNotNull();
    }

    @Test
    void en_ny_utgave_avloeser_den_forrige_foerst_naar_den_selv_er_offentlig() {
        Loep l = i(HF).den("2023-03-01");
        String sak = sakMedDokument(l);
        String dok = opplastet.getFirst();
        String id = "saksdokument-" + dok;
        publiser(l, id, full(sak, dok, "Første tittel")).ga("Publisert");
        publiser(l, id, full(sak, dok, "Første tittel")).avslaatt("FINNES_ALLEREDE", "R218");
        publiser(
                        l,
                        id,
                        full(
                                sak,
                                dok,
                                "Senere tittel",
                                "offentligFra",
                                Instant.now().plusSeconds(3600).toString()))
                .ga("Publisert");
        assertThat(offentlig(id).get("tittel").asString()).isEqualTo("Første tittel");
        publiser(l, id, full(sak, dok, "Andre tittel")).ga("Publisert");
        JsonNode ut = offentlig(id);
        assertThat(ut.get("tittel").asString()).isEqualTo("Andre tittel");
        assertThat(ut.get("nummer").asInt()).isEqualTo(3);
        assertThat(ut.get("erstatter").asInt()).isEqualTo(2);
        JsonNode kjede = api.hent("/api/v1/publiseringer/" + id).get("utgaver");
        assertThat(kjede.findValuesAsString("offentligTittel"))
                .containsExactly("Første tittel", "Senere tittel", "Andre tittel");
    }

    @Test
    void det_som_trekkes_tilbake_etterlater_en_gravstein_med_grunn() {
        Loep l = i(HF).den("2023-03-01");
        String sak = sakMedDokument(l);
        String dok = opplastet.getFirst();
        String id = "saksdokument-" + dok;
        avpubliser(l, id, "Feil").avslaatt("IKKE_FUNNET");
        publiser(l, id, full(sak, dok, "Skulle ikke ut")).ga("Publisert");
        avpubliser(l, id, " ").avslaatt("BEGRUNNELSE_MANGLER", "R221");
        avpubliser(l, id, "Gjelder Kari  eksempelsen")
                .avslaatt("PERSONNAVN", "R218")
                .er(422);
        avpubliser(l, id, "Publisert ved en feil").ga("Avpublisert");
        avpubliser(l, id, "Igjen").avslaatt("UGYLDIG_TILSTAND", "R218");

        assertThat(finn(id)).isNull();
        JsonNode gravstein = gravstein(id);
        assertThat(gravstein.get("begrunnelse").asString()).isEqualTo("Publisert ved en feil");
        assertThat(gravstein.toString()).doesNotContain("Skulle ikke ut");
        api.les(PUBLISERT + "/" + id + "/innhold").avslaatt("IKKE_FUNNET").er(404);

        publiser(l, id, full(sak, dok, "Nå riktig")).ga("Publisert");
        assertThat(offentlig(id).get("nummer").asInt()).isEqualTo(2);
        assertThat(offentlig(id).has("erstatter")).isFalse();
        assertThat(gravstein(id)).isNull();
        assertThat(api.hent("/api/v1/publiseringer/" + id)
                        .at("/utgaver/0/begrunnelse")
                        .asString())
                .isEqualTo("Publisert ved en feil");
    }

    @Test
    void en_trukket_sperrefrist_lar_den_forrige_staa() {
        Loep l = i(HF).den("2023-03-01");
        String sak = sakMedDokument(l);
        String dok = opplastet.getFirst();
        String id = "saksdokument-" + dok;
        publiser(l, id, full(sak, dok, "Den som står")).ga("Publisert");
        publiser(
                        l,
                        id,
                        full(
                                sak,
                                dok,
                                "Kom aldri",
                                "offentligFra",
                                Instant.now().plusSeconds(3600).toString()))
                .ga("Publisert");
        l.gi(sekretariat(), kommando(id, "Avpubliser"), "nummer", 2, "begrunnelse", "Ombestemt")
                .ga("Avpublisert");
        assertThat(offentlig(id).get("tittel").asString()).isEqualTo("Den som står");
        assertThat(gravstein(id)).isNull();
    }

    @Test
    void et_skjult_overordnet_skjuler_alt_under() {
        Loep l = i(HF).den("2023-03-01");
        String sak = sakMedDokument(l);
        String dok = opplastet.getFirst();
        String id = "saksdokument-" + dok;
        publiser(l, id, full(sak, dok, "Felles rutine")).ga("Publisert");
        String skjul = kommando("sak-" + sak, "SkjulForOffentligheten");
        l.gi(sekretariat(), skjul, "type", "SAK", "objektId", sak, "paragraf", 4, "begrunnelse", "x")
                .avslaatt("SKJERMINGSHJEMMEL_MANGLER");
        l.gi(sekretariat(), skjul, "type", "SAK", "objektId", sak, "paragraf", 23, "begrunnelse", "Forhandlinger")
                .ga("SkjultForOffentligheten");
        assertThat(finn(id)).isNull();
        api.les(PUBLISERT + "/" + id).avslaatt("IKKE_FUNNET");
        publiser(l, id, full(sak, dok, "Ny tittel")).avslaatt("FORELDER_SKJULT", "R218");
        l.gi(sekretariat(), kommando("sak-" + sak, "VisForOffentligheten"), "begrunnelse", "Ferdig forhandlet")
                .ga("VistForOffentligheten");
        assertThat(finn(id)).isNotNull();
        publiser(l, id, full(sak, dok, "Ny tittel")).ga("Publisert");
    }

    @Test
    void porten_slipper_ikke_gjennom_det_den_ikke_skal() {
        Loep l = i(HF).den("2023-03-01");
        String sak = sakMedDokument(l);
        String dok = opplastet.getFirst();
        String id = "saksdokument-" + dok;
        String navngitt =
                l.lastOpp("Møtt: Ola\nMønstermann, kommunen").get("dokumentId").asString();
        String sladdet = l.lastOpp("Uten").get("dokumentId").asString();

        publiser(l, "saksdokument-noe-annet", full(sak, dok, "Felles rutine")).avslaatt("UGYLDIG_INNHOLD", "R218");
        publiser(l, id, full(sak, dok, null)).avslaatt("UGYLDIG_INNHOLD");
        publiser(l, id, full(sak, dok, "Om 01010112345")).ga("Publisert");
        publiser(l, id, full(sak, dok, "Om " + foedselsnummer())).avslaatt("PASIENTOPPLYSNING", "R088");
        publiser(l, id, full(sak, dok, "Om kari EKSEMPELSEN")).avslaatt("PERSONNAVN", "R218");
        publiser(l, id, full(sak, dok, "Om Kari Eksempelsens mor")).avslaatt("PERSONNAVN");
        publiser(l, id, full(sak, dok, "Om Kari Eksempelsenhaugen")).ga("Publisert");
        publiser(l, id, dokument(sak, dok, "OFFENTLIG", navngitt, "Felles rutine"))
                .avslaatt("PERSONNAVN");
        publiser(l, id, dokument(sak, dok, "FULL", dok, "Felles rutine")).avslaatt("SKJERMINGSHJEMMEL_MANGLER");
        publiser(l, id, full(sak, dok, "Felles rutine", "variant", "OFFENTLIG")).avslaatt("SKJERMINGSHJEMMEL_MANGLER");
        publiser(l, id, full(sak, dok, "R", "variant", "OFFENTLIG", "unntak", unntak("INNHOLD", 99)))
                .avslaatt("SKJERMINGSHJEMMEL_MANGLER", "R218");
        publiser(l, id, dokument(sak, dok, "OFFENTLIG", dok, "Felles rutine")).avslaatt("UGYLDIG_INNHOLD", "R218");
        publiser(l, id, full(sak, dok, "Felles rutine", "dokumentId", sladdet)).avslaatt("UGYLDIG_INNHOLD");
        publiser(l, id, full(sak, dok, "Felles rutine", "dokumentId", "dok-finnes-ikke"))
                .avslaatt("DOKUMENT_IKKE_LAGRET");
        publiser(l, id, full(sak, dok, "Felles rutine", "sha256", "0".repeat(64)))
                .avslaatt("KONTROLLSUM_STEMMER_IKKE", "R218");
        publiser(l, id, full(sak, dok, FULLTITTEL, "variant", "OFFENTLIG", "unntak", unntak("TITTEL", 13)))
                .avslaatt("UGYLDIG_INNHOLD", "R218");
        String annenSak = l.meldInn("En annen sak");
        publiser(l, id, full(annenSak, dok, "Felles rutine")).avslaatt("IKKE_FUNNET");
        l.gi("rolle=MOETELEDER; bruker=p-1; utvalg=ostfold-fsu", kommando(id, "Publiser"), "type", "SAKSDOKUMENT")
                .avslaatt("IKKE_TILGANG");
        l.leggVed(sak, l.lastOpp("Ny versjon"), "SAKSFRAMLEGG", FULLTITTEL, dok).ga("SaksdokumentLagtVed");
        publiser(l, id, full(sak, dok, "Felles rutine igjen")).avslaatt("UGYLDIG_TILSTAND", "R218");
    }

    @Test
    void innhold_som_er_skadet_i_lageret_publiseres_ikke() {
        Loep l = i(HF).den("2023-03-01");
        String sak = sakMedDokument(l);
        String dok = opplastet.getFirst();
        String sha = api.les("/api/v1/helsefellesskap/ostfold/dokumenter/" + dok)
                .kropp()
                .get("sha256")
                .asString();
        superbruker().execute("alter table dokumentdel disable trigger dokumentdel_uendret");
        try {
            superbruker().update("update dokumentdel set bytes = 'tuklet' where sha256 = ?", sha);
        } finally {
            superbruker().execute("alter table dokumentdel enable trigger dokumentdel_uendret");
        }
        publiser(l, "saksdokument-" + dok, full(sak, dok, "Felles rutine")).avslaatt("KONTROLLSUM_STEMMER_IKKE");
    }

    @Test
    void sakliste_protokoll_og_vedtak_publiseres_naar_de_er_klare() {
        Loep l = i(HF).den("2023-01-16");
        String fsu = "ostfold-fsu";
        String sak = l.klarSak("Rutine som publiseres", fsu, "FAGLIG");
        String foerste = l.moeteMed(sak, fsu, "2023-02-21");
        l.behandle(sak, fsu, foerste).ga("SakBehandletIFsu");
        l.sak(leder(fsu), sak, "UtsettSak", "grunn", "Andre trinn").ga("SakUtsatt");
        l.den("2023-02-25");
        String moete = l.planlegg(fsu, "2023-03-28");
        tekst(l, "SAKLISTE", moete, "Sakliste 28. mars").avslaatt("UGYLDIG_TILSTAND", "R218");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.aapne(moete, fsu, "2023-03-28");
        tekst(l, "SAKLISTE", moete, "Sakliste 28. mars").ga("Publisert");
        tekst(l, "VEDTAK", sak, "Rutinen er vedtatt").avslaatt("UGYLDIG_TILSTAND", "R218");
        l.behandle(sak, fsu, moete).ga("SakBehandletIFsu");
        l.alleEr("ENIG", sak, fsu);
        l.fattVedtak(sak, fsu).ga("SakVedtatt");
        tekst(l, "VEDTAK", sak, "Rutinen er vedtatt").ga("Publisert");
        l.moete(leder(fsu), moete, "LukkMoete").ga("MoeteGjennomfoert");
        tekst(l, "PROTOKOLL", moete, "Protokoll 28. mars").avslaatt("UGYLDIG_TILSTAND", "R218");
        l.moete(sekretariat(), moete, "SkrivReferat", "punkter", List.of(felt("punktId", "1", "tekst", "Vedtatt")))
                .ga("ReferatUtkastLagret");
        l.moete(leder(fsu), moete, "GodkjennReferat").ga("ReferatGodkjent");
        tekst(l, "PROTOKOLL", moete, "Protokoll 28. mars").ga("Publisert");
        assertThat(offentlig("vedtak-" + sak).get("tekst").asString()).isEqualTo("Innholdet i Rutinen er vedtatt");
        assertThat(offentlig("sakliste-" + moete).get("tittel").asString()).isEqualTo("Sakliste 28. mars");
        assertThat(api.hent(PUBLISERT + "?type=PROTOKOLL").get("publisert").findValuesAsString("type"))
                .containsOnly("PROTOKOLL");
        api.les(PUBLISERT + "?type=SAK").avslaatt("UGYLDIG_PARAMETER");
        tekst(l, "MOETE", moete, "Hele møtet").avslaatt("UGYLDIG_INNHOLD", "R218");
        tekst(l, "AARSRAPPORT", "finnes-ikke", "Rapporten").avslaatt("IKKE_FUNNET");

        JsonNode foer = api.hent(PUBLISERT);
        drift.gjenoppbygg("lese-planer");
        assertThat(api.hent(PUBLISERT)).isEqualTo(foer);
    }

    @Test
    void aarsrapporten_blir_publisert_naar_den_er_godkjent() {
        Loep l = i("innlandet").den("2024-02-01");
        String sti = "aarsrapporter/innlandet-2021/kommandoer/";
        l.gi(sekretariat(), sti + "OpprettAarsrapport", "helsefellesskapId", "innlandet", "aar", 2021)
                .ga("AarsrapportOpprettet");
        JsonNode rapport =
                api.hent("/api/v1/helsefellesskap/innlandet/aarsrapporter/2021").get("rapport");
        for (JsonNode u : rapport.get("pliktigeDelrapporter")) {
            l.gi(Loep.utvalget(u.asString()), sti + "LeverDelrapport", "utvalgId", u.asString(), "tekst", "Året")
                    .ga("DelrapportLevert");
        }
        l.gi(sekretariat(), sti + "FremmAarsrapport").ga("AarsrapportFremmet");
        tekst(l, "AARSRAPPORT", "innlandet-2021", "Årsrapport 2021").avslaatt("UGYLDIG_TILSTAND", "R218");
        String pm = "innlandet-partnerskapsmote";
        l.gi(Loep.utvalget(pm), sti + "GodkjennAarsrapport", "utvalgId", pm).ga("AarsrapportGodkjent");
        tekst(l, "AARSRAPPORT", "innlandet-2021", "Årsrapport 2021").ga("Publisert");
        JsonNode etter =
                api.hent("/api/v1/helsefellesskap/innlandet/aarsrapporter/2021").get("rapport");
        assertThat(etter.get("tilstand").asString()).isEqualTo("PUBLISERT");
        assertThat(api.hent("/api/v1/helsefellesskap/innlandet/publisert/aarsrapport-innlandet-2021")
                        .get("rapportSha256"))
                .isEqualTo(etter.at("/innhold/sha256"));
    }

    @Test
    void varselet_kommer_en_gang_og_aldri_ved_gjenlesing() {
        Loep l = i(HF).den("2023-03-01");
        String sak = sakMedDokument(l);
        String dok = opplastet.getFirst();
        String id = "saksdokument-" + dok;
        publiser(l, id, full(sak, dok, "Rutine med varsel")).ga("Publisert");
        avpubliser(l, id, "Publisert ved en feil").ga("Avpublisert");
        assertThat(varsler(id))
                .hasSize(2)
                .anyMatch(t -> t.startsWith("«Rutine med varsel» er offentlig fra"))
                .anyMatch(t -> t.endsWith("trukket tilbake: Publisert ved en feil"));
        // At heller ikke prosessleseren varsler på nytt når den begynner forfra, viser ProsesserTest.
        drift.gjenoppbygg("lese-planer");
        assertThat(varsler(id)).hasSize(2);
    }

    private List<String> varsler(String id) {
        List<String> ut = new ArrayList<>();
        for (JsonNode v : api.hent("/api/v1/helsefellesskap/" + HF + "/varsler?antall=200")) {
            if (id.equals(v.at("/felt/publisering").asString(""))) {
                ut.add(v.get("tekst").asString());
            }
        }
        return ut;
    }

    private String sakMedDokument(Loep l) {
        String sak = l.meldInn("Sak som publiseres");
        JsonNode d = l.lastOpp("Rutinen " + UUID.randomUUID());
        l.leggVed(sak, d, "SAKSFRAMLEGG", FULLTITTEL, null).ga("SaksdokumentLagtVed");
        opplastet.add(d.get("dokumentId").asString());
        return sak;
    }

    private Svar publiser(Loep l, String id, Object... felt) {
        return l.gi(sekretariat(), kommando(id, "Publiser"), felt);
    }

    private Svar avpubliser(Loep l, String id, String begrunnelse) {
        return l.gi(sekretariat(), kommando(id, "Avpubliser"), "begrunnelse", begrunnelse);
    }

    private Svar tekst(Loep l, String type, String objekt, String tittel) {
        return publiser(
                l,
                type.toLowerCase(java.util.Locale.ROOT) + "-" + objekt,
                "type",
                type,
                "objektId",
                objekt,
                "variant",
                "FULL",
                "offentligTittel",
                tittel,
                "tekst",
                "Innholdet i " + tittel);
    }

    /** Dokumentet selv, med alt; {@code mer} overstyrer. */
    private static Object[] full(String sak, String dok, String tittel, Object... mer) {
        Map<String, Object> f = felt(
                "type",
                "SAKSDOKUMENT",
                "objektId",
                dok,
                "sakId",
                sak,
                "variant",
                "FULL",
                "offentligTittel",
                tittel,
                "dokumentId",
                dok);
        f.putAll(felt(mer));
        return par(f);
    }

    /** Med innholdet unntatt. */
    private static Object[] dokument(String sak, String dok, String variant, String publisertDok, String tittel) {
        return full(sak, dok, tittel, "variant", variant, "dokumentId", publisertDok, "unntak", unntak("INNHOLD", 13));
    }

    private static Object unntak(String del, int paragraf) {
        return List.of(felt("del", del, "paragraf", paragraf, "tilleggshjemmel", "fvl. § 13"));
    }

    private static Object[] par(Map<String, Object> felt) {
        List<Object> ut = new ArrayList<>();
        felt.forEach((n, v) -> {
            ut.add(n);
            ut.add(v);
        });
        return ut.toArray();
    }

    private static String kommando(String id, String navn) {
        return "publiseringer/" + id + "/kommandoer/" + navn;
    }

    private JsonNode offentlig(String id) {
        JsonNode funnet = finn(id);
        assertThat(funnet).as(id).isNotNull();
        return funnet;
    }

    private JsonNode finn(String id) {
        return i("publisert", id);
    }

    private JsonNode gravstein(String id) {
        return i("trukket", id);
    }

    private JsonNode i(String liste, String id) {
        for (JsonNode p : api.hent(PUBLISERT).get(liste)) {
            if (id.equals(p.get("publiseringId").asString())) {
                return p;
            }
        }
        return null;
    }

    /** Riktige kontrollsifre, men dag 32. */
    private static String foedselsnummer() {
        for (long n = 32017010000L; ; n++) {
            String t = Long.toString(n);
            int k1 = rest(t, 3, 7, 6, 1, 8, 9, 4, 5, 2);
            int k2 = rest(t, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2);
            if (k1 == t.charAt(9) - '0' && k2 == t.charAt(10) - '0') {
                return t;
            }
        }
    }

    private static int rest(String siffer, int... vekt) {
        int sum = 0;
        for (int i = 0; i < vekt.length; i++) {
            sum += (siffer.charAt(i) - '0') * vekt[i];
        }
        return (11 - sum % 11) % 11;
    }
}
