package no.saksgang.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.beslutning.FastOppslag;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.felles.verdi.Saksopphav;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.utvalg.Modeller;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Kommunesidens eget organ kan svare på forankringen, men bare for kommunesiden (R028, R095). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KommunaltOrganForankrerTest {

    private static final SakId SAK = new SakId("sak-1");
    private static final HelsefellesskapId HF = new HelsefellesskapId("hf");
    private static final UtvalgId KOSS = new UtvalgId("koss");
    private static final VirksomhetId KOMMUNE = new VirksomhetId("kommune");
    private static final VirksomhetId SYKEHUS = new VirksomhetId("sykehus");
    private static final LocalDate DAG = LocalDate.of(2022, 3, 1);

    private final FastOppslag oppslag = oppslag();

    @Test
    void for_kommunesiden() {
        var hendelser = svar(KOSS, Part.KOMMUNE, KOMMUNE).hendelser();
        assertThat(hendelser)
                .containsExactly(
                        new SakEvent.ForankringRegistrert(SAK, Modeller.FSU, Part.KOMMUNE, KOMMUNE, true, null));
    }

    @Test
    void men_ikke_for_sykehuset_og_ikke_et_annet_utvalg() {
        for (Runnable forsoek : List.<Runnable>of(
                () -> svar(KOSS, Part.SYKEHUS, SYKEHUS), () -> svar(Modeller.SSU, Part.KOMMUNE, KOMMUNE))) {
            Avslag avslag = catchThrowableOfType(Avslag.class, forsoek::run);
            assertThat(avslag.kode()).isEqualTo(Avslagskode.IKKE_TILGANG);
            assertThat(avslag.regel()).isEqualTo("R028");
        }
    }

    private no.saksgang.beslutning.Beslutning<SakEvent> svar(UtvalgId organ, Part side, VirksomhetId virksomhet) {
        SakDecider decider = new SakDecider();
        Sak sak = decider.start();
        for (SakEvent e : List.<SakEvent>of(
                new SakEvent.SakInnmeldt(SAK, HF, "Sak", null, KOMMUNE, null, null, Saksopphav.INNMELDT),
                new SakEvent.SakKlassifisert(
                        SAK,
                        new EnumMap<>(Map.of(Saksegenskap.FAGLIG, Konsekvensgrad.INGEN)),
                        List.of(),
                        List.of(),
                        null,
                        null),
                new SakEvent.UtvalgTildelt(SAK, Modeller.FSU, null, false),
                new SakEvent.SakSendtTilForankring(
                        SAK, Modeller.FSU, new MoeteId("m-1"), List.of(Part.KOMMUNE, Part.SYKEHUS), null))) {
            sak = decider.evolve(sak, e);
        }
        Instant naa = DAG.atTime(12, 0).atZone(Kontekst.NORSK_TID).toInstant();
        return decider.decide(
                new SakCommand.RegistrerForankring(SAK, Modeller.FSU, side, virksomhet, true, null),
                sak,
                new Kontekst(naa, naa, new Aktoer(Rolle.UTVALG, null, null, organ), oppslag));
    }

    private static FastOppslag oppslag() {
        FastOppslag o = new FastOppslag();
        var utvalg = new java.util.ArrayList<>(Modeller.treNivaaer());
        utvalg.add(Modeller.utvalg(KOSS, Nivaa.KOMMUNALT, Utvalgsstatus.I_DRIFT, Modeller.valgt()));
        var modell = Modeller.modell(1, LocalDate.of(2000, 1, 1), utvalg);
        var tilslutning = List.of(KOMMUNE, SYKEHUS).stream()
                .map(v -> new HelsefellesskapFakta.Tilslutning(v, LocalDate.of(2000, 1, 1), null))
                .toList();
        o.helsefellesskap.put(
                HF,
                new HelsefellesskapFakta(
                        HF,
                        List.of(
                                new Partsinfo(KOMMUNE, "Kommune", Part.KOMMUNE, false),
                                new Partsinfo(SYKEHUS, "Sykehus", Part.SYKEHUS, false)),
                        List.of(modell),
                        tilslutning,
                        Set.of()));
        var decider = new no.saksgang.utvalg.UtvalgDecider();
        utvalg.forEach(u -> o.utvalg.put(
                u.utvalgId(),
                decider.evolve(
                                decider.start(),
                                new no.saksgang.utvalg.event.UtvalgEvent.UtvalgRegistrert(u.utvalgId(), HF, u, 1))
                        .fakta()));
        return o;
    }
}
