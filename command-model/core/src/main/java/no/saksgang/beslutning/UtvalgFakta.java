package no.saksgang.beslutning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Utvalgstilstand;

/**
 * Det andre kan vite om et utvalg. Det som har en tid, svares det på for en dato.
 *
 * @param modell slik modellen sist beskrev utvalget; for underutvalg laget av vedtaket som satte det ned
 * @param tilstand tilstanden nå; {@link #tilstandPaa} gir den på en dato
 * @param seter alle perioder i alle seter, i den rekkefølgen de ble kjent
 * @param myndighetFra siste periode; null når myndigheten ikke er tidsbegrenset (R034)
 * @param myndighetTil siste dag; null når myndigheten ikke er tidsbegrenset
 * @param oppgaverHos hvem som har oppgavene til utvalget er etablert (R184); ellers null
 * @param nedsattAv utvalget som satte ned underutvalget; ellers null
 * @param harGittFoering om utvalget har lagt en strategisk føring (R048)
 * @param myndigheter alle periodene; tom når myndigheten ikke er tidsbegrenset (R034)
 * @param varaer oppnevnte varaer per sete
 */
public record UtvalgFakta(
        UtvalgId utvalgId,
        HelsefellesskapId helsefellesskapId,
        String navn,
        Nivaa nivaa,
        UtvalgModell modell,
        Utvalgstilstand tilstand,
        List<Sete> seter,
        List<Leder> ledere,
        LocalDate myndighetFra,
        LocalDate myndighetTil,
        UtvalgId oppgaverHos,
        UtvalgId avloestAv,
        UtvalgId nedsattAv,
        List<Tilstandsskifte> tilstander,
        List<Periode> myndigheter,
        List<Mandat> mandater,
        Map<SeteId, Set<BrukerId>> varaer,
        boolean harGittFoering) {

    /** Et utvalg som har hatt samme tilstand hele tiden, uten andre perioder enn den ene oppgitte. */
    public UtvalgFakta(
            UtvalgId utvalgId,
            HelsefellesskapId helsefellesskapId,
            String navn,
            Nivaa nivaa,
            UtvalgModell modell,
            Utvalgstilstand tilstand,
            List<Sete> seter,
            List<Leder> ledere,
            LocalDate myndighetFra,
            LocalDate myndighetTil,
            UtvalgId oppgaverHos,
            UtvalgId avloestAv,
            UtvalgId nedsattAv) {
        this(
                utvalgId,
                helsefellesskapId,
                navn,
                nivaa,
                modell,
                tilstand,
                seter,
                ledere,
                myndighetFra,
                myndighetTil,
                oppgaverHos,
                avloestAv,
                nedsattAv,
                List.of(),
                myndighetFra == null && myndighetTil == null
                        ? List.of()
                        : List.of(new Periode(myndighetFra, myndighetTil)),
                List.of(),
                Map.of(),
                false);
    }

    /** En tid fra og med {@code fra} til og med {@code til}; null er åpen ende. */
    public record Periode(LocalDate fra, LocalDate til) {
        public boolean gjelder(LocalDate dato) {
            return (fra == null || !dato.isBefore(fra)) && (til == null || !dato.isAfter(til));
        }

        /** Om de to har minst én dag felles. */
        public boolean overlapper(Periode annen) {
            return (annen.til == null || fra == null || !annen.til.isBefore(fra))
                    && (til == null || annen.fra == null || !til.isBefore(annen.fra));
        }
    }

    /** Utvalget fikk tilstanden denne dagen. */
    public record Tilstandsskifte(LocalDate fra, Utvalgstilstand tilstand) {}

    /** En versjon av mandatet, og når den begynte å gjelde (R217, R228). */
    public record Mandat(int versjon, LocalDate gjelderFra) {}

    /** Et besatt sete; {@code til} er siste dag, null når den ikke er bestemt (R171). */
    public record Sete(
            SeteId seteId,
            String rolle,
            Funksjon funksjon,
            Part part,
            VirksomhetId virksomhetId,
            List<VirksomhetId> representerer,
            boolean beslutningsmyndighet,
            LocalDate fra,
            LocalDate til,
            BrukerId brukerId,
            boolean antatt) {

        public Sete(
                SeteId seteId,
                String rolle,
                Funksjon funksjon,
                Part part,
                VirksomhetId virksomhetId,
                List<VirksomhetId> representerer,
                boolean beslutningsmyndighet,
                LocalDate fra,
                LocalDate til) {
            this(
                    seteId,
                    rolle,
                    funksjon,
                    part,
                    virksomhetId,
                    representerer,
                    beslutningsmyndighet,
                    fra,
                    til,
                    null,
                    false);
        }

        public boolean gjelder(LocalDate dato) {
            return periode().gjelder(dato);
        }

        public Periode periode() {
            return new Periode(fra, til);
        }

        public Sete med(LocalDate sisteDag) {
            return new Sete(
                    seteId,
                    rolle,
                    funksjon,
                    part,
                    virksomhetId,
                    representerer,
                    beslutningsmyndighet,
                    fra,
                    sisteDag,
                    brukerId,
                    antatt);
        }
    }

    /** Leder eller nestleder i en periode; {@code til} er siste dag eller null (R164). */
    public record Leder(SeteId seteId, Part part, boolean nestleder, LocalDate fra, LocalDate til) {
        public boolean gjelder(LocalDate dato) {
            return periode().gjelder(dato);
        }

        public Periode periode() {
            return new Periode(fra, til);
        }
    }

    /** Den siste perioden i setet, enten den er ute eller ikke. */
    public Optional<Sete> sete(SeteId id) {
        return seter.stream().filter(s -> s.seteId().equals(id)).reduce((a, b) -> b);
    }

    /** Tilstanden på datoen, etter det som er kjent; PLANLAGT før den første. */
    public Utvalgstilstand tilstandPaa(LocalDate dato) {
        if (tilstander.isEmpty()) {
            return tilstand;
        }
        return tilstander.stream()
                .filter(t -> !t.fra().isAfter(dato))
                .reduce((a, b) -> b.fra().isBefore(a.fra()) ? a : b)
                .map(Tilstandsskifte::tilstand)
                .orElse(Utvalgstilstand.PLANLAGT);
    }

    /** Om utvalget kan fatte bindende vedtak på datoen (R034). */
    public boolean harMyndighet(LocalDate dato) {
        return myndigheter.isEmpty() || myndighetPaa(dato).isPresent();
    }

    public Optional<Periode> myndighetPaa(LocalDate dato) {
        return myndigheter.stream().filter(p -> p.gjelder(dato)).reduce((a, b) -> b);
    }

    /** Mandatet som gjaldt på datoen. */
    public Optional<Mandat> mandatPaa(LocalDate dato) {
        return mandater.stream()
                .filter(m -> !m.gjelderFra().isAfter(dato))
                .max(Comparator.comparingInt(Mandat::versjon));
    }
}
