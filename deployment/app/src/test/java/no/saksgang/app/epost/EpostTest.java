package no.saksgang.app.epost;

import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.lesemodell.felles.Lesemodeller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** E-post sendt til en ekte SMTP-tjener. Personene er oppdiktet. */
@TestPropertySource(
        properties = {
            "saksgang.benk=epost",
            "saksgang.epost.fra=ikke-svar@saksgang.example",
            "saksgang.epost.adresse=https://saksgang.example/",
            "saksgang.epost.samle=PT2S",
            "saksgang.epost.hvert=PT0.1S",
            "saksgang.epost.forsoek=PT0.2S"
        })
@DirtiesContext
class EpostTest extends Benk {

    private static final String HF = "ostfold";
    private static final String FSU = "ostfold-fsu";
    private static final ServerSetup OPPSETT = new ServerSetup(ledig(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

    private final GreenMail tjener = new GreenMail(OPPSETT);

    @DynamicPropertySource
    static void tjener(DynamicPropertyRegistry r) {
        r.add("spring.mail.host", () -> "127.0.0.1");
        r.add("spring.mail.port", OPPSETT::getPort);
    }

    @BeforeEach
    void start() {
        jdbc.update("delete from person.person");
        tjener.start();
    }

    @AfterEach
    void stopp() {
        tjener.stop();
    }

    @Test
    void innkallingen_gaar_til_dem_som_er_innkalt_paa_deres_spraak_og_sier_ikke_hva_sakene_heter() throws Exception {
        List<JsonNode> seter = seter();
        registrer(seter.get(0), "en@post.example", "nb");
        registrer(seter.get(1), "to@post.example", "nn");
        registrer(seter.get(2), "tre@post.example", "en");
        registrer(seter.get(3), "fire@post.example", null);
        registrer(seter.get(4), null, "nb");
        JsonNode utenfor = json("ostfold-ssu").stream()
                .filter(s -> seter().stream().noneMatch(x -> bruker(x).equals(bruker(s))))
                .findFirst()
                .orElseThrow();
        registrer(utenfor, "utenfor@post.example", "nb");
        String valg = "/api/v1/helsefellesskap/" + HF + "/min-epost";
        String fire = "rolle=MEDLEM; helsefellesskap=ostfold; utvalg=ostfold-fsu; bruker=" + bruker(seter.get(3));
        assertThat(api.les(valg, fire).er(200).kropp().get("INNKALLING").asBoolean())
                .isTrue();
        assertThat(api.post(valg, Map.of("av", List.of("INNKALLING")), fire)
                        .er(200)
                        .kropp()
                        .get("INNKALLING")
                        .asBoolean())
                .isFalse();
        assertThat(api.post(valg, Map.of("av", List.of("ALT")), fire).status()).isEqualTo(400);
        assertThat(api.les(valg, null).status()).isEqualTo(401);

        Loep l = i(HF).den("2024-02-01");
        String hemmelig = l.klarSak("Hemmeligmarkør 4711", FSU, "FAGLIG");
        String moete = l.planlegg(FSU, "2024-03-12");
        l.settPaaSakliste(hemmelig, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.den("2024-02-20")
                .moete(sekretariat(), moete, "SendInnkalling", "sendt", "2024-02-20")
                .ga("InnkallingSendt");
        assertThat(mottakere(3)).containsExactly("en@post.example", "to@post.example", "tre@post.example");
        String navn = utvalgsnavn();
        assertThat(til("en@post.example").getSubject()).isEqualTo("Innkalling til møte i " + navn + " 12. mars 2024");
        assertThat(til("tre@post.example").getSubject())
                .isEqualTo("Invitation to a meeting of " + navn + " on 12 March 2024");
        assertThat(til("to@post.example").getContent().toString()).contains("Melding frå ", "velje kva du vil");
        for (MimeMessage m : tjener.getReceivedMessages()) {
            assertThat(m.getFrom()[0]).hasToString("ikke-svar@saksgang.example");
            assertThat(m.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(m.getSubject() + m.getContent())
                    .contains("https://saksgang.example/ostfold/moeter/" + moete + "/sakliste")
                    .contains("https://saksgang.example/ostfold/min-side")
                    .doesNotContain("Hemmeligmarkør");
        }
        ingenFlere(3);

        api.post("/api/v1/drift/gjenoppbygginger", Map.of(), "rolle=DRIFT; bruker=p-drift")
                .er(202);
        vent(() -> jdbc.queryForObject("select count(*) from modellbygg where tilstand = 'FERDIG'", Integer.class)
                == Lesemodeller.ALLE.size());
        ventPaaLesemodellene();
        ingenFlere(3);
    }

    @Test
    void raad_og_frister_samles_i_en_melding_og_kommer_naar_tjeneren_er_oppe_igjen_uten_dubletter() throws Exception {
        String leder = api.hent("/api/v1/utvalg/" + FSU)
                .get("ledere")
                .valueStream()
                .reduce((a, b) -> b)
                .orElseThrow()
                .get("seteId")
                .asString();
        JsonNode sete = json(FSU).stream()
                .filter(s -> s.get("seteId").asString().equals(leder))
                .findFirst()
                .orElseThrow();
        registrer(sete, "leder@post.example", "nb");
        Loep l = i(HF).den("2024-04-01");
        String aapen = l.klarSak("Intern tittel 4712", "ostfold-ssu", "FAGLIG");
        l.sak(sekretariat(), aapen, "SettOffentligTittel", "offentligTittel", "Åpen tittel")
                .ga("OffentligTittelSatt");
        String uten = l.klarSak("Uten tittel utad 4713", "ostfold-ssu", "FAGLIG");

        tjener.stop();
        l.sak(sekretariat(), aapen, "BeOmRaad", "mottaker", FSU, "frist", "2024-05-02")
                .ga("RaadBedtOm");
        l.sak(sekretariat(), uten, "BeOmRaad", "mottaker", FSU).ga("RaadBedtOm");
        api.ventPaaProsesser();
        // Fristen er ute: slik prosessen skriver det i utboksen.
        jdbc.update(
                "insert into varsel (hendelse_id, mottakerslag, mottaker, formaal, tekstnoekkel, felt,"
                        + " helsefellesskap_id, aggregattype, aggregat_id, skjedde, opprettet) values ('h-proeve',"
                        + " 'UTVALG', ?, 'PURRING', 'PURRING.RAAD', jsonb_build_object('sak', ?::text, 'frist',"
                        + " '2024-04-30'), ?, 'sak', ?, now(), now())",
                FSU,
                uten,
                HF,
                uten);
        vent(() -> jdbc.queryForObject(
                        "select coalesce(max(forsoek), 0) from epost where status = 'VENTER'", Integer.class)
                >= 2);
        tjener.start();
        assertThat(mottakere(1)).containsExactly("leder@post.example");
        MimeMessage m = til("leder@post.example");
        assertThat(m.getSubject()).startsWith("3 meldinger fra ");
        assertThat(m.getContent().toString())
                .contains(
                        "Det bes om råd i «Åpen tittel», innen 2. mai 2024",
                        "Det bes om råd i en sak",
                        "Fristen 30. april 2024 er ute i en sak",
                        "https://saksgang.example/ostfold/saker/" + uten)
                .doesNotContain("4712")
                .doesNotContain("4713");
        ingenFlere(1);
        assertThat(jdbc.queryForList(
                        "select status from epost where bruker_id = ? and slag in ('RAAD', 'FRIST')",
                        String.class,
                        bruker(sete)))
                .hasSize(3)
                .containsOnly("SENDT");
    }

    @Test
    void endres_saklisten_faar_bare_de_som_er_beroert_beskjed_og_den_som_er_slettet_faar_ingenting() throws Exception {
        List<JsonNode> seter = seter();
        registrer(seter.get(5), "seks@post.example", "nb");
        registrer(seter.get(6), "sju@post.example", "nb");
        Loep l = i(HF).den("2024-08-01");
        String sak = l.klarSak("Sak", FSU, "FAGLIG");
        String moete = l.planlegg(FSU, "2024-09-10");
        l.settPaaSakliste(sak, moete, "VEDTAKSSAK").ga("SakSattPaaSakliste");
        l.den("2024-08-20")
                .moete(sekretariat(), moete, "SendInnkalling", "sendt", "2024-08-20")
                .ga("InnkallingSendt");
        vent(() -> antallTil("seks@post.example") == 1 && antallTil("sju@post.example") == 1);
        api.post(
                        "/api/v1/helsefellesskap/" + HF + "/personer/" + bruker(seter.get(6)) + "/sletting",
                        Map.of("grunn", "KRAV_FRA_PERSONEN"),
                        "rolle=SEKRETARIAT; helsefellesskap=ostfold; bruker=p-sekretaer")
                .er(200);
        ventPaaLesemodellene();
        l.saksframlegg(sak).ga("SaksdokumentLagtVed");
        l.moete(sekretariat(), moete, "EttersendInnkalling").ga("InnkallingEttersendt");
        vent(() -> antallTil("seks@post.example") == 2);
        assertThat(sist("seks@post.example").getSubject()).startsWith("Nytt på saklisten til møtet i ");
        Thread.sleep(3000);
        assertThat(antallTil("seks@post.example")).isEqualTo(2);
        assertThat(antallTil("sju@post.example")).as("slettet").isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from epost where bruker_id = ?", Integer.class, bruker(seter.get(6))))
                .isZero();
    }

    @Test
    void flyttes_eller_avlyses_et_moete_faar_de_innkalte_vite_det_og_ingen_naar_det_ikke_er_innkalt() throws Exception {
        List<JsonNode> seter = seter();
        registrer(seter.get(0), "en@post.example", "nb");
        registrer(seter.get(1), "to@post.example", "en");
        Loep l = i(HF).den("2024-10-01");
        String moete = l.planlegg(FSU, "2024-11-12");
        flytt(l, moete, "2024-11-19T09:00", "2024-11-19T12:00");
        l.moete(sekretariat(), moete, "SendInnkalling", "sendt", "2024-10-20").ga("InnkallingSendt");
        assertThat(mottakere(2)).containsExactly("en@post.example", "to@post.example");
        flytt(l, moete, "2024-11-20T10:30", "2024-11-20T12:00");
        assertThat(mottakere(4)).hasSize(4);
        assertThat(sist("en@post.example").getSubject())
                .isEqualTo("Møtet i " + utvalgsnavn() + " er flyttet til 20. november 2024 kl. 10.30");
        assertThat(sist("to@post.example").getSubject())
                .isEqualTo("The meeting of " + utvalgsnavn() + " has been moved to 20 November 2024 at 10:30");
        api.post(
                        "/api/v1/helsefellesskap/" + HF + "/min-epost",
                        Map.of("av", List.of("MOETE")),
                        "rolle=MEDLEM; helsefellesskap=ostfold; utvalg=ostfold-fsu; bruker=" + bruker(seter.get(1)))
                .er(200);
        l.moete(sekretariat(), moete, "AvlysMoete", "grunn", "Ingen saker").ga("MoeteAvlyst");
        assertThat(mottakere(5)).hasSize(5);
        assertThat(sist("en@post.example").getSubject())
                .isEqualTo("Møtet i " + utvalgsnavn() + " 20. november 2024 er avlyst");
        String aldri = l.planlegg(FSU, "2024-12-10");
        l.moete(sekretariat(), aldri, "AvlysMoete", "grunn", "Ingen saker").ga("MoeteAvlyst");
        ingenFlere(5);
    }

    private static void flytt(Loep l, String moete, String start, String slutt) {
        l.moete(
                        sekretariat(),
                        moete,
                        "FlyttMoete",
                        "start",
                        start,
                        "slutt",
                        slutt,
                        "sted",
                        "Digitalt",
                        "grunn",
                        "Kolliderte")
                .ga("MoeteFlyttet");
    }

    private MimeMessage sist(String epost) {
        return Arrays.stream(tjener.getReceivedMessages())
                .filter(m -> harMottaker(m, epost))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private void registrer(JsonNode sete, String epost, String spraak) {
        Map<String, Object> felt = Loep.felt("navn", "Oppdiktet Person", "epost", epost, "spraak", spraak);
        api.post(
                        "/api/v1/helsefellesskap/" + HF + "/personer/" + bruker(sete),
                        felt,
                        "rolle=SEKRETARIAT; helsefellesskap=ostfold; bruker=p-sekretaer")
                .er(200);
    }

    /** Medlemmene med hver sin bruker. */
    private List<JsonNode> seter() {
        Set<String> sett = new TreeSet<>();
        return json(FSU).stream()
                .filter(s -> s.get("funksjon").asString().equals("MEDLEM") && sett.add(bruker(s)))
                .toList();
    }

    private List<JsonNode> json(String utvalg) {
        return api.hent("/api/v1/utvalg/" + utvalg)
                .get("seter")
                .valueStream()
                .filter(s -> s.hasNonNull("brukerId") && !s.hasNonNull("til"))
                .toList();
    }

    private static String bruker(JsonNode sete) {
        return sete.get("brukerId").asString();
    }

    private String utvalgsnavn() {
        return api.hent("/api/v1/utvalg/" + FSU).get("navn").asString();
    }

    private List<String> mottakere(int antall) throws Exception {
        vent(() -> tjener.getReceivedMessages().length >= antall);
        List<String> ut = new java.util.ArrayList<>();
        for (MimeMessage m : tjener.getReceivedMessages()) {
            ut.add(m.getRecipients(Message.RecipientType.TO)[0].toString());
        }
        return ut.stream().sorted((a, b) -> Integer.compare(rang(a), rang(b))).toList();
    }

    private static int rang(String epost) {
        return List.of("en", "to", "tre", "fire").indexOf(epost.split("@")[0]);
    }

    private MimeMessage til(String epost) {
        return Arrays.stream(tjener.getReceivedMessages())
                .filter(m -> harMottaker(m, epost))
                .findFirst()
                .orElseThrow();
    }

    private long antallTil(String epost) {
        return Arrays.stream(tjener.getReceivedMessages())
                .filter(m -> harMottaker(m, epost))
                .count();
    }

    private static boolean harMottaker(MimeMessage m, String epost) {
        try {
            return m.getRecipients(Message.RecipientType.TO)[0].toString().equals(epost);
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    /** Etter at det er gått lenger enn det samles i, er det ikke kommet flere. */
    private void ingenFlere(int antall) throws InterruptedException {
        Thread.sleep(3500);
        assertThat(tjener.getReceivedMessages()).hasSize(antall);
    }

    private void ventPaaLesemodellene() {
        Long slutt = jdbc.queryForObject("select max(global_posisjon) from hendelse", Long.class);
        vent(() -> jdbc.queryForObject("select count(*) from lese_posisjon where posisjon < ?", Integer.class, slutt)
                == 0);
    }

    private static void vent(BooleanSupplier til) {
        long frist = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!til.getAsBoolean()) {
            assertThat(System.nanoTime()).as("det ble ikke slik i tide").isLessThan(frist);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static int ledig() {
        try (ServerSocket s = new ServerSocket(0)) {
            return s.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
