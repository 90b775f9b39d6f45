package no.saksgang.sak;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.Inndata;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Forklaring;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.verdi.Saksopphav;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.rule.FoeringForProsedyre;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Fra innmelding til tildelt utvalg (R075–R077, R184). */
final class Innmelding {

    private Innmelding() {}

    static Beslutning<SakEvent> meldInn(SakCommand.MeldInnSak k, Kontekst kontekst) {
        Avslag.krevInnhold(k.tittel(), "tittel");
        Avslag.krevInnhold(k.innmelder(), "innmelder");
        IngenPasientopplysninger.krev(k.tittel(), k.beskrivelse());
        HelsefellesskapFakta hf = kontekst.oppslag().helsefellesskap(k.helsefellesskapId());
        UtvalgId innmelderutvalg =
                kontekst.aktoer().rolle() == Rolle.UTVALG || kontekst.aktoer().rolle() == Rolle.MOETELEDER
                        ? kontekst.aktoer().utvalgId()
                        : null;
        if (innmelderutvalg != null) {
            Avslag.med(
                    kontekst.oppslag()
                            .utvalg(innmelderutvalg)
                            .helsefellesskapId()
                            .equals(k.helsefellesskapId()),
                    Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                    "R001",
                    innmelderutvalg + " hører til et annet helsefellesskap");
        }
        SakEvent hendelse = new SakEvent.SakInnmeldt(
                k.sakId(),
                k.helsefellesskapId(),
                k.tittel(),
                k.beskrivelse(),
                k.innmelder(),
                k.innmelderrolle(),
                innmelderutvalg,
                k.opphav() == null ? Saksopphav.INNMELDT : k.opphav());
        int versjon =
                hf.modellPaa(kontekst.dato()).map(Samarbeidsmodell::versjon).orElse(0);
        return Beslutning.av(k.helsefellesskapId(), hendelse).medModell(versjon).medRegler("R001", "R075");
    }

    static Beslutning<SakEvent> klassifiser(SakCommand.KlassifiserSak k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(
                sak,
                Sakstilstand.INNMELDT,
                Sakstilstand.TILDELT,
                Sakstilstand.PAA_SAKLISTE,
                Sakstilstand.TIL_FORANKRING,
                Sakstilstand.UTSATT,
                Sakstilstand.LOEFTET,
                Sakstilstand.KONSENSUS_MANGLER);
        Avslag.med(!k.egenskaper().isEmpty(), Avslagskode.UGYLDIG_INNHOLD, "R009", "Oppgi minst én saksegenskap");
        Map<Saksegenskap, Konsekvensgrad> egenskaper = new EnumMap<>(Saksegenskap.class);
        k.egenskaper().forEach((egenskap, grad) -> {
            Avslag.med(
                    egenskap != Saksegenskap.ALLE,
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R009",
                    "ALLE er ikke en saksegenskap for en enkelt sak");
            Avslag.med(
                    grad != null || !Klassifisering.GRADERTE.contains(egenskap),
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R044",
                    "Egenskapen " + egenskap + " må ha konsekvensgrad");
            egenskaper.put(egenskap, grad == null ? Konsekvensgrad.INGEN : grad);
        });
        Samarbeidsmodell modell = Vakter.modell(sak, kontekst);
        boolean plansak =
                egenskaper.containsKey(Saksegenskap.AARSRAPPORT) || egenskaper.containsKey(Saksegenskap.HANDLINGSPLAN);
        Avslag.med(
                !modell.skillerFagomraader()
                        || plansak
                        || egenskaper.containsKey(Saksegenskap.STRUKTURELL_FAGLIG)
                        || egenskaper.containsKey(Saksegenskap.ENKELT_FAGOMRAADE),
                Avslagskode.KLASSIFISERING_MANGLER,
                "R025",
                "Helsefellesskapet skiller mellom STRUKTURELL_FAGLIG og ENKELT_FAGOMRAADE; velg en av dem");
        Avslag.med(
                k.bareSide() == null || modell.konsensusparter().contains(k.bareSide()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R092",
                "bareSide må være en av konsensuspartene " + modell.konsensusparter());
        SakEvent hendelse = new SakEvent.SakKlassifisert(
                k.sakId(),
                egenskaper,
                k.prioriterteGrupper(),
                k.gjelder(),
                k.handlingsplanId(),
                k.tiltakId(),
                k.delavtale(),
                k.bareSide());
        Forklaring forslag = Utvalgsforslag.finn(SakEvolver.evolve(sak, hendelse).klassifisering, modell);
        return Beslutning.av(sak.helsefellesskapId, hendelse)
                .medModell(modell.versjon())
                .medRegler("R009", forslag.regel())
                .medForklaring(forslag);
    }

    static Beslutning<SakEvent> tildel(SakCommand.TildelUtvalg k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(sak, Sakstilstand.INNMELDT, Sakstilstand.TILDELT);
        Avslag.med(
                sak.klassifisering != null,
                Avslagskode.KLASSIFISERING_MANGLER,
                "R009",
                "Saken må klassifiseres før den tildeles");
        Avslag.krevInnhold(k.utvalgId(), "utvalgId");
        UtvalgFakta utvalg = Vakter.utvalg(sak, k.utvalgId(), kontekst);
        Samarbeidsmodell modell = Vakter.modell(sak, kontekst);
        UtvalgFakta mottaker = Mottaker.finn(sak, utvalg, modell, kontekst);
        boolean byttet = !mottaker.utvalgId().equals(k.utvalgId());
        SakEvent hendelse = new SakEvent.UtvalgTildelt(
                k.sakId(),
                mottaker.utvalgId(),
                byttet ? k.utvalgId() : null,
                !mottaker.tilstand().virker());
        Beslutning<SakEvent> b = Beslutning.av(sak.helsefellesskapId, hendelse)
                .medModell(modell.versjon())
                .medRegler("R001", "R009");
        Forklaring forslag = Utvalgsforslag.finn(sak.klassifisering, modell);
        Map<String, String> inndata = new LinkedHashMap<>(forslag.inndata());
        Inndata.sett(inndata, "valgt", k.utvalgId());
        Inndata.sett(inndata, "fulgt", forslag.svar().equals(k.utvalgId().verdi()));
        b = b.medForklaring(new Forklaring(forslag.slag(), forslag.svar(), forslag.regel(), forslag.kilde(), inndata));
        if (FoeringForProsedyre.mangler(sak.klassifisering, mottaker, kontekst.oppslag())) {
            b = b.medAdvarsel(Advarsel.FOERING_MANGLER).medRegler("R062");
        }
        if (byttet) {
            b = b.medRegler("R184");
        }
        return mottaker.tilstand() == Utvalgstilstand.I_DRIFT ? b : b.medRegler("R230");
    }

    static Beslutning<SakEvent> tildelSaksbehandler(SakCommand.TildelSaksbehandler k, Sak sak) {
        Vakter.krevTilstand(sak, Sakstilstand.TILDELT, Sakstilstand.LOEFTET, Sakstilstand.UTSATT);
        Avslag.krevInnhold(k.brukerId(), "brukerId");
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.SaksbehandlerTildelt(k.sakId(), k.brukerId(), k.virksomhetId()))
                .medRegler("R082");
    }

    static Beslutning<SakEvent> avvis(SakCommand.AvvisSak k, Sak sak) {
        Vakter.krevTilstand(sak, Sakstilstand.INNMELDT, Sakstilstand.TILDELT);
        Vakter.krevBegrunnelse(k.begrunnelse());
        return Beslutning.<SakEvent>av(sak.helsefellesskapId, new SakEvent.SakAvvist(k.sakId(), k.begrunnelse()))
                .medRegler("R075");
    }

    static Beslutning<SakEvent> trekk(SakCommand.TrekkSak k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(
                sak,
                Sakstilstand.INNMELDT,
                Sakstilstand.TILDELT,
                Sakstilstand.PAA_SAKLISTE,
                Sakstilstand.TIL_FORANKRING,
                Sakstilstand.INNSTILT,
                Sakstilstand.KONSENSUS_MANGLER,
                Sakstilstand.UTSATT,
                Sakstilstand.LOEFTET);
        Avslag.med(
                sak.innmelder.equals(kontekst.aktoer().virksomhetId()),
                Avslagskode.IKKE_TILGANG,
                "R075",
                "Bare innmelders virksomhet, " + sak.innmelder + ", kan trekke saken");
        List<SakEvent> hendelser = new ArrayList<>();
        for (Behandling b : sak.behandlinger.values()) {
            // Saklisten kan ennå endres: da går saken av den. Er den låst, står saken der som trukket.
            if (b.tilstand == Sakstilstand.PAA_SAKLISTE
                    && kontekst.oppslag().moete(b.moeteId).kanEndres(kontekst)) {
                hendelser.add(new SakEvent.SakTattAvSakliste(k.sakId(), b.utvalgId, b.moeteId, "Saken er trukket"));
            }
        }
        hendelser.add(new SakEvent.SakTrukket(k.sakId(), k.begrunnelse()));
        return Beslutning.av(sak.helsefellesskapId, hendelser).medRegler("R075");
    }

    static Beslutning<SakEvent> korriger(SakCommand.KorrigerOpplysning k, Sak sak) {
        Avslag.krevInnhold(k.felt(), "felt");
        Avslag.krevInnhold(k.nyVerdi(), "nyVerdi");
        Vakter.krevBegrunnelse(k.begrunnelse());
        IngenPasientopplysninger.krev(k.nyVerdi());
        Avslag.med(
                !"tittel".equals(k.felt()) || sak.tittel.equals(k.gammelVerdi()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R221",
                "gammelVerdi er ikke den som står i saken nå");
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.OpplysningKorrigert(
                                k.sakId(), k.felt(), k.gammelVerdi(), k.nyVerdi(), k.begrunnelse()))
                .medRegler("R221");
    }
}
