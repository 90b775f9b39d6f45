package no.saksgang.beslutning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.Sakstilstand;

/**
 * Det andre kan vite om en sak.
 *
 * @param avgjortIMoeter møtene der saken har fått utfall: vedtak, delvedtak, utsettelse, løft, innstilling,
 *     forankring, retur eller orientering (R123)
 * @param droeftetIMoeter møtene der saken er åpnet (R019)
 * @param dokumenter saksdokumentene i den rekkefølgen de ble lagt ved, også de som senere er erstattet
 * @param behandlendeUtvalg utvalgene saken ligger i nå
 * @param aapneUtredninger underutvalg som ikke har rapportert tilbake (R016)
 * @param vedtattI utvalget som fattet vedtaket; null når saken ikke er vedtatt
 * @param behandlinger hvor langt saken er kommet i hvert utvalg, og møtet den står på saklisten til
 * @param vedtattIMoeter møtene der det er fattet vedtak eller delvedtak i saken
 */
public record SakFakta(
        SakId sakId,
        HelsefellesskapId helsefellesskapId,
        String tittel,
        Sakstilstand tilstand,
        boolean haster,
        boolean harSaksframlegg,
        List<Dokument> dokumenter,
        List<String> prioriterteGrupper,
        Set<UtvalgId> behandlendeUtvalg,
        Set<MoeteId> droeftetIMoeter,
        Set<MoeteId> avgjortIMoeter,
        Set<UtvalgId> aapneUtredninger,
        UtvalgId vedtattI,
        List<Behandling> behandlinger,
        Set<MoeteId> vedtattIMoeter) {

    /** En sak som ikke er vedtatt i noe møte. */
    public SakFakta(
            SakId sakId,
            HelsefellesskapId helsefellesskapId,
            String tittel,
            Sakstilstand tilstand,
            boolean haster,
            boolean harSaksframlegg,
            List<Dokument> dokumenter,
            List<String> prioriterteGrupper,
            Set<UtvalgId> behandlendeUtvalg,
            Set<MoeteId> droeftetIMoeter,
            Set<MoeteId> avgjortIMoeter,
            Set<UtvalgId> aapneUtredninger,
            UtvalgId vedtattI,
            List<Behandling> behandlinger) {
        this(
                sakId,
                helsefellesskapId,
                tittel,
                tilstand,
                haster,
                harSaksframlegg,
                dokumenter,
                prioriterteGrupper,
                behandlendeUtvalg,
                droeftetIMoeter,
                avgjortIMoeter,
                aapneUtredninger,
                vedtattI,
                behandlinger,
                Set.of());
    }

    /** En sak som verken utredes, er vedtatt eller ligger i noe utvalg. */
    public SakFakta(
            SakId sakId,
            HelsefellesskapId helsefellesskapId,
            String tittel,
            Sakstilstand tilstand,
            boolean haster,
            boolean harSaksframlegg,
            List<Dokument> dokumenter,
            List<String> prioriterteGrupper,
            Set<UtvalgId> behandlendeUtvalg,
            Set<MoeteId> droeftetIMoeter,
            Set<MoeteId> avgjortIMoeter) {
        this(
                sakId,
                helsefellesskapId,
                tittel,
                tilstand,
                haster,
                harSaksframlegg,
                dokumenter,
                prioriterteGrupper,
                behandlendeUtvalg,
                droeftetIMoeter,
                avgjortIMoeter,
                Set.of(),
                null,
                List.of());
    }

    /** Saken i ett utvalg; møtet er null når den ikke har stått på noen sakliste siden sist. */
    public record Behandling(UtvalgId utvalgId, Sakstilstand tilstand, MoeteId moeteId) {}

    /** Saken i utvalget; tom når den ikke ligger der. */
    public Optional<Behandling> i(UtvalgId utvalgId) {
        return behandlinger.stream().filter(b -> b.utvalgId().equals(utvalgId)).findFirst();
    }

    /**
     * Et saksdokument; innholdet er det som har denne kontrollsummen.
     *
     * @param erstatter dokumentet dette er en ny versjon av, eller null
     */
    public record Dokument(
            DokumentId dokumentId,
            Dokumenttype type,
            String tittel,
            String sha256,
            DokumentId erstatter,
            BrukerId lagtVedAv) {}

    /** Dokumentene som ikke er erstattet. */
    public List<Dokument> gjeldendeDokumenter() {
        return dokumenter.stream()
                .filter(d -> dokumenter.stream().noneMatch(n -> d.dokumentId().equals(n.erstatter())))
                .toList();
    }
}
