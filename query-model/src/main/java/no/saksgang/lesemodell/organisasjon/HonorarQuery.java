package no.saksgang.lesemodell.organisasjon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.saksgang.felles.HelsefellesskapId;
import org.springframework.stereotype.Component;

/** Honorargrunnlaget: hvem som skal betale hva, og hva som ikke er avklart (R201–R211). */
@Component
public class HonorarQuery {

    private static final Set<String> HONORERES = Set.of("FASTLEGE", "PKO", "BRUKER");
    private static final String UTEN_BETALER = "UAVKLART";

    /** Ett beregnet honorar. */
    public record Linje(
            String utvalgId,
            String seteId,
            String rolle,
            String part,
            String moeteId,
            LocalDate moetedato,
            Integer timer,
            BigDecimal beloep,
            String grunn) {}

    /** Det én betaler skal dekke. */
    public record Betaler(String betaler, BigDecimal sum, List<Linje> linjer) {}

    /** Et sete som skal honoreres, uten avtale eller vedtatt sats (R210). */
    public record Uavklart(String utvalgId, String seteId, String rolle, String part) {}

    /** Grunnlaget for et år. */
    public record Grunnlag(
            String helsefellesskapId,
            int aar,
            List<Betaler> betalere,
            List<Helsefellesskapbilde.Honorarsats> satser,
            List<Uavklart> uavklarte) {}

    private final OrganisasjonQuery organisasjon;

    HonorarQuery(OrganisasjonQuery organisasjon) {
        this.organisasjon = organisasjon;
    }

    public Optional<Grunnlag> finn(HelsefellesskapId id, int aar) {
        return organisasjon.finn(id).map(d -> grunnlag(d, aar));
    }

    private static Grunnlag grunnlag(OrganisasjonQuery.Detalj d, int aar) {
        Map<String, List<Linje>> perBetaler = new TreeMap<>();
        List<Uavklart> uavklarte = new ArrayList<>();
        for (Utvalgsbilde u : d.utvalg()) {
            for (Utvalgshistorie.Honorar h : u.historie.honorarer) {
                if (h.moetedato() != null && h.moetedato().getYear() == aar) {
                    perBetaler
                            .computeIfAbsent(h.betaler() == null ? UTEN_BETALER : h.betaler(), b -> new ArrayList<>())
                            .add(linje(u, h));
                }
            }
            u.seter.stream()
                    .filter(s -> erUavklart(u, s, d.helsefellesskap(), aar))
                    .forEach(s -> uavklarte.add(new Uavklart(u.utvalgId, s.seteId, s.rolle, s.part)));
        }
        return new Grunnlag(
                d.helsefellesskap().helsefellesskapId,
                aar,
                perBetaler.entrySet().stream()
                        .map(e -> new Betaler(
                                e.getKey(),
                                e.getValue().stream().map(Linje::beloep).reduce(BigDecimal.ZERO, BigDecimal::add),
                                e.getValue()))
                        .toList(),
                d.helsefellesskap().honorarsatser,
                uavklarte);
    }

    private static Linje linje(Utvalgsbilde u, Utvalgshistorie.Honorar h) {
        Utvalgsbilde.Sete sete = u.seter.stream()
                .filter(s -> s.seteId.equals(h.seteId()))
                .reduce((a, b) -> b)
                .orElse(new Utvalgsbilde.Sete());
        return new Linje(
                u.utvalgId,
                h.seteId(),
                sete.rolle,
                sete.part,
                h.moeteId(),
                h.moetedato(),
                h.timer(),
                h.beloep(),
                h.grunn());
    }

    private static boolean erUavklart(Utvalgsbilde u, Utvalgsbilde.Sete s, Helsefellesskapbilde h, int aar) {
        LocalDate foerste = LocalDate.of(aar, 1, 1);
        LocalDate siste = LocalDate.of(aar, 12, 31);
        boolean sitter =
                HONORERES.contains(s.part) && !s.fra.isAfter(siste) && (s.til == null || !s.til.isBefore(foerste));
        boolean avtalt = u.historie.honoraravtaler.stream()
                .anyMatch(a -> a.seteId().equals(s.seteId)
                        && !a.fra().isAfter(siste)
                        && !a.til().isBefore(foerste));
        boolean sats = h.honorarsatser.stream()
                .anyMatch(x -> "VEDTATT".equals(x.status())
                        && x.part().equals(s.part)
                        && !x.gjelderFra().isAfter(siste));
        return sitter && !avtalt && !sats;
    }
}
