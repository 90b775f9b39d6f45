package no.saksgang.moete;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.verdi.Ettersending;
import no.saksgang.felles.verdi.Ettersendingsgrunn;
import no.saksgang.felles.verdi.FestetDokument;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Mottaker;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Utsendelse;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;

/** Innkallingen, ettersendinger og tilleggslister: hva som sendes, til hvem, og aldri det samme to ganger (R109). */
final class Innkalling {

    private Innkalling() {}

    static Beslutning<MoeteEvent> send(MoeteCommand.SendInnkalling k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.PLANLAGT);
        UtvalgFakta utvalg = kontekst.oppslag().utvalg(moete.utvalgId);
        Avslag.med(
                utvalg.tilstand().virker(),
                Avslagskode.UTVALG_IKKE_I_DRIFT,
                "R128",
                moete.utvalgId + " er " + utvalg.tilstand());
        boolean haster = false;
        for (Moete.Punkt p : moete.punkter) {
            if (p.sakId() == null) {
                continue;
            }
            SakFakta sak = kontekst.oppslag().sak(p.sakId());
            haster |= sak.haster();
            Avslag.med(
                    p.type() != Punkttype.VEDTAKSSAK || p.forretningsorden() || sak.harSaksframlegg(),
                    Avslagskode.SAKSDOKUMENT_MANGLER,
                    "R109",
                    "Vedtakssaken " + p.sakId() + " har ikke saksframlegg");
        }
        LocalDate sendt = k.sendt() == null ? kontekst.dato() : k.sendt();
        int krav = kontekst.oppslag()
                .helsefellesskap(moete.helsefellesskapId)
                .modellPaa(sendt)
                .map(Samarbeidsmodell::innkallingsfristDager)
                .orElse(0);
        long dager = ChronoUnit.DAYS.between(sendt, moete.start.toLocalDate());
        Avslag.med(dager >= 0, Avslagskode.FOR_KORT_FRIST, "R109", "Innkallingen er datert etter møtet");
        Avslag.med(
                haster || dager >= krav,
                Avslagskode.FOR_KORT_FRIST,
                "R109",
                "Det er " + dager + " dager til møtet; kravet er " + krav);
        Utsendelse utsendelse = Feste.av(moete, moete.hovedliste(), k.skjerminger(), kontekst);
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId,
                        new MoeteEvent.InnkallingSendt(
                                k.moeteId(),
                                sendt,
                                krav,
                                moete.hovedliste().stream()
                                        .map(Moete.Punkt::punktId)
                                        .toList(),
                                utsendelse))
                .medRegler(haster ? "R060" : "R109");
    }

    static Beslutning<MoeteEvent> ettersend(MoeteCommand.EttersendInnkalling k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.INNKALT, Moetetilstand.SAKLISTE_LAAST);
        List<Moete.Punkt> sendes = moete.punkter.stream()
                .filter(p -> p.tilleggsliste() <= moete.tilleggslister)
                .toList();
        Utsendelse naa = Feste.av(moete, sendes, k.skjerminger(), kontekst);
        List<FestetDokument> nyeDokumenter = naa.punkter().stream()
                .flatMap(p -> p.dokumenter().stream())
                .filter(d -> !moete.sendteDokumenter.contains(d.dokumentId()))
                .toList();
        boolean nyttInnhold = !nyeDokumenter.isEmpty()
                || naa.punkter().stream().anyMatch(p -> !moete.sendtePunkter.contains(p.punktId()));
        List<Ettersending> mottakere = new ArrayList<>();
        for (Mottaker m : naa.mottakere()) {
            Mottaker sist = moete.sendtTil.get(m.noekkel());
            if (sist == null) {
                mottakere.add(new Ettersending(m, Ettersendingsgrunn.NY_MOTTAKER));
            } else if (!sist.equals(m)) {
                mottakere.add(new Ettersending(m, Ettersendingsgrunn.ENDRET_MOTTAKER));
            } else if (nyttInnhold) {
                mottakere.add(new Ettersending(m, Ettersendingsgrunn.NYTT_INNHOLD));
            }
        }
        if (mottakere.isEmpty()) {
            return Beslutning.ingenting(moete.helsefellesskapId);
        }
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId,
                        new MoeteEvent.InnkallingEttersendt(
                                k.moeteId(),
                                moete.ettersendinger + 1,
                                k.sendt() == null ? kontekst.dato() : k.sendt(),
                                mottakere,
                                nyeDokumenter,
                                naa))
                .medRegler("R109");
    }

    static Beslutning<MoeteEvent> sendTilleggsliste(MoeteCommand.SendTilleggsliste k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.INNKALT, Moetetilstand.SAKLISTE_LAAST);
        Avslag.krevInnhold(k.foelgebrev(), "foelgebrev");
        int nummer = moete.tilleggslister + 1;
        List<Moete.Punkt> sendes =
                moete.punkter.stream().filter(p -> p.tilleggsliste() == nummer).toList();
        Avslag.med(
                !sendes.isEmpty(),
                Avslagskode.UGYLDIG_TILSTAND,
                "R109",
                "Det er ingen saker på tilleggsliste " + Saklistevern.bokstav(nummer));
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId,
                        new MoeteEvent.TilleggslisteSendt(
                                k.moeteId(),
                                nummer,
                                Saklistevern.bokstav(nummer),
                                k.sendt() == null ? kontekst.dato() : k.sendt(),
                                k.foelgebrev(),
                                Feste.av(moete, sendes, k.skjerminger(), kontekst)))
                .medRegler("R109");
    }
}
