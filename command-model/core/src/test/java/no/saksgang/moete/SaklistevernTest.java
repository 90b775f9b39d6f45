package no.saksgang.moete;

import static no.saksgang.moete.Moeteproeve.MOETE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.kalender.Dagart;
import no.saksgang.felles.kalender.Fristregel;
import no.saksgang.felles.modell.Moeteordning;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Papirfrist, frys og tilleggsliste (R109). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SaklistevernTest {

    private final Moeteproeve p = new Moeteproeve();

    @Test
    void fristen_er_passert_i_det_klokken_er_saa_mye_og_ikke_ett_sekund_foer() {
        p.ordning = ordning(LocalTime.of(12, 0));
        p.planlagt("2025-04-24T09:00");
        assertThat(p.den("2025-04-07T11:59:59").punkt("a").advarsler()).containsExactly(Advarsel.SENT_INNMELDT);
        p.avslaas(Avslagskode.SAKLISTE_FROSSET, Rolle.PROSESS, punkt(p.den("2025-04-07T12:00:00")));
    }

    @Test
    void en_frys_i_timen_som_hoppes_over_gjelder_fra_klokken_halv_fire() {
        p.ordning = new Moeteordning(
                new Fristregel(2, Dagart.KALENDERDAG, null),
                new Fristregel(1, Dagart.KALENDERDAG, LocalTime.of(2, 30)),
                false,
                List.of());
        p.planlagt("2025-03-31T09:00");
        assertThat(p.moete.frys).isEqualTo(LocalDateTime.parse("2025-03-30T02:30"));
        p.den("2025-03-30T01:59:59").punkt("a");
        p.den("2025-03-30T03:29:59").punkt("b");
        p.avslaas(Avslagskode.SAKLISTE_FROSSET, Rolle.PROSESS, punkt(p.den("2025-03-30T03:30:00")));
    }

    @Test
    void sene_saker_kommer_paa_samme_tilleggsliste_til_den_er_sendt() {
        p.ordning = ordning(LocalTime.of(12, 0));
        p.planlagt("2025-04-24T09:00").punkt("a");
        p.den("2025-04-08T09:00").gi(Rolle.SEKRETARIAT, new MoeteCommand.SendInnkalling(MOETE, null, List.of()));
        tattInn("b");
        tattInn("c");
        p.gi(Rolle.SEKRETARIAT, new MoeteCommand.SendTilleggsliste(MOETE, null, "To saker til", List.of()));
        tattInn("d");
        assertThat(p.moete.punkter).extracting(Moete.Punkt::tilleggsliste).containsExactly(0, 1, 1, 2);
        assertThat(p.moete.hovedliste()).hasSize(1);
        assertThat(p.hendelser)
                .filteredOn(MoeteEvent.PunktSattPaaTilleggsliste.class::isInstance)
                .extracting(e -> ((MoeteEvent.PunktSattPaaTilleggsliste) e).bokstav())
                .containsExactly("A", "A", "B");
        p.gi(Rolle.SEKRETARIAT, new MoeteCommand.LaasSakliste(MOETE, false));
    }

    @Test
    void moetelederen_tar_ikke_inn_en_sak_mens_listen_er_aapen() {
        p.planlagt("2025-04-24T09:00");
        p.avslaas(
                Avslagskode.UGYLDIG_TILSTAND,
                Rolle.MOETELEDER,
                new MoeteCommand.GodkjennSenSak(MOETE, new SakId("a"), "Haster"));
    }

    @Test
    void bokstavene_gaar_fra_z_til_aa() {
        assertThat(List.of(1, 2, 26, 27, 28, 52, 53).stream().map(Saklistevern::bokstav))
                .containsExactly("A", "B", "Z", "AA", "AB", "AZ", "BA");
    }

    private void tattInn(String sak) {
        p.sak(sak, "d0-" + sak, null);
        p.gi(Rolle.MOETELEDER, new MoeteCommand.GodkjennSenSak(MOETE, new SakId(sak), "Haster"));
        p.punkt(sak);
    }

    private static MoeteCommand punkt(Moeteproeve p) {
        p.sak("z", "d-z", null);
        return new MoeteCommand.LeggTilSaklistepunkt(
                MOETE,
                "p-z",
                new SakId("z"),
                no.saksgang.felles.verdi.Punkttype.VEDTAKSSAK,
                null,
                "Z",
                null,
                List.of(),
                List.of(),
                null,
                false,
                List.of(),
                null,
                null,
                null);
    }

    private static Moeteordning ordning(LocalTime frys) {
        return new Moeteordning(null, new Fristregel(10, Dagart.ARBEIDSDAG, frys), false, List.of());
    }
}
