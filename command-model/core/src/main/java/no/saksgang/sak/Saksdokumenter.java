package no.saksgang.sak;

import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.DokumentFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.DokumentId;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Saksframlegg og vedlegg, og nye versjoner av dem (R088, R109). */
final class Saksdokumenter {

    private Saksdokumenter() {}

    static Beslutning<SakEvent> leggVed(SakCommand.LeggVedSaksdokument k, Sak sak, Kontekst kontekst) {
        Vakter.krevAapen(sak);
        Avslag.krevInnhold(k.dokumentId(), "dokumentId");
        Avslag.krevInnhold(k.type(), "type");
        Avslag.krevInnhold(k.tittel(), "tittel");
        IngenPasientopplysninger.krev(k.tittel());
        Avslag.med(
                sak.dokumenter.stream().noneMatch(d -> d.dokumentId().equals(k.dokumentId())),
                Avslagskode.FINNES_ALLEREDE,
                "R109",
                k.dokumentId() + " ligger allerede ved saken");
        if (k.erstatter() != null) {
            krevKanErstattes(k, sak);
        }
        DokumentFakta lagret = krevLagret(k, sak, kontekst);
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.SaksdokumentLagtVed(
                                k.sakId(),
                                k.dokumentId(),
                                k.type(),
                                k.tittel(),
                                lagret.sha256(),
                                lagret.medietype(),
                                lagret.stoerrelse(),
                                k.erstatter(),
                                kontekst.aktoer().brukerId()))
                .medRegler("R088", "R109");
    }

    /** Dokumentet er lastet opp i sakens helsefellesskap, og det som er oppgitt om innholdet, stemmer. */
    private static DokumentFakta krevLagret(SakCommand.LeggVedSaksdokument k, Sak sak, Kontekst kontekst) {
        DokumentFakta lagret = kontekst.oppslag()
                .finnDokument(k.dokumentId())
                .filter(d -> d.helsefellesskapId().equals(sak.helsefellesskapId))
                .orElseThrow(() -> new Avslag(
                        Avslagskode.DOKUMENT_IKKE_LAGRET, k.dokumentId() + " er ikke lastet opp i helsefellesskapet"));
        boolean stemmer = (k.sha256() == null || k.sha256().equals(lagret.sha256()))
                && (k.medietype() == null || k.medietype().equals(lagret.medietype()))
                && (k.stoerrelse() == 0 || k.stoerrelse() == lagret.stoerrelse());
        Avslag.med(
                stemmer,
                Avslagskode.DOKUMENT_IKKE_LAGRET,
                "R109",
                k.dokumentId() + " er " + lagret.medietype() + " på " + lagret.stoerrelse() + " byte med kontrollsum "
                        + lagret.sha256());
        return lagret;
    }

    /** Versjonene er en kjede: bare den siste kan erstattes, og av et dokument av samme type. */
    private static void krevKanErstattes(SakCommand.LeggVedSaksdokument k, Sak sak) {
        DokumentId gammel = k.erstatter();
        SakFakta.Dokument erstattes = sak.dokumenter.stream()
                .filter(d -> d.dokumentId().equals(gammel))
                .findFirst()
                .orElseThrow(() -> new Avslag(Avslagskode.IKKE_FUNNET, "R109", gammel + " ligger ikke ved saken"));
        Avslag.med(
                sak.dokumenter.stream().noneMatch(d -> gammel.equals(d.erstatter())),
                Avslagskode.DOKUMENT_ERSTATTET,
                "R109",
                gammel + " er allerede erstattet");
        Avslag.med(
                erstattes.type() == k.type(),
                Avslagskode.UGYLDIG_INNHOLD,
                "R109",
                gammel + " er " + erstattes.type() + " og kan ikke erstattes av " + k.type());
    }
}
