package no.saksgang.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.saksgang.app.modell.AntatteSeter;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Utvalgsstatus;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.utvalg.command.UtvalgCommand;

/** Setter i drift de utvalgene året trenger: de som er nedsatt, og ett på hvert nivå som mangler. */
final class Etablering {

    private final Simulering s;
    private final Organisasjon org;

    Etablering(Simulering s, Organisasjon org) {
        this.s = s;
        this.org = org;
    }

    void etabler() {
        for (Nivaa nivaa : List.of(Nivaa.PARTNERSKAPSMOETE, Nivaa.STRATEGISK, Nivaa.FAGLIG)) {
            boolean virkelig = org.virksomme(nivaa).stream().anyMatch(u -> u.tilstand() == Utvalgstilstand.I_DRIFT);
            boolean nedsatt =
                    org.alle().stream().anyMatch(u -> u.nivaa() == nivaa && u.tilstand() == Utvalgstilstand.NEDSATT);
            if (!virkelig && !nedsatt) {
                org.alle().stream()
                        .filter(u -> u.nivaa() == nivaa)
                        .filter(u ->
                                u.tilstand() == Utvalgstilstand.PLANLAGT || u.tilstand() == Utvalgstilstand.FORESLAATT)
                        .findFirst()
                        .ifPresent(this::nedsett);
            }
            org.alle().stream()
                    .filter(u -> u.nivaa() == nivaa && u.tilstand() == Utvalgstilstand.NEDSATT)
                    .forEach(this::konstituer);
        }
        org.alle().stream().filter(u -> u.tilstand() == Utvalgstilstand.NEDSATT).forEach(this::konstituer);
        org.virksomme().stream()
                .filter(u -> u.tilstand() == Utvalgstilstand.FUNGERER_MIDLERTIDIG)
                .forEach(this::avloes);
        s.vent();
    }

    /** Sørger for at utvalget har en leder på dagen, fra den siden rotasjonen tillater (R165). */
    SeteId sikreLeder(UtvalgId id, LocalDate dag) {
        Optional<SeteId> leder = org.leder(id, dag);
        if (leder.isPresent()) {
            return leder.get();
        }
        for (UtvalgFakta.Sete sete : org.tellende(id, dag)) {
            if (s.proev(s.aktoerer.sekretariat(), new UtvalgCommand.VelgLeder(id, sete.seteId(), s.dato(), null))
                    .isEmpty()) {
                return sete.seteId();
            }
        }
        throw new IllegalStateException("Ingen kan lede " + id + " " + dag);
    }

    private void nedsett(UtvalgFakta u) {
        UtvalgId vedtattAv = u.nivaa() == Nivaa.FAGLIG
                ? org.virksomme(Nivaa.STRATEGISK).getFirst().utvalgId()
                : null;
        List<String> mandat = org.beskrivelse(u).mandat();
        s.gi(
                s.aktoerer.sekretariat(),
                new UtvalgCommand.NedsettUtvalg(
                        u.utvalgId(),
                        s.helsefellesskap,
                        u.navn(),
                        u.nivaa(),
                        mandat.isEmpty() ? List.of("Etter samarbeidsmodellen") : mandat,
                        vedtattAv,
                        null));
    }

    private void konstituer(UtvalgFakta u) {
        if (org.beskrivelse(u).status() == Utvalgsstatus.FORESLAATT) {
            // Sammensetningen av et foreslått utvalg vedtas av partnerskapsmøtet (R150).
            UtvalgId pm = org.partnerskapsmoetet().utvalgId();
            s.gi(
                    s.aktoerer.utvalget(pm),
                    new UtvalgCommand.VedtaSammensetning(
                            u.utvalgId(), org.beskrivelse(u).sammensetning(), pm));
        }
        if (u.seter().isEmpty()) {
            // Plassene er antatt, som ved innlasting av modellen; de virkelige medlemmene står i et eget register.
            new AntatteSeter(
                            org.beskrivelse(u),
                            org.fakta().parter(),
                            org.modell().konsensusparter(),
                            s.dato())
                    .kommandoer()
                    .forEach(k -> s.gi(Aktoer.prosess(), k));
        }
        s.gi(s.aktoerer.sekretariat(), new UtvalgCommand.KonstituerUtvalg(u.utvalgId(), s.dato()));
        s.si(s.dato() + "  " + u.navn() + " er konstituert");
    }

    /** Det midlertidige utvalget legges ned når det nye på nivået er i drift, og sakene følger med (R185, R229). */
    private void avloes(UtvalgFakta midlertidig) {
        org.virksomme(midlertidig.nivaa()).stream()
                .filter(u -> u.tilstand() == Utvalgstilstand.I_DRIFT)
                .findFirst()
                .ifPresent(ny -> {
                    s.gi(
                            s.aktoerer.utvalget(ny.utvalgId()),
                            new UtvalgCommand.AvviklUtvalg(
                                    midlertidig.utvalgId(), ny.utvalgId(), "Det nye utvalget er i drift"));
                    s.si(s.dato() + "  " + midlertidig.navn() + " er avløst av " + ny.navn());
                });
    }
}
