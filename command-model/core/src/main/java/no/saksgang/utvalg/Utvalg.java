package no.saksgang.utvalg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Moeteordning;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.frist.Fristbok;
import no.saksgang.utvalg.event.UtvalgEvent;

/** Utvalgets tilstand. Sett utenfra uforanderlig. */
public final class Utvalg {

    static final Utvalg INGEN = new Utvalg();

    UtvalgId utvalgId;
    HelsefellesskapId helsefellesskapId;
    String navn;
    Nivaa nivaa;
    UtvalgModell modell;
    Utvalgstilstand tilstand;
    int mandatversjon;
    LocalDate myndighetFra;
    LocalDate myndighetTil;
    UtvalgId oppgaverHos;
    UtvalgId avloestAv;
    UtvalgId nedsattAv;
    SeteId foreslaattLeder;
    Part sisteLederside;
    boolean nyeSidenPause;
    List<Seteregel> sammensetning = List.of();
    List<UtvalgFakta.Sete> seter = List.of();
    List<UtvalgFakta.Leder> ledere = List.of();
    Fristbok frister = Fristbok.TOM;
    List<UtvalgEvent.MoeteordningFastsatt> moeteordninger = List.of();

    private Utvalg() {}

    Utvalg kopi() {
        Utvalg u = new Utvalg();
        u.utvalgId = utvalgId;
        u.helsefellesskapId = helsefellesskapId;
        u.navn = navn;
        u.nivaa = nivaa;
        u.modell = modell;
        u.tilstand = tilstand;
        u.mandatversjon = mandatversjon;
        u.myndighetFra = myndighetFra;
        u.myndighetTil = myndighetTil;
        u.oppgaverHos = oppgaverHos;
        u.avloestAv = avloestAv;
        u.nedsattAv = nedsattAv;
        u.foreslaattLeder = foreslaattLeder;
        u.sisteLederside = sisteLederside;
        u.nyeSidenPause = nyeSidenPause;
        u.sammensetning = sammensetning;
        u.seter = seter;
        u.ledere = ledere;
        u.frister = frister;
        u.moeteordninger = moeteordninger;
        return u;
    }

    boolean finnes() {
        return utvalgId != null;
    }

    /** Det andre aggregater kan vite om utvalget. */
    public UtvalgFakta fakta() {
        return new UtvalgFakta(
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
                nedsattAv);
    }

    /** Møteordningen som gjelder på datoen; den sist fastsatte når flere gjør det, tom når ingen gjør det. */
    public Optional<Moeteordning> moeteordning(LocalDate dato) {
        return moeteordninger.reversed().stream()
                .filter(o ->
                        !dato.isBefore(o.gjelderFra()) && (o.gjelderTil() == null || !dato.isAfter(o.gjelderTil())))
                .map(UtvalgEvent.MoeteordningFastsatt::ordning)
                .findFirst();
    }

    static <T> List<T> med(List<T> gammel, T verdi) {
        List<T> ny = new ArrayList<>(gammel);
        ny.add(verdi);
        return ny;
    }
}
