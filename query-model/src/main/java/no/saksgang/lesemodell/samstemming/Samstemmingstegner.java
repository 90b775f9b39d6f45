package no.saksgang.lesemodell.samstemming;

import java.time.Instant;
import java.util.List;
import no.saksgang.felles.Id;
import no.saksgang.felles.UtvalgId;
import no.saksgang.lesemodell.felles.Tegning;
import no.saksgang.lesemodell.samstemming.Samstemmingsbilde.Bekreftelse;
import no.saksgang.lesemodell.samstemming.Samstemmingsbilde.Deltakelse;
import no.saksgang.lesemodell.samstemming.Samstemmingsbilde.Punkt;
import no.saksgang.lesemodell.samstemming.Samstemmingsbilde.Stilling;
import no.saksgang.lesemodell.samstemming.Samstemmingsbilde.Uttalelse;
import no.saksgang.sak.event.SakEvent;

/** Tegner det som hører til enigheten; alt annet i saken går forbi. */
public final class Samstemmingstegner {

    /** Hendelser som ikke gjelder enighet, rører ikke bildet. */
    public static final Tegning<Samstemmingsbilde> TEGNING =
            new Tegning<>(Samstemmingsbilde::new, (b, hendelse, k, sekvens) -> {
                if (angaar(hendelse.getClass())) {
                    tegn(b, (SakEvent) hendelse, k.skjedde());
                    b.versjon = sekvens + 1;
                }
            });

    private Samstemmingstegner() {}

    static boolean angaar(Class<?> hendelse) {
        return SakEvent.SakBehandlet.class.isAssignableFrom(hendelse)
                || SakEvent.Samstemmingshendelse.class.isAssignableFrom(hendelse)
                || hendelse == SakEvent.StandpunktRegistrert.class
                || hendelse == SakEvent.HabilitetMeldt.class
                || hendelse == SakEvent.HabilitetAvgjort.class;
    }

    static void tegn(Samstemmingsbilde bilde, SakEvent hendelse, Instant skjedde) {
        bilde.sakId = hendelse.sakId().verdi();
        switch (hendelse) {
            case SakEvent.SakBehandlet e -> {
                Punkt p = new Punkt();
                p.utvalgId = e.utvalgId().verdi();
                p.moeteId = verdi(e.moeteId());
                p.dato = e.dato();
                bilde.punkter.add(p);
            }
            case SakEvent.StandpunktRegistrert e ->
                punkt(bilde, e.utvalgId())
                        .medlemmer
                        .put(
                                e.seteId().verdi(),
                                new Samstemmingsbilde.Standpunkt(
                                        e.standpunkt().name(),
                                        e.part().name(),
                                        ider(e.representerer()),
                                        e.merknad(),
                                        skjedde));
            case SakEvent.PartsstandpunktRegistrert e ->
                punkt(bilde, e.utvalgId())
                        .parter
                        .put(
                                e.part().name(),
                                new Samstemmingsbilde.Partsstandpunkt(
                                        e.talsperson().verdi(),
                                        e.standpunkt().name(),
                                        ider(e.representerer()),
                                        e.begrunnelse(),
                                        e.mandat(),
                                        skjedde));
            case SakEvent.UttalelseRegistrert e ->
                punkt(bilde, e.utvalgId())
                        .uttalelser
                        .add(new Uttalelse(e.seteId().verdi(), e.tekst(), skjedde));
            case SakEvent.HabilitetMeldt e ->
                deltakelse(
                        bilde,
                        e.utvalgId(),
                        new Deltakelse("HABILITET_MELDT", verdi(e.seteId()), null, e.grunn(), skjedde));
            case SakEvent.HabilitetAvgjort e -> {
                Punkt p = punkt(bilde, e.utvalgId());
                if (e.inhabil()) {
                    p.medlemmer.remove(e.seteId().verdi());
                    p.parter.values().removeIf(s -> s.talsperson()
                            .equals(e.seteId().verdi()));
                }
                p.deltakelse.add(new Deltakelse(
                        e.inhabil() ? "FRATRAADTE_INHABIL" : "FUNNET_HABIL",
                        e.seteId().verdi(),
                        null,
                        e.begrunnelse(),
                        skjedde));
            }
            case SakEvent.VaraTraadteInn e ->
                deltakelse(
                        bilde,
                        e.utvalgId(),
                        new Deltakelse("VARA_TRAADTE_INN", verdi(e.seteId()), verdi(e.brukerId()), null, skjedde));
            case SakEvent.SamstemmingBekreftet e -> punkt(bilde, e.utvalgId()).bekreftet = bekreftet(e, skjedde);
            default -> {
                // Angår ikke enigheten.
            }
        }
    }

    private static Bekreftelse bekreftet(SakEvent.SamstemmingBekreftet e, Instant skjedde) {
        return new Bekreftelse(
                e.utfall().name(),
                e.konsensusregel().name(),
                e.stillinger().stream()
                        .map(s -> new Stilling(
                                s.part().name(),
                                verdi(s.talsperson()),
                                s.standpunkt() == null ? null : s.standpunkt().name(),
                                ider(s.representerer()),
                                s.begrunnelse(),
                                s.mandat()))
                        .toList(),
                ider(e.tilStede()),
                e.uenighetOm(),
                verdi(e.nesteUtvalg()),
                e.frist(),
                e.hindring(),
                skjedde);
    }

    private static void deltakelse(Samstemmingsbilde bilde, UtvalgId utvalg, Deltakelse d) {
        punkt(bilde, utvalg).deltakelse.add(d);
    }

    /** Det siste punktet i utvalget; habilitet kan meldes før saken er åpnet. */
    private static Punkt punkt(Samstemmingsbilde bilde, UtvalgId utvalg) {
        return bilde.punkter.reversed().stream()
                .filter(p -> p.utvalgId.equals(utvalg.verdi()))
                .findFirst()
                .orElseGet(() -> {
                    Punkt p = new Punkt();
                    p.utvalgId = utvalg.verdi();
                    bilde.punkter.add(p);
                    return p;
                });
    }

    private static List<String> ider(List<? extends Id> ider) {
        return ider.stream().map(Id::verdi).toList();
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
