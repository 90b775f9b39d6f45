package no.saksgang.moete;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Advarsel;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Moetetype;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.publisering.rule.IngenPersonnavn;
import no.saksgang.publisering.rule.IntetUnntatt;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Møtets dato, innkalling og deltakere før det åpnes (R038, R060, R079, R107, R109). */
final class Planlegging {

    private Planlegging() {}

    static Beslutning<MoeteEvent> planlegg(MoeteCommand.PlanleggMoete k, Kontekst kontekst) {
        Avslag.krevInnhold(k.helsefellesskapId(), "helsefellesskapId");
        Avslag.krevInnhold(k.utvalgId(), "utvalgId");
        krevTid(k.start(), k.slutt());
        UtvalgFakta utvalg = kontekst.oppslag().utvalg(k.utvalgId());
        Avslag.med(
                utvalg.helsefellesskapId().equals(k.helsefellesskapId()),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001",
                k.utvalgId() + " hører til " + utvalg.helsefellesskapId());
        krevSted(k.sted(), k.helsefellesskapId(), kontekst);
        MoeteEvent hendelse = new MoeteEvent.MoetePlanlagt(
                k.moeteId(),
                k.helsefellesskapId(),
                k.utvalgId(),
                k.start(),
                k.slutt(),
                k.sted(),
                k.type() == null ? Moetetype.ORDINAERT : k.type());
        Beslutning<MoeteEvent> b =
                Beslutning.av(k.helsefellesskapId(), hendelse).medRegler("R107");
        return medHelgevarsel(Moetefrister.medFrister(b, k.moeteId(), k.utvalgId(), k.start(), kontekst), k.start());
    }

    static Beslutning<MoeteEvent> flytt(MoeteCommand.FlyttMoete k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.PLANLAGT, Moetetilstand.INNKALT);
        krevTid(k.start(), k.slutt());
        Avslag.krevInnhold(k.grunn(), "grunn");
        krevSted(k.sted(), moete.helsefellesskapId, kontekst);
        Beslutning<MoeteEvent> b = Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId,
                        new MoeteEvent.MoeteFlyttet(k.moeteId(), k.start(), k.slutt(), k.sted(), k.grunn()))
                .medRegler("R107");
        // Det som er frosset, forblir frosset, og egne frister følger ikke med.
        boolean nyeFrister = moete.fristerFraOrdning && !kontekst.erPassert(moete.frys);
        return medHelgevarsel(
                nyeFrister ? Moetefrister.medFrister(b, k.moeteId(), moete.utvalgId, k.start(), kontekst) : b,
                k.start());
    }

    /** Møteplanen er åpen fra første stund, så stedet går gjennom porten som det som publiseres (R218). */
    private static void krevSted(String sted, HelsefellesskapId id, Kontekst kontekst) {
        IngenPasientopplysninger.krev(sted);
        IngenPersonnavn.krev(kontekst.oppslag(), id, sted);
        IntetUnntatt.krev(kontekst.oppslag(), id, kontekst.dato(), sted);
    }

    static Beslutning<MoeteEvent> avlys(MoeteCommand.AvlysMoete k, Moete moete) {
        MoeteDecider.krev(moete, Moetetilstand.PLANLAGT, Moetetilstand.INNKALT, Moetetilstand.SAKLISTE_LAAST);
        Avslag.krevInnhold(k.grunn(), "grunn");
        return Beslutning.av(
                moete.helsefellesskapId, new MoeteEvent.MoeteAvlyst(k.moeteId(), k.grunn(), moete.saker()));
    }

    static Beslutning<MoeteEvent> inviter(MoeteCommand.InviterFagperson k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.PLANLAGT, Moetetilstand.INNKALT, Moetetilstand.SAKLISTE_LAAST);
        kontekst.krevEgetUtvalg(moete.utvalgId);
        Avslag.krevInnhold(k.sakId(), "sakId");
        Avslag.krevInnhold(k.rolle(), "rolle");
        Avslag.med(
                moete.saker().contains(k.sakId()),
                Avslagskode.IKKE_PAA_SAKLISTE,
                "R079",
                "Fagpersonen må inviteres til en sak på saklisten");
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId,
                        new MoeteEvent.FagpersonInvitert(k.moeteId(), k.sakId(), k.rolle(), k.virksomhetId()))
                .medRegler("R079", "R080");
    }

    static Beslutning<MoeteEvent> meldForfall(MoeteCommand.MeldForfall k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.INNKALT, Moetetilstand.SAKLISTE_LAAST);
        sete(moete, k.seteId(), kontekst);
        return Beslutning.av(moete.helsefellesskapId, new MoeteEvent.ForfallMeldt(k.moeteId(), k.seteId(), k.grunn()));
    }

    static Beslutning<MoeteEvent> innkallVara(MoeteCommand.InnkallVara k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.INNKALT, Moetetilstand.SAKLISTE_LAAST);
        sete(moete, k.seteId(), kontekst);
        Avslag.krevInnhold(k.brukerId(), "brukerId");
        var oppnevnte = kontekst.oppslag().utvalg(moete.utvalgId).varaer().getOrDefault(k.seteId(), Set.of());
        Avslag.med(
                oppnevnte.isEmpty() || oppnevnte.contains(k.brukerId()),
                Avslagskode.FEIL_OPPNEVNER,
                "R135",
                k.brukerId() + " er ikke vara for " + k.seteId());
        return Beslutning.av(
                moete.helsefellesskapId, new MoeteEvent.VaraInnkalt(k.moeteId(), k.seteId(), k.brukerId()));
    }

    static Beslutning<MoeteEvent> giFullmakt(MoeteCommand.GiFullmakt k, Moete moete, Kontekst kontekst) {
        MoeteDecider.krev(moete, Moetetilstand.INNKALT, Moetetilstand.SAKLISTE_LAAST, Moetetilstand.AAPNET);
        Part fra = sete(moete, k.fraSeteId(), kontekst).part();
        Part til = sete(moete, k.tilSeteId(), kontekst).part();
        boolean sykehus = erSykehus(fra) && erSykehus(til);
        Avslag.med(
                !k.fraSeteId().equals(k.tilSeteId()) && (fra == til || sykehus),
                Avslagskode.FULLMAKT_MANGLER,
                "R038",
                "Fullmakt kan bare gis innen samme part, eller mellom sykehus");
        return Beslutning.<MoeteEvent>av(
                        moete.helsefellesskapId, new MoeteEvent.FullmaktGitt(k.moeteId(), k.fraSeteId(), k.tilSeteId()))
                .medRegler("R038");
    }

    private static boolean erSykehus(Part part) {
        return part == Part.SYKEHUS || part == Part.ANNET_SYKEHUS;
    }

    static UtvalgFakta.Sete sete(Moete moete, SeteId seteId, Kontekst kontekst) {
        Avslag.krevInnhold(seteId, "seteId");
        return kontekst.oppslag()
                .utvalg(moete.utvalgId)
                .sete(seteId)
                .orElseThrow(() -> new Avslag(
                        Avslagskode.IKKE_FUNNET, "R135", "Setet " + seteId + " finnes ikke i " + moete.utvalgId));
    }

    private static Beslutning<MoeteEvent> medHelgevarsel(Beslutning<MoeteEvent> b, LocalDateTime start) {
        DayOfWeek dag = start.getDayOfWeek();
        return dag == DayOfWeek.SATURDAY || dag == DayOfWeek.SUNDAY ? b.medAdvarsel(Advarsel.UVANLIG_MOETEDAG) : b;
    }

    private static void krevTid(LocalDateTime start, LocalDateTime slutt) {
        Avslag.krevInnhold(start, "start");
        Avslag.krevInnhold(slutt, "slutt");
        Avslag.med(
                slutt.isAfter(start) && Duration.between(start, slutt).toHours() <= 24,
                Avslagskode.UGYLDIG_INNHOLD,
                "R107",
                "slutt må være etter start, høyst 24 timer");
        krevEntydig(start, "start");
        krevEntydig(slutt, "slutt");
    }

    /** Klokkeslett som ikke finnes, eller finnes to ganger, natten klokken stilles. */
    static void krevEntydig(LocalDateTime tid, String felt) {
        Avslag.med(
                Kontekst.NORSK_TID.getRules().getValidOffsets(tid).size() == 1,
                Avslagskode.UGYLDIG_INNHOLD,
                "R107",
                felt + " " + tid + " er ikke et entydig klokkeslett i norsk tid");
    }
}
