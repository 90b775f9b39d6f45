package no.saksgang.sak.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.Planstopp;
import no.saksgang.felles.verdi.Stopprolle;
import no.saksgang.felles.verdi.Stopputfall;
import no.saksgang.sak.event.SakEvent;

/** Hva hver hendelse gjør med behandlingsplanen. Hendelser som ikke flytter saken, står ikke her. */
final class Planfoering {

    private final List<Stopp> stopp;
    private List<Saksdokument> papirer;
    private boolean fastsatt;
    private boolean behandlet;
    private boolean endelig;

    private Planfoering(Behandlingsplan plan) {
        stopp = new ArrayList<>(plan.stopp());
        papirer = plan.papirer();
        fastsatt = plan.fastsatt();
        behandlet = plan.behandlet();
        endelig = plan.endelig();
    }

    static Behandlingsplan foer(Behandlingsplan plan, SakEvent hendelse) {
        Planfoering ny = new Planfoering(plan);
        return ny.foer(hendelse) ? ny.ferdig() : plan;
    }

    /** @return usant når hendelsen ikke angår planen */
    private boolean foer(SakEvent hendelse) {
        switch (hendelse) {
            case SakEvent.BehandlingsplanFastsatt e -> fastsett(e.stopp());
            case SakEvent.UtvalgTildelt e -> tildel(e.utvalgId());
            case SakEvent.SaksdokumentLagtVed e ->
                leggVed(new Saksdokument(e.dokumentId(), e.type(), e.sha256()), e.erstatter());
            case SakEvent.SakSattPaaSakliste e -> iMoetet(e.utvalgId(), e.moeteId());
            case SakEvent.SakTattAvSakliste e -> endre(harSaken(e.utvalgId()), s -> s.iMoetet(null));
            case SakEvent.SakBehandlet e -> {
                behandlet = true;
                iMoetet(e.utvalgId(), e.moeteId());
            }
            case SakEvent.SakUtsatt e -> utsett(e.utvalgId(), "SakUtsatt", e.grunn());
            case SakEvent.SakSendtTilForankring e -> utsett(e.utvalgId(), "SakSendtTilForankring", null);
            case SakEvent.MerInformasjonBedtOm e -> {
                lukk(e.utvalgId(), Stopputfall.BE, "MerInformasjonBedtOm", e.begrunnelse(), e.etterspurt(), true);
                gaaInn(e.utvalgId(), nesteBehandling(), true);
            }
            case SakEvent.InnstillingAvgitt e -> {
                endre(harSaken(e.utvalgId()).and(s -> !s.planlagt()), s -> s.som(Stopprolle.FORBEREDER, null));
                ferdig(e.utvalgId(), "InnstillingAvgitt");
            }
            case SakEvent.SakVedtatt e -> ferdig(e.utvalgId(), "SakVedtatt");
            case SakEvent.DelvedtakFattet e -> ferdig(e.utvalgId(), "DelvedtakFattet");
            case SakEvent.SakTattTilOrientering e -> ferdig(e.utvalgId(), "SakTattTilOrientering");
            case SakEvent.SakLoeftet e -> loeft(e);
            case SakEvent.SakReturnert e -> {
                lukk(e.fraUtvalgId(), Stopputfall.TB, "SakReturnert", e.begrunnelse(), e.oenskedeTillegg(), false);
                gaaInn(e.tilUtvalgId(), nesteBehandling(), false);
            }
            case SakEvent.SakOverfoert e ->
                endre(s -> s.gjenstaar() && s.utvalgId().equals(e.fraUtvalgId()), s -> s.hos(e.tilUtvalgId())
                        .iMoetet(null));
            case SakEvent.SakGjenopptatt e -> {
                endelig = false;
                gaaInn(e.utvalgId(), nesteBehandling(), false);
            }
            case SakEvent.RaadBedtOm e -> beOmRaad(e.mottaker(), e.raadId());
            case SakEvent.RaadGitt e -> endre(venterPaa(e.raadId()), s -> ferdig(s, "RaadGitt"));
            case SakEvent.RaadFrafalt e -> endre(venterPaa(e.raadId()), s -> s.i(Stopptilstand.FORBIGAATT));
            case SakEvent.SakOversendtUnderutvalg e -> oversend(e.underutvalgId());
            case SakEvent.SakTilbakerapportert e ->
                endre(utreder(e.underutvalgId()), s -> ferdig(s, "SakTilbakerapportert"));
            case SakEvent.UtvalgOrientert e ->
                endre(
                        s -> s.rolle() == Stopprolle.ORIENTERES
                                && s.gjenstaar()
                                && s.utvalgId().equals(e.utvalgId()),
                        s -> ferdig(e.moeteId() == null ? s : s.iMoetet(e.moeteId()), "UtvalgOrientert"));
            case SakEvent.BehandlingsplanAvsluttet _ -> endelig = true;
            case SakEvent.SakTrukket _, SakEvent.SakAvvist _ -> avbryt();
            default -> {
                return false;
            }
        }
        return true;
    }

    private Behandlingsplan ferdig() {
        List<Stopp> ordnet = new ArrayList<>();
        int plass = 0;
        for (Stopp s : stopp) {
            plass += s.parallell() && plass > 0 ? 0 : 1;
            ordnet.add(s.plassert(plass));
        }
        return new Behandlingsplan(ordnet, fastsatt, behandlet, endelig, papirer);
    }

    /** Det som gjenstår, er det planen nå sier; der saken allerede er, fortsetter stoppet. */
    private void fastsett(List<Planstopp> plan) {
        fastsatt = true;
        List<Stopp> aapne =
                stopp.stream().filter(s -> s.er(Stopptilstand.AAPENT)).toList();
        List<Stopp> brukt = new ArrayList<>();
        stopp.removeIf(Stopp::gjenstaar);
        int forrige = 0;
        for (Planstopp p : plan) {
            boolean parallell = p.rekkefoelge() == forrige;
            forrige = p.rekkefoelge();
            Stopp fortsetter = aapne.stream()
                    .filter(s -> s.utvalgId().equals(p.utvalgId()) && !brukt.contains(s))
                    .filter(s -> s.rolle().harSaken() == p.rolle().harSaken())
                    .findFirst()
                    .orElse(null);
            if (fortsetter == null) {
                stopp.add(Stopp.kommende(nesteNr(aapne), p.utvalgId(), p.rolle(), p.moeteId(), parallell));
            } else {
                brukt.add(fortsetter);
                stopp.add(fortsetter.som(p.rolle(), p.moeteId()));
            }
        }
        // Det som er i gang og ikke nevnt, som et råd det ventes på, står foran resten.
        List<Stopp> glemt = aapne.stream().filter(s -> !brukt.contains(s)).toList();
        stopp.addAll(foersteSomGjenstaar(), glemt);
    }

    private void tildel(UtvalgId utvalgId) {
        // Ny tildeling før behandling: det forrige utvalget hadde saken uten å ha gjort noe med den.
        stopp.removeIf(s -> s.harSaken() && !s.planlagt());
        endre(Stopp::harSaken, s -> s.i(Stopptilstand.KOMMENDE));
        gaaInn(utvalgId, Math.max(1, behandlingSomSlutter() + 1), false);
    }

    private void leggVed(Saksdokument nytt, DokumentId erstatter) {
        List<Saksdokument> nye = new ArrayList<>(papirer);
        nye.removeIf(
                d -> d.dokumentId().equals(nytt.dokumentId()) || d.dokumentId().equals(erstatter));
        nye.add(nytt);
        papirer = List.copyOf(nye);
        boolean saksframlegg = nytt.type() == Dokumenttype.SAKSFRAMLEGG;
        endre(s -> s.er(Stopptilstand.AAPENT), s -> s.med(papirer, saksframlegg));
    }

    private void iMoetet(UtvalgId utvalgId, MoeteId moeteId) {
        if (stopp.stream().noneMatch(harSaken(utvalgId))) {
            gaaInn(utvalgId, nesteBehandling(), false);
        }
        endre(harSaken(utvalgId), s -> s.iMoetet(moeteId));
    }

    private void utsett(UtvalgId utvalgId, String hendelse, String grunn) {
        int samme = stopp.stream()
                .filter(harSaken(utvalgId))
                .mapToInt(Stopp::behandling)
                .findFirst()
                .orElseGet(this::nesteBehandling);
        Stopprolle rolle = stopp.stream()
                .filter(harSaken(utvalgId))
                .map(Stopp::rolle)
                .findFirst()
                .orElse(Stopprolle.AVGJOER);
        lukk(utvalgId, Stopputfall.UT, hendelse, grunn, List.of(), false);
        stopp.add(
                etterSisteFoerte(),
                Stopp.kommende(nesteNr(List.of()), utvalgId, rolle, null, false)
                        .aapnet(true, andreHarSaken(), samme, false, papirer));
    }

    private void loeft(SakEvent.SakLoeftet e) {
        String hendelse = e.getClass().getSimpleName();
        ferdig(e.fraUtvalgId(), hendelse);
        if (e instanceof SakEvent.SakLoeftetTilPartnerskapsmoete || e instanceof SakEvent.SakLoeftetTilPartene) {
            // Saken er én: går den til topps fra ett av flere utvalg, følger resten med.
            endre(Stopp::harSaken, s -> ferdig(s, hendelse));
        }
        if (e.tilUtvalgId() != null) {
            gaaInn(e.tilUtvalgId(), nesteBehandling(), false);
        }
    }

    /** Saken kommer til utvalget: til stoppet planen har der, eller til et nytt. Stopp foran er forbigått. */
    private void gaaInn(UtvalgId utvalgId, int behandling, boolean kreverSaksframlegg) {
        boolean parallell = andreHarSaken();
        int planlagt = -1;
        for (int i = 0; i < stopp.size() && planlagt < 0; i++) {
            Stopp s = stopp.get(i);
            if (s.er(Stopptilstand.KOMMENDE)
                    && s.rolle().harSaken()
                    && s.utvalgId().equals(utvalgId)) {
                planlagt = i;
            }
        }
        if (planlagt < 0 || kreverSaksframlegg) {
            stopp.add(
                    etterSisteFoerte(),
                    Stopp.kommende(nesteNr(List.of()), utvalgId, Stopprolle.AVGJOER, null, false)
                            .aapnet(false, parallell, behandling, kreverSaksframlegg, papirer));
            return;
        }
        for (int i = 0; i < planlagt; i++) {
            Stopp s = stopp.get(i);
            if (s.er(Stopptilstand.KOMMENDE) && s.rolle().harSaken() && !sideOmSide(i, planlagt)) {
                stopp.set(i, s.i(Stopptilstand.FORBIGAATT));
            }
        }
        Stopp s = stopp.get(planlagt);
        stopp.set(planlagt, s.aapnet(true, s.parallell(), behandling, false, papirer));
    }

    private boolean sideOmSide(int a, int b) {
        for (int i = a + 1; i <= b; i++) {
            if (!stopp.get(i).parallell()) {
                return false;
            }
        }
        return true;
    }

    private void beOmRaad(UtvalgId mottaker, String raadId) {
        for (int i = 0; i < stopp.size(); i++) {
            Stopp s = stopp.get(i);
            if (s.er(Stopptilstand.KOMMENDE)
                    && s.rolle() == Stopprolle.RAADGIR
                    && s.utvalgId().equals(mottaker)) {
                stopp.set(i, s.venterPaaRaad(raadId, true));
                return;
            }
        }
        stopp.add(
                foersteSomGjenstaar(),
                Stopp.kommende(nesteNr(List.of()), mottaker, Stopprolle.RAADGIR, null, false)
                        .venterPaaRaad(raadId, false));
    }

    private void oversend(UtvalgId underutvalg) {
        stopp.add(
                foersteSomGjenstaar(),
                Stopp.kommende(nesteNr(List.of()), underutvalg, Stopprolle.FORBEREDER, null, false)
                        .aapnet(false, false, 0, false, papirer));
    }

    private void avbryt() {
        endre(s -> s.er(Stopptilstand.AAPENT), s -> s.i(Stopptilstand.AVBRUTT));
        endre(s -> s.er(Stopptilstand.KOMMENDE), s -> s.i(Stopptilstand.FORBIGAATT));
        endelig = true;
    }

    private void lukk(
            UtvalgId utvalgId,
            Stopputfall utfall,
            String hendelse,
            String begrunnelse,
            List<String> etterspurt,
            boolean merInformasjon) {
        endre(harSaken(utvalgId), s -> s.lukket(utfall, hendelse, begrunnelse, etterspurt, merInformasjon));
    }

    private void ferdig(UtvalgId utvalgId, String hendelse) {
        endre(harSaken(utvalgId), s -> ferdig(s, hendelse));
    }

    private static Stopp ferdig(Stopp s, String hendelse) {
        return s.lukket(Stopputfall.BE, hendelse, null, List.of(), false);
    }

    private static Predicate<Stopp> harSaken(UtvalgId utvalgId) {
        return s -> s.harSaken() && s.utvalgId().equals(utvalgId);
    }

    private static Predicate<Stopp> venterPaa(String raadId) {
        return s -> s.er(Stopptilstand.AAPENT) && raadId.equals(s.raadId());
    }

    private static Predicate<Stopp> utreder(UtvalgId utvalgId) {
        return s -> s.er(Stopptilstand.AAPENT)
                && s.behandling() == 0
                && s.rolle() == Stopprolle.FORBEREDER
                && s.utvalgId().equals(utvalgId);
    }

    private void endre(Predicate<Stopp> hvilke, UnaryOperator<Stopp> hvordan) {
        stopp.replaceAll(s -> hvilke.test(s) ? hvordan.apply(s) : s);
    }

    private boolean andreHarSaken() {
        return stopp.stream().anyMatch(Stopp::harSaken);
    }

    private int nesteBehandling() {
        return stopp.stream().mapToInt(Stopp::behandling).max().orElse(0) + 1;
    }

    private int behandlingSomSlutter() {
        return stopp.stream()
                .filter(s -> !s.gjenstaar())
                .mapToInt(Stopp::behandling)
                .max()
                .orElse(0);
    }

    private int nesteNr(List<Stopp> ogsaa) {
        int her = stopp.stream().mapToInt(Stopp::nr).max().orElse(0);
        return Math.max(her, ogsaa.stream().mapToInt(Stopp::nr).max().orElse(0)) + 1;
    }

    /** Etter alt saken har vært på eller er på, foran det som kommer. */
    private int etterSisteFoerte() {
        int etter = 0;
        for (int i = 0; i < stopp.size(); i++) {
            if (!stopp.get(i).er(Stopptilstand.KOMMENDE)) {
                etter = i + 1;
            }
        }
        return etter;
    }

    private int foersteSomGjenstaar() {
        for (int i = 0; i < stopp.size(); i++) {
            if (stopp.get(i).gjenstaar()) {
                return i;
            }
        }
        return stopp.size();
    }
}
