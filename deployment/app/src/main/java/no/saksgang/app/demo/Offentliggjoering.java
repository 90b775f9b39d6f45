package no.saksgang.app.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.saksgang.beslutning.MoeteFakta;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.PubliseringId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.FestetPunkt;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.felles.verdi.Publiseringsvariant;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.publisering.command.PubliseringCommand;
import no.saksgang.sak.command.SakCommand;

/** Det sekretariatet gjør offentlig i løpet av året: titler, saklister, saksframlegg, protokoller, vedtak og planer. */
final class Offentliggjoering {

    private static final Set<Sakstilstand> VEDTATT = Set.of(
            Sakstilstand.VEDTATT,
            Sakstilstand.UNDER_GJENNOMFOERING,
            Sakstilstand.GJENNOMFOERT,
            Sakstilstand.RAPPORTERT);

    private final Simulering s;
    private final Set<String> publisert = new HashSet<>();

    Offentliggjoering(Simulering s) {
        this.s = s;
    }

    /** Saken får tittelen den skal ha utad mens den venter. */
    void tittel(Demosak sak) {
        s.gi(s.aktoerer.sekretariat(), new SakCommand.SettOffentligTittel(sak.id, sak.tittel));
    }

    /** Saklisten og saksframleggene. */
    void innkalt(Demomoete m) {
        List<FestetPunkt> punkter = s.oppslag.sendtTil(m.id);
        String liste = punkter.stream()
                .filter(p -> p.type() != Punkttype.PAUSE)
                .map(p -> (p.saksnummer() == null ? "" : p.saksnummer() + " ") + p.tittelUtad())
                .collect(Collectors.joining("\n"));
        tekst(Publiseringstype.SAKLISTE, m.id.verdi(), "Innkalling og sakliste " + m.dato, liste);
        punkter.stream().map(FestetPunkt::sakId).filter(id -> id != null).forEach(this::saksframlegg);
    }

    /** Protokollen, og vedtakene i den. */
    void referat(Demomoete m) {
        List<MoeteFakta.Punkt> punkter = s.oppslag.moete(m.id).punkter();
        String tekst = punkter.stream()
                .filter(p -> p.sakId() != null)
                .map(p -> (p.saksnummer() == null ? "" : p.saksnummer() + " ")
                        + m.utfall.getOrDefault(p.sakId(), "Ikke behandlet."))
                .collect(Collectors.joining("\n"));
        tekst(
                Publiseringstype.PROTOKOLL,
                m.id.verdi(),
                "Protokoll " + m.dato,
                tekst.isEmpty() ? "Ingen saker ble behandlet." : tekst);
        for (MoeteFakta.Punkt p : punkter) {
            String utfall = p.sakId() == null ? "" : m.utfall.getOrDefault(p.sakId(), "");
            SakFakta sak = utfall.startsWith("Vedtatt") ? s.oppslag.sak(p.sakId()) : null;
            if (sak != null && VEDTATT.contains(sak.tilstand())) {
                tekst(Publiseringstype.VEDTAK, p.sakId().verdi(), sak.tittel(), utfall);
            }
        }
    }

    void plan(HandlingsplanId id, int aar) {
        tekst(
                Publiseringstype.HANDLINGSPLAN,
                id.verdi(),
                "Handlingsplan " + aar,
                "Partnerskapsmøtet har vedtatt handlingsplanen for " + aar + ".");
    }

    void rapport(AarsrapportId id) {
        tekst(
                Publiseringstype.AARSRAPPORT,
                id.verdi(),
                "Årsrapport " + s.aar,
                "Partnerskapsmøtet har godkjent årsrapporten for " + s.aar + ".");
    }

    private void saksframlegg(SakId id) {
        s.oppslag.sak(id).gjeldendeDokumenter().stream()
                .filter(d -> d.type() == Dokumenttype.SAKSFRAMLEGG)
                .forEach(d -> publiser(
                        Publiseringstype.SAKSDOKUMENT, d.dokumentId().verdi(), id, d.tittel(), null, d.dokumentId()));
    }

    private void tekst(Publiseringstype type, String objekt, String tittel, String tekst) {
        publiser(type, objekt, null, tittel, tekst, null);
    }

    private void publiser(
            Publiseringstype type, String objekt, SakId sak, String tittel, String tekst, DokumentId dokument) {
        if (publisert.add(type.idFor(objekt))) {
            s.gi(
                    s.aktoerer.sekretariat(),
                    new PubliseringCommand.Publiser(
                            new PubliseringId(type.idFor(objekt)),
                            type,
                            objekt,
                            sak,
                            Publiseringsvariant.FULL,
                            tittel,
                            tekst,
                            dokument,
                            null,
                            List.of(),
                            null));
        }
    }
}
