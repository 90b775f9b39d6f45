package no.saksgang.sak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Vekkegrunn;
import no.saksgang.felles.verdi.Ventegrunn;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Navngitt venting: hva saken venter på, hvorfor, til når, og hvem som vekker den (R058). */
final class Ventinger {

    /** En sak på vent. */
    record Venting(
            String ventId, Ventegrunn paa, LocalDate frist, Adressat vekkesAv, MoeteId moeteId, boolean avsluttet) {}

    private Ventinger() {}

    static Map<String, Venting> etter(Map<String, Venting> gamle, SakEvent.Ventehendelse hendelse) {
        Venting v = gamle.get(hendelse.ventId());
        Venting ny =
                switch (hendelse) {
                    case SakEvent.SakSattPaaVent e ->
                        new Venting(e.ventId(), e.paa(), e.frist(), e.vekkesAv(), e.moeteId(), false);
                    case SakEvent.VentForlenget e ->
                        new Venting(v.ventId, v.paa, e.frist(), v.vekkesAv, v.moeteId, false);
                    case SakEvent.VentAvsluttet _ -> new Venting(v.ventId, v.paa, v.frist, v.vekkesAv, v.moeteId, true);
                };
        return Sak.med(gamle, ny.ventId, ny);
    }

    /** @throws Avslag {@code SAK_PAA_VENT} når saken venter på noe annet enn møtet selv */
    static void krevIngen(Sak sak) {
        sak.ventinger.values().stream()
                .filter(v -> !v.avsluttet && v.paa != Ventegrunn.NESTE_MOETE)
                .findFirst()
                .ifPresent(v -> {
                    throw new Avslag(
                            Avslagskode.SAK_PAA_VENT,
                            "R058",
                            "Saken venter på " + v.paa + " fra " + v.vekkesAv.id() + " til " + v.frist + " (" + v.ventId
                                    + ")");
                });
    }

    static Beslutning<SakEvent> sett(SakCommand.SettPaaVent k, Sak sak, Kontekst kontekst) {
        Vakter.krevAapen(sak);
        Vakter.krevSakensUtvalg(sak, kontekst);
        Avslag.krevInnhold(k.paa(), "paa");
        Avslag.krevInnhold(k.grunn(), "grunn");
        IngenPasientopplysninger.krev(k.grunn());
        String id = k.ventId() == null ? "vent-" + (sak.ventinger.size() + 1) : k.ventId();
        Avslag.med(!sak.ventinger.containsKey(id), Avslagskode.FINNES_ALLEREDE, "R058", id + " er brukt");
        SakEvent hendelse =
                k.paa() == Ventegrunn.NESTE_MOETE ? paaMoete(k, id, sak, kontekst) : paaNoen(k, id, sak, kontekst);
        return ferdig(sak, hendelse);
    }

    private static SakEvent paaMoete(SakCommand.SettPaaVent k, String id, Sak sak, Kontekst kontekst) {
        Avslag.krevInnhold(k.moeteId(), "moeteId");
        MoeteFakta moete = kontekst.oppslag().moete(k.moeteId());
        Vakter.finn(sak, moete.utvalgId());
        LocalDate frist = k.frist() == null ? moete.dato() : k.frist();
        Utfall.krevFramtidig(frist, kontekst, "R058");
        return new SakEvent.SakSattPaaVent(
                k.sakId(), id, k.paa(), k.grunn(), frist, Adressat.av(moete.utvalgId()), k.moeteId());
    }

    private static SakEvent paaNoen(SakCommand.SettPaaVent k, String id, Sak sak, Kontekst kontekst) {
        Avslag.med(
                (k.vekkesAvUtvalg() == null) != (k.vekkesAvVirksomhet() == null),
                Avslagskode.UGYLDIG_INNHOLD,
                "R058",
                "Oppgi hvem som vekker saken: enten vekkesAvUtvalg eller vekkesAvVirksomhet");
        Avslag.krevInnhold(k.frist(), "frist");
        Utfall.krevFramtidig(k.frist(), kontekst, "R058");
        if (k.vekkesAvUtvalg() != null) {
            Vakter.utvalg(sak, k.vekkesAvUtvalg(), kontekst);
        } else {
            Avslag.med(
                    Vakter.helsefellesskap(sak, kontekst).parter().stream()
                            .anyMatch(p -> p.virksomhetId().equals(k.vekkesAvVirksomhet())),
                    Avslagskode.PART_IKKE_TILSLUTTET,
                    "R033",
                    k.vekkesAvVirksomhet() + " er ikke part i helsefellesskapet");
        }
        return new SakEvent.SakSattPaaVent(
                k.sakId(),
                id,
                k.paa(),
                k.grunn(),
                k.frist(),
                new Adressat(k.vekkesAvUtvalg(), k.vekkesAvVirksomhet()),
                null);
    }

    static Beslutning<SakEvent> vekk(SakCommand.VekkSak k, Sak sak, Kontekst kontekst) {
        Venting v = aapen(sak, k.ventId());
        boolean sekretariat = kontekst.aktoer().rolle() == Rolle.SEKRETARIAT;
        Avslag.med(
                sekretariat || handlerFor(v.vekkesAv, kontekst.aktoer()),
                Avslagskode.IKKE_TILGANG,
                "R058",
                "Bare " + v.vekkesAv.id() + " eller sekretariatet kan vekke saken");
        Vakter.krevBegrunnelse(k.svar());
        IngenPasientopplysninger.krev(k.svar());
        return ferdig(
                sak,
                new SakEvent.VentAvsluttet(
                        k.sakId(), v.ventId, sekretariat ? Vekkegrunn.TATT_AV_VENT : Vekkegrunn.VEKKET, k.svar()));
    }

    static Beslutning<SakEvent> forleng(SakCommand.ForlengVent k, Sak sak, Kontekst kontekst) {
        Vakter.krevSakensUtvalg(sak, kontekst);
        Venting v = aapen(sak, k.ventId());
        Avslag.krevInnhold(k.frist(), "frist");
        Vakter.krevBegrunnelse(k.begrunnelse());
        Avslag.med(k.frist().isAfter(v.frist), Avslagskode.UGYLDIG_INNHOLD, "R058", "Fristen er alt " + v.frist);
        Utfall.krevFramtidig(k.frist(), kontekst, "R058");
        return ferdig(sak, new SakEvent.VentForlenget(k.sakId(), v.ventId, k.frist(), v.vekkesAv, k.begrunnelse()));
    }

    /** Det som vekker en ventende sak uten at noen ber om det. */
    static List<SakEvent> foelger(List<SakEvent> hendelser, Sak sak) {
        List<SakEvent> ut = new ArrayList<>();
        for (Venting v : sak.ventinger.values()) {
            if (v.avsluttet) {
                continue;
            }
            for (SakEvent h : hendelser) {
                Vekkegrunn grunn = vekker(h, v, sak);
                if (grunn != null) {
                    ut.add(new SakEvent.VentAvsluttet(sak.sakId, v.ventId, grunn, null));
                    break;
                }
            }
        }
        return ut;
    }

    private static Vekkegrunn vekker(SakEvent hendelse, Venting v, Sak sak) {
        return switch (hendelse) {
            case SakEvent.RaadGitt e
            when v.paa == Ventegrunn.RAAD && e.utvalgId().equals(v.vekkesAv.utvalgId()) -> Vekkegrunn.RAAD_KOM;
            case SakEvent.HoeringssvarGitt e
            when v.paa == Ventegrunn.RAAD && e.part().equals(v.vekkesAv) -> Vekkegrunn.RAAD_KOM;
            case SakEvent.SakSattPaaSakliste e
            when v.paa == Ventegrunn.NESTE_MOETE && e.utvalgId().equals(v.vekkesAv.utvalgId()) ->
                Vekkegrunn.PAA_SAKLISTE;
            case SakEvent.SakLoeftet e
            when v.paa == Ventegrunn.NESTE_MOETE && e.fraUtvalgId().equals(v.vekkesAv.utvalgId()) -> Vekkegrunn.FLYTTET;
            case SakEvent.SakOverfoert e
            when v.paa == Ventegrunn.NESTE_MOETE && e.fraUtvalgId().equals(v.vekkesAv.utvalgId()) -> Vekkegrunn.FLYTTET;
            case SakEvent.SakVedtatt _, SakEvent.SakTrukket _, SakEvent.SakAvvist _ -> Vekkegrunn.SAK_AVSLUTTET;
            case SakEvent.SakTattTilOrientering _ when sak.behandlinger.size() == 1 -> Vekkegrunn.SAK_AVSLUTTET;
            default -> null;
        };
    }

    private static boolean handlerFor(Adressat a, Aktoer aktoer) {
        return aktoer.rolle() == Rolle.VIRKSOMHET
                ? aktoer.virksomhetId() != null && aktoer.virksomhetId().equals(a.virksomhetId())
                : aktoer.utvalgId() != null && aktoer.utvalgId().equals(a.utvalgId());
    }

    /** Ventingen det gjelder; id kan utelates når saken har én åpen. */
    private static Venting aapen(Sak sak, String id) {
        List<Venting> aapne =
                sak.ventinger.values().stream().filter(v -> !v.avsluttet).toList();
        if (id == null && aapne.size() == 1) {
            return aapne.getFirst();
        }
        return aapne.stream()
                .filter(v -> v.ventId.equals(id))
                .findFirst()
                .orElseThrow(() -> new Avslag(
                        Avslagskode.UGYLDIG_TILSTAND,
                        "R058",
                        "Saken er ikke på vent med denne id-en; åpne: "
                                + aapne.stream().map(Venting::ventId).toList()));
    }

    private static Beslutning<SakEvent> ferdig(Sak sak, SakEvent hendelse) {
        return Beslutning.av(sak.helsefellesskapId, hendelse).medRegler("R058");
    }
}
