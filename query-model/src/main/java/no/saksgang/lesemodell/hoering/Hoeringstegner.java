package no.saksgang.lesemodell.hoering;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Dokumentversjon;
import no.saksgang.felles.verdi.Fristslag;
import no.saksgang.felles.verdi.Hoeringspart;
import no.saksgang.lesemodell.hoering.Hoeringsbilde.Hoering;
import no.saksgang.sak.event.SakEvent;

/** Tegner hendelsene inn i høringsbildet. */
final class Hoeringstegner {

    private Hoeringstegner() {}

    static void tegn(Hoeringsbilde bilde, SakEvent.FristPassert e) {
        Hoering h = e.slag() == Fristslag.HOERING ? bilde.hoeringer.get(e.gjelder()) : null;
        if (h != null) {
            h.fristPassert = true;
        }
    }

    static void tegn(Hoeringsbilde bilde, SakEvent.Hoeringshendelse hendelse, LocalDate dato) {
        Hoering h = bilde.hoeringer.computeIfAbsent(hendelse.hoeringId(), id -> new Hoering());
        h.hoeringId = hendelse.hoeringId();
        switch (hendelse) {
            case SakEvent.HoeringAapnet e -> {
                h.bedtAv = e.bedtAv() == null ? "SEKRETARIATET" : e.bedtAv().verdi();
                h.spoersmaal = e.spoersmaal();
                h.aapnet = dato;
                h.frist = e.frist();
                h.svarsynlighet = e.svarsynlighet().name();
                e.parter().forEach(p -> h.parter.put(p.adressat().id(), part(p)));
                h.tekster.add(tekst(dato, e.teksthash(), e.grunnlag()));
            }
            case SakEvent.HoeringssvarGitt e -> {
                Hoeringsbilde.Svar svar = new Hoeringsbilde.Svar();
                svar.svar = e.svar().name();
                svar.merknad = e.merknad();
                svar.dato = dato;
                svar.etterFristen = e.etterFristen();
                h.parter.get(e.part().id()).svar = svar;
            }
            case SakEvent.HoeringssvarBekreftet e -> {
                Hoeringsbilde.Svar svar = h.parter.get(e.part().id()).svar;
                svar.utdatert = false;
                svar.bekreftet = dato;
            }
            case SakEvent.HoeringsgrunnlagEndret e -> {
                h.tekster.add(tekst(dato, e.teksthash(), e.grunnlag()));
                e.utdatert().forEach(a -> h.parter.get(a.id()).svar.utdatert = true);
            }
            case SakEvent.HoeringForlenget e -> {
                h.frist = e.frist();
                h.fristPassert = false;
                h.steg.add(new Hoeringsbilde.Steg(dato, "FORLENGET", null, e.frist(), e.begrunnelse()));
            }
            case SakEvent.HoeringPurret e -> {
                e.mangler().stream().map(Adressat::id).forEach(id -> h.parter.get(id).purringer++);
                h.steg.add(new Hoeringsbilde.Steg(dato, "PURRET", null, e.frist(), null));
            }
            case SakEvent.HoeringOverstyrt e ->
                h.steg.add(
                        new Hoeringsbilde.Steg(dato, "OVERSTYRT", e.utvalgId().verdi(), null, e.begrunnelse()));
            case SakEvent.HoeringLukket e -> {
                h.lukket = dato;
                h.oppsummering = e.oppsummering();
            }
        }
    }

    private static Hoeringsbilde.Part part(Hoeringspart p) {
        Hoeringsbilde.Part part = new Hoeringsbilde.Part();
        part.id = p.adressat().id();
        part.slag = p.utvalgId() != null ? "UTVALG" : "VIRKSOMHET";
        part.obligatorisk = p.obligatorisk();
        return part;
    }

    private static Hoeringsbilde.Tekst tekst(LocalDate dato, String hash, List<Dokumentversjon> grunnlag) {
        return new Hoeringsbilde.Tekst(
                dato,
                hash,
                grunnlag.stream()
                        .map(d -> new Hoeringsbilde.Dokument(d.dokumentId().verdi(), d.sha256()))
                        .toList());
    }
}
