package no.saksgang.lesemodell.organisasjon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.Id;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Lederregel;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.helsefellesskap.event.HelsefellesskapEvent;
import no.saksgang.lesemodell.felles.Tegning;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Tegner hendelsene inn i bildene av helsefellesskap og utvalg. */
public final class Organisasjonstegner {

    public static final Tegning<Helsefellesskapbilde> HELSEFELLESSKAP =
            new Tegning<>(Helsefellesskapbilde::new, (h, hendelse, k, sekvens) -> {
                tegn(h, (HelsefellesskapEvent) hendelse);
                h.versjon = sekvens + 1;
            });

    public static final Tegning<Utvalgsbilde> UTVALG = new Tegning<>(Utvalgsbilde::new, (u, hendelse, k, sekvens) -> {
        tegn(u, (UtvalgEvent) hendelse);
        u.versjon = sekvens + 1;
    });

    private Organisasjonstegner() {}

    static void tegn(Helsefellesskapbilde h, HelsefellesskapEvent hendelse) {
        switch (hendelse) {
            case HelsefellesskapEvent.HelsefellesskapOpprettet e -> {
                h.helsefellesskapId = e.helsefellesskapId().verdi();
                h.navn = e.navn();
                h.maalform = e.maalform() == null ? null : e.maalform().name();
                h.helseregion = e.helseregion();
                e.parter().forEach(p -> h.parter.add(part(p)));
            }
            case HelsefellesskapEvent.PartTilfoeyd e -> h.parter.add(part(e.part()));
            case HelsefellesskapEvent.SamarbeidsavtaleSignert e ->
                h.parter.stream()
                        .filter(p -> p.virksomhetId.equals(e.virksomhetId().verdi()))
                        .forEach(p -> {
                            boolean med = p.tilsluttet != null && p.uttraadt == null;
                            p.tilsluttet = med && e.modellversjon() != null ? p.tilsluttet : e.dato();
                            p.uttraadt = null;
                            if (e.modellversjon() != null && !p.signerteVersjoner.contains(e.modellversjon())) {
                                p.signerteVersjoner.add(e.modellversjon());
                            }
                        });
            case HelsefellesskapEvent.PartUttraadt e ->
                h.parter.stream()
                        .filter(p -> p.virksomhetId.equals(e.virksomhetId().verdi()))
                        .forEach(p -> p.uttraadt = e.sluttdato());
            case HelsefellesskapEvent.SamarbeidsmodellVedtatt e -> h.modeller.add(modell(e.modell()));
            case HelsefellesskapEvent.SamarbeidsmodellRevidert e -> h.modeller.add(modell(e.modell()));
            case HelsefellesskapEvent.ModellvilkaarOppfylt _ -> {
                // Vilkåret vises i revisjonssporet.
            }
            case HelsefellesskapEvent.SekretariatOpprettet e ->
                h.sekretariater.add(new Helsefellesskapbilde.Sekretariat(
                        e.form(),
                        verdi(e.utvalgId()),
                        e.stillingsprosent(),
                        e.varighetMaaneder(),
                        e.fra(),
                        e.til(),
                        e.evalueringsfrist(),
                        new ArrayList<>(e.gjelder().stream().map(Id::verdi).toList()),
                        new ArrayList<>(e.kostnadsfordeling().stream()
                                .map(a -> new Helsefellesskapbilde.Andel(verdi(a.virksomhetId()), a.andel()))
                                .toList())));
            case HelsefellesskapEvent.HonorarsatsFastsatt e ->
                h.honorarsatser.add(new Helsefellesskapbilde.Honorarsats(
                        e.part().name(),
                        e.perTime(),
                        e.timerPerMoete(),
                        verdi(e.betaler()),
                        e.gjelderFra(),
                        e.status().name()));
            case HelsefellesskapEvent.AarshjulFastsatt e ->
                h.aarshjul = new ArrayList<>(e.aktiviteter().stream()
                        .map(a -> new Helsefellesskapbilde.Aktivitet(
                                a.maaned(),
                                a.aktivitet(),
                                a.nivaa() == null ? null : a.nivaa().name()))
                        .toList());
            case HelsefellesskapEvent.MoeteplanFastsatt e -> {
                h.planFor(e.aar()).put(e.utvalgId().verdi(), new ArrayList<>(e.datoer()));
                h.seminarer.removeIf(s ->
                        s.aar() == e.aar() && s.utvalgId().equals(e.utvalgId().verdi()));
                if (!e.seminarer().isEmpty()) {
                    h.seminarer.add(new Helsefellesskapbilde.Seminarplan(
                            e.utvalgId().verdi(), e.aar(), new ArrayList<>(e.seminarer())));
                }
            }
            case HelsefellesskapEvent.KunngjoeringBekreftet _ -> {
                // Står i dashbordet.
            }
            case HelsefellesskapEvent.MaalingRegistrert e -> {
                // Den siste målingen av samme indikator i samme år gjelder; de tidligere står i sporet.
                h.maalinger.removeIf(m -> m.aar() == e.aar() && m.indikator().equals(e.indikator()));
                h.maalinger.add(new Helsefellesskapbilde.Maaling(e.indikator(), e.verdi(), e.aar(), e.merknad()));
            }
        }
    }

    static void tegn(Utvalgsbilde u, UtvalgEvent hendelse) {
        Historietegner.tegn(u, hendelse);
        switch (hendelse) {
            case UtvalgEvent.UtvalgRegistrert e -> {
                u.helsefellesskapId = e.helsefellesskapId().verdi();
                beskriv(u, e.modell(), e.modellversjon());
                u.tilstand = starttilstand(e.modell().status()).name();
            }
            case UtvalgEvent.UtvalgModellEndret e -> beskriv(u, e.modell(), e.modellversjon());
            case UtvalgEvent.UtvalgNedsatt e -> {
                u.utvalgId = e.utvalgId().verdi();
                u.helsefellesskapId = e.helsefellesskapId().verdi();
                u.navn = e.navn();
                u.nivaa = e.nivaa().name();
                u.tilstand = Utvalgstilstand.NEDSATT.name();
            }
            case UtvalgEvent.UnderutvalgNedsatt e -> {
                u.utvalgId = e.utvalgId().verdi();
                u.helsefellesskapId = e.helsefellesskapId().verdi();
                u.navn = e.navn();
                u.nivaa = "UNDERUTVALG";
                u.varighet = "TIDSBEGRENSET";
                u.myndighetTil = e.frist();
                u.frist = e.frist();
                u.nedsattAv = e.nedsattAv().verdi();
                u.utreder = verdi(e.sakId());
                u.overordnet = new ArrayList<>(List.of(e.nedsattAv().verdi()));
                u.tilstand = Utvalgstilstand.NEDSATT.name();
            }
            case UtvalgEvent.MedlemOppnevnt e -> {
                Utvalgsbilde.Sete s = sete(
                        e.seteId(),
                        e.brukerId(),
                        e.rolle(),
                        e.funksjon(),
                        e.part(),
                        e.virksomhetId(),
                        e.representerer(),
                        e.beslutningsmyndighet(),
                        e.fra(),
                        e.til(),
                        e.antatt());
                s.knyttetTil = e.knyttetTil() == null ? null : e.knyttetTil().name();
                s.region = e.region();
                s.forankringsnivaa = e.forankringsnivaa();
                u.seter.add(s);
            }
            case UtvalgEvent.ObservatoerOppnevnt e ->
                u.seter.add(sete(
                        e.seteId(),
                        e.brukerId(),
                        e.rolle(),
                        e.funksjon(),
                        e.part(),
                        e.virksomhetId(),
                        e.representerer(),
                        false,
                        e.fra(),
                        e.til(),
                        e.antatt()));
            case UtvalgEvent.MedlemFratraadt e -> {
                String id = e.seteId().verdi();
                u.seter.stream()
                        .filter(s -> s.seteId.equals(id) && gjelder(s.fra, s.til, e.sluttdato()))
                        .forEach(s -> s.til = e.sluttdato());
                u.ledere.replaceAll(l -> l.seteId().equals(id) && gjelder(l.fra(), l.til(), e.sluttdato())
                        ? new Utvalgsbilde.Leder(id, l.part(), l.nestleder(), l.fra(), e.sluttdato())
                        : l);
            }
            case UtvalgEvent.LederValgt e -> leder(u, e.seteId(), e.part(), false, e.fra(), e.til());
            case UtvalgEvent.NestlederValgt e -> leder(u, e.seteId(), e.part(), true, e.fra(), e.til());
            case UtvalgEvent.UtvalgKonstituert _, UtvalgEvent.UtvalgGjenopptatt _ ->
                u.tilstand = Utvalgstilstand.I_DRIFT.name();
            case UtvalgEvent.MandatRevidert _ -> {
                // Mandatet føres i historien.
            }
            case UtvalgEvent.MyndighetTildelt e -> {
                u.myndighetFra = e.fra();
                u.myndighetTil = e.til();
            }
            case UtvalgEvent.MyndighetForlenget e -> {
                u.myndighetFra = e.fra() == null ? u.myndighetFra : e.fra();
                u.myndighetTil = e.til();
            }
            case UtvalgEvent.UtvalgsfristNaermerSeg _, UtvalgEvent.UtvalgsfristPassert _ -> {
                // Datoene står der de gjelder.
            }
            case UtvalgEvent.UtvalgSattPaaPause _ -> u.tilstand = Utvalgstilstand.PAA_PAUSE.name();
            case UtvalgEvent.UtvalgFungererMidlertidig _ -> u.tilstand = Utvalgstilstand.FUNGERER_MIDLERTIDIG.name();
            case UtvalgEvent.UtvalgAvviklet e -> {
                u.tilstand = Utvalgstilstand.AVVIKLET.name();
                u.avloestAv = verdi(e.avloestAv());
            }
            case UtvalgEvent.OppgaverOverfoert e -> u.erstattesAv = verdi(e.mottaker());
            case UtvalgEvent.MoeteordningFastsatt e ->
                u.moeteordninger.add(new Utvalgsbilde.DatertMoeteordning(e.gjelderFra(), e.gjelderTil(), e.ordning()));
            case UtvalgEvent.SammensetningVedtatt _,
                    UtvalgEvent.VaraOppnevnt _,
                    UtvalgEvent.OppnevningBedtOm _,
                    UtvalgEvent.RepresentantValgt _,
                    UtvalgEvent.LederForeslaatt _,
                    UtvalgEvent.LedelseRotert _,
                    UtvalgEvent.FoeringGitt _,
                    UtvalgEvent.UtvalgEvaluert _,
                    UtvalgEvent.HonoraravtaleInngaatt _,
                    UtvalgEvent.ForberedelseBekreftet _,
                    UtvalgEvent.HonorarBeregnet _ -> {
                // Står i historien og i revisjonssporet.
            }
        }
    }

    static boolean gjelder(LocalDate fra, LocalDate til, LocalDate dato) {
        return (fra == null || !dato.isBefore(fra)) && (til == null || !dato.isAfter(til));
    }

    private static Helsefellesskapbilde.Part part(Partsinfo p) {
        Helsefellesskapbilde.Part ut = new Helsefellesskapbilde.Part();
        ut.virksomhetId = p.virksomhetId().verdi();
        ut.navn = p.navn();
        ut.part = p.part().name();
        ut.antatt = p.antatt();
        return ut;
    }

    private static Helsefellesskapbilde.Modell modell(Samarbeidsmodell m) {
        java.util.Map<String, String> opphav = new java.util.TreeMap<>();
        m.opphav().forEach((felt, o) -> opphav.put(felt, o.name()));
        return new Helsefellesskapbilde.Modell(
                m.versjon(),
                m.gjelderFra(),
                navn(m.konsensusparter()),
                m.beslutningsmodell().name(),
                m.krevesPolitiskBehandling(),
                opphav);
    }

    private static void beskriv(Utvalgsbilde u, UtvalgModell m, int modellversjon) {
        u.utvalgId = m.utvalgId().verdi();
        u.navn = m.navn();
        u.forkortelse = m.forkortelse();
        u.nivaa = m.nivaa().name();
        u.varighet = m.varighet() == null ? null : m.varighet().name();
        u.delsystem = m.delsystem();
        u.delavtale = m.delavtale();
        u.overordnet = new ArrayList<>(m.overordnet().stream().map(Id::verdi).toList());
        u.beslutningsmakt = navn(m.beslutningsmakt());
        u.kanVedta = navn(m.vedtaksgrense().kanVedta());
        u.skalLoeftes = navn(m.vedtaksgrense().skalLoeftes());
        u.konsensusregel = m.konsensusregel().name();
        u.bindendeFor = m.bindendeFor().name();
        u.eskalering = new ArrayList<>(m.eskalering().stream()
                .map(r -> new Utvalgsbilde.Rute(
                        r.til(),
                        navn(r.grunner()),
                        r.naar() == null ? null : r.naar().name()))
                .toList());
        u.lederregel = lederregel(m.lederregel());
        u.erstattesAv = verdi(m.erstattesAv());
        u.avloestAv = verdi(m.avloestAv());
        u.modellversjon = modellversjon;
        u.opphav.clear();
        m.opphav().forEach((felt, o) -> u.opphav.put(felt, o.name()));
    }

    private static Utvalgsbilde.Lederregel lederregel(Lederregel r) {
        return r == null
                ? null
                : new Utvalgsbilde.Lederregel(
                        r.type() == null ? null : r.type().name(),
                        r.periodeMaaneder(),
                        navn(r.mellom()),
                        r.roterer() || r.type() == Lederregeltype.ROTERER,
                        r.sykehusVeksler(),
                        r.foerste() == null ? null : r.foerste().name(),
                        r.betalerHonorar());
    }

    private static Utvalgsbilde.Sete sete(
            SeteId id,
            BrukerId bruker,
            String rolle,
            Funksjon funksjon,
            Part part,
            VirksomhetId virksomhet,
            List<VirksomhetId> representerer,
            boolean myndighet,
            LocalDate fra,
            LocalDate til,
            boolean antatt) {
        Utvalgsbilde.Sete s = new Utvalgsbilde.Sete();
        s.seteId = id.verdi();
        s.brukerId = verdi(bruker);
        s.rolle = rolle;
        s.funksjon = funksjon.name();
        s.part = part.name();
        s.virksomhetId = verdi(virksomhet);
        s.representerer = new ArrayList<>(representerer.stream().map(Id::verdi).toList());
        s.beslutningsmyndighet = myndighet;
        s.fra = fra;
        s.til = til;
        s.antatt = antatt;
        return s;
    }

    private static void leder(Utvalgsbilde u, SeteId sete, Part part, boolean nestleder, LocalDate fra, LocalDate til) {
        boolean delt = u.lederregel != null && Lederregeltype.DELT.name().equals(u.lederregel.type());
        u.ledere.replaceAll(l -> l.nestleder() == nestleder
                        && (!delt || Historietegner.kommuneside(l.part()) == Historietegner.kommuneside(part.name()))
                        && l.fra().isBefore(fra)
                        && (l.til() == null || !l.til().isBefore(fra))
                ? new Utvalgsbilde.Leder(l.seteId(), l.part(), nestleder, l.fra(), fra.minusDays(1))
                : l);
        u.ledere.add(new Utvalgsbilde.Leder(sete.verdi(), part.name(), nestleder, fra, til));
    }

    static Utvalgstilstand starttilstand(Utvalgsstatus status) {
        return switch (status) {
            case I_DRIFT, ETABLERT, UNDER_REVISJON -> Utvalgstilstand.I_DRIFT;
            case UNDER_ETABLERING -> Utvalgstilstand.NEDSATT;
            case PLANLAGT, IKKE_ETABLERT -> Utvalgstilstand.PLANLAGT;
            case FORESLAATT -> Utvalgstilstand.FORESLAATT;
            case FUNGERER_MIDLERTIDIG -> Utvalgstilstand.FUNGERER_MIDLERTIDIG;
            case AVLOEST, AVHOLDT -> Utvalgstilstand.AVVIKLET;
        };
    }

    private static List<String> navn(List<? extends Enum<?>> koder) {
        return new ArrayList<>(koder.stream().map(Enum::name).toList());
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
