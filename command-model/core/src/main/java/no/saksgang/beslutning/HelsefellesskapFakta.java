package no.saksgang.beslutning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.verdi.Partsinfo;

/**
 * Det andre kan vite om et helsefellesskap.
 *
 * @param modeller alle versjoner, stigende
 * @param signerte tilslutning per part (R033)
 * @param oppfylteVilkaar modellversjoner som er politisk behandlet (R074)
 */
public record HelsefellesskapFakta(
        HelsefellesskapId helsefellesskapId,
        List<Partsinfo> parter,
        List<Samarbeidsmodell> modeller,
        List<Tilslutning> signerte,
        Set<Integer> oppfylteVilkaar,
        List<Honorarsats> satser) {

    public HelsefellesskapFakta(
            HelsefellesskapId helsefellesskapId,
            List<Partsinfo> parter,
            List<Samarbeidsmodell> modeller,
            List<Tilslutning> signerte,
            Set<Integer> oppfylteVilkaar) {
        this(helsefellesskapId, parter, modeller, signerte, oppfylteVilkaar, List.of());
    }

    /** En vedtatt honorarsats (R204–R207); {@code betaler} er null når hver bærer sine egne kostnader. */
    public record Honorarsats(
            Part part, BigDecimal perTime, int timerPerMoete, VirksomhetId betaler, LocalDate gjelderFra) {}

    /** En parts tid i avtalen; {@code til} er null mens den er med, og er selv ikke med i tiden. */
    public record Tilslutning(VirksomhetId virksomhetId, LocalDate fra, LocalDate til) {
        public boolean gjelder(LocalDate dato) {
            return !dato.isBefore(fra) && (til == null || dato.isBefore(til));
        }
    }

    /** Modellen som gjaldt på datoen (R071); før den første gjelder den første. */
    public Optional<Samarbeidsmodell> modellPaa(LocalDate dato) {
        return modeller.stream()
                .filter(m -> !m.gjelderFra().isAfter(dato))
                .max(Comparator.comparingInt(Samarbeidsmodell::versjon))
                .or(() -> modeller.stream().min(Comparator.comparingInt(Samarbeidsmodell::versjon)));
    }

    /** Virksomhetene som er tilsluttet avtalen på datoen (R032, R033), uten gjentakelser. */
    public List<VirksomhetId> tilsluttede(LocalDate dato) {
        return signerte.stream()
                .filter(t -> t.gjelder(dato))
                .map(Tilslutning::virksomhetId)
                .distinct()
                .toList();
    }

    /** Den vedtatte satsen for parten på datoen. */
    public Optional<Honorarsats> satsPaa(Part part, LocalDate dato) {
        return satser.stream()
                .filter(s -> s.part() == part && !s.gjelderFra().isAfter(dato))
                .reduce((a, b) -> b.gjelderFra().isBefore(a.gjelderFra()) ? a : b);
    }

    /** Om modellens politiske vilkår er oppfylt (R074). */
    public boolean vilkaarOppfylt(Samarbeidsmodell modell) {
        return !modell.krevesPolitiskBehandling() || oppfylteVilkaar.contains(modell.versjon());
    }
}
