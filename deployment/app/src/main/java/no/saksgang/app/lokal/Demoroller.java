package no.saksgang.app.lokal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import no.saksgang.app.tilgang.Pseudonymvalg;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.gateway.innlogging.Tildelingsregister;
import no.saksgang.gateway.tilgang.Tildeling;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import no.saksgang.lesemodell.organisasjon.MedlemQuery;

/** Gir de oppdiktede brukerne det de skal vise fram: et sete fra modellen, eller en tildelt rolle. */
final class Demoroller implements Pseudonymvalg {

    private static final LocalDate FRA = LocalDate.of(2020, 1, 1);

    private final Tildelingsregister tildelinger;
    private final MedlemQuery medlemmer;
    private final Clock klokke;
    private final String issuer;

    Demoroller(Tildelingsregister tildelinger, MedlemQuery medlemmer, Clock klokke, String issuer) {
        this.tildelinger = tildelinger;
        this.medlemmer = medlemmer;
        this.klokke = klokke;
        this.issuer = issuer;
    }

    /** De tildelte rollene; gjentatt endrer ingenting. */
    void tildel() {
        for (Demobruker b : Demobruker.ALLE) {
            if (b.rolle() == Tilgangsrolle.DRIFT) {
                gi(b, null);
            } else if (!b.harSete()) {
                b.helsefellesskap().forEach(hf -> gi(b, hf));
            }
        }
    }

    /** Den som skal ha et sete, er den som sitter i det nå; modellene er lest før noen rekker å logge inn. */
    @Override
    public Optional<BrukerId> velg(String fra, String subject) {
        return fra.equals(issuer)
                ? Demobruker.finn(subject).map(b -> b.harSete() ? sete(b).orElseGet(() -> eget(b)) : eget(b))
                : Optional.empty();
    }

    private void gi(Demobruker b, String hf) {
        String virksomhet = hf == null ? null : b.virksomhet(hf);
        tildelinger.gi(new Tildelingsregister.Rad(
                "demo-" + b.navn() + (hf == null ? "" : "-" + hf),
                eget(b),
                new Tildeling(
                        b.rolle(),
                        hf == null ? null : new HelsefellesskapId(hf),
                        null,
                        virksomhet == null ? null : new VirksomhetId(virksomhet),
                        null),
                FRA,
                null,
                null,
                klokke.instant(),
                null,
                null));
    }

    private Optional<BrukerId> sete(Demobruker b) {
        Predicate<MedlemQuery.Medlem> passer =
                switch (b.rolle()) {
                    case MOETELEDER -> m -> "LEDER".equals(m.verv());
                    case MEDLEM -> m -> m.verv() == null && "MEDLEM".equals(m.funksjon());
                    default -> m -> "OBSERVATOER".equals(m.funksjon());
                };
        List<MedlemQuery.Medlemsliste> utvalg = medlemmer
                .medlemmer(
                        new HelsefellesskapId(b.helsefellesskap().getFirst()),
                        LocalDate.ofInstant(klokke.instant(), ZoneId.of("Europe/Oslo")))
                .orElse(List.of());
        return utvalg.stream()
                .filter(u -> b.nivaa().equals(u.nivaa()))
                .flatMap(u -> u.medlemmer().stream())
                .filter(passer)
                .findFirst()
                .map(m -> new BrukerId(m.brukerId()));
    }

    private static BrukerId eget(Demobruker b) {
        return new BrukerId("p-" + UUID.nameUUIDFromBytes(("demo/" + b.navn()).getBytes(StandardCharsets.UTF_8)));
    }
}
