package no.saksgang.sak;

import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.publisering.rule.IngenPersonnavn;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/**
 * Køen til utvalget: ønsker, prioritet, og hvem som plasserer (R109, R175). Saken står i køen når den ligger i
 * utvalget uten møte; det følger av saken selv, så det er ingen kø å føre.
 */
final class Koe {

    private Koe() {}

    static Beslutning<SakEvent> oensk(SakCommand.OenskMoete k, Sak sak, Kontekst kontekst) {
        Vakter.krevAapen(sak);
        Aktoer aktoer = kontekst.aktoer();
        boolean sinEgen = sak.innmelder.equals(aktoer.virksomhetId())
                || (sak.innmelderutvalg != null && sak.innmelderutvalg.equals(aktoer.utvalgId()));
        Avslag.med(
                sinEgen || aktoer.rolle() == Rolle.SEKRETARIAT,
                Avslagskode.IKKE_TILGANG,
                "R075",
                "Bare innmelder, " + sak.innmelder + ", og sekretariatet kan ønske møte");
        Avslag.med(
                k.moeteId() != null || k.tidligst() != null,
                Avslagskode.UGYLDIG_INNHOLD,
                "",
                "Oppgi moeteId eller tidligst");
        Utfall.krevFramtidig(k.tidligst(), kontekst, "R109");
        IngenPasientopplysninger.krev(k.merknad());
        UtvalgId utvalgId = k.utvalgId();
        if (!sak.behandlinger.isEmpty()) {
            utvalgId = krevUtenMoete(sak, k.utvalgId()).utvalgId;
        } else if (utvalgId != null) {
            Vakter.utvalg(sak, utvalgId, kontekst);
        }
        krevMoeteI(utvalgId, k.moeteId(), kontekst);
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.MoeteOensket(
                                k.sakId(), utvalgId, k.moeteId(), k.tidligst(), aktoer.virksomhetId(), k.merknad()))
                .medRegler("R075");
    }

    static Beslutning<SakEvent> prioriter(SakCommand.PrioriterSak k, Sak sak, Kontekst kontekst) {
        Behandling b = krevUtenMoete(sak, k.utvalgId());
        krevSekretariatet(b.utvalgId, sak, kontekst);
        Avslag.krevInnhold(k.prioritet(), "prioritet");
        Vakter.krevBegrunnelse(k.begrunnelse());
        IngenPasientopplysninger.krev(k.begrunnelse());
        Utfall.krevFramtidig(k.tidligst(), kontekst, "R109");
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.SakPrioritert(k.sakId(), b.utvalgId, k.prioritet(), k.tidligst(), k.begrunnelse()))
                .medRegler("R175");
    }

    static Beslutning<SakEvent> taUt(SakCommand.TaSakUtAvKoe k, Sak sak, Kontekst kontekst) {
        Behandling b = krevUtenMoete(sak, k.utvalgId());
        krevSekretariatet(b.utvalgId, sak, kontekst);
        Avslag.krevInnhold(k.grunn(), "grunn");
        IngenPasientopplysninger.krev(k.grunn());
        if (b.uteAvKoe) {
            return Beslutning.ingenting(sak.helsefellesskapId);
        }
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId, new SakEvent.SakTattUtAvKoe(k.sakId(), b.utvalgId, k.grunn()))
                .medRegler("R175");
    }

    static Beslutning<SakEvent> leggI(SakCommand.LeggSakIKoe k, Sak sak, Kontekst kontekst) {
        Behandling b = krevUtenMoete(sak, k.utvalgId());
        krevSekretariatet(b.utvalgId, sak, kontekst);
        IngenPasientopplysninger.krev(k.begrunnelse());
        if (!b.uteAvKoe) {
            return Beslutning.ingenting(sak.helsefellesskapId);
        }
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId, new SakEvent.SakLagtIKoe(k.sakId(), b.utvalgId, k.begrunnelse()))
                .medRegler("R175");
    }

    static Beslutning<SakEvent> settOffentligTittel(SakCommand.SettOffentligTittel k, Sak sak, Kontekst kontekst) {
        Avslag.krevInnhold(k.offentligTittel(), "offentligTittel");
        IngenPasientopplysninger.krev(k.offentligTittel());
        IngenPersonnavn.krev(kontekst.oppslag(), sak.helsefellesskapId, k.offentligTittel());
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId, new SakEvent.OffentligTittelSatt(k.sakId(), k.offentligTittel()))
                .medRegler("R088", "R216");
    }

    /** Bare utvalgets eget sekretariat plasserer, og ikke det som er tatt ut av køen. */
    static void krevKanPlasseres(Sak sak, UtvalgId utvalgId, Kontekst kontekst) {
        krevSekretariatet(utvalgId, sak, kontekst);
        Behandling b = sak.behandlinger.get(utvalgId);
        Avslag.med(
                b == null || !b.uteAvKoe,
                Avslagskode.UGYLDIG_TILSTAND,
                "R109",
                "Saken er tatt ut av køen til " + utvalgId + "; legg den tilbake først");
    }

    /** Et sekretariat som handler for ett utvalg, handler bare for det; et felles sekretariat handler for alle (R175). */
    private static void krevSekretariatet(UtvalgId utvalgId, Sak sak, Kontekst kontekst) {
        Aktoer aktoer = kontekst.aktoer();
        if (aktoer.rolle() != Rolle.SEKRETARIAT
                || aktoer.utvalgId() == null
                || aktoer.utvalgId().equals(utvalgId)) {
            return;
        }
        UtvalgFakta eget = kontekst.oppslag().utvalg(aktoer.utvalgId());
        boolean felles = eget.helsefellesskapId().equals(sak.helsefellesskapId)
                && (eget.nivaa() == Nivaa.SEKRETARIAT || eget.nivaa() == Nivaa.ARBEIDSUTVALG);
        Avslag.med(
                felles,
                Avslagskode.IKKE_TILGANG,
                "R175",
                "Sekretariatet for " + aktoer.utvalgId() + " plasserer ikke saker i " + utvalgId);
    }

    private static Behandling krevUtenMoete(Sak sak, UtvalgId utvalgId) {
        return Vakter.krevBehandling(
                sak,
                utvalgId,
                Sakstilstand.TILDELT,
                Sakstilstand.LOEFTET,
                Sakstilstand.UTSATT,
                Sakstilstand.TIL_FORANKRING);
    }

    private static void krevMoeteI(UtvalgId utvalgId, MoeteId moeteId, Kontekst kontekst) {
        if (moeteId == null) {
            return;
        }
        UtvalgId moetets = kontekst.oppslag().moete(moeteId).utvalgId();
        Avslag.med(
                moetets.equals(utvalgId),
                Avslagskode.UGYLDIG_INNHOLD,
                "R109",
                "Møtet " + moeteId + " er i " + moetets + ", ikke " + utvalgId);
    }
}
