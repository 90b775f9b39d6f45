package no.saksgang.app.personvern;

import java.util.List;
import no.saksgang.axon.person.Maskering;
import no.saksgang.axon.person.Navnesoek;
import no.saksgang.axon.person.Personkommandoer;
import no.saksgang.axon.person.Personregister;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.drift.Driftsport;
import no.saksgang.gateway.person.Personport;
import no.saksgang.lesemodell.felles.Lesemodeller;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Sletter en person og maskerer det som sikkert nevner henne. Etterpå bygges lesemodellene på nytt av en logg som ikke
 * lenger kan fortelle det.
 */
@Component
class Slettejobb {

    private final Personregister register;
    private final Personkommandoer kommandoer;
    private final Navnesoek soek;
    private final Maskering maskering;
    private final Driftsport drift;
    private final JdbcTemplate jdbc;

    Slettejobb(
            Personregister register,
            Personkommandoer kommandoer,
            Navnesoek soek,
            Maskering maskering,
            Driftsport drift,
            JdbcTemplate jdbc) {
        this.register = register;
        this.kommandoer = kommandoer;
        this.soek = soek;
        this.maskering = maskering;
        this.drift = drift;
        this.jdbc = jdbc;
    }

    Personport.Sletting slett(Personport.Bestilling b, BrukerId id, String grunn) {
        HelsefellesskapId hf = b.helsefellesskapId();
        Personport.Sletting svar = kommandoer.utfoer(
                hf,
                b.noekkel(),
                null,
                List.of("slett", id, grunn),
                Personport.Sletting.class,
                () -> slettNaa(b, id, grunn));
        rydd(svar.maskerteHendelser() + svar.maskerteDokumenter());
        return svar;
    }

    private Personport.Sletting slettNaa(Personport.Bestilling b, BrukerId id, String grunn) {
        HelsefellesskapId hf = b.helsefellesskapId();
        String av = b.av() == null ? null : b.av().verdi();
        List<Navnesoek.Funn> funn =
                register.finn(hf, id).map(p -> soek.finn(hf, p.finner())).orElse(List.of());
        Maskering.Resultat r = maskering.masker(hf, sikre(funn, "HENDELSE"), sikre(funn, "DOKUMENT"), grunn, av);
        boolean fantes = register.slett(hf, id);
        if (fantes) {
            maskering.noterPerson(hf, id.verdi(), grunn, av);
        }
        return new Personport.Sletting(
                id,
                fantes,
                r.hendelser(),
                r.dokumenter(),
                funn.stream()
                        .filter(f -> !f.sikkert() || !f.kanMaskeres())
                        .map(Personkobling::funn)
                        .toList());
    }

    Personport.Maskering masker(
            Personport.Bestilling b, List<String> hendelser, List<String> dokumenter, String grunn) {
        Personport.Maskering svar = kommandoer.utfoer(
                b.helsefellesskapId(),
                b.noekkel(),
                null,
                List.of("masker", hendelser, dokumenter, grunn),
                Personport.Maskering.class,
                () -> {
                    Maskering.Resultat r = maskering.masker(
                            b.helsefellesskapId(),
                            hendelser,
                            dokumenter,
                            grunn,
                            b.av() == null ? null : b.av().verdi());
                    return new Personport.Maskering(r.hendelser(), r.dokumenter(), r.kanIkke());
                });
        rydd(svar.maskerteHendelser() + svar.maskerteDokumenter());
        return svar;
    }

    /** Etter at nøklene er borte og bekreftet. Gjentas kommandoen, gjentas også dette, om det ble avbrutt sist. */
    private void rydd(int antall) {
        if (antall > 0) {
            Lesemodeller.ALLE.forEach(drift::gjenoppbygg);
            jdbc.execute("vacuum noekkel.hendelse, noekkel.dokument, person.person, varsel");
        }
    }

    private static List<String> sikre(List<Navnesoek.Funn> funn, String slag) {
        return funn.stream()
                .filter(f -> f.sikkert() && f.kanMaskeres() && f.slag().equals(slag))
                .map(Navnesoek.Funn::id)
                .toList();
    }
}
