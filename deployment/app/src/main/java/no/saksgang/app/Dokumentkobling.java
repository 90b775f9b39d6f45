package no.saksgang.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import no.saksgang.axon.dokument.Dokumentlager;
import no.saksgang.axon.dokument.Dokumentmottak;
import no.saksgang.axon.dokument.LagretDokument;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.dokument.Dokumentport;
import org.springframework.stereotype.Component;

/** Kobler porten for dokumenter til mottak og lager. */
@Component
class Dokumentkobling implements Dokumentport {

    private final Dokumentmottak mottak;
    private final Dokumentlager lager;

    Dokumentkobling(Dokumentmottak mottak, Dokumentlager lager) {
        this.mottak = mottak;
        this.lager = lager;
    }

    @Override
    public Dokument lastOpp(
            DokumentId id,
            HelsefellesskapId helsefellesskap,
            String filnavn,
            String oppgittType,
            long lengde,
            Aktoer aktoer,
            InputStream innhold)
            throws IOException {
        mottak.krevStoerrelse(lengde);
        return ut(mottak.ta(new Dokumentmottak.Opplasting(id, helsefellesskap, filnavn, oppgittType, aktoer), innhold));
    }

    @Override
    public Optional<Dokument> finn(DokumentId id) {
        return lager.finn(id).map(Dokumentkobling::ut);
    }

    @Override
    public boolean erSlettet(String sha256) {
        return lager.erSlettet(sha256);
    }

    @Override
    public void skriv(String sha256, OutputStream ut) throws IOException {
        lager.skriv(sha256, ut);
    }

    private static Dokument ut(LagretDokument d) {
        return new Dokument(
                d.dokumentId(),
                d.helsefellesskapId(),
                d.filnavn(),
                d.medietype(),
                d.sha256(),
                d.stoerrelse(),
                d.registrert());
    }
}
