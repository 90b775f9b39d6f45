package no.saksgang.moete;

import static no.saksgang.moete.Moeteproeve.MOETE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Ettersending;
import no.saksgang.felles.verdi.Ettersendingsgrunn;
import no.saksgang.felles.verdi.Mottaker;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Det som er sendt, sendes ikke én gang til (R109). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InnkallingTest {

    private final Moeteproeve p = new Moeteproeve();

    @BeforeEach
    void innkalt() {
        p.planlagt("2025-04-24T09:00").punkt("a");
        p.gi(Rolle.SEKRETARIAT, new MoeteCommand.SendInnkalling(MOETE, null, List.of()));
    }

    @Test
    void innkallingen_fester_dokumenter_mottakere_og_loggposisjonen_foer_den_selv() {
        var sendt = (MoeteEvent.InnkallingSendt) p.hendelser.getLast();
        assertThat(sendt.utsendelse().punkter().getFirst().dokumenter())
                .extracting(d -> d.dokumentId().verdi())
                .containsExactly("d-a");
        assertThat(sendt.utsendelse().mottakere())
                .extracting(Mottaker::seteId)
                .containsExactly(Moeteproeve.K, Moeteproeve.S);
        assertThat(sendt.utsendelse().loggposisjon()).isEqualTo(p.hendelser.size() - 1);
    }

    @Test
    void uten_noe_nytt_sendes_ingenting() {
        assertThat(ettersend().hendelser()).isEmpty();
    }

    @Test
    void et_nytt_dokument_gaar_til_alle_en_gang_og_bare_det_nye() {
        p.sak("a", "d-ny", "d-a");
        var sendt = (MoeteEvent.InnkallingEttersendt) ettersend().hendelser().getFirst();
        assertThat(sendt.nyeDokumenter())
                .extracting(d -> d.dokumentId().verdi())
                .containsExactly("d-ny");
        assertThat(sendt.nyeDokumenter().getFirst().erstatter().verdi()).isEqualTo("d-a");
        assertThat(sendt.mottakere())
                .extracting(Ettersending::grunn)
                .containsOnly(Ettersendingsgrunn.NYTT_INNHOLD)
                .hasSize(2);
        assertThat(ettersend().hendelser()).isEmpty();
    }

    @Test
    void en_ny_og_en_endret_mottaker_faar_den_og_ingen_andre() {
        SeteId ny = new SeteId("sete-ny");
        p.fakta.utvalg.put(
                Moeteproeve.FSU,
                Moeteproeve.utvalg(
                        Moeteproeve.sete(Moeteproeve.K, Part.KOMMUNE),
                        Moeteproeve.sete(Moeteproeve.S, Part.SYKEHUS),
                        Moeteproeve.sete(ny, Part.KOMMUNE)));
        p.gi(Rolle.SEKRETARIAT, new MoeteCommand.InnkallVara(MOETE, Moeteproeve.S, new BrukerId("p-vara")));
        var sendt = (MoeteEvent.InnkallingEttersendt) ettersend().hendelser().getFirst();
        assertThat(sendt.mottakere())
                .extracting(e -> e.mottaker().seteId(), Ettersending::grunn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Moeteproeve.S, Ettersendingsgrunn.ENDRET_MOTTAKER),
                        org.assertj.core.groups.Tuple.tuple(ny, Ettersendingsgrunn.NY_MOTTAKER));
        assertThat(sendt.nyeDokumenter()).isEmpty();
        assertThat(ettersend().hendelser()).isEmpty();
    }

    @Test
    void en_innkalling_fra_foer_den_ble_festet_kan_spilles_av() {
        Moete m = new MoeteDecider()
                .evolve(
                        p.moete,
                        new MoeteEvent.InnkallingSendt(MOETE, java.time.LocalDate.of(2025, 3, 1), 14, List.of(), null));
        assertThat(m.fakta().sendtePunkter()).containsExactly("p-a");
    }

    private Beslutning<MoeteEvent> ettersend() {
        return p.gi(Rolle.SEKRETARIAT, new MoeteCommand.EttersendInnkalling(MOETE, null, List.of()));
    }
}
