package no.saksgang.moete;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutningsproeve;
import no.saksgang.beslutning.Lag;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;

/** Et møte i FSU med to kommuneseter, to sykehusseter og én leder. Sakliste fra ni til tolv. */
abstract class Moetebenk extends Beslutningsproeve<MoeteCommand, Moete, MoeteEvent> {

    static final MoeteId MOETE = new MoeteId("moete-1");
    static final SeteId K1 = new SeteId("k-1");
    static final SeteId K2 = new SeteId("k-2");
    static final SeteId S1 = new SeteId("s-1");
    static final SeteId S2 = new SeteId("s-2");
    static final SakId SAK = new SakId("sak-1");
    static final LocalDateTime START = LocalDateTime.of(2022, 3, 24, 9, 0);

    Moetebenk() {
        super(new MoeteDecider());
        fsu(Utvalgstilstand.I_DRIFT, null);
        sak(SAK, true, Set.of());
    }

    final void fsu(Utvalgstilstand tilstand, LocalDate lederTil) {
        oppslag.utvalg.put(
                FSU,
                Lag.med(
                        oppslag.utvalg.get(FSU),
                        "tilstand",
                        tilstand,
                        "seter",
                        List.of(
                                sete(K1, Part.KOMMUNE),
                                sete(K2, Part.KOMMUNE),
                                sete(S1, Part.SYKEHUS),
                                sete(S2, Part.ANNET_SYKEHUS)),
                        "ledere",
                        List.of(Lag.av(
                                UtvalgFakta.Leder.class,
                                "seteId",
                                K1,
                                "part",
                                Part.KOMMUNE,
                                "fra",
                                LocalDate.of(2020, 1, 1),
                                "til",
                                lederTil))));
    }

    private static UtvalgFakta.Sete sete(SeteId id, Part part) {
        return Lag.av(
                UtvalgFakta.Sete.class,
                "seteId",
                id,
                "rolle",
                "rolle",
                "funksjon",
                Funksjon.MEDLEM,
                "part",
                part,
                "fra",
                LocalDate.of(2020, 1, 1));
    }

    final void sak(SakId id, boolean framlegg, Set<MoeteId> avgjortI, UtvalgId... ligger) {
        oppslag.saker.put(
                id,
                Lag.av(
                        SakFakta.class,
                        "sakId",
                        id,
                        "helsefellesskapId",
                        HF,
                        "tittel",
                        "Tittelen",
                        "harSaksframlegg",
                        framlegg,
                        "behandlendeUtvalg",
                        ligger.length == 0 ? Set.of(FSU) : Set.of(ligger),
                        "avgjortIMoeter",
                        avgjortI));
    }

    static MoeteCommand.PlanleggMoete planlegg() {
        return Lag.av(
                MoeteCommand.PlanleggMoete.class,
                "moeteId",
                MOETE,
                "helsefellesskapId",
                HF,
                "utvalgId",
                FSU,
                "start",
                START,
                "slutt",
                START.plusHours(3));
    }

    static MoeteCommand.LeggTilSaklistepunkt punkt(String id, SakId sak, Punkttype type) {
        return Lag.av(
                MoeteCommand.LeggTilSaklistepunkt.class,
                "moeteId",
                MOETE,
                "punktId",
                id,
                "sakId",
                sak,
                "type",
                type,
                "tittel",
                "Tittelen",
                "minutter",
                60);
    }

    static MoeteCommand.SendInnkalling innkall() {
        return Lag.av(MoeteCommand.SendInnkalling.class, "moeteId", MOETE);
    }

    static MoeteCommand.AapneMoete aapne() {
        return Lag.av(MoeteCommand.AapneMoete.class, "moeteId", MOETE, "moeteleder", K1, "tilStede", List.of(K1, S1));
    }

    static MoeteCommand.LaasSakliste laas() {
        return Lag.av(MoeteCommand.LaasSakliste.class, "moeteId", MOETE);
    }

    final void tilPlanlagt() {
        gjoer(planlegg());
    }

    final void tilInnkalt() {
        tilPlanlagt();
        gjoer(punkt("p-1", SAK, Punkttype.VEDTAKSSAK));
        gjoer(innkall());
    }

    final void tilLaast() {
        tilInnkalt();
        gjoer(laas());
    }

    final void tilAapnet() {
        tilLaast();
        dag = START.toLocalDate();
        som(Rolle.MOETELEDER, FSU);
        gjoer(aapne());
    }

    final void tilGjennomfoert() {
        tilAapnet();
        sak(SAK, true, Set.of(MOETE));
        gjoer(Lag.av(MoeteCommand.LukkMoete.class, "moeteId", MOETE));
    }
}
