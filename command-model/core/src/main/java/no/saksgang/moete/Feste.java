package no.saksgang.moete;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.verdi.FestetDokument;
import no.saksgang.felles.verdi.FestetPunkt;
import no.saksgang.felles.verdi.Mottaker;
import no.saksgang.felles.verdi.Skjerming;
import no.saksgang.felles.verdi.Utsendelse;

/** Fester saklisten, dokumentversjonene og mottakerne slik de er nå. */
final class Feste {

    private Feste() {}

    static Utsendelse av(Moete moete, List<Moete.Punkt> punkter, List<Skjerming> skjerminger, Kontekst kontekst) {
        List<FestetPunkt> festet =
                punkter.stream().map(p -> punkt(p, skjerminger, kontekst)).toList();
        krevTreffer(festet, skjerminger);
        return new Utsendelse(
                festet, mottakere(moete, kontekst), kontekst.oppslag().loggposisjon());
    }

    private static FestetPunkt punkt(Moete.Punkt p, List<Skjerming> skjerminger, Kontekst kontekst) {
        List<FestetDokument> dokumenter = p.sakId() == null
                ? List.of()
                : kontekst.oppslag().sak(p.sakId()).gjeldendeDokumenter().stream()
                        .map(d -> new FestetDokument(d.dokumentId(), d.type(), d.tittel(), d.sha256(), d.erstatter()))
                        .toList();
        return new FestetPunkt(
                p.punktId(),
                p.sakId(),
                p.type(),
                p.saksnummer(),
                p.tittel(),
                p.minutter(),
                p.start(),
                p.slutt(),
                dokumenter,
                skjerminger.stream()
                        .filter(s -> p.punktId().equals(s.punktId()))
                        .findFirst()
                        .orElse(null));
    }

    /** Setene som er besatt på møtedagen, og de som er invitert til en sak. */
    private static List<Mottaker> mottakere(Moete moete, Kontekst kontekst) {
        LocalDate dato = moete.start.toLocalDate();
        List<Mottaker> ut = new ArrayList<>();
        kontekst.oppslag().utvalg(moete.utvalgId).seter().stream()
                .filter(s -> s.gjelder(dato))
                .map(s -> new Mottaker(
                        s.seteId(), s.rolle(), s.funksjon(), s.virksomhetId(), moete.vara.get(s.seteId()), null))
                .forEach(ut::add);
        moete.inviterte.forEach(
                i -> ut.add(new Mottaker(null, i.rolle(), Funksjon.INVITERT, i.virksomhetId(), null, i.sakId())));
        return ut;
    }

    private static void krevTreffer(List<FestetPunkt> punkter, List<Skjerming> skjerminger) {
        for (Skjerming s : skjerminger) {
            Avslag.krevInnhold(s.hjemmel(), "skjerminger.hjemmel");
            List<DokumentId> finnes = punkter.stream()
                    .filter(p -> p.punktId().equals(s.punktId()))
                    .flatMap(p -> p.dokumenter().stream())
                    .map(FestetDokument::dokumentId)
                    .toList();
            Avslag.med(
                    punkter.stream().anyMatch(p -> p.punktId().equals(s.punktId()))
                            && finnes.containsAll(s.dokumenter()),
                    Avslagskode.IKKE_FUNNET,
                    "R109",
                    "Skjermingen av " + s.punktId() + " viser til noe som ikke sendes");
        }
    }
}
