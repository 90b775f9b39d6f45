package no.saksgang.app.maaling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.saksgang.axon.Kommandosender;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Kvittering;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.sak.command.SakCommand;

/** Saker i ett helsefellesskap, gjennom kommandoene en klient ville sendt. */
final class Saksliv {

    /** Hendelser i et helt liv: meldt inn, klassifisert, tildelt, saksbehandler, to innspill, avvist. */
    static final int HENDELSER = 7;

    private static final String INNSPILL =
            "Utvalget støtter forslaget, og ber om at oppgavedelingen mellom sykehus og kommuner beskrives nærmere, med"
                    + " tidsplan, kostnader og hvem som har ansvaret når pasienten flyttes mellom nivåene. ";

    private final Kommandosender sender;
    private final HelsefellesskapId helsefellesskap;
    private final UtvalgId utvalg;
    private final Aktoer sekretariat = new Aktoer(Rolle.SEKRETARIAT, null, new BrukerId("p-1"), null);
    private final Aktoer utvalget;

    Saksliv(Kommandosender sender, String helsefellesskap) {
        this.sender = sender;
        this.helsefellesskap = new HelsefellesskapId(helsefellesskap);
        this.utvalg = new UtvalgId(helsefellesskap + "-fsu");
        this.utvalget = new Aktoer(Rolle.UTVALG, null, new BrukerId("p-2"), utvalg);
    }

    String helsefellesskap() {
        return helsefellesskap.verdi();
    }

    /** En sak som er tildelt utvalget. */
    SakId tildelt(Instant skjedde) {
        SakId sak = innmeldt(skjedde);
        send(
                new SakCommand.KlassifiserSak(
                        sak,
                        Map.of(Saksegenskap.FAGLIG, Konsekvensgrad.INGEN),
                        List.of("skrøpelige eldre"),
                        List.of(),
                        null,
                        null),
                skjedde,
                sekretariat);
        send(new SakCommand.TildelUtvalg(sak, utvalg), skjedde, sekretariat);
        return sak;
    }

    /** En gammel sak: meldt inn og avvist. */
    void avvist(Instant skjedde) {
        send(new SakCommand.AvvisSak(innmeldt(skjedde), "Hører ikke hjemme her"), skjedde, sekretariat);
    }

    private SakId innmeldt(Instant skjedde) {
        SakId sak = new SakId("sak-" + UUID.randomUUID());
        send(
                new SakCommand.MeldInnSak(
                        sak,
                        helsefellesskap,
                        "Felles rutine for utskriving av skrøpelige eldre",
                        INNSPILL,
                        new VirksomhetId(helsefellesskap.verdi() + "-kommune-01"),
                        "kommuneoverlege",
                        null),
                skjedde,
                sekretariat);
        return sak;
    }

    Kvittering innspill(SakId sak, Instant skjedde) {
        return send(new SakCommand.GiInnspill(sak, utvalg, INNSPILL), skjedde, utvalget);
    }

    void heltLiv(Instant skjedde) {
        SakId sak = tildelt(skjedde);
        send(new SakCommand.TildelSaksbehandler(sak, new BrukerId("p-3"), null), skjedde, sekretariat);
        innspill(sak, skjedde);
        innspill(sak, skjedde);
        send(new SakCommand.AvvisSak(sak, "Hører ikke hjemme her"), skjedde, sekretariat);
    }

    private Kvittering send(SakCommand kommando, Instant skjedde, Aktoer aktoer) {
        return sender.send(kommando, Kommandoinfo.av(UUID.randomUUID().toString(), skjedde, aktoer));
    }
}
