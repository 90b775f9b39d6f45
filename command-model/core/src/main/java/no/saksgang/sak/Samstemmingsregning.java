package no.saksgang.sak;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Partsstilling;
import no.saksgang.felles.verdi.Samstemmingsutfall;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.sak.rule.Sider;

/**
 * Hva standpunktene gir, etter utvalgets konsensusregel (livsløp 2.6). Utfallet er enighet nøyaktig når V20 holder;
 * det tredje, verken enighet eller uenighet, er at noen ikke har tatt standpunkt.
 *
 * @param utfall null når noen mangler standpunkt og ingen stanser vedtak
 * @param mot setene som stanser
 * @param mangler setene uten standpunkt
 */
record Samstemmingsregning(Samstemmingsutfall utfall, List<SeteId> mot, List<SeteId> mangler) {

    static Samstemmingsregning av(Vedtakssituasjon s) {
        return switch (s.modell().konsensusregel()) {
            case KONSENSUS, TILSTREBER_KONSENSUS -> alle(s);
            case ENIGHET_MELLOM_PARTENE -> sidene(s);
            case AKSEPT_PER_VIRKSOMHET -> hverForSeg(s);
            case INGEN -> new Samstemmingsregning(null, List.of(), List.of());
        };
    }

    /** De som teller; der målet bare er å tilstrebe konsensus, teller alle medlemmene. */
    static List<UtvalgFakta.Sete> tellende(Vedtakssituasjon s) {
        if (s.modell().konsensusregel() != Konsensusregel.TILSTREBER_KONSENSUS) {
            return s.tellende();
        }
        return s.utvalg().seter().stream()
                .filter(t -> t.funksjon() == Funksjon.MEDLEM && t.gjelder(s.dato()))
                .filter(t -> s.moete().tilStede().contains(t.seteId()))
                .filter(t -> !s.behandling().erInhabil(t.seteId()))
                .toList();
    }

    private static Samstemmingsregning alle(Vedtakssituasjon s) {
        List<SeteId> mot = new ArrayList<>();
        List<SeteId> mangler = new ArrayList<>();
        List<UtvalgFakta.Sete> tellende = tellende(s);
        for (UtvalgFakta.Sete t : tellende) {
            Standpunkt standpunkt = s.standpunkt(t);
            if (standpunkt == null) {
                mangler.add(t.seteId());
            } else if (!s.regnesSomEnig(standpunkt)) {
                mot.add(t.seteId());
            }
        }
        return ferdig(s, mot, mangler, !mangler.isEmpty() || tellende.isEmpty());
    }

    private static Samstemmingsregning sidene(Vedtakssituasjon s) {
        List<SeteId> mot = new ArrayList<>();
        List<SeteId> mangler = new ArrayList<>();
        for (boolean kommuneside : new boolean[] {true, false}) {
            if (!s.angaar(kommuneside)) {
                continue;
            }
            List<UtvalgFakta.Sete> side = s.tellende().stream()
                    .filter(t -> Sider.erKommuneside(t.part()) == kommuneside)
                    .toList();
            List<UtvalgFakta.Sete> svart =
                    side.stream().filter(t -> s.standpunkt(t) != null).toList();
            boolean noenEnig = svart.stream().anyMatch(t -> s.regnesSomEnig(s.standpunkt(t)));
            svart.stream()
                    .filter(t -> s.standpunkt(t) == Standpunkt.UENIG || !noenEnig)
                    .forEach(t -> mot.add(t.seteId()));
            if (svart.isEmpty()) {
                side.forEach(t -> mangler.add(t.seteId()));
                if (side.isEmpty()) {
                    return new Samstemmingsregning(null, mot, mangler);
                }
            }
        }
        return ferdig(s, mot, mangler, !mangler.isEmpty());
    }

    private static Samstemmingsregning hverForSeg(Vedtakssituasjon s) {
        List<SeteId> mangler = s.tellende().stream()
                .filter(t -> s.standpunkt(t) == null)
                .map(UtvalgFakta.Sete::seteId)
                .toList();
        List<SeteId> mot = s.tellende().stream()
                .filter(t -> s.standpunkt(t) != null && !s.regnesSomEnig(s.standpunkt(t)))
                .map(UtvalgFakta.Sete::seteId)
                .toList();
        if (!s.aksepterende().isEmpty()) {
            // Vedtaket binder dem som aksepterer; de andre står utenfor (R035).
            boolean uforbeholdent = mangler.isEmpty() && mot.isEmpty() && utenMerknad(s);
            return new Samstemmingsregning(
                    uforbeholdent ? Samstemmingsutfall.ENIGHET : Samstemmingsutfall.ENIGHET_MED_MERKNAD, mot, mangler);
        }
        boolean alleHarSvart = mangler.isEmpty() && !mot.isEmpty();
        return new Samstemmingsregning(alleHarSvart ? Samstemmingsutfall.IKKE_ENIGHET : null, mot, mangler);
    }

    private static Samstemmingsregning ferdig(
            Vedtakssituasjon s, List<SeteId> mot, List<SeteId> mangler, boolean ufullstendig) {
        Samstemmingsutfall utfall = !mot.isEmpty()
                ? Samstemmingsutfall.IKKE_ENIGHET
                : ufullstendig
                        ? null
                        : utenMerknad(s) ? Samstemmingsutfall.ENIGHET : Samstemmingsutfall.ENIGHET_MED_MERKNAD;
        return new Samstemmingsregning(utfall, mot, mangler);
    }

    private static boolean utenMerknad(Vedtakssituasjon s) {
        return tellende(s).stream().map(s::standpunkt).allMatch(st -> st == null || st == Standpunkt.ENIG)
                && s.behandling().partsstemmer.values().stream().allMatch(p -> p.standpunkt() == Standpunkt.ENIG);
    }

    /** Hvor hver part står: talspersonens ord, ellers medlemmenes, det strengeste først. */
    static List<Partsstilling> stillinger(Vedtakssituasjon s) {
        Set<Part> parter = s.modell().konsensusregel() == Konsensusregel.TILSTREBER_KONSENSUS
                ? tellende(s).stream().map(UtvalgFakta.Sete::part).collect(Collectors.toCollection(LinkedHashSet::new))
                : s.parterIUtvalget();
        return parter.stream().map(p -> stilling(s, p)).toList();
    }

    private static Partsstilling stilling(Vedtakssituasjon s, Part part) {
        Behandling.Partsstemme talt = s.behandling().partsstemmer.get(part);
        if (talt != null) {
            return new Partsstilling(
                    part,
                    talt.talsperson(),
                    talt.standpunkt(),
                    talt.representerer(),
                    talt.begrunnelse(),
                    talt.mandat());
        }
        Standpunkt strengest = null;
        Set<VirksomhetId> representerer = new LinkedHashSet<>();
        List<String> begrunnelser = new ArrayList<>();
        for (UtvalgFakta.Sete t : tellende(s)) {
            if (t.part() != part) {
                continue;
            }
            representerer.addAll(t.representerer());
            Standpunkt standpunkt = s.standpunkt(t);
            if (standpunkt != null && (strengest == null || strenghet(standpunkt) > strenghet(strengest))) {
                strengest = standpunkt;
            }
            Behandling.Stemme egen = s.behandling().stemmer.get(t.seteId());
            if (egen != null && egen.merknad() != null && !egen.merknad().isBlank()) {
                begrunnelser.add(egen.merknad());
            }
        }
        return new Partsstilling(
                part,
                null,
                strengest,
                List.copyOf(representerer),
                begrunnelser.isEmpty()
                        ? null
                        : String.join(" ", begrunnelser.stream().distinct().toList()),
                null);
    }

    private static int strenghet(Standpunkt standpunkt) {
        return switch (standpunkt) {
            case ENIG -> 0;
            case ENIG_MED_MERKNAD -> 1;
            case AVSTAAR -> 2;
            case UENIG -> 3;
        };
    }
}
