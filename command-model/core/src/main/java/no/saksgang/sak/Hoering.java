package no.saksgang.sak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Dokumentversjon;
import no.saksgang.felles.verdi.Hoeringspart;
import no.saksgang.sak.event.SakEvent;

/**
 * En høring i en sak. Et svar gjelder teksten det ble gitt til; er teksten endret, er svaret utdatert til det
 * bekreftes eller gis på nytt.
 *
 * @param svar teksten hver parts siste svar gjelder
 * @param overstyrtI utvalg som går videre uten de obligatoriske svarene
 */
record Hoering(
        String hoeringId,
        String spoersmaal,
        List<Hoeringspart> parter,
        LocalDate frist,
        List<Dokumentversjon> grunnlag,
        String teksthash,
        Map<Adressat, String> svar,
        Set<UtvalgId> overstyrtI,
        boolean lukket) {

    static Map<String, Hoering> etter(Map<String, Hoering> gamle, SakEvent.Hoeringshendelse hendelse) {
        Hoering h = gamle.get(hendelse.hoeringId());
        Hoering ny =
                switch (hendelse) {
                    case SakEvent.HoeringAapnet e ->
                        new Hoering(
                                e.hoeringId(),
                                e.spoersmaal(),
                                e.parter(),
                                e.frist(),
                                e.grunnlag(),
                                e.teksthash(),
                                Map.of(),
                                Set.of(),
                                false);
                    case SakEvent.HoeringssvarGitt e -> h.medSvar(e.part(), e.teksthash());
                    case SakEvent.HoeringssvarBekreftet e -> h.medSvar(e.part(), e.teksthash());
                    case SakEvent.HoeringsgrunnlagEndret e ->
                        new Hoering(
                                h.hoeringId,
                                h.spoersmaal,
                                h.parter,
                                h.frist,
                                e.grunnlag(),
                                e.teksthash(),
                                h.svar,
                                h.overstyrtI,
                                h.lukket);
                    case SakEvent.HoeringForlenget e -> h.medFrist(e.frist());
                    case SakEvent.HoeringOverstyrt e -> h.overstyrt(e.utvalgId());
                    case SakEvent.HoeringLukket _ -> h.lukk();
                    case SakEvent.HoeringPurret _ -> h;
                };
        return Sak.med(gamle, ny.hoeringId, ny);
    }

    Optional<Hoeringspart> part(Adressat adressat) {
        return parter.stream().filter(p -> p.adressat().equals(adressat)).findFirst();
    }

    boolean harGyldigSvar(Adressat part) {
        return teksthash.equals(svar.get(part));
    }

    /** Partene uten gyldig svar når {@code nettopp} regnes som besvart. */
    List<Adressat> mangler(Adressat nettopp) {
        return parter.stream()
                .map(Hoeringspart::adressat)
                .filter(a -> !a.equals(nettopp) && !harGyldigSvar(a))
                .toList();
    }

    List<String> manglerObligatoriske() {
        return parter.stream()
                .filter(p -> p.obligatorisk() && !harGyldigSvar(p.adressat()))
                .map(p -> p.adressat().id())
                .toList();
    }

    /** Om utvalget må vente på et obligatorisk svar. Også etter at høringen er lukket. */
    boolean stanser(UtvalgId utvalg) {
        return !manglerObligatoriske().isEmpty() && !overstyrtI.contains(utvalg);
    }

    private Hoering medSvar(Adressat part, String hash) {
        Map<Adressat, String> nye = new LinkedHashMap<>(svar);
        nye.put(part, hash);
        return new Hoering(hoeringId, spoersmaal, parter, frist, grunnlag, teksthash, nye, overstyrtI, lukket);
    }

    private Hoering medFrist(LocalDate ny) {
        return new Hoering(hoeringId, spoersmaal, parter, ny, grunnlag, teksthash, svar, overstyrtI, lukket);
    }

    private Hoering overstyrt(UtvalgId utvalg) {
        Set<UtvalgId> nye = new LinkedHashSet<>(overstyrtI);
        nye.add(utvalg);
        return new Hoering(hoeringId, spoersmaal, parter, frist, grunnlag, teksthash, svar, nye, lukket);
    }

    private Hoering lukk() {
        return new Hoering(hoeringId, spoersmaal, parter, frist, grunnlag, teksthash, svar, overstyrtI, true);
    }

    /** Partene som hadde svart på teksten slik den var. */
    List<Adressat> besvart() {
        List<Adressat> ut = new ArrayList<>();
        parter.stream().map(Hoeringspart::adressat).filter(this::harGyldigSvar).forEach(ut::add);
        return ut;
    }
}
