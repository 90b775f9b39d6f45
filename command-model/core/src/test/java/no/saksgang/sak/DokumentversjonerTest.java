package no.saksgang.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import no.saksgang.beslutning.DokumentFakta;
import no.saksgang.beslutning.FastOppslag;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.Saksopphav;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Versjoner av et saksdokument er en kjede (R109). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DokumentversjonerTest {

    private static final SakId SAK = new SakId("sak-1");
    private static final String SUM = "a".repeat(64);
    private static final Instant NAA = Instant.parse("2022-03-01T09:00:00Z");

    private final SakDecider decider = new SakDecider();
    private Sak sak = decider.evolve(
            decider.start(),
            new SakEvent.SakInnmeldt(
                    SAK,
                    new HelsefellesskapId("proeve"),
                    "Felles rutine",
                    null,
                    new VirksomhetId("kommune"),
                    null,
                    null,
                    Saksopphav.INNMELDT));

    @Test
    void en_ny_versjon_erstatter_den_forrige_som_blir_staaende() {
        leggVed("d-1", Dokumenttype.SAKSFRAMLEGG, null);
        leggVed("d-2", Dokumenttype.VEDLEGG, null);
        leggVed("d-3", Dokumenttype.SAKSFRAMLEGG, "d-1");
        SakFakta fakta = sak.fakta();
        assertThat(fakta.dokumenter()).extracting(d -> d.dokumentId().verdi()).containsExactly("d-1", "d-2", "d-3");
        assertThat(fakta.dokumenter().getLast().erstatter()).isEqualTo(new DokumentId("d-1"));
        assertThat(fakta.gjeldendeDokumenter())
                .extracting(d -> d.dokumentId().verdi())
                .containsExactly("d-2", "d-3");
        assertThat(fakta.harSaksframlegg()).isTrue();
    }

    @Test
    void det_som_ikke_ligger_ved_saken_kan_ikke_erstattes() {
        avslaas("d-1", Dokumenttype.SAKSFRAMLEGG, "d-0", Avslagskode.IKKE_FUNNET);
    }

    @Test
    void bare_den_siste_versjonen_kan_erstattes() {
        leggVed("d-1", Dokumenttype.SAKSFRAMLEGG, null);
        leggVed("d-2", Dokumenttype.SAKSFRAMLEGG, "d-1");
        avslaas("d-3", Dokumenttype.SAKSFRAMLEGG, "d-1", Avslagskode.DOKUMENT_ERSTATTET);
    }

    @Test
    void et_saksframlegg_erstattes_ikke_av_et_vedlegg() {
        leggVed("d-1", Dokumenttype.SAKSFRAMLEGG, null);
        avslaas("d-2", Dokumenttype.VEDLEGG, "d-1", Avslagskode.UGYLDIG_INNHOLD);
    }

    @Test
    void samme_dokument_legges_ikke_ved_to_ganger() {
        leggVed("d-1", Dokumenttype.VEDLEGG, null);
        avslaas("d-1", Dokumenttype.VEDLEGG, null, Avslagskode.FINNES_ALLEREDE);
        avslaas("d-1", Dokumenttype.VEDLEGG, "d-1", Avslagskode.FINNES_ALLEREDE);
    }

    @Test
    void bare_det_som_er_lastet_opp_i_helsefellesskapet_kan_legges_ved() {
        avslaas("d-9", Dokumenttype.VEDLEGG, null, Avslagskode.DOKUMENT_IKKE_LAGRET);
        avslaas("d-annet", Dokumenttype.VEDLEGG, null, Avslagskode.DOKUMENT_IKKE_LAGRET);
    }

    @Test
    void innholdet_er_det_som_er_lagret() {
        DokumentId id = new DokumentId("d-1");
        var uten = new SakCommand.LeggVedSaksdokument(SAK, id, Dokumenttype.VEDLEGG, "t", null, null, 0, null);
        var e = (SakEvent.SaksdokumentLagtVed)
                decider.decide(uten, sak, kontekst()).hendelser().getFirst();
        assertThat(e.sha256()).isEqualTo(SUM);
        assertThat(e.medietype()).isEqualTo("application/pdf");
        assertThat(e.stoerrelse()).isEqualTo(10);
        var annet =
                new SakCommand.LeggVedSaksdokument(SAK, id, Dokumenttype.VEDLEGG, "t", "b".repeat(64), null, 0, null);
        assertThatThrownBy(() -> decider.decide(annet, sak, kontekst()))
                .isInstanceOfSatisfying(
                        Avslag.class, a -> assertThat(a.kode()).isEqualTo(Avslagskode.DOKUMENT_IKKE_LAGRET));
    }

    private void leggVed(String id, Dokumenttype type, String erstatter) {
        for (SakEvent e :
                decider.decide(kommando(id, type, erstatter), sak, kontekst()).hendelser()) {
            sak = decider.evolve(sak, e);
        }
    }

    private void avslaas(String id, Dokumenttype type, String erstatter, Avslagskode kode) {
        assertThatThrownBy(() -> decider.decide(kommando(id, type, erstatter), sak, kontekst()))
                .isInstanceOfSatisfying(Avslag.class, a -> assertThat(a.kode()).isEqualTo(kode));
    }

    private static SakCommand kommando(String id, Dokumenttype type, String erstatter) {
        return new SakCommand.LeggVedSaksdokument(
                SAK,
                new DokumentId(id),
                type,
                "Saksframlegg",
                SUM,
                "application/pdf",
                10,
                erstatter == null ? null : new DokumentId(erstatter));
    }

    private static Kontekst kontekst() {
        FastOppslag oppslag = new FastOppslag();
        for (String id : List.of("d-1", "d-2", "d-3")) {
            lastetOpp(oppslag, id, "proeve");
        }
        lastetOpp(oppslag, "d-annet", "et-annet");
        return new Kontekst(NAA, NAA, new Aktoer(Rolle.SEKRETARIAT, null, null, null), oppslag);
    }

    private static void lastetOpp(FastOppslag oppslag, String id, String helsefellesskap) {
        oppslag.dokumenter.put(
                new DokumentId(id),
                new DokumentFakta(
                        new DokumentId(id), new HelsefellesskapId(helsefellesskap), SUM, "application/pdf", 10));
    }
}
