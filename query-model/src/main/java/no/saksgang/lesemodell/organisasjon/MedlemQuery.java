package no.saksgang.lesemodell.organisasjon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;
import org.springframework.stereotype.Component;

/** Hvem som sitter hvor, hva de skal gjøre, og hvem som leder når (R165–R167, R214, R217). */
@Component
public class MedlemQuery {

    /** Et besatt sete på en dato; verv er LEDER, NESTLEDER eller null. Personen er et pseudonym. */
    public record Medlem(
            String seteId,
            String brukerId,
            String rolle,
            String funksjon,
            String part,
            String virksomhetId,
            List<String> representerer,
            String verv,
            LocalDate fra,
            LocalDate til,
            String region,
            String knyttetTil,
            boolean antatt,
            List<String> varaer) {}

    /** Medlemmene i ett utvalg på en dato. */
    public record Medlemsliste(
            String utvalgId, String navn, String nivaa, String tilstand, LocalDate dato, List<Medlem> medlemmer) {}

    /** Mandatet som gjelder på datoen, og alle versjonene. */
    public record Mandatside(
            String utvalgId,
            String navn,
            String nivaa,
            Utvalgshistorie.Mandat gjeldende,
            List<Utvalgshistorie.Mandat> historikk) {}

    /** Hvem som har tur: siden, når den tar til, og sykehusene som står for tur når det er deres. */
    public record Tur(String side, LocalDate fra, List<String> virksomheter) {}

    /** Ledelsen gjennom tidene, og hva rotasjonen sier om neste periode; neste er null når ledelsen ikke veksler. */
    public record Rotasjon(
            String utvalgId,
            Utvalgsbilde.Lederregel regel,
            List<Utvalgshistorie.Lederperiode> perioder,
            List<Utvalgsbilde.Leder> ledere,
            Tur neste) {}

    private final OrganisasjonQuery organisasjon;

    MedlemQuery(OrganisasjonQuery organisasjon) {
        this.organisasjon = organisasjon;
    }

    public Optional<Medlemsliste> medlemmer(UtvalgId id, LocalDate dato) {
        return organisasjon.utvalg(id).map(u -> liste(u, dato));
    }

    /** Alle utvalgene i helsefellesskapet; tom når det ikke finnes. */
    public Optional<List<Medlemsliste>> medlemmer(HelsefellesskapId id, LocalDate dato) {
        return organisasjon
                .finn(id)
                .map(d -> d.utvalg().stream().map(u -> liste(u, dato)).toList());
    }

    public Optional<Mandatside> mandat(UtvalgId id, LocalDate dato) {
        return organisasjon.utvalg(id).map(u -> mandat(u, dato));
    }

    public Optional<List<Mandatside>> mandater(HelsefellesskapId id, LocalDate dato) {
        return organisasjon
                .finn(id)
                .map(d -> d.utvalg().stream().map(u -> mandat(u, dato)).toList());
    }

    public Optional<Rotasjon> rotasjon(UtvalgId id) {
        return organisasjon
                .utvalg(id)
                .map(u -> new Rotasjon(
                        u.utvalgId, u.lederregel, u.historie.lederperioder, u.ledere, neste(u).orElse(null)));
    }

    private static Medlemsliste liste(Utvalgsbilde u, LocalDate dato) {
        List<Medlem> medlemmer = u.seter.stream()
                .filter(s -> Organisasjonstegner.gjelder(s.fra, s.til, dato))
                .map(s -> new Medlem(
                        s.seteId,
                        s.brukerId,
                        s.rolle,
                        s.funksjon,
                        s.part,
                        s.virksomhetId,
                        s.representerer,
                        verv(u, s.seteId, dato),
                        s.fra,
                        s.til,
                        s.region,
                        s.knyttetTil,
                        s.antatt,
                        u.historie.varaer.stream()
                                .filter(v -> v.seteId().equals(s.seteId)
                                        && Organisasjonstegner.gjelder(v.fra(), v.til(), dato))
                                .map(Utvalgshistorie.Vara::brukerId)
                                .distinct()
                                .toList()))
                .toList();
        return new Medlemsliste(u.utvalgId, u.navn, u.nivaa, u.tilstand, dato, medlemmer);
    }

    private static String verv(Utvalgsbilde u, String seteId, LocalDate dato) {
        return u.ledere.stream()
                .filter(l -> l.seteId().equals(seteId) && Organisasjonstegner.gjelder(l.fra(), l.til(), dato))
                .reduce((a, b) -> b)
                .map(l -> l.nestleder() ? "NESTLEDER" : "LEDER")
                .orElse(null);
    }

    private static Mandatside mandat(Utvalgsbilde u, LocalDate dato) {
        return new Mandatside(
                u.utvalgId,
                u.navn,
                u.nivaa,
                u.historie.mandater.stream()
                        .filter(m -> m.gjelderFra() == null || !m.gjelderFra().isAfter(dato))
                        .max(Comparator.comparingInt(Utvalgshistorie.Mandat::versjon))
                        .orElse(null),
                u.historie.mandater);
    }

    private Optional<Tur> neste(Utvalgsbilde u) {
        if (u.lederregel == null
                || !u.lederregel.roterer()
                || u.lederregel.mellom().size() < 2) {
            return Optional.empty();
        }
        List<String> mellom = u.lederregel.mellom();
        if (u.historie.lederperioder.isEmpty()) {
            String foerste = u.lederregel.foerste() == null ? mellom.getFirst() : u.lederregel.foerste();
            return Optional.of(new Tur(foerste, null, sykehus(u, foerste)));
        }
        Utvalgshistorie.Lederperiode siste = u.historie.lederperioder.getLast();
        boolean kommune = Historietegner.kommuneside(siste.side());
        return mellom.stream()
                .filter(p -> Historietegner.kommuneside(p) != kommune)
                .findFirst()
                .map(p -> new Tur(p, siste.til() == null ? null : siste.til().plusDays(1), sykehus(u, p)));
    }

    /** Sykehusene som ikke har ledet i denne runden; alle når runden er fullført (R167). */
    private List<String> sykehus(Utvalgsbilde u, String side) {
        if (!u.lederregel.sykehusVeksler() || Historietegner.kommuneside(side)) {
            return List.of();
        }
        List<String> alle = organisasjon
                .finn(new HelsefellesskapId(u.helsefellesskapId))
                .map(d -> d.helsefellesskap().parter.stream()
                        .filter(p -> "SYKEHUS".equals(p.part) && p.tilsluttet != null && p.uttraadt == null)
                        .map(p -> p.virksomhetId)
                        .toList())
                .orElse(List.of());
        Set<String> runden = new LinkedHashSet<>();
        for (Utvalgshistorie.Lederperiode p : u.historie.lederperioder) {
            if (p.virksomhetId() != null && alle.contains(p.virksomhetId())) {
                runden.add(p.virksomhetId());
                if (runden.size() == alle.size()) {
                    runden.clear();
                }
            }
        }
        List<String> igjen = new ArrayList<>(alle);
        igjen.removeAll(runden);
        return igjen;
    }
}
