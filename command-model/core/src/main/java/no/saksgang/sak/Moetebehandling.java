package no.saksgang.sak;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Saken på saklisten og i møtet, fram til utfallet (R109, R115, R137). */
final class Moetebehandling {

    private Moetebehandling() {}

    static Beslutning<SakEvent> settPaaSakliste(SakCommand.SettSakPaaSakliste k, Sak sak, Kontekst kontekst) {
        Avslag.krevInnhold(k.moeteId(), "moeteId");
        Avslag.krevInnhold(k.type(), "type");
        MoeteFakta moete = kontekst.oppslag().moete(k.moeteId());
        UtvalgId utvalgId = moete.utvalgId();
        Avslag.med(
                k.utvalgId() == null || k.utvalgId().equals(utvalgId),
                Avslagskode.UGYLDIG_INNHOLD,
                "R109",
                "Møtet tilhører " + utvalgId + ", ikke " + k.utvalgId());
        boolean egenSak = sak.tilstand() == Sakstilstand.INNMELDT && utvalgId.equals(sak.innmelderutvalg);
        if (!egenSak) {
            Vakter.krevBehandling(
                    sak,
                    utvalgId,
                    Sakstilstand.TILDELT,
                    Sakstilstand.LOEFTET,
                    Sakstilstand.UTSATT,
                    Sakstilstand.TIL_FORANKRING);
        }
        Avslag.med(k.type() != Punkttype.PAUSE, Avslagskode.UGYLDIG_INNHOLD, "R116", "En sak kan ikke være pause");
        moete.krevKanFaa(k.sakId(), kontekst);
        Koe.krevKanPlasseres(sak, utvalgId, kontekst);
        Ruteplan.krevNyttSaksframlegg(sak, utvalgId);
        UtvalgFakta utvalg = Vakter.utvalg(sak, utvalgId, kontekst);
        if (k.type() == Punkttype.VEDTAKSSAK) {
            Ventinger.krevIngen(sak);
            Godkjenninger.krevIngenVenter(sak);
            Avslag.med(
                    sak.harSaksframlegg(),
                    Avslagskode.SAKSDOKUMENT_MANGLER,
                    "R109",
                    "Vedtakssaken har ikke saksframlegg");
            Avslag.med(
                    utvalg.nivaa() != Nivaa.ARENA,
                    Avslagskode.RAADGIVENDE_VEDTAR_IKKE,
                    "R027",
                    utvalgId + " er en arena uten vedtak");
        }
        Avslag.med(
                utvalg.tilstand().virker(),
                Avslagskode.UTVALG_IKKE_I_DRIFT,
                "R022",
                utvalgId + " er " + utvalg.tilstand());
        SakEvent hendelse = new SakEvent.SakSattPaaSakliste(
                k.sakId(),
                utvalgId,
                k.moeteId(),
                k.type(),
                k.minutter(),
                k.ansvarlige(),
                k.underpunkter(),
                k.plass(),
                k.forretningsorden(),
                k.saksnummer(),
                k.start(),
                k.slutt(),
                k.opplegg());
        return Beslutning.av(sak.helsefellesskapId, hendelse).medRegler("R109", "R112");
    }

    static Beslutning<SakEvent> taAvSakliste(SakCommand.TaSakAvSakliste k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, paaSaklisten(sak, k), Sakstilstand.PAA_SAKLISTE);
        Avslag.med(
                k.moeteId() == null || k.moeteId().equals(b.moeteId),
                Avslagskode.UGYLDIG_TILSTAND,
                "R109",
                "Saken står ikke på saklisten til " + k.moeteId() + ", men til " + b.moeteId);
        if (!kontekst.aktoer().erProsess()) {
            kontekst.oppslag().moete(b.moeteId).krevKanEndres(kontekst);
        }
        return Beslutning.av(
                sak.helsefellesskapId, new SakEvent.SakTattAvSakliste(k.sakId(), b.utvalgId, b.moeteId, k.grunn()));
    }

    /** Utvalget det gjelder; er bare møtet oppgitt, det som har saken på saklisten dit. */
    private static UtvalgId paaSaklisten(Sak sak, SakCommand.TaSakAvSakliste k) {
        if (k.utvalgId() != null || k.moeteId() == null) {
            return k.utvalgId();
        }
        return sak.behandlinger.values().stream()
                .filter(b ->
                        b.tilstand == Sakstilstand.PAA_SAKLISTE && k.moeteId().equals(b.moeteId))
                .map(b -> b.utvalgId)
                .findFirst()
                .orElse(null);
    }

    static Beslutning<SakEvent> behandle(SakCommand.BehandleSak k, Sak sak, Kontekst kontekst) {
        Vakter.krevAapen(sak);
        Behandling b = sak.behandlinger.isEmpty() && sak.innmelderutvalg != null
                ? new Behandling(sak.innmelderutvalg, null, false, Sakstilstand.TILDELT)
                : Vakter.finn(sak, k.utvalgId());
        kontekst.krevEgetUtvalg(b.utvalgId);
        MoeteId moeteId = k.moeteId() != null ? k.moeteId() : b.moeteId;
        Avslag.krevInnhold(moeteId, "moeteId");
        MoeteFakta moete = kontekst.oppslag().moete(moeteId);
        MoeteFakta.Punkt punkt = moete.punktFor(k.sakId()).orElse(null);
        boolean eventuelt = punkt != null && punkt.meldtIMoetet();
        Avslag.med(
                b.tilstand == Sakstilstand.PAA_SAKLISTE || (eventuelt && kanMeldesIMoetet(b.tilstand)),
                Avslagskode.UGYLDIG_TILSTAND,
                "R115",
                "Saken er " + b.tilstand + " i " + b.utvalgId);
        Avslag.med(
                moete.tilstand() == Moetetilstand.AAPNET,
                Avslagskode.MOETE_IKKE_AAPNET,
                "R115",
                "Møtet " + moeteId + " er " + moete.tilstand());
        Avslag.med(
                punkt != null
                        && moete.utvalgId().equals(b.utvalgId)
                        && (b.tilstand != Sakstilstand.PAA_SAKLISTE || moeteId.equals(b.moeteId)),
                Avslagskode.IKKE_PAA_SAKLISTE,
                "R117",
                "Saken står ikke på saklisten til " + moeteId);
        Ruteplan.krevNyttSaksframlegg(sak, b.utvalgId);
        UtvalgFakta utvalg = Vakter.utvalg(sak, b.utvalgId, kontekst);
        boolean droeftetFoer = sak.droeftet.stream()
                .anyMatch(d -> !d.moeteId().equals(moeteId) && d.dato().isBefore(moete.dato()));
        SakEvent hendelse = behandlet(
                utvalg.nivaa(),
                k,
                b.utvalgId,
                moeteId,
                punkt == null ? null : punkt.saksnummer(),
                droeftetFoer ? 2 : 1,
                moete.dato());
        return Beslutning.av(sak.helsefellesskapId, hendelse).medRegler("R010", "R115");
    }

    static Beslutning<SakEvent> fremmForslag(SakCommand.FremmForslag k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.UNDER_BEHANDLING);
        Avslag.krevInnhold(k.seteId(), "seteId");
        Avslag.krevInnhold(k.tekst(), "tekst");
        IngenPasientopplysninger.krev(k.tekst());
        UtvalgFakta.Sete sete = sete(Vakter.utvalg(sak, b.utvalgId, kontekst), k.seteId());
        Avslag.med(
                sete.funksjon() != Funksjon.INVITERT,
                Avslagskode.IKKE_TILGANG,
                "R137",
                "Inviterte har talerett, ikke forslagsrett");
        krevTilStede(kontekst.oppslag().moete(b.moeteId), k.seteId());
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.ForslagFremmet(k.sakId(), b.utvalgId, k.seteId(), k.tekst()))
                .medRegler("R137");
    }

    static Beslutning<SakEvent> registrerStandpunkt(SakCommand.RegistrerStandpunkt k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Avslag.krevInnhold(k.seteId(), "seteId");
        Avslag.krevInnhold(k.standpunkt(), "standpunkt");
        Stemmegivning.krevBegrunnet(k.standpunkt(), k.merknad());
        UtvalgFakta.Sete sete = sete(Vakter.utvalg(sak, b.utvalgId, kontekst), k.seteId());
        Rolle rolle = kontekst.aktoer().rolle();
        Avslag.med(
                sete.funksjon() == Funksjon.MEDLEM && rolle != Rolle.OBSERVATOER && rolle != Rolle.INVITERT,
                Avslagskode.OBSERVATOER_TELLER_IKKE,
                "R137",
                "Setet " + k.seteId() + " er " + sete.funksjon());
        krevTilStede(kontekst.oppslag().moete(b.moeteId), k.seteId());
        Avslag.med(
                sete.gjelder(kontekst.dato()),
                Avslagskode.FUNKSJONSTID_UTLOEPT,
                "R171",
                "Setet gjaldt til " + sete.til());
        Avslag.med(!b.erInhabil(k.seteId()), Avslagskode.INHABIL, "", "Medlemmet er kjent inhabilt i saken");
        List<VirksomhetId> representerer =
                k.representerer().isEmpty() ? sete.representerer() : List.copyOf(k.representerer());
        Avslag.med(
                sete.representerer().containsAll(representerer),
                Avslagskode.FULLMAKT_MANGLER,
                "R036",
                "Setet representerer bare " + sete.representerer());
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.StandpunktRegistrert(
                                k.sakId(),
                                b.utvalgId,
                                k.seteId(),
                                sete.part(),
                                k.standpunkt(),
                                representerer,
                                k.merknad()))
                .medRegler("R030", "R036", "R037");
    }

    static Beslutning<SakEvent> meldHabilitet(SakCommand.MeldHabilitet k, Sak sak, Kontekst kontekst) {
        Behandling b =
                Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.PAA_SAKLISTE, Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Avslag.krevInnhold(k.seteId(), "seteId");
        Avslag.krevInnhold(k.grunn(), "grunn");
        sete(Vakter.utvalg(sak, b.utvalgId, kontekst), k.seteId());
        return Beslutning.av(
                sak.helsefellesskapId, new SakEvent.HabilitetMeldt(k.sakId(), b.utvalgId, k.seteId(), k.grunn()));
    }

    static Beslutning<SakEvent> avgjoerHabilitet(SakCommand.AvgjoerHabilitet k, Sak sak, Kontekst kontekst) {
        Vakter.krevAapen(sak);
        Behandling b = Vakter.finn(sak, k.utvalgId());
        kontekst.krevEgetUtvalg(b.utvalgId);
        Avslag.krevInnhold(k.seteId(), "seteId");
        Avslag.med(
                b.habilitet.get(k.seteId()) == Behandling.Habilitet.MELDT,
                Avslagskode.UGYLDIG_TILSTAND,
                "",
                "Det er ikke reist spørsmål om habiliteten til " + k.seteId());
        Vakter.krevBegrunnelse(k.begrunnelse());
        Avslag.med(
                b.moeteId == null
                        || !k.seteId()
                                .equals(kontekst.oppslag().moete(b.moeteId).moeteleder()),
                Avslagskode.IKKE_TILGANG,
                "",
                "Møtelederen kan ikke avgjøre sin egen habilitet; la nestleder lede");
        return Beslutning.av(
                sak.helsefellesskapId,
                new SakEvent.HabilitetAvgjort(k.sakId(), b.utvalgId, k.seteId(), k.inhabil(), k.begrunnelse()));
    }

    private static boolean kanMeldesIMoetet(Sakstilstand tilstand) {
        return switch (tilstand) {
            case INNMELDT, TILDELT, LOEFTET, UTSATT -> true;
            default -> false;
        };
    }

    static UtvalgFakta.Sete sete(UtvalgFakta utvalg, SeteId seteId) {
        return utvalg.sete(seteId)
                .orElseThrow(() -> new Avslag(
                        Avslagskode.IKKE_FUNNET, "R135", "Setet " + seteId + " finnes ikke i " + utvalg.utvalgId()));
    }

    static void krevTilStede(MoeteFakta moete, SeteId seteId) {
        boolean medFullmakt = moete.fullmakter().containsKey(seteId)
                && moete.tilStede().contains(moete.fullmakter().get(seteId));
        Avslag.med(
                moete.tilStede().contains(seteId) || medFullmakt,
                Avslagskode.FULLMAKT_MANGLER,
                "R038",
                "Setet " + seteId + " er ikke til stede og har ikke gitt fullmakt");
    }

    private static SakEvent behandlet(
            Nivaa nivaa,
            SakCommand.BehandleSak k,
            UtvalgId utvalg,
            MoeteId moete,
            String saksnummer,
            int trinn,
            LocalDate dato) {
        return switch (nivaa) {
            case PARTNERSKAPSMOETE ->
                new SakEvent.SakBehandletIPartnerskapsmoete(k.sakId(), utvalg, moete, saksnummer, trinn, dato);
            case STRATEGISK -> new SakEvent.SakBehandletISsu(k.sakId(), utvalg, moete, saksnummer, trinn, dato);
            case FAGLIG -> new SakEvent.SakBehandletIFsu(k.sakId(), utvalg, moete, saksnummer, trinn, dato);
            case LOKALT -> new SakEvent.SakBehandletILokaltUtvalg(k.sakId(), utvalg, moete, saksnummer, trinn, dato);
            case UNDERUTVALG, RAADGIVENDE, KOMMUNALT, MEDVIRKNING, ARENA ->
                new SakEvent.SakBehandletIUnderutvalg(k.sakId(), utvalg, moete, saksnummer, trinn, dato);
            case SEKRETARIAT, ARBEIDSUTVALG ->
                new SakEvent.SakBehandletISekretariat(k.sakId(), utvalg, moete, saksnummer, trinn, dato);
        };
    }
}
