package no.saksgang.utvalg;

import java.util.EnumSet;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Underutvalgstype;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.command.UtvalgCommand;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Hvordan utvalg og underutvalg blir til, og følger modellen (R013–R019, R021, R224). */
final class Nedsetting {

    private static final Set<Sakstilstand> VEDTATT = EnumSet.of(
            Sakstilstand.VEDTATT,
            Sakstilstand.UNDER_GJENNOMFOERING,
            Sakstilstand.GJENNOMFOERT,
            Sakstilstand.RAPPORTERT);

    private Nedsetting() {}

    static Beslutning<UtvalgEvent> registrer(UtvalgCommand.RegistrerUtvalg k, Utvalg u) {
        Avslag.krevInnhold(k.modell(), "modell");
        if (u.finnes() && k.modell().equals(u.modell)) {
            return Beslutning.ingenting(u.helsefellesskapId);
        }
        Avslag.med(!u.finnes(), Avslagskode.FINNES_ALLEREDE, "", "Utvalget " + k.utvalgId() + " finnes allerede");
        return Beslutning.<UtvalgEvent>av(
                        k.helsefellesskapId(),
                        new UtvalgEvent.UtvalgRegistrert(
                                k.utvalgId(), k.helsefellesskapId(), k.modell(), k.modellversjon()))
                .medModell(k.modellversjon())
                .medRegler("R224");
    }

    static Beslutning<UtvalgEvent> endreModell(UtvalgCommand.EndreUtvalgModell k, Utvalg u, Kontekst kontekst) {
        Avslag.krevInnhold(k.modell(), "modell");
        if (k.modell().equals(u.modell)) {
            return Beslutning.ingenting(u.helsefellesskapId);
        }
        var gjelderFra = kontekst.oppslag().helsefellesskap(u.helsefellesskapId).modeller().stream()
                .filter(m -> m.versjon() == k.modellversjon())
                .map(Samarbeidsmodell::gjelderFra)
                .findFirst()
                .orElse(kontekst.dato());
        return UtvalgDecider.av(
                        u,
                        new UtvalgEvent.UtvalgModellEndret(k.utvalgId(), k.modell(), k.modellversjon(), gjelderFra),
                        "R224",
                        "R228")
                .medModell(k.modellversjon());
    }

    static Beslutning<UtvalgEvent> nedsett(UtvalgCommand.NedsettUtvalg k, Utvalg u, Kontekst kontekst) {
        if (u.finnes()) {
            Styring.krevSkifte(u, kontekst.dato(), Utvalgstilstand.FORESLAATT, Utvalgstilstand.PLANLAGT);
        } else {
            Avslag.krevInnhold(k.navn(), "navn");
            Avslag.krevInnhold(k.helsefellesskapId(), "helsefellesskapId");
        }
        Avslag.med(!k.mandat().isEmpty(), Avslagskode.MANDAT_MANGLER, "R014", "Utvalget må ha mandat");
        HelsefellesskapId hf = u.finnes() ? u.helsefellesskapId : k.helsefellesskapId();
        Nivaa nivaa = u.finnes() ? u.nivaa : k.nivaa();
        Avslag.krevInnhold(nivaa, "nivaa");
        UtvalgId vedtattAv = k.vedtattAv() == null && Styring.handlerSomUtvalg(kontekst)
                ? kontekst.aktoer().utvalgId()
                : k.vedtattAv();
        if (vedtattAv != null) {
            kontekst.krevEgetUtvalg(vedtattAv);
            Styring.krevSamme(vedtattAv, hf, kontekst);
        }
        if (nivaa == Nivaa.FAGLIG) {
            Avslag.med(
                    vedtattAv != null && kontekst.oppslag().utvalg(vedtattAv).nivaa() == Nivaa.STRATEGISK,
                    Avslagskode.IKKE_TILGANG,
                    "R021",
                    "Fagutvalg settes ned av strategisk utvalg");
        }
        krevVedtatt(k.vedtakssak(), hf, kontekst);
        return Beslutning.<UtvalgEvent>av(
                        hf,
                        new UtvalgEvent.UtvalgNedsatt(
                                k.utvalgId(),
                                hf,
                                u.finnes() ? u.navn : k.navn(),
                                nivaa,
                                k.mandat(),
                                vedtattAv,
                                k.vedtakssak(),
                                kontekst.dato()))
                .medRegler("R014", "R021");
    }

    /** En sak det vises til, må være vedtatt (R021). */
    private static void krevVedtatt(SakId sakId, HelsefellesskapId hf, Kontekst kontekst) {
        if (sakId != null) {
            SakFakta sak = kontekst.oppslag().sak(sakId);
            Avslag.med(
                    sak.helsefellesskapId().equals(hf) && VEDTATT.contains(sak.tilstand()),
                    Avslagskode.IKKE_TILGANG,
                    "R021",
                    sakId + " er ikke vedtatt i " + hf);
        }
    }

    static Beslutning<UtvalgEvent> nedsettUnderutvalg(UtvalgCommand.NedsettUnderutvalg k, Utvalg u, Kontekst kontekst) {
        Avslag.med(!u.finnes(), Avslagskode.FINNES_ALLEREDE, "", "Utvalget " + k.utvalgId() + " finnes allerede");
        Avslag.krevInnhold(k.helsefellesskapId(), "helsefellesskapId");
        Avslag.krevInnhold(k.nedsattAv(), "nedsattAv");
        Avslag.krevInnhold(k.navn(), "navn");
        kontekst.krevEgetUtvalg(k.nedsattAv());
        Styring.krevSamme(k.nedsattAv(), k.helsefellesskapId(), kontekst);
        Nivaa nivaa = kontekst.oppslag().utvalg(k.nedsattAv()).nivaa();
        // Strategisk utvalg kan også, som for kriseutvalgene (R017).
        Avslag.med(
                nivaa == Nivaa.FAGLIG || nivaa == Nivaa.STRATEGISK,
                Avslagskode.IKKE_TILGANG,
                "R015",
                "Underutvalg settes ned av faglig utvalg");
        Avslag.med(k.frist() != null, Avslagskode.VARIGHET_MANGLER, "R015", "Underutvalget må ha frist");
        Avslag.med(
                k.frist().isAfter(kontekst.dato()),
                Avslagskode.FRIST_I_FORTIDEN,
                "R015",
                "Fristen " + k.frist() + " er ikke etter " + kontekst.dato());
        krevBeggeParter(k, kontekst);
        Underutvalgstype type = k.type() == null ? Underutvalgstype.UNDERUTVALG : k.type();
        if (type == Underutvalgstype.FAGGRUPPE) {
            krevDroeftet(k, kontekst);
        }
        return Beslutning.<UtvalgEvent>av(
                        k.helsefellesskapId(),
                        new UtvalgEvent.UnderutvalgNedsatt(
                                k.utvalgId(),
                                k.helsefellesskapId(),
                                k.nedsattAv(),
                                type,
                                k.navn(),
                                k.mandat(),
                                k.frist(),
                                k.sakId(),
                                k.droeftetIMoete(),
                                k.sammensetning(),
                                kontekst.dato()))
                .medRegler("R013", "R015");
    }

    private static void krevBeggeParter(UtvalgCommand.NedsettUnderutvalg k, Kontekst kontekst) {
        Oppnevning.krevSammensetning(k.sammensetning());
        Set<Part> mangler = EnumSet.noneOf(Part.class);
        kontekst.oppslag()
                .helsefellesskap(k.helsefellesskapId())
                .modellPaa(kontekst.dato())
                .ifPresent(m -> mangler.addAll(m.konsensusparter()));
        for (Seteregel s : k.sammensetning()) {
            if (s.funksjon() == Funksjon.MEDLEM) {
                mangler.remove(s.part());
            }
        }
        Avslag.med(
                mangler.isEmpty(),
                Avslagskode.SAMMENSETNING_BRUTT,
                "R013",
                "Underutvalget mangler medlemmer fra " + mangler);
    }

    private static void krevDroeftet(UtvalgCommand.NedsettUnderutvalg k, Kontekst kontekst) {
        Avslag.med(
                k.droeftetIMoete() != null
                        && k.sakId() != null
                        && kontekst.oppslag().sak(k.sakId()).droeftetIMoeter().contains(k.droeftetIMoete()),
                Avslagskode.IKKE_DROEFTET,
                "R019",
                "Faggruppen må vise til møtet der saken ble drøftet");
    }
}
