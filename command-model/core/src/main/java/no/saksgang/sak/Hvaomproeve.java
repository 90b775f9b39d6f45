package no.saksgang.sak;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Forklaring;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.hvaom.Hvaomavvik;
import no.saksgang.felles.hvaom.Hvaomavvik.Slag;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Loefteaarsak;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;

/**
 * Ville saken gått en annen vei med en annen modell? Hver hendelse der modellen avgjorde noe, prøves på nytt med de
 * samme vaktene, rutene og forslaget, mot saken slik den var rett før, og fakta slik de var kjent da.
 */
public final class Hvaomproeve {

    /** Vaktene for vedtak som spør modellen. Resten er de samme uansett modell. */
    private static final Set<Vedtaksvakt> SPOER_MODELLEN = EnumSet.of(
            Vedtaksvakt.V06,
            Vedtaksvakt.V07,
            Vedtaksvakt.V10,
            Vedtaksvakt.V11,
            Vedtaksvakt.V12,
            Vedtaksvakt.V14,
            Vedtaksvakt.V16,
            Vedtaksvakt.V17,
            Vedtaksvakt.V18,
            Vedtaksvakt.V20,
            Vedtaksvakt.V21);

    /** De av dem som ikke trenger et møte. */
    private static final Set<Vedtaksvakt> SAKENS_ART =
            EnumSet.of(Vedtaksvakt.V06, Vedtaksvakt.V07, Vedtaksvakt.V10, Vedtaksvakt.V11, Vedtaksvakt.V12);

    private final Sak foer;
    private final SakEvent hendelse;
    private final Kontekst kontekst;
    private final Samarbeidsmodell gjaldt;
    private final Samarbeidsmodell annen;

    private Hvaomproeve(
            Sak foer, SakEvent hendelse, Kontekst kontekst, Samarbeidsmodell gjaldt, Samarbeidsmodell annen) {
        this.foer = foer;
        this.hendelse = hendelse;
        this.kontekst = kontekst;
        this.gjaldt = gjaldt;
        this.annen = annen;
    }

    /** Om modellen avgjorde noe i denne hendelsen. */
    public static boolean gjelder(SakEvent hendelse) {
        return switch (hendelse) {
            case SakEvent.SakKlassifisert _,
                    SakEvent.SakVedtatt _,
                    SakEvent.DelvedtakFattet _,
                    SakEvent.KonsensusMangler _,
                    SakEvent.SakLoeftet _ -> true;
            default -> false;
        };
    }

    /** Modellen som gjaldt da det skjedde (R071). */
    public static Samarbeidsmodell gjaldt(Sak foer, Kontekst kontekst) {
        return Vakter.modell(foer, kontekst);
    }

    /**
     * @param foer saken rett før hendelsen
     * @param kontekst da hendelsen skjedde, og fakta slik de var kjent da
     * @throws Avslag når fakta mangler
     */
    public static Optional<Hvaomavvik> proev(Sak foer, SakEvent hendelse, Kontekst kontekst, Samarbeidsmodell annen) {
        return new Hvaomproeve(foer, hendelse, kontekst, Vakter.modell(foer, kontekst), annen).proev();
    }

    private Optional<Hvaomavvik> proev() {
        return switch (hendelse) {
            case SakEvent.SakKlassifisert e -> forslag(e);
            case SakEvent.SakVedtatt e -> vedtak(e.utvalgId(), e.vedtak());
            case SakEvent.DelvedtakFattet e -> vedtak(e.utvalgId(), e.vedtak());
            case SakEvent.KonsensusMangler e -> uenighet(e.utvalgId());
            case SakEvent.SakLoeftet e -> loeft(e);
            default -> Optional.empty();
        };
    }

    private Optional<Hvaomavvik> forslag(SakEvent.SakKlassifisert e) {
        Klassifisering k = SakEvolver.evolve(foer, e).klassifisering;
        Forklaring var = Utvalgsforslag.finn(k, gjaldt);
        Forklaring blir = Utvalgsforslag.finn(k, annen);
        if (var.svar().equals(blir.svar())) {
            return Optional.empty();
        }
        return Optional.of(avvik(
                Slag.ANNET_FORSLAG,
                null,
                liste(var.svar()),
                liste(blir.svar()),
                null,
                blir.regel(),
                "Motoren ville foreslått " + (blir.svar().isEmpty() ? "ingen" : blir.svar()) + " i stedet for "
                        + (var.svar().isEmpty() ? "ingen" : var.svar()),
                var.inndata(),
                blir.inndata()));
    }

    private Optional<Hvaomavvik> vedtak(UtvalgId utvalgId, String vedtak) {
        Behandling b = foer.behandlinger.get(utvalgId);
        if (b == null || b.moeteId == null) {
            return Optional.empty();
        }
        SakCommand.FattVedtak k = new SakCommand.FattVedtak(foer.sakId, utvalgId, vedtak, false, false);
        Vedtakssituasjon var = Vedtak.situasjon(k, foer, b, kontekst);
        Optional<Hvaomavvik> borte = finnesIkke(utvalgId);
        if (borte.isPresent()) {
            return borte;
        }
        Vedtakssituasjon blir = medAnnen(var);
        for (Vedtaksvakt vakt : SPOER_MODELLEN) {
            Optional<Avslag> nei = avslag(vakt, blir);
            if (nei.isPresent() && avslag(vakt, var).isEmpty()) {
                return Optional.of(avvik(
                        Slag.VEDTAK_STANSET,
                        utvalgId,
                        liste(utvalgId.verdi()),
                        videre(vakt, blir),
                        nei.get().kode(),
                        nei.get().regel(),
                        nei.get().detalj(),
                        Vaktinndata.av(vakt, var),
                        Vaktinndata.av(vakt, blir)));
            }
        }
        return Optional.empty();
    }

    /** Saken var drøftet uten enighet; med en annen konsensusregel kunne det ha vært nok. */
    private Optional<Hvaomavvik> uenighet(UtvalgId utvalgId) {
        Behandling b = foer.behandlinger.get(utvalgId);
        if (b == null || b.moeteId == null || annen.finn(utvalgId).isEmpty()) {
            return Optional.empty();
        }
        SakCommand.FattVedtak k = new SakCommand.FattVedtak(foer.sakId, utvalgId, "", false, false);
        return kunneVedtatt(Vedtak.situasjon(k, foer, b, kontekst), utvalgId, SPOER_MODELLEN);
    }

    private Optional<Hvaomavvik> loeft(SakEvent.SakLoeftet e) {
        UtvalgId fra = e.fraUtvalgId();
        Behandling b = foer.behandlinger.get(fra);
        if (b == null) {
            return Optional.empty();
        }
        Optional<Hvaomavvik> borte = finnesIkke(fra);
        if (borte.isPresent()) {
            return borte;
        }
        var utvalg = Vakter.utvalg(foer, fra, kontekst);
        Vedtakssituasjon var = new Vedtakssituasjon(
                null,
                foer,
                b,
                null,
                utvalg,
                Vakter.utvalgsmodell(gjaldt, utvalg),
                gjaldt,
                Vakter.helsefellesskap(foer, kontekst),
                kontekst);
        boolean avArt = e.aarsak() != Loefteaarsak.KONSENSUS_MANGLER && e.aarsak() != Loefteaarsak.FORANKRING_MANGLER;
        Optional<Hvaomavvik> selv = avArt ? kunneVedtatt(var, fra, SAKENS_ART) : Optional.empty();
        return selv.isPresent() ? selv : annenMottaker(e, var);
    }

    private Optional<Hvaomavvik> annenMottaker(SakEvent.SakLoeftet e, Vedtakssituasjon var) {
        Vedtakssituasjon blir = medAnnen(var);
        List<String> ruterVar = ruter(var.modell(), e.aarsak());
        List<String> ruterBlir = ruter(blir.modell(), e.aarsak());
        String til =
                e.tilUtvalgId() == null ? Loefterute.PARTENE : e.tilUtvalgId().verdi();
        if (!ruterVar.contains(til) || ruterBlir.contains(til)) {
            return Optional.empty();
        }
        Map<String, String> foerRuter = Map.of("eskalering", String.join(", ", ruterVar));
        Map<String, String> naaRuter = Map.of("eskalering", String.join(", ", ruterBlir));
        return Optional.of(avvik(
                Slag.ANNEN_MOTTAKER,
                e.fraUtvalgId(),
                List.of(til),
                ruterBlir,
                Avslagskode.FEIL_LOEFTEMOTTAKER,
                "R011",
                til + " har ingen åpen rute fra " + e.fraUtvalgId(),
                foerRuter,
                naaRuter));
    }

    /** Minst én vakt sa nei i modellen som gjaldt, og ingen gjør det i den andre. */
    private Optional<Hvaomavvik> kunneVedtatt(Vedtakssituasjon var, UtvalgId utvalgId, Set<Vedtaksvakt> vakter) {
        Vedtakssituasjon blir = medAnnen(var);
        Vedtaksvakt sperret = null;
        for (Vedtaksvakt vakt : vakter) {
            if (avslag(vakt, blir).isPresent()) {
                return Optional.empty();
            }
            if (sperret == null && avslag(vakt, var).isPresent()) {
                sperret = vakt;
            }
        }
        if (sperret == null) {
            return Optional.empty();
        }
        Avslag nei = avslag(sperret, var).orElseThrow();
        return Optional.of(avvik(
                Slag.KUNNE_VEDTATT,
                utvalgId,
                gikkTil(),
                List.of(utvalgId.verdi()),
                nei.kode(),
                nei.regel(),
                "Det som sto i veien, gjelder ikke i den andre modellen: " + nei.detalj(),
                Vaktinndata.av(sperret, var),
                Vaktinndata.av(sperret, blir)));
    }

    private List<String> gikkTil() {
        return hendelse instanceof SakEvent.SakLoeftet e
                ? List.of(
                        e.tilUtvalgId() == null
                                ? Loefterute.PARTENE
                                : e.tilUtvalgId().verdi())
                : List.of();
    }

    /** Står utvalget i modellen som gjaldt, men ikke i den andre. Underutvalg står ikke i noen modell. */
    private Optional<Hvaomavvik> finnesIkke(UtvalgId utvalgId) {
        if (gjaldt.finn(utvalgId).isEmpty() || annen.finn(utvalgId).isPresent()) {
            return Optional.empty();
        }
        String forslag = foer.klassifisering == null
                ? ""
                : Utvalgsforslag.finn(foer.klassifisering, annen).svar();
        return Optional.of(avvik(
                Slag.UTVALGET_FINNES_IKKE,
                utvalgId,
                liste(utvalgId.verdi()),
                liste(forslag),
                null,
                "R011",
                utvalgId + " finnes ikke i den andre modellen",
                Map.of(),
                Map.of()));
    }

    private Vedtakssituasjon medAnnen(Vedtakssituasjon s) {
        return new Vedtakssituasjon(
                s.kommando(),
                s.sak(),
                s.behandling(),
                s.moete(),
                s.utvalg(),
                Vakter.utvalgsmodell(annen, s.utvalg()),
                annen,
                s.helsefellesskap(),
                s.kontekst());
    }

    /** Dit saken kunne gått når vakten stanset vedtaket. */
    private List<String> videre(Vedtaksvakt vakt, Vedtakssituasjon s) {
        return switch (vakt) {
            case V06, V07, V10, V11, V12 -> {
                Set<String> alle = new LinkedHashSet<>(ruter(s.modell(), Loefteaarsak.KREVES_AV_REGEL));
                alle.addAll(ruter(s.modell(), Loefteaarsak.UTENFOR_MYNDIGHET));
                yield List.copyOf(alle);
            }
            case V18, V20, V21 -> ruter(s.modell(), Loefteaarsak.KONSENSUS_MANGLER);
            default -> List.of();
        };
    }

    private List<String> ruter(UtvalgModell modell, Loefteaarsak aarsak) {
        return Loefting.aapneRuter(modell, aarsak, foer).stream()
                .map(Loefterute::til)
                .toList();
    }

    private static Optional<Avslag> avslag(Vedtaksvakt vakt, Vedtakssituasjon s) {
        try {
            vakt.krev(s);
            return Optional.empty();
        } catch (Avslag a) {
            return Optional.of(a);
        }
    }

    private Hvaomavvik avvik(
            Slag slag,
            UtvalgId utvalgId,
            List<String> gikkTil,
            List<String> villeGaattTil,
            Avslagskode kode,
            String regel,
            String forklaring,
            Map<String, String> var,
            Map<String, String> blir) {
        return new Hvaomavvik(
                foer.sakId,
                foer.tittel,
                slag,
                kontekst.dato(),
                hendelse.getClass().getSimpleName(),
                utvalgId,
                gikkTil,
                villeGaattTil,
                kode,
                regel,
                forklaring,
                uten(var),
                uten(blir));
    }

    /** Det som er likt uansett modell, som versjonsnummeret på den, forteller ikke noe. */
    private static Map<String, String> uten(Map<String, String> inndata) {
        Map<String, String> ut = new LinkedHashMap<>(inndata);
        ut.remove("modellversjon");
        return ut;
    }

    private static List<String> liste(String id) {
        return id.isEmpty() ? List.of() : List.of(id);
    }
}
