package no.saksgang.sak;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Vilkaar;
import no.saksgang.felles.verdi.Loefteaarsak;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Løft langs modellens ruter, og retur (R006, R011, R042, R052). */
final class Loefting {

    private Loefting() {}

    static Beslutning<SakEvent> loeft(SakCommand.LoeftSak k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(
                sak,
                k.fraUtvalgId(),
                Sakstilstand.UNDER_BEHANDLING,
                Sakstilstand.KONSENSUS_MANGLER,
                Sakstilstand.INNSTILT,
                Sakstilstand.TILDELT);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Avslag.krevInnhold(k.aarsak(), "aarsak");
        Avslag.med(
                aarsakPasser(k.aarsak(), b.tilstand),
                Avslagskode.LOEFTEGRUNN_MANGLER,
                "R011",
                "Årsaken " + k.aarsak() + " kan ikke brukes når saken er " + b.tilstand);
        Samarbeidsmodell modell = Vakter.modell(sak, kontekst);
        UtvalgFakta fra = Vakter.utvalg(sak, b.utvalgId, kontekst);
        UtvalgModell framodell = Vakter.utvalgsmodell(modell, fra);
        List<Loefterute> aapne = aapneRuter(framodell, k.aarsak(), sak);
        List<Loefterute> valgte = velg(Ruteplan.mottakere(k, sak, aapne), aapne, b.utvalgId);
        List<SakEvent> hendelser = new ArrayList<>();
        for (Loefterute rute : valgte) {
            hendelser.add(hendelse(k, sak, b.utvalgId, rute, modell, kontekst));
        }
        return Beslutning.av(sak.helsefellesskapId, hendelser)
                .medModell(modell.versjon())
                .medRegler("R011", "R042")
                .medForklaring(Loefteforklaring.av(sak, b, framodell, valgte, k.aarsak(), modell));
    }

    static Beslutning<SakEvent> returner(SakCommand.ReturnerSak k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.LOEFTET, Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Vakter.krevBegrunnelse(k.begrunnelse());
        IngenPasientopplysninger.krev(k.oenskedeTillegg().toArray(String[]::new));
        Avslag.med(
                b.fraUtvalgId != null,
                Avslagskode.UGYLDIG_TILSTAND,
                "R096",
                "Saken er ikke løftet hit og har ikke noe sted å gå tilbake til");
        UtvalgId tilbake = Mottaker.finn(
                        sak, Vakter.utvalg(sak, b.fraUtvalgId, kontekst), Vakter.modell(sak, kontekst), kontekst)
                .utvalgId();
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.SakReturnert(k.sakId(), b.utvalgId, tilbake, k.begrunnelse(), k.oenskedeTillegg()))
                .medRegler("R096");
    }

    private static boolean aarsakPasser(Loefteaarsak aarsak, Sakstilstand tilstand) {
        return switch (aarsak) {
            case KONSENSUS_MANGLER, FORANKRING_MANGLER -> tilstand == Sakstilstand.KONSENSUS_MANGLER;
            case FORBEREDT_FOR_SSU -> tilstand == Sakstilstand.INNSTILT;
            case KREVES_AV_REGEL, UTENFOR_MYNDIGHET -> true;
        };
    }

    /**
     * Mottakerne når ett utvalg er foreslått: gjelder saken flere side om side, hvert bak sitt vilkår, går den til
     * alle (R011).
     */
    static List<UtvalgId> allePaaNivaaet(UtvalgModell fra, Loefteaarsak aarsak, Sak sak, UtvalgId foreslaatt) {
        if (foreslaatt == null) {
            return List.of();
        }
        List<Loefterute> bakVilkaar = aapneRuter(fra, aarsak, sak).stream()
                .filter(r -> r.naar() != null && r.naar() != Vilkaar.BEGGE_SSU_ER_UENIGE)
                .toList();
        boolean blantDem = bakVilkaar.stream().anyMatch(r -> r.til().equals(foreslaatt.verdi()));
        return blantDem ? bakVilkaar.stream().map(r -> new UtvalgId(r.til())).toList() : List.of(foreslaatt);
    }

    /** Rutene som har grunnen og oppfylt vilkår. */
    static List<Loefterute> aapneRuter(UtvalgModell modell, Loefteaarsak aarsak, Sak sak) {
        return modell.eskalering().stream()
                .filter(r -> harGrunn(r, aarsak, sak))
                .filter(r -> oppfylt(r.naar(), modell, sak))
                .toList();
    }

    private static boolean harGrunn(Loefterute rute, Loefteaarsak aarsak, Sak sak) {
        Set<String> grunner = new LinkedHashSet<>();
        rute.grunner().forEach(g -> grunner.add(g.name()));
        if (grunner.contains("ALLE")) {
            return true;
        }
        return switch (aarsak) {
            case KONSENSUS_MANGLER -> grunner.contains("KONSENSUS_MANGLER");
            case FORANKRING_MANGLER -> grunner.contains("FORANKRING_MANGLER") || grunner.contains("KONSENSUS_MANGLER");
            case KREVES_AV_REGEL -> egenskaper(sak).stream().anyMatch(e -> grunner.contains(e.name()));
            case UTENFOR_MYNDIGHET, FORBEREDT_FOR_SSU -> true;
        };
    }

    private static Set<Saksegenskap> egenskaper(Sak sak) {
        return sak.klassifisering == null ? Set.of() : sak.klassifisering.aktive();
    }

    private static boolean oppfylt(Vilkaar vilkaar, UtvalgModell modell, Sak sak) {
        if (vilkaar == null) {
            return true;
        }
        if (vilkaar == Vilkaar.BEGGE_SSU_ER_UENIGE) {
            List<UtvalgId> strategiske = modell.eskalering().stream()
                    .filter(r -> r.naar() != null && r.naar() != Vilkaar.BEGGE_SSU_ER_UENIGE)
                    .map(r -> new UtvalgId(r.til()))
                    .toList();
            return sak.konsensusManglet.containsAll(strategiske);
        }
        return sak.klassifisering != null && sak.klassifisering.gjelder().contains(vilkaar);
    }

    /**
     * Uten oppgitt mottaker: den eneste åpne ruten, eller alle åpne når vilkårene deres er avklart.
     *
     * @throws Avslag {@code FEIL_LOEFTEMOTTAKER} når mottakeren ikke er entydig eller ikke har åpen rute
     */
    private static List<Loefterute> velg(List<UtvalgId> oensket, List<Loefterute> aapne, UtvalgId fra) {
        List<String> tilganger = aapne.stream().map(Loefterute::til).toList();
        if (oensket == null || oensket.isEmpty()) {
            boolean entydig =
                    aapne.size() == 1 || (!aapne.isEmpty() && aapne.stream().allMatch(r -> r.naar() != null));
            Avslag.med(
                    entydig,
                    Avslagskode.FEIL_LOEFTEMOTTAKER,
                    "R011",
                    "Mottakeren er ikke entydig; åpne ruter fra " + fra + ": " + tilganger);
            return aapne;
        }
        List<Loefterute> valgte = new ArrayList<>();
        for (UtvalgId til : new LinkedHashSet<>(oensket)) {
            valgte.add(aapne.stream()
                    .filter(r -> r.til().equals(til.verdi()))
                    .findFirst()
                    .orElseThrow(() -> new Avslag(
                            Avslagskode.FEIL_LOEFTEMOTTAKER,
                            "R011",
                            til + " har ingen åpen rute fra " + fra + "; åpne ruter: " + tilganger)));
        }
        return valgte;
    }

    private static SakEvent hendelse(
            SakCommand.LoeftSak k, Sak sak, UtvalgId fra, Loefterute rute, Samarbeidsmodell modell, Kontekst kontekst) {
        if (rute.til().equals(Loefterute.PARTENE)) {
            return new SakEvent.SakLoeftetTilPartene(k.sakId(), fra, null, k.aarsak(), k.begrunnelse());
        }
        UtvalgFakta oensket = Vakter.utvalg(sak, new UtvalgId(rute.til()), kontekst);
        UtvalgFakta mottaker = Mottaker.finn(sak, oensket, modell, kontekst);
        // Hendelsen heter etter nivået ruten går til, også når en erstatter tar imot (R010, R184).
        Nivaa nivaa = oensket.nivaa();
        UtvalgId til = mottaker.utvalgId();
        return switch (nivaa) {
            case PARTNERSKAPSMOETE ->
                new SakEvent.SakLoeftetTilPartnerskapsmoete(k.sakId(), fra, til, k.aarsak(), k.begrunnelse());
            case STRATEGISK -> new SakEvent.SakLoeftetTilSsu(k.sakId(), fra, til, k.aarsak(), k.begrunnelse());
            case LOKALT -> new SakEvent.SakLoeftetTilLokaltUtvalg(k.sakId(), fra, til, k.aarsak(), k.begrunnelse());
            default -> new SakEvent.SakLoeftetTilFsu(k.sakId(), fra, til, k.aarsak(), k.begrunnelse());
        };
    }
}
