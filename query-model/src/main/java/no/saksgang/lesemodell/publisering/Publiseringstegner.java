package no.saksgang.lesemodell.publisering;

import java.util.ArrayList;
import no.saksgang.felles.Id;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.verdi.Publiseringstype;
import no.saksgang.lesemodell.felles.Tegning;
import no.saksgang.publisering.event.PubliseringEvent;

/** Tegner hendelsen inn i bildet av utgavene. */
public final class Publiseringstegner {

    public static final Tegning<Publiseringsbilde> TEGNING =
            new Tegning<>(Publiseringsbilde::new, (p, hendelse, k, sekvens) -> {
                p.publiseringId = hendelse.aggregatId().verdi();
                p.helsefellesskapId = k.helsefellesskapId().verdi();
                tegn(p, (PubliseringEvent) hendelse, k);
                p.versjon = sekvens + 1;
            });

    private Publiseringstegner() {}

    private static void tegn(Publiseringsbilde p, PubliseringEvent hendelse, Konvolutt k) {
        switch (hendelse) {
            case PubliseringEvent.Publisert e -> {
                p.type = e.type().name();
                p.objektId = e.objektId();
                p.forelder = forelder(e);
                p.utgaver.add(utgave(e));
            }
            case PubliseringEvent.Avpublisert e ->
                p.utgaver.stream().filter(u -> e.numre().contains(u.nummer)).forEach(u -> {
                    u.avpublisert = k.registrert();
                    u.begrunnelse = e.begrunnelse();
                });
            case PubliseringEvent.SkjultForOffentligheten e -> {
                p.type = e.type().name();
                p.objektId = e.objektId();
                p.skjult = true;
                p.skjultGrunn = e.begrunnelse();
            }
            case PubliseringEvent.VistForOffentligheten _ -> {
                p.skjult = false;
                p.skjultGrunn = null;
            }
            case PubliseringEvent.UnntattFraOffentlighet e -> {
                p.type = e.type().name();
                p.objektId = e.objektId();
                p.unntak = e.unntak();
                p.unntaksgrunn = e.begrunnelse();
            }
            case PubliseringEvent.OffentlighetsunntakOpphevet _ -> {
                p.unntak = null;
                p.unntaksgrunn = null;
            }
        }
    }

    private static Publiseringsbilde.Utgave utgave(PubliseringEvent.Publisert e) {
        Publiseringsbilde.Utgave u = new Publiseringsbilde.Utgave();
        u.nummer = e.nummer();
        u.erstatter = e.erstatter();
        u.variant = e.variant().name();
        u.offentligTittel = e.offentligTittel();
        u.tekst = e.tekst();
        u.dokumentId = verdi(e.dokumentId());
        u.sha256 = e.sha256();
        u.unntak = new ArrayList<>(e.unntak());
        u.offentligFra = e.offentligFra();
        u.rapportSha256 = e.rapportSha256();
        return u;
    }

    /** Det som kan skjule dette: saken for vedtak og dokumenter, møtet for sakliste og protokoll. */
    private static String forelder(PubliseringEvent.Publisert e) {
        return switch (e.type()) {
            case VEDTAK, INNSTILLING -> Publiseringstype.SAK.idFor(e.objektId());
            case SAKSDOKUMENT -> Publiseringstype.SAK.idFor(e.sakId().verdi());
            case SAKLISTE, PROTOKOLL -> Publiseringstype.MOETE.idFor(e.objektId());
            case AARSRAPPORT, HANDLINGSPLAN, SAK, MOETE -> null;
        };
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
