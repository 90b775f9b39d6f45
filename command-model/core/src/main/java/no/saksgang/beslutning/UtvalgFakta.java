package no.saksgang.beslutning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
 * Det andre kan vite om et utvalg.
 *
 * @param modell slik modellen sist beskrev utvalget; for underutvalg laget av vedtaket som satte det ned
 * @param myndighetFra null når myndigheten ikke er tidsbegrenset (R034)
 * @param myndighetTil siste dag; null når myndigheten ikke er tidsbegrenset
 * @param oppgaverHos hvem som har oppgavene til utvalget er etablert (R184); ellers null
 * @param nedsattAv utvalget som satte ned underutvalget; ellers null
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
        UtvalgId nedsattAv) {

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
            LocalDate til) {
        public boolean gjelder(LocalDate dato) {
            return !dato.isBefore(fra) && (til == null || !dato.isAfter(til));
        }
    }

    /** Leder eller nestleder i en periode; {@code til} er siste dag eller null (R164). */
    public record Leder(SeteId seteId, Part part, boolean nestleder, LocalDate fra, LocalDate til) {
        public boolean gjelder(LocalDate dato) {
            return !dato.isBefore(fra) && (til == null || !dato.isAfter(til));
        }
    }

    public Optional<Sete> sete(SeteId id) {
        return seter.stream().filter(s -> s.seteId().equals(id)).findFirst();
    }
}
