package no.saksgang.egenskap;

import java.time.LocalDateTime;
import java.util.List;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.utvalg.command.UtvalgCommand;

/** En tilfeldig kommando til et tilfeldig møte eller utvalg. */
final class Moetekommandoer {

    private final Verden v;
    private final Sakskommandoer saker;

    Moetekommandoer(Verden v, Sakskommandoer saker) {
        this.v = v;
        this.saker = saker;
    }

    void planlegg() {
        UtvalgId u = v.en(v.utvalg);
        MoeteId id = new MoeteId("moete-" + v.moeter.size());
        LocalDateTime start = v.naa.toLocalDate().plusDays(15 + v.r.nextInt(10)).atTime(9, 0);
        if (v.gi(
                v.sekretariat(),
                new MoeteCommand.PlanleggMoete(id, Verden.HF, u, start, start.plusHours(6), "Sted", null))) {
            v.moeter.add(id);
        }
    }

    /** Møtet fra innkalling til hevet, med det som kan skje på veien. */
    void hold(MoeteId id) {
        MoeteFakta m = v.oppslag().moete(id);
        UtvalgId u = m.utvalgId();
        Aktoer leder = v.rolle(Rolle.MOETELEDER, u);
        if (v.passer(id, Moetetilstand.PLANLAGT)) {
            v.gi(v.sekretariat(), new MoeteCommand.SendInnkalling(id, m.dato().minusDays(14), List.of()));
        }
        if (v.passer(id, Moetetilstand.INNKALT)) {
            v.gi(v.sekretariat(), new MoeteCommand.LaasSakliste(id, true));
        }
        if (v.sjanse(30)) {
            annet(id);
        }
        if (v.naa.toLocalDate().isBefore(m.dato())) {
            v.naa = m.dato().atTime(9, 0);
        }
        if (v.passer(id, Moetetilstand.SAKLISTE_LAAST)) {
            aapne(id, u, leder);
        }
        if (v.sjanse(25) && !v.saker.isEmpty()) {
            SakId sak = v.sak();
            v.gi(leder, new MoeteCommand.MeldSakTilEventuelt(id, sak, "ev-" + v.gitt, null, null, v.sjanse(70)));
        }
        if (v.passer(id, Moetetilstand.AAPNET)) {
            saker.iMoetet(v.oppslag().moete(id));
            if (v.sjanse(80)) {
                v.gi(leder, new MoeteCommand.LukkMoete(id, null));
            }
        }
    }

    private void aapne(MoeteId id, UtvalgId u, Aktoer leder) {
        List<SeteId> tilStede = v.oppslag().utvalg(u).seter().stream()
                .map(UtvalgFakta.Sete::seteId)
                .filter(s -> v.sjanse(92))
                .toList();
        UtvalgFakta utvalg = v.oppslag().utvalg(u);
        SeteId ledersete = utvalg.ledere().isEmpty()
                ? v.sete(u)
                : utvalg.ledere().getLast().seteId();
        v.gi(
                leder,
                new MoeteCommand.AapneMoete(id, ledersete, tilStede.isEmpty() ? List.of(ledersete) : tilStede, null));
        v.gi(leder, new MoeteCommand.GodkjennInnkallingOgSakliste(id, null));
    }

    void annet(MoeteId id) {
        UtvalgId u = v.oppslag().moete(id).utvalgId();
        Aktoer leder = v.rolle(Rolle.MOETELEDER, u);
        List<Referatpunkt> referat = List.of(new Referatpunkt("p", "Tekst", null, null));
        switch (v.r.nextInt(16)) {
            case 0 -> v.gi(v.sekretariat(), new MoeteCommand.AvlysMoete(id, "Avlyst"));
            case 1 -> v.gi(v.sekretariat(), new MoeteCommand.LaasOppSakliste(id, "Opp"));
            case 2 -> v.gi(v.rolle(Rolle.MEDLEM, u), new MoeteCommand.MeldForfall(id, v.sete(u), "Syk"));
            case 3 -> v.gi(v.sekretariat(), new MoeteCommand.InnkallVara(id, v.sete(u), new BrukerId("p-vara")));
            case 4 -> v.gi(v.rolle(Rolle.MEDLEM, u), new MoeteCommand.GiFullmakt(id, v.sete(u), v.sete(u)));
            case 5 -> {
                var punkter = v.oppslag().moete(id).punkter();
                if (!punkter.isEmpty()) {
                    v.gi(
                            v.sekretariat(),
                            new MoeteCommand.FjernSaklistepunkt(
                                    id, v.en(punkter).punktId(), "Bort"));
                }
            }
            case 6 ->
                v.gi(v.sekretariat(), new MoeteCommand.LeggInnPause(id, "pause-" + v.gitt, null, 10, null, null, null));
            case 7 ->
                v.gi(
                        v.sekretariat(),
                        new MoeteCommand.LeggTilSaklistepunkt(
                                id,
                                "punkt-" + v.gitt,
                                v.sjanse(50) || v.saker.isEmpty() ? null : v.en(v.saker),
                                v.en(Punkttype.class),
                                null,
                                "Punkt",
                                10,
                                List.of(),
                                List.of(),
                                null,
                                false,
                                List.of(),
                                null,
                                null,
                                null));
            case 8, 9 -> v.gi(leder, new MoeteCommand.LukkMoete(id, null));
            case 10 -> v.gi(v.sekretariat(), new MoeteCommand.SkrivReferat(id, referat, null));
            case 11 -> v.gi(leder, new MoeteCommand.GodkjennReferat(id, null));
            case 12 -> v.gi(v.sekretariat(), new MoeteCommand.KorrigerReferat(id, referat, "Feil"));
            case 13 -> v.gi(v.sekretariat(), new MoeteCommand.SendInnkalling(id, null, List.of()));
            case 14 -> v.gi(v.sekretariat(), new MoeteCommand.LaasSakliste(id, v.sjanse(50)));
            default -> {
                LocalDateTime ny = v.naa.plusDays(16).withMinute(0);
                v.gi(v.sekretariat(), new MoeteCommand.FlyttMoete(id, ny, ny.plusHours(5), "Ny", "Flyttet"));
            }
        }
    }

    private void avvikl() {
        boolean strategisk = v.sjanse(25);
        String overordnet = strategisk ? "pm" : "ssu-1";
        UtvalgId hvilket = new UtvalgId(strategisk ? "ssu-2" : v.en(List.of("fsu-2", "fsu-2", "fsu-1")));
        UtvalgId arving = v.sjanse(20) ? null : strategisk ? new UtvalgId("ssu-1") : v.en(v.utvalg);
        v.gi(
                v.rolle(Rolle.UTVALG, new UtvalgId(overordnet)),
                new UtvalgCommand.AvviklUtvalg(hvilket, arving, "Slått sammen"));
    }

    void utvalg() {
        UtvalgId u = v.en(v.utvalg);
        VirksomhetId virksomhet = v.en(v.virksomheter);
        switch (v.r.nextInt(9)) {
            case 0 -> v.gi(v.sekretariat(), new UtvalgCommand.SettUtvalgPaaPause(u, "Pause"));
            case 1, 2 -> v.gi(v.sekretariat(), new UtvalgCommand.GjenopptaUtvalg(u, null));
            case 3, 4 -> v.sete(u, virksomhet, 2 + v.r.nextInt(4));
            case 5 ->
                v.gi(v.sekretariat(), new UtvalgCommand.FratreMedlem(u, v.sete(u), v.naa.toLocalDate(), "Slutter"));
            case 6 -> v.gi(v.sekretariat(), new UtvalgCommand.VelgLeder(u, v.sete(u), v.naa.toLocalDate(), null));
            case 7 -> {
                if (v.sjanse(10)) {
                    avvikl();
                }
            }
            default -> {
                if (v.sjanse(20)) {
                    v.modellversjon += v.gi(
                                    Aktoer.prosess(),
                                    new HelsefellesskapCommand.ReviderSamarbeidsmodell(
                                            Verden.HF,
                                            new Tilfeldigmodell(v.r).lag(v.modellversjon + 1, v.naa.toLocalDate()),
                                            null,
                                            null))
                            ? 1
                            : 0;
                }
            }
        }
    }
}
