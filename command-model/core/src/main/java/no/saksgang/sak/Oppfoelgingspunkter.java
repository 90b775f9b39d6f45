package no.saksgang.sak;

import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.HandlingsplanFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.verdi.Oppfoelgingspunkt;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;

/** Hvem som skal gjøre hva etter et vedtak, og til når (R023, R055, R058). */
final class Oppfoelgingspunkter {

    private Oppfoelgingspunkter() {}

    static Beslutning<SakEvent> tildel(SakCommand.TildelGjennomfoering k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(sak, Sakstilstand.VEDTATT, Sakstilstand.UNDER_GJENNOMFOERING);
        Vakter.krevVedtaksutvalget(sak, kontekst);
        Oppfoelgingspunkt punkt = new Oppfoelgingspunkt(
                k.ansvarligUtvalg(),
                k.ansvarligVirksomhet(),
                k.eier(),
                k.oppgave(),
                k.frist(),
                k.kontrolldato(),
                k.handlingsplanId(),
                k.tiltakId());
        krev(punkt, sak, kontekst);
        String punktId = k.punktId() == null ? "punkt-" + (sak.gjennomfoering.size() + 1) : k.punktId();
        Avslag.med(
                !sak.gjennomfoering.containsKey(punktId), Avslagskode.FINNES_ALLEREDE, "R058", punktId + " er brukt");
        return Beslutning.<SakEvent>av(sak.helsefellesskapId, tildelt(sak, punktId, punkt))
                .medRegler("R023", "R058");
    }

    /** Punktene vedtaket selv fastsetter; ingen er også lov. */
    static List<SakEvent> fra(List<Oppfoelgingspunkt> punkter, Sak sak, Kontekst kontekst) {
        List<SakEvent> ut = new ArrayList<>();
        for (Oppfoelgingspunkt p : punkter) {
            krev(p, sak, kontekst);
            ut.add(tildelt(sak, "punkt-" + (ut.size() + 1), p));
        }
        return ut;
    }

    static Beslutning<SakEvent> endreFrist(SakCommand.EndreOppfoelgingsfrist k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(sak, Sakstilstand.UNDER_GJENNOMFOERING);
        Vakter.krevSakensUtvalg(sak, kontekst);
        String punktId = finn(sak, k.punktId());
        Sak.Gjennomfoering punkt = sak.gjennomfoering.get(punktId);
        Avslag.med(!punkt.meldt(), Avslagskode.UGYLDIG_TILSTAND, "R058", punktId + " er meldt gjennomført");
        Avslag.krevInnhold(k.frist(), "frist");
        Utfall.krevFramtidig(k.frist(), kontekst, "R058");
        Vakter.krevBegrunnelse(k.begrunnelse());
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.OppfoelgingsfristEndret(
                                k.sakId(), punktId, punkt.ansvarlig(), k.frist(), k.begrunnelse()))
                .medRegler("R058");
    }

    static Beslutning<SakEvent> ettersyn(SakCommand.RegistrerEttersyn k, Sak sak, Kontekst kontekst) {
        Vakter.krevTilstand(sak, Sakstilstand.UNDER_GJENNOMFOERING, Sakstilstand.GJENNOMFOERT, Sakstilstand.RAPPORTERT);
        Vakter.krevSakensUtvalg(sak, kontekst);
        String punktId = finn(sak, k.punktId());
        Avslag.krevInnhold(k.konklusjon(), "konklusjon");
        Utfall.krevFramtidig(k.nesteKontroll(), kontekst, "R058");
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.EttersynRegistrert(
                                k.sakId(),
                                punktId,
                                sak.gjennomfoering.get(punktId).ansvarlig(),
                                k.konklusjon(),
                                k.nesteKontroll()))
                .medRegler("R058");
    }

    /** Punktet det gjelder; id kan utelates når saken har ett. */
    static String finn(Sak sak, String punktId) {
        if (punktId == null && sak.gjennomfoering.size() == 1) {
            return sak.gjennomfoering.keySet().iterator().next();
        }
        Avslag.med(
                punktId != null && sak.gjennomfoering.containsKey(punktId),
                Avslagskode.IKKE_FUNNET,
                "R058",
                "Oppgi et av punktene: " + sak.gjennomfoering.keySet());
        return punktId;
    }

    private static void krev(Oppfoelgingspunkt p, Sak sak, Kontekst kontekst) {
        Avslag.med(
                (p.ansvarligUtvalg() == null) != (p.ansvarligVirksomhet() == null),
                Avslagskode.UGYLDIG_INNHOLD,
                "R058",
                "Oppgi enten ansvarligUtvalg eller ansvarligVirksomhet");
        Avslag.krevInnhold(p.frist(), "frist");
        Utfall.krevFramtidig(p.frist(), kontekst, "R058");
        Avslag.med(
                p.kontrolldato() == null || !p.kontrolldato().isBefore(p.frist()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R058",
                "kontrolldato kan ikke være før fristen");
        if (p.ansvarligUtvalg() != null) {
            Vakter.utvalg(sak, p.ansvarligUtvalg(), kontekst);
        } else {
            Avslag.med(
                    Vakter.helsefellesskap(sak, kontekst).parter().stream()
                            .anyMatch(v -> v.virksomhetId().equals(p.ansvarligVirksomhet())),
                    Avslagskode.PART_IKKE_TILSLUTTET,
                    "R033",
                    p.ansvarligVirksomhet() + " er ikke part i helsefellesskapet");
        }
        krevEier(p, sak, kontekst);
        krevTiltak(p, kontekst);
    }

    /** Eieren sitter i det ansvarlige utvalget, eller representerer den ansvarlige virksomheten i utvalget som vedtok. */
    private static void krevEier(Oppfoelgingspunkt p, Sak sak, Kontekst kontekst) {
        if (p.eier() == null) {
            return;
        }
        var utvalgId = p.ansvarligUtvalg() != null ? p.ansvarligUtvalg() : sak.sisteUtvalg;
        boolean sitter = Vakter.utvalg(sak, utvalgId, kontekst).seter().stream()
                .anyMatch(s -> s.seteId().equals(p.eier()) && s.gjelder(kontekst.dato()));
        Avslag.med(sitter, Avslagskode.IKKE_FUNNET, "R058", p.eier() + " har ikke sete i " + utvalgId);
    }

    private static void krevTiltak(Oppfoelgingspunkt p, Kontekst kontekst) {
        if (p.handlingsplanId() == null && p.tiltakId() == null) {
            return;
        }
        Avslag.krevInnhold(p.handlingsplanId(), "handlingsplanId");
        Avslag.krevInnhold(p.tiltakId(), "tiltakId");
        boolean finnes = kontekst.oppslag()
                .finnHandlingsplan(p.handlingsplanId())
                .map(HandlingsplanFakta::tiltak)
                .map(t -> t.contains(p.tiltakId()))
                .orElse(false);
        Avslag.med(
                finnes,
                Avslagskode.IKKE_I_HANDLINGSPLAN,
                "R055",
                p.tiltakId() + " finnes ikke i " + p.handlingsplanId());
    }

    private static SakEvent tildelt(Sak sak, String punktId, Oppfoelgingspunkt p) {
        return new SakEvent.GjennomfoeringTildelt(
                sak.sakId,
                punktId,
                p.ansvarligUtvalg(),
                p.ansvarligVirksomhet(),
                p.oppgave(),
                p.frist(),
                p.eier(),
                p.kontrolldato(),
                p.handlingsplanId(),
                p.tiltakId());
    }
}
