package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Innkallingen festes slik den ble sendt: rekkefølge, dokumentversjoner, mottakere og loggposisjon. */
public class FestetInnkallingTest extends Benk {

    private static final String FSU = "ostfold-fsu";

    private final Map<String, JsonNode> framlegg = new HashMap<>();

    @Test
    void det_som_ble_sendt_staar_og_ettersendes_bare_til_dem_som_mangler_det() {
        Loep l = i("ostfold").den("2024-02-01");
        String moete = l.planlegg(FSU, "2024-03-14");
        String a = sak(l, moete, "Sak A");
        String b = sak(l, moete, "Sak B");
        l.moete(
                        sekretariat(),
                        moete,
                        "InviterFagperson",
                        "sakId",
                        a,
                        "rolle",
                        "kommuneoverlege",
                        "virksomhetId",
                        "ostfold-kommune-02")
                .ga("FagpersonInvitert");
        assertThat(l.api.les("/api/v1/moeter/" + moete + "/innkalling").status())
                .isEqualTo(404);

        JsonNode foerste = framlegg.get(a);
        long foer = posisjon();
        l.den("2024-02-20").moete(sekretariat(), moete, "SendInnkalling").ga("InnkallingSendt");
        JsonNode sendt = innkalling(l, moete, "FULL").at("/utsendelser/0");
        assertThat(sendt.get("slag").asString()).isEqualTo("INNKALLING");
        assertThat(sendt.get("sendt").asString()).isEqualTo("2024-02-20");
        assertThat(sendt.get("loggposisjon").asLong()).isEqualTo(foer);
        assertThat(sakene(sendt)).containsExactly(a, b);
        assertThat(sendt.at("/punkter/0/dokumenter/0/sha256").asString())
                .isEqualTo(foerste.get("sha256").asString());
        assertThat(sendt.at("/punkter/0/dokumenter/0/dokumentId").asString()).isEqualTo(id(foerste));
        assertThat(sendt.at("/punkter/0/dokumenter/0/tittel").asString()).isEqualTo("Framlegg 1");
        int seter = l.seter(FSU, null).size();
        assertThat(sendt.get("mottakere")).hasSize(seter + 1);
        JsonNode invitert = sendt.get("mottakere").get(seter);
        assertThat(invitert.get("funksjon").asString()).isEqualTo("INVITERT");
        assertThat(invitert.get("sakId").asString()).isEqualTo(a);
        assertThat(sendt.get("mottakere").toString()).doesNotContain("navn");

        l.moete(sekretariat(), moete, "SendInnkalling").avslaatt("UGYLDIG_TILSTAND");
        l.moete(sekretariat(), moete, "EttersendInnkalling").ga();
        assertThat(innkalling(l, moete, "FULL").get("utsendelser")).hasSize(1);

        l.den("2024-02-22");
        JsonNode nytt = dokument(l, a, "Framlegg 2", foerste);
        JsonNode merket = innkalling(l, moete, "FULL").at("/utsendelser/0/punkter/0/dokumenter/0");
        assertThat(merket.get("erstattetAv").asString()).isEqualTo(id(nytt));
        assertThat(merket.get("sha256").asString())
                .isEqualTo(foerste.get("sha256").asString());

        l.moete(sekretariat(), moete, "EttersendInnkalling").ga("InnkallingEttersendt");
        JsonNode ettersendt = innkalling(l, moete, "FULL").at("/utsendelser/1");
        assertThat(ettersendt.get("nyeDokumenter")).hasSize(1);
        assertThat(ettersendt.at("/nyeDokumenter/0/dokumentId").asString()).isEqualTo(id(nytt));
        assertThat(ettersendt.at("/nyeDokumenter/0/erstatter").asString()).isEqualTo(id(foerste));
        assertThat(grunner(ettersendt)).hasSize(seter + 1).containsOnly("NYTT_INNHOLD");
        l.moete(sekretariat(), moete, "EttersendInnkalling").ga();

        String sete = l.seter(FSU, "MEDLEM").getLast();
        l.moete(sekretariat(), moete, "InnkallVara", "seteId", sete, "brukerId", "p-vara-7")
                .ga("VaraInnkalt");
        l.moete(
                        leder(FSU),
                        moete,
                        "InviterFagperson",
                        "sakId",
                        b,
                        "rolle",
                        "jordmor",
                        "virksomhetId",
                        "ostfold-kommune-03")
                .ga("FagpersonInvitert");
        l.moete(sekretariat(), moete, "EttersendInnkalling").ga("InnkallingEttersendt");
        JsonNode tredje = innkalling(l, moete, "FULL").at("/utsendelser/2");
        assertThat(grunner(tredje)).containsExactly("ENDRET_MOTTAKER", "NY_MOTTAKER");
        assertThat(tredje.at("/mottakere/0/seteId").asString()).isEqualTo(sete);
        assertThat(tredje.at("/mottakere/0/vara").asString()).isEqualTo("p-vara-7");
        assertThat(tredje.get("nyeDokumenter")).isEmpty();
        l.moete(sekretariat(), moete, "EttersendInnkalling").ga();
        assertThat(innkalling(l, moete, "FULL")
                        .at("/utsendelser/0/punkter/0/dokumenter/0/sha256")
                        .asString())
                .isEqualTo(foerste.get("sha256").asString());
    }

    @Test
    void den_offentlige_utgaven_har_hjemmel_i_stedet_for_det_som_er_skjermet() {
        Loep l = i("ostfold").den("2024-03-01");
        String moete = l.planlegg(FSU, "2024-04-18");
        String a = sak(l, moete, "Avtale med leverandør");
        String b = sak(l, moete, "Åpen sak");
        JsonNode punkter = l.api.hent("/api/v1/moeter/" + moete).get("punkter");
        String pa = punkter.get(0).get("punktId").asString();
        l.moete(sekretariat(), moete, "SendInnkalling", "skjerminger", List.of(felt("punktId", pa)))
                .avslaatt("UGYLDIG_INNHOLD");
        l.moete(
                        sekretariat(),
                        moete,
                        "SendInnkalling",
                        "skjerminger",
                        List.of(felt(
                                "punktId", pa, "dokumenter", List.of(id(framlegg.get(b))), "hjemmel", "offl. § 13")))
                .avslaatt("IKKE_FUNNET");
        l.moete(
                        sekretariat(),
                        moete,
                        "SendInnkalling",
                        "skjerminger",
                        List.of(felt(
                                "punktId",
                                pa,
                                "offentligTittel",
                                "Avtale",
                                "dokumenter",
                                List.of(id(framlegg.get(a))),
                                "hjemmel",
                                "offl. § 13")))
                .ga("InnkallingSendt");
        JsonNode full = innkalling(l, moete, "FULL").at("/utsendelser/0");
        JsonNode offentlig = innkalling(l, moete, "OFFENTLIG").at("/utsendelser/0");
        assertThat(full.at("/punkter/0/tittel").asString()).isEqualTo("Avtale med leverandør");
        assertThat(full.at("/punkter/0/dokumenter")).hasSize(1);
        assertThat(offentlig.at("/punkter/0/tittel").asString()).isEqualTo("Avtale");
        assertThat(offentlig.at("/punkter/0/dokumenter")).isEmpty();
        assertThat(offentlig.at("/punkter/0/skjerming/hjemmel").asString()).isEqualTo("offl. § 13");
        assertThat(offentlig.at("/punkter/1/dokumenter")).hasSize(1);
        assertThat(offentlig.get("mottakere")).isEmpty();
        assertThat(offentlig.toString()).doesNotContain("leverandør", id(framlegg.get(a)));
        JsonNode utenValg = l.api.hent("/api/v1/moeter/" + moete + "/innkalling");
        assertThat(utenValg.get("utgave").asString()).isEqualTo("OFFENTLIG");
        assertThat(l.api.les("/api/v1/moeter/" + moete + "/innkalling?utgave=X").status())
                .isEqualTo(400);
        assertThat(l.api.hent("/api/v1/moeter/" + moete + "/visninger").toString())
                .doesNotContain("leverandør");
    }

    @Test
    void saklisten_kan_leses_som_innkalt_som_holdt_og_som_referert() {
        Loep l = i("ostfold").den("2024-04-02");
        String moete = l.planlegg(FSU, "2024-05-16");
        String a = sak(l, moete, "Første");
        String b = sak(l, moete, "Andre");
        l.moete(sekretariat(), moete, "SendInnkalling").ga("InnkallingSendt");
        JsonNode punkter = l.api.hent("/api/v1/moeter/" + moete).get("punkter");
        String pa = punkter.get(0).get("punktId").asString();
        String pb = punkter.get(1).get("punktId").asString();
        l.moete(sekretariat(), moete, "EndreSaklistepunkt", "punktId", pb, "plass", 1, "tittel", "Andre, ny tittel")
                .ga("SaklistepunktEndret");
        String c = sak(l, moete, "Kom til");

        JsonNode rader =
                l.api.hent("/api/v1/moeter/" + moete + "/visninger?utgave=FULL").get("rader");
        assertThat(rader).hasSize(3);
        JsonNode rb = rader.get(1);
        assertThat(rb.get("punktId").asString()).isEqualTo(pb);
        assertThat(rb.at("/innkalt/rekkefoelge").asInt()).isEqualTo(2);
        assertThat(rb.at("/holdt/rekkefoelge").asInt()).isEqualTo(1);
        assertThat(rb.at("/innkalt/tittel").asString()).isEqualTo("Andre");
        assertThat(rb.at("/holdt/tittel").asString()).isEqualTo("Andre, ny tittel");
        assertThat(rb.get("forskjeller").toString()).contains("FLYTTET", "NY_TITTEL");
        assertThat(rader.get(2).get("forskjeller").toString()).contains("IKKE_INNKALT");
        assertThat(rader.get(0).get("punktId").asString()).isEqualTo(pa);
        assertThat(rader.get(0).has("referert")).isFalse();
        assertThat(List.of(a, b, c)).doesNotHaveDuplicates();
    }

    private String sak(Loep l, String moete, String tittel) {
        String sak = l.meldInn(tittel);
        l.klassifiser(sak, "FAGLIG").ga("SakKlassifisert");
        l.tildel(sak, FSU).ga("UtvalgTildelt");
        dokument(l, sak, "Framlegg 1", null);
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        return sak;
    }

    private JsonNode dokument(Loep l, String sak, String tittel, JsonNode erstatter) {
        JsonNode opplastet = l.lastOpp(tittel + " i " + sak);
        l.leggVed(sak, opplastet, "SAKSFRAMLEGG", tittel, erstatter == null ? null : id(erstatter))
                .ga("SaksdokumentLagtVed");
        framlegg.put(sak, opplastet);
        return opplastet;
    }

    private static String id(JsonNode opplastet) {
        return opplastet.get("dokumentId").asString();
    }

    private static JsonNode innkalling(Loep l, String moete, String utgave) {
        return l.api.hent("/api/v1/moeter/" + moete + "/innkalling?utgave=" + utgave);
    }

    private static List<String> sakene(JsonNode utsendelse) {
        List<String> ut = new ArrayList<>();
        utsendelse.get("punkter").forEach(p -> ut.add(p.get("sakId").asString()));
        return ut;
    }

    private static List<String> grunner(JsonNode utsendelse) {
        List<String> ut = new ArrayList<>();
        utsendelse.get("mottakere").forEach(m -> ut.add(m.get("grunn").asString()));
        return ut;
    }

    private long posisjon() {
        return jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
    }
}
