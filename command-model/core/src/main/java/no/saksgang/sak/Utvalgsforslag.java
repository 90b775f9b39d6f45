package no.saksgang.sak;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.saksgang.beslutning.Inndata;
import no.saksgang.felles.Forklaring;
import no.saksgang.felles.Forklaringsslag;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Opphav;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.modell.Vilkaar;

/**
 * Utvalget motoren foreslår for en sak, og hvorfor (R008, R009, R012, R024–R026, R060, R189). Det særlige går foran
 * det alminnelige: plansak, delavtale, hast, fagområde, så det laveste nivået som kan vedta. Kan ingen vedta,
 * forbereder faglig nivå. Sekretariatet velger fritt; forslaget står ved siden av valget.
 */
final class Utvalgsforslag {

    private static final List<Nivaa> NEDENFRA =
            List.of(Nivaa.FAGLIG, Nivaa.LOKALT, Nivaa.STRATEGISK, Nivaa.PARTNERSKAPSMOETE);

    private final Klassifisering sak;
    private final Samarbeidsmodell modell;
    private final Map<String, String> vurdert = new LinkedHashMap<>();

    private Utvalgsforslag(Klassifisering sak, Samarbeidsmodell modell) {
        this.sak = sak;
        this.modell = modell;
    }

    /** Forslaget etter modellen alene; svaret er tomt når modellen ikke har noe utvalg for saken. */
    static Forklaring finn(Klassifisering sak, Samarbeidsmodell modell) {
        return new Utvalgsforslag(sak, modell).finn();
    }

    static Optional<UtvalgId> utvalg(Forklaring forslag) {
        return forslag.svar().isEmpty() ? Optional.empty() : Optional.of(new UtvalgId(forslag.svar()));
    }

    private Forklaring finn() {
        if (sak.har(Saksegenskap.AARSRAPPORT) || sak.har(Saksegenskap.HANDLINGSPLAN)) {
            return svar(Forslagsregel.PLANSAK, u -> u.nivaa() == Nivaa.PARTNERSKAPSMOETE)
                    .orElseGet(this::ingen);
        }
        return (sak.delavtale() == null
                        ? Optional.<Forklaring>empty()
                        : svar(Forslagsregel.DELAVTALE, u -> sak.delavtale().equalsIgnoreCase(u.delavtale())))
                .or(() -> etter(Forslagsregel.HASTER, Saksegenskap.HASTER, Nivaa.UNDERUTVALG))
                .or(() -> etter(Forslagsregel.STRUKTURELL, Saksegenskap.STRUKTURELL_FAGLIG, Nivaa.FAGLIG))
                .or(() -> etter(Forslagsregel.ENKELTFAG, Saksegenskap.ENKELT_FAGOMRAADE, Nivaa.FAGLIG))
                .or(() -> etter(Forslagsregel.LOKAL, Saksegenskap.LOKAL, Nivaa.LOKALT))
                .or(this::lavesteSomKanVedta)
                .or(() -> svar(Forslagsregel.NASJONAL_ARBEIDSDELING, u -> u.nivaa() == Nivaa.FAGLIG))
                .orElseGet(this::ingen);
    }

    /** Utvalg på nivået som uttrykkelig har egenskapen i grensen sin, og kan vedta saken. */
    private Optional<Forklaring> etter(Forslagsregel regel, Saksegenskap egenskap, Nivaa nivaa) {
        if (!sak.har(egenskap)) {
            return Optional.empty();
        }
        return svar(
                regel,
                u -> u.nivaa() == nivaa
                        && u.vedtaksgrense() != null
                        && u.vedtaksgrense().kanVedta().contains(egenskap)
                        && kanVedta(u));
    }

    private Optional<Forklaring> lavesteSomKanVedta() {
        for (Nivaa nivaa : NEDENFRA) {
            Predicate<UtvalgModell> paaNivaaet = u -> u.nivaa() == nivaa && kanVedta(u);
            boolean standard = modell.utvalg().stream()
                    .filter(this::brukes)
                    .filter(paaNivaaet)
                    .allMatch(u -> u.opphav().get("vedtaksgrense") == Opphav.STANDARD);
            Optional<Forklaring> funnet = svar(
                    standard ? Forslagsregel.NASJONAL_ARBEIDSDELING : Forslagsregel.SAKEN_AVGJOER_NIVAAET, paaNivaaet);
            if (funnet.isPresent()) {
                return funnet;
            }
        }
        return Optional.empty();
    }

    private boolean brukes(UtvalgModell u) {
        return u.status() != Utvalgsstatus.AVLOEST && u.status() != Utvalgsstatus.AVHOLDT;
    }

    /** Om grensen lar utvalget vedta saken; grunnen til et nei huskes. */
    private boolean kanVedta(UtvalgModell u) {
        Saksmyndighet m = Saksmyndighet.av(u.vedtaksgrense(), sak);
        String nei = null;
        if (!u.beslutningsmakt().contains(Beslutningsmakt.VEDTAR)) {
            nei = "R067: vedtar ikke";
        } else if (m.skalLoeftes().isPresent()) {
            Saksegenskap e = m.skalLoeftes().get();
            nei = Saksmyndighet.loefteregel(e, u.nivaa()) + ": " + e + grad(e) + " skal løftes";
        } else if (m.overGrensen().isPresent()) {
            Saksegenskap e = m.overGrensen().get();
            nei = "R044: " + e + grad(e) + " er over grensen";
        } else if (!m.ligger()) {
            nei = "R051: ingen av egenskapene ligger hit";
        }
        vurdert.put("vurdert." + u.utvalgId(), nei == null ? "kan vedta" : nei);
        return nei == null;
    }

    private String grad(Saksegenskap e) {
        return Klassifisering.GRADERTE.contains(e) ? "=" + sak.egenskaper().get(e) : "";
    }

    private Optional<Forklaring> svar(Forslagsregel regel, Predicate<UtvalgModell> passer) {
        List<UtvalgModell> kandidater = modell.utvalg().stream()
                .filter(this::brukes)
                .filter(passer)
                .filter(this::vilkaaretPasser)
                .sorted(Comparator.comparing((UtvalgModell u) -> !erOverordnetAndre(u))
                        .thenComparing(u -> u.delsystem() != null))
                .toList();
        if (kandidater.isEmpty()) {
            return Optional.empty();
        }
        UtvalgModell valgt = kandidater.getFirst();
        Map<String, String> inndata = inndata();
        Inndata.sett(inndata, "nivaa", valgt.nivaa());
        Inndata.sett(inndata, "vedtaksgrense.opphav", valgt.opphav().get("vedtaksgrense"));
        Inndata.sett(
                inndata,
                "alternativer",
                kandidater.stream().skip(1).map(UtvalgModell::utvalgId).toList());
        return Optional.of(new Forklaring(
                Forklaringsslag.UTVALGSFORSLAG, valgt.utvalgId().verdi(), regel.regel, regel.kilde, inndata));
    }

    /** Der flere utvalg står side om side bak hvert sitt vilkår, er det sakens vilkår som velger (R011). */
    private boolean vilkaaretPasser(UtvalgModell u) {
        var vilkaar = modell.utvalg().stream()
                .flatMap(fra -> fra.eskalering().stream())
                .filter(r -> r.til().equals(u.utvalgId().verdi()) && r.naar() != null)
                .map(r -> r.naar())
                .filter(v -> v != Vilkaar.BEGGE_SSU_ER_UENIGE)
                .toList();
        return vilkaar.isEmpty() || sak.gjelder().isEmpty() || vilkaar.stream().anyMatch(sak.gjelder()::contains);
    }

    private boolean erOverordnetAndre(UtvalgModell u) {
        return modell.utvalg().stream()
                .anyMatch(a -> a.nivaa() == u.nivaa() && a.overordnet().contains(u.utvalgId()));
    }

    private Forklaring ingen() {
        return new Forklaring(
                Forklaringsslag.UTVALGSFORSLAG,
                "",
                Forslagsregel.SAKEN_AVGJOER_NIVAAET.regel,
                Forslagsregel.SAKEN_AVGJOER_NIVAAET.kilde,
                inndata());
    }

    private Map<String, String> inndata() {
        Map<String, String> m = new LinkedHashMap<>();
        Inndata.sett(m, "egenskaper", sak.egenskaper());
        Inndata.sett(m, "gjelder", sak.gjelder());
        if (sak.delavtale() != null) {
            m.put("delavtale", sak.delavtale());
        }
        Inndata.sett(m, "modellversjon", modell.versjon());
        m.putAll(vurdert);
        return m;
    }
}
