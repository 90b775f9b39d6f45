package no.saksgang.app.tilgang;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.gateway.innlogging.Rolleoversikt;
import no.saksgang.gateway.tilgang.Tildeling;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import no.saksgang.lesemodell.organisasjon.SeteQuery;
import no.saksgang.lesemodell.organisasjon.SeteQuery.Brukersete;
import org.springframework.stereotype.Component;

/**
 * Rollene på et tidspunkt: det setene hennes gir den dagen, og det hun er tildelt. Den som leder et utvalg, er
 * møteleder og handler for utvalget (livslop.md §1.4). Et sete som sluttet i går, gir ingenting i dag.
 */
@Component
class Roller implements Rolleoversikt {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final SeteQuery seter;
    private final Tildelinger tildelinger;
    private final Rolleminne minne;
    private final Clock klokke;

    Roller(SeteQuery seter, Tildelinger tildelinger, Rolleminne minne, Clock klokke) {
        this.seter = seter;
        this.tildelinger = tildelinger;
        this.minne = minne;
        this.klokke = klokke;
    }

    @Override
    public List<Tildeling> roller(BrukerId bruker) {
        Instant naa = klokke.instant();
        return minne.hent(bruker, LocalDate.ofInstant(naa, OSLO), () -> roller(bruker, naa));
    }

    @Override
    public List<Linje> linjer(BrukerId bruker, Instant naar) {
        LocalDate dag = LocalDate.ofInstant(naar, OSLO);
        List<Linje> ut = new ArrayList<>();
        seter.seter(bruker, dag).forEach(s -> avSete(s, ut));
        tildelinger
                .gjeldende(bruker, dag, naar)
                .forEach(r -> ut.add(new Linje(r.tildeling(), r.id(), r.fra(), r.til())));
        return ut;
    }

    private static void avSete(Brukersete s, List<Linje> ut) {
        if (s.ledervervet() != null) {
            LocalDate fra = senest(s.fra(), s.ledervervet().fra());
            LocalDate til = foerst(s.til(), s.ledervervet().til());
            ut.add(new Linje(tildeling(Tilgangsrolle.MOETELEDER, s), s.seteId(), fra, til));
            ut.add(new Linje(tildeling(Tilgangsrolle.UTVALG, s), s.seteId(), fra, til));
        }
        switch (s.funksjon()) {
            case "MEDLEM" -> ut.add(new Linje(tildeling(Tilgangsrolle.MEDLEM, s), s.seteId(), s.fra(), s.til()));
            // En sekretær har tale- og forslagsrett, som en observatør (R137).
            case "OBSERVATOER", "SEKRETAER" ->
                ut.add(new Linje(tildeling(Tilgangsrolle.OBSERVATOER, s), s.seteId(), s.fra(), s.til()));
            default -> {
                // Et sete for inviterte gir ingenting i seg selv; den inviterte er kalt inn til én sak.
            }
        }
    }

    private static Tildeling tildeling(Tilgangsrolle rolle, Brukersete s) {
        return new Tildeling(
                rolle,
                new HelsefellesskapId(s.helsefellesskapId()),
                new UtvalgId(s.utvalgId()),
                s.virksomhetId() == null ? null : new VirksomhetId(s.virksomhetId()),
                null);
    }

    private static LocalDate senest(LocalDate a, LocalDate b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    private static LocalDate foerst(LocalDate a, LocalDate b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }
}
