package no.saksgang.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.saksgang.aarsrapport.event.AarsrapportEvent;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.Event;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.handlingsplan.event.HandlingsplanEvent;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.sak.event.SakEvent;

/** Det et år skal ha hatt i seg, sagt av loggen og ikke av generatoren. */
final class Aarskrav {

    /** Avgjort at noen er inhabil; det andre utfallet holder ikke. */
    private static final String INHABIL = "HabilitetAvgjort inhabil";

    /** Hendelser som skal finnes i ethvert helsefellesskap. */
    private static final List<String> HENDELSER = List.of(
            "AarshjulFastsatt",
            "MoeteplanFastsatt",
            "MoetePlanlagt",
            "MoeteAvlyst",
            "MoeteFlyttet",
            "InnkallingSendt",
            "SaklisteLaast",
            "ForfallMeldt",
            "VaraInnkalt",
            "FullmaktGitt",
            "OppropGjennomfoert",
            "EventueltMeldt",
            "SenSakGodkjent",
            "PunktSattPaaTilleggsliste",
            "TilleggslisteSendt",
            "MoeteGjennomfoert",
            "ReferatGodkjent",
            "ReferatSendtTilGjennomsyn",
            "ReferatKommentert",
            "ReferatForeloepigPublisert",
            "ReferatRettelseForeslaatt",
            "ReferatRettelseGodkjent",
            "RapporteringBekreftet",
            "SaksnummerTildelt",
            "MoetenummerTildelt",
            "VedtaksnummerTildelt",
            "NummerperiodeLukket",
            "SakInnmeldt",
            "SakKlassifisert",
            "UtvalgTildelt",
            "SaksdokumentLagtVed",
            "SakAvvist",
            "SakTrukket",
            "SakTattAvSakliste",
            "HoeringAapnet",
            "HoeringssvarGitt",
            "HoeringLukket",
            "RaadBedtOm",
            "RaadGitt",
            "RaadFrafalt",
            "UnderutvalgNedsatt",
            "SakOversendtUnderutvalg",
            "SakTilbakerapportert",
            "UtvalgAvviklet",
            "HabilitetMeldt",
            INHABIL,
            "ForslagFremmet",
            "StandpunktRegistrert",
            "KonsensusMangler",
            "InnstillingAvgitt",
            "SakLoeftetTilSsu",
            "SakLoeftetTilPartnerskapsmoete",
            "SakLoeftetTilPartene",
            "SakReturnert",
            "SakUtsatt",
            "SakTattTilOrientering",
            "SakVedtatt",
            "SakGjenopptatt",
            "OpplysningKorrigert",
            "GjennomfoeringTildelt",
            "SakGjennomfoert",
            "SakRapportert",
            "InnspillTilHandlingsplanGitt",
            "HandlingsplanFremmet",
            "HandlingsplanVedtatt",
            "DelrapportLevert",
            "AarsrapportFremmet",
            "AarsrapportGodkjent",
            "AarsrapportPublisert",
            "Publisert");

    private final Map<String, Integer> antall = new TreeMap<>();
    private final Set<UtvalgId> uenige = new HashSet<>();

    /** Utvalgene som godkjente årsrapporten og vedtok planer. */
    private final Set<UtvalgId> avsluttende = new HashSet<>();

    private int aapnetEtterRapporten;

    /** Tar helsefellesskapets neste hendelse. */
    void ta(Hendelse hendelse) {
        tell(hendelse.getClass().getAnnotation(Event.class).navn());
        switch (hendelse) {
            case SakEvent.KonsensusMangler e -> uenige.add(e.utvalgId());
            case SakEvent.HabilitetAvgjort e when e.inhabil() -> tell(INHABIL);
            case HandlingsplanEvent.HandlingsplanVedtatt e -> avsluttende.add(e.utvalgId());
            case AarsrapportEvent.AarsrapportGodkjent e -> {
                avsluttende.add(e.utvalgId());
                aapnetEtterRapporten = 0;
            }
            case MoeteEvent.MoeteAapnet _ -> aapnetEtterRapporten++;
            default -> {
                // Bare talt.
            }
        }
    }

    private void tell(String hva) {
        antall.merge(hva, 1, Integer::sum);
    }

    void krev(HelsefellesskapId id, Oppslag oppslag) {
        assertThat(antall.keySet()).as(id.verdi()).containsAll(HENDELSER);
        assertThat(antall.get("SakInnmeldt")).as("saker i %s", id).isGreaterThanOrEqualTo(60);
        assertThat(antall.get("SakVedtatt")).as("vedtak i %s", id).isGreaterThanOrEqualTo(20);
        assertThat(nivaaer(uenige, oppslag)).as("uenighet i %s", id).containsAll(nivaaeneMedLoeft(id, oppslag));
        assertThat(nivaaer(avsluttende, oppslag))
                .as("plan og rapport i %s", id)
                .containsExactly(Nivaa.PARTNERSKAPSMOETE);
        assertThat(aapnetEtterRapporten)
                .as("året i %s slutter med rapporten", id)
                .isZero();
    }

    private static Set<Nivaa> nivaaer(Set<UtvalgId> utvalg, Oppslag oppslag) {
        Set<Nivaa> ut = EnumSet.noneOf(Nivaa.class);
        utvalg.forEach(u -> ut.add(oppslag.utvalg(u).nivaa()));
        return ut;
    }

    /** Nivåene i løftekjeden som vedtar, fra faglig eller lokalt til partnerskapsmøtet. */
    private static Set<Nivaa> nivaaeneMedLoeft(HelsefellesskapId id, Oppslag oppslag) {
        Samarbeidsmodell modell = oppslag.helsefellesskap(id).modeller().getLast();
        Set<Nivaa> ut = EnumSet.of(Nivaa.STRATEGISK, Nivaa.PARTNERSKAPSMOETE);
        boolean faglig = modell.utvalg().stream()
                .anyMatch(u -> u.nivaa() == Nivaa.FAGLIG
                        && u.eskalering().stream().anyMatch(r -> !r.til().equals(Loefterute.PARTENE))
                        && !u.vedtaksgrense().kanVedta().isEmpty());
        ut.add(faglig ? Nivaa.FAGLIG : Nivaa.LOKALT);
        return ut;
    }
}
