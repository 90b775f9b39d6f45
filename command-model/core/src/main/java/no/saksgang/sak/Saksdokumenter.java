package no.saksgang.sak;

import java.util.regex.Pattern;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.DokumentId;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Saksframlegg og vedlegg, og nye versjoner av dem (R088, R109). */
final class Saksdokumenter {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private Saksdokumenter() {}

    static Beslutning<SakEvent> leggVed(SakCommand.LeggVedSaksdokument k, Sak sak) {
        Vakter.krevAapen(sak);
        Avslag.krevInnhold(k.dokumentId(), "dokumentId");
        Avslag.krevInnhold(k.type(), "type");
        Avslag.krevInnhold(k.tittel(), "tittel");
        Avslag.krevInnhold(k.medietype(), "medietype");
        Avslag.med(
                k.sha256() != null && SHA256.matcher(k.sha256()).matches(),
                Avslagskode.UGYLDIG_INNHOLD,
                "R109",
                "sha256 må være 64 heksadesimale tegn");
        Avslag.med(k.stoerrelse() > 0, Avslagskode.UGYLDIG_INNHOLD, "R109", "stoerrelse må være over 0 byte");
        IngenPasientopplysninger.krev(k.tittel());
        Avslag.med(
                sak.dokumenter.stream().noneMatch(d -> d.dokumentId().equals(k.dokumentId())),
                Avslagskode.FINNES_ALLEREDE,
                "R109",
                k.dokumentId() + " ligger allerede ved saken");
        if (k.erstatter() != null) {
            krevKanErstattes(k, sak);
        }
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.SaksdokumentLagtVed(
                                k.sakId(),
                                k.dokumentId(),
                                k.type(),
                                k.tittel(),
                                k.sha256(),
                                k.medietype(),
                                k.stoerrelse(),
                                k.erstatter()))
                .medRegler("R088", "R109");
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
