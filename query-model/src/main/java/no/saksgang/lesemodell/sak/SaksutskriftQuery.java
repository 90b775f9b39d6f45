package no.saksgang.lesemodell.sak;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.saksgang.felles.SakId;
import org.springframework.stereotype.Component;

/** Utskriften den som meldte inn saken, får når den er vedtatt eller tatt til orientering (R075). */
@Component
public class SaksutskriftQuery {

    /**
     * En saksutskrift.
     *
     * @param vedtak null når saken er tatt til orientering; da er det heller ingen oppfølging
     */
    public record Saksutskrift(
            String sakId,
            String tittel,
            String innmelder,
            String innmelderutvalg,
            String utfall,
            String utvalgId,
            String moeteId,
            String saksnummer,
            LocalDate dato,
            String vedtak,
            List<String> bindendeFor,
            List<String> ikkeAkseptert,
            List<String> utskriftTil,
            List<Saksbilde.Gjennomfoering> oppfoelging,
            List<String> regler) {}

    private final SakQuery saker;

    SaksutskriftQuery(SakQuery saker) {
        this.saker = saker;
    }

    /** Utskriften; tom når saken ikke finnes eller ikke er avgjort. */
    public Optional<Saksutskrift> finn(SakId id) {
        return saker.finn(id).filter(s -> s.avgjort != null).map(SaksutskriftQuery::utskrift);
    }

    private static Saksutskrift utskrift(Saksbilde s) {
        Saksbilde.Vedtak v = s.vedtak;
        var siste = s.moetebehandlinger.isEmpty() ? null : s.moetebehandlinger.getLast();
        return new Saksutskrift(
                s.sakId,
                s.tittel,
                s.innmelder,
                s.innmelderutvalg,
                s.utfall,
                s.avgjortI,
                v != null ? v.moeteId : siste == null ? null : siste.moeteId(),
                siste == null ? null : siste.saksnummer(),
                s.avgjort,
                v == null ? null : v.vedtak,
                v == null ? List.of() : v.bindendeFor,
                v == null ? List.of() : v.ikkeAkseptert,
                v == null ? List.of() : v.utskriftTil,
                s.gjennomfoering,
                v == null ? List.of() : v.regler);
    }
}
