package no.saksgang.app.personvern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.app.loep.Loep;
import no.saksgang.kommandolinje.Kjoering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Navn står i uttrekket bare når eieren av databasen ber om det, og det som er slettet, er ikke med. */
class UttrekkOgPersonvernTest extends Personbenk {

    private static final String HF = "ostfold";
    private static final String FSU = "ostfold-fsu";

    @TempDir
    Path mappe;

    @Test
    void pseudonymer_ellers_navn_naar_eieren_ber_om_det_og_slettede_dokumenter_er_nevnt() throws Exception {
        Loep l = i(HF).den("2023-02-06");
        JsonNode sete = api.hent("/api/v1/utvalg/" + FSU)
                .get("seter")
                .valueStream()
                .filter(s -> s.hasNonNull("brukerId") && !s.hasNonNull("til"))
                .findFirst()
                .orElseThrow();
        String bruker = sete.get("brukerId").asString();
        registrer(HF, bruker, "Oddvild Prøvdalshaug").er(200);
        String sak = l.klarSak("Samarbeid om utskrivning", FSU, "FAGLIG");
        JsonNode dok = l.lastOpp("Notat om Ragnfrida Slettebøen.\n");
        l.leggVed(sak, dok, "VEDLEGG", "Notat", null).ga("SaksdokumentLagtVed");
        String moete = l.moeteMed(sak, FSU, "2023-03-20");
        assertThat(api.hent("/api/v1/moeter/" + moete).toString())
                .contains(sete.get("seteId").asString());
        ventPaaLesemodellene();

        Path uten = mappe.resolve("uten");
        assertThat(eksporter(0, uten)).doesNotContain("MERK");
        assertThat(lest(uten)).contains(bruker, "moetedeltaker").doesNotContain("Prøvdalshaug");
        Path med = mappe.resolve("med");
        eksporter(0, med, "--with-names", "--with-documents");
        assertThat(lest(med)).contains("<moetedeltakerNavn>Oddvild Prøvdalshaug</moetedeltakerNavn>");
        assertThat(Files.readString(med.resolve("offentligJournal.xml"))).doesNotContain("Prøvdalshaug");
        Path innhold = med.resolve("dokumenter").resolve(dok.get("sha256").asString());
        assertThat(innhold).content().contains("Slettebøen");

        String slettes = ny("p-");
        registrer(HF, slettes, "Ragnfrida Slettebøen").er(200);
        assertThat(slett(HF, slettes).er(200).kropp().get("maskerteDokumenter").asInt())
                .isEqualTo(1);
        ventPaaLesemodellene();
        Path etter = mappe.resolve("etter");
        assertThat(eksporter(0, etter, "--with-documents")).contains("MERK 1 dokument");
        assertThat(etter.resolve("dokumenter").resolve(dok.get("sha256").asString()))
                .doesNotExist();
        assertThat(lest(etter)).contains(dok.get("sha256").asString());
        assertThat(eksporter(0, mappe.resolve("json"), "--with-documents", "--json"))
                .containsPattern("\"slettedeDokumenter\"\\s*:\\s*1\\b");
    }

    @Test
    void en_lesemodell_som_er_bak_gir_ikke_et_uttrekk_uten_det_siste() throws Exception {
        i(HF).den("2023-02-06").meldInn("Den siste saken");
        ventPaaLesemodellene();
        Path ut = mappe.resolve("bak");
        superbruker().update("update lesemerke set posisjon = posisjon - 1 where prosessor = 'lese-sak'");
        try {
            assertThat(eksporter(3, ut)).contains("lesemodellene er ikke kommet dit loggen er");
            assertThat(ut).doesNotExist();
        } finally {
            superbruker().update("update lesemerke set posisjon = posisjon + 1 where prosessor = 'lese-sak'");
        }
        eksporter(0, ut);
        assertThat(ut.resolve("arkivstruktur.xml")).content().contains("Den siste saken");
    }

    private String eksporter(int utgang, Path ut, String... mer) {
        String postgres = superbruker().queryForObject("show data_directory", String.class);
        List<String> args = new ArrayList<>(List.of("export", "--format", "noark", "--hf", HF, "--from", "2023-01-01"));
        args.addAll(List.of("--to", "2023-12-31", "--at", Instant.now().toString(), "-o", ut.toString()));
        args.addAll(List.of("--data", Path.of(postgres).getParent().toString(), "--lang=nb"));
        args.addAll(List.of(mer));
        StringWriter tekst = new StringWriter();
        int fikk = Kjoering.kjoer(new PrintWriter(tekst, true), args.toArray(String[]::new));
        assertThat(fikk).as(tekst.toString()).isEqualTo(utgang);
        return tekst.toString();
    }

    private static String lest(Path mappe) throws Exception {
        return Files.readString(mappe.resolve("arkivstruktur.xml"));
    }
}
