package no.saksgang.sak;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Vilkaar;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.sak.event.SakEvent;

/** Hva hver hendelse gjør med saken. Uten default: en ny hendelse må få sin linje. */
final class SakEvolver {

    private SakEvolver() {}

    static Sak evolve(Sak gammel, SakEvent hendelse) {
        Sak s = gammel.kopi();
        s.plan = gammel.plan.etter(hendelse);
        switch (hendelse) {
            case SakEvent.SakInnmeldt e -> {
                s.sakId = e.sakId();
                s.helsefellesskapId = e.helsefellesskapId();
                s.tittel = e.tittel();
                s.innmelder = e.innmelder();
                s.innmelderutvalg = e.innmelderutvalg();
            }
            case SakEvent.SakKlassifisert e ->
                s.klassifisering = new Klassifisering(
                        e.egenskaper(),
                        e.prioriterteGrupper(),
                        e.gjelder().isEmpty() ? EnumSet.noneOf(Vilkaar.class) : EnumSet.copyOf(e.gjelder()),
                        e.handlingsplanId(),
                        e.tiltakId(),
                        e.delavtale(),
                        e.bareSide());
            case SakEvent.UtvalgTildelt e -> {
                s.behandlinger = Map.of();
                s.behandling(new Behandling(e.utvalgId(), null, false, Sakstilstand.TILDELT));
            }
            case SakEvent.SakAvvist _ -> s.sluttfase = Sakstilstand.AVVIST;
            case SakEvent.SakTrukket _ -> s.sluttfase = Sakstilstand.TRUKKET;
            case SakEvent.SaksdokumentLagtVed e ->
                s.dokumenter = Sak.med(
                        s.dokumenter,
                        new SakFakta.Dokument(
                                e.dokumentId(), e.type(), e.tittel(), e.sha256(), e.erstatter(), e.lagtVedAv()));
            case SakEvent.MyndighetsavklaringBedtOm e -> s.endre(e.utvalgId()).avklaring = Behandling.Avklaring.AAPEN;
            case SakEvent.MyndighetAvklart e ->
                s.endre(e.utvalgId()).avklaring =
                        e.kanVedta() ? Behandling.Avklaring.KAN_VEDTA : Behandling.Avklaring.KAN_IKKE_VEDTA;
            case SakEvent.RaadBedtOm e ->
                s.raad = Sak.med(s.raad, e.raadId(), new Sak.Raad(e.mottaker(), Sak.Raadstilstand.AAPENT));
            case SakEvent.RaadGitt e ->
                s.raad = Sak.med(s.raad, e.raadId(), new Sak.Raad(e.utvalgId(), Sak.Raadstilstand.GITT));
            case SakEvent.RaadFrafalt e ->
                s.raad = Sak.med(
                        s.raad, e.raadId(), new Sak.Raad(s.raad.get(e.raadId()).mottaker(), Sak.Raadstilstand.FRAFALT));
            case SakEvent.Ventehendelse e -> s.ventinger = Ventinger.etter(s.ventinger, e);
            case SakEvent.Godkjenningshendelse e -> s.godkjenninger = Godkjenninger.etter(s.godkjenninger, e);
            case SakEvent.Hoeringshendelse e -> s.hoeringer = Hoering.etter(s.hoeringer, e);
            case SakEvent.SakOversendtUnderutvalg e ->
                s.aapneUtredninger = Sak.med(s.aapneUtredninger, e.underutvalgId());
            case SakEvent.SakTilbakerapportert e ->
                s.aapneUtredninger = Sak.uten(s.aapneUtredninger, e.underutvalgId());
            case SakEvent.SakTattUtAvKoe e -> s.endre(e.utvalgId()).uteAvKoe = true;
            case SakEvent.SakLagtIKoe e -> s.endre(e.utvalgId()).uteAvKoe = false;
            case SakEvent.Koehendelse _ -> {
                // Ønsker, prioritet og offentlig tittel leses i køen; ingen vakt spør etter dem.
            }
            case SakEvent.SakSattPaaSakliste e -> {
                Behandling b = s.endre(e.utvalgId());
                b.foerSakliste = b.tilstand;
                b.tilstand = Sakstilstand.PAA_SAKLISTE;
                b.moeteId = e.moeteId();
                b.punkttype = e.type();
            }
            case SakEvent.SakTattAvSakliste e -> {
                Behandling b = s.endre(e.utvalgId());
                b.tilstand = b.foerSakliste == null ? Sakstilstand.TILDELT : b.foerSakliste;
                b.moeteId = null;
            }
            case SakEvent.SakBehandlet e -> behandlet(s, e);
            case SakEvent.StandpunktRegistrert e ->
                s.endre(e.utvalgId())
                        .stem(
                                e.seteId(),
                                new Behandling.Stemme(e.part(), e.standpunkt(), e.representerer(), e.merknad()));
            case SakEvent.PartsstandpunktRegistrert e ->
                s.endre(e.utvalgId())
                        .stem(
                                e.part(),
                                new Behandling.Partsstemme(
                                        e.talsperson(),
                                        e.standpunkt(),
                                        e.representerer(),
                                        e.begrunnelse(),
                                        e.mandat()));
            case SakEvent.VaraTraadteInn e -> s.endre(e.utvalgId()).varaTrerInn(e.seteId());
            case SakEvent.UttalelseRegistrert _, SakEvent.SamstemmingBekreftet _ -> {
                // Føres i punktet; det som følger av utfallet, er egne hendelser.
            }
            case SakEvent.HabilitetMeldt e -> s.endre(e.utvalgId()).habilitet(e.seteId(), Behandling.Habilitet.MELDT);
            case SakEvent.HabilitetAvgjort e ->
                s.endre(e.utvalgId())
                        .habilitet(e.seteId(), e.inhabil() ? Behandling.Habilitet.INHABIL : Behandling.Habilitet.HABIL);
            case SakEvent.SakSendtTilForankring e -> {
                Behandling b = s.endre(e.utvalgId());
                b.tilstand = Sakstilstand.TIL_FORANKRING;
                b.sendtTilForankring = true;
                s.avgjort = Sak.med(s.avgjort, e.moeteId());
            }
            case SakEvent.ForankringRegistrert e ->
                s.endre(e.utvalgId()).forankre(new Behandling.Forankring(e.side(), e.virksomhetId(), e.forankret()));
            case SakEvent.SakVedtatt e -> {
                s.sluttfase = Sakstilstand.VEDTATT;
                s.sisteUtvalg = e.utvalgId();
                s.vedtattMed = e.konsensusregel();
                s.bindendeFor = e.bindendeFor();
                s.avgjort = Sak.med(s.avgjort, e.moeteId());
                s.vedtattIMoeter = Sak.med(s.vedtattIMoeter, e.moeteId());
            }
            case SakEvent.VedtakAkseptert e -> s.bindendeFor = e.bindendeFor();
            case SakEvent.DelvedtakFattet e -> {
                s.endre(e.utvalgId()).delvedtak = true;
                s.avgjort = Sak.med(s.avgjort, e.moeteId());
                s.vedtattIMoeter = Sak.med(s.vedtattIMoeter, e.moeteId());
            }
            case SakEvent.KonsensusMangler e -> {
                s.endre(e.utvalgId()).tilstand = Sakstilstand.KONSENSUS_MANGLER;
                s.konsensusManglet = Sak.med(s.konsensusManglet, e.utvalgId());
            }
            case SakEvent.InnstillingAvgitt e -> {
                s.endre(e.utvalgId()).tilstand = Sakstilstand.INNSTILT;
                s.avgjort = Sak.med(s.avgjort, e.moeteId());
            }
            case SakEvent.SakLoeftet e -> loeftet(s, e);
            case SakEvent.SakReturnert e -> {
                avgjortINaavaerendeMoete(s, e.fraUtvalgId());
                s.utenBehandling(e.fraUtvalgId());
                s.behandling(new Behandling(e.tilUtvalgId(), null, false, Sakstilstand.TILDELT));
            }
            case SakEvent.SakUtsatt e -> {
                s.endre(e.utvalgId()).tilstand = Sakstilstand.UTSATT;
                s.avgjort = Sak.med(s.avgjort, e.moeteId());
            }
            case SakEvent.MerInformasjonBedtOm e -> {
                s.endre(e.utvalgId()).tilstand = Sakstilstand.UTSATT;
                s.avgjort = Sak.med(s.avgjort, e.moeteId());
            }
            case SakEvent.Planhendelse _ -> {
                // Planen er ført over; saken ligger der den lå.
            }
            case SakEvent.SakTattTilOrientering e -> {
                s.endre(e.utvalgId()).tilstand = Sakstilstand.TATT_TIL_ORIENTERING;
                s.avgjort = Sak.med(s.avgjort, e.moeteId());
                if (s.behandlinger.values().stream().allMatch(b -> b.tilstand == Sakstilstand.TATT_TIL_ORIENTERING)) {
                    s.sluttfase = Sakstilstand.TATT_TIL_ORIENTERING;
                }
            }
            case SakEvent.GjennomfoeringTildelt e -> {
                s.sluttfase = Sakstilstand.UNDER_GJENNOMFOERING;
                s.gjennomfoering = Sak.med(
                        s.gjennomfoering,
                        e.punktId(),
                        new Sak.Gjennomfoering(
                                e.ansvarligUtvalg(), e.ansvarligVirksomhet(), e.frist(), false, null, false));
            }
            case SakEvent.GjennomfoeringspunktMeldt e ->
                s.punkt(e.punktId(), s.gjennomfoering.get(e.punktId()).meldt(e.meldtAv()));
            case SakEvent.GjennomfoeringBekreftet e ->
                s.punkt(e.punktId(), s.gjennomfoering.get(e.punktId()).bekreft());
            case SakEvent.GjennomfoeringUnderkjent e -> {
                s.sluttfase = Sakstilstand.UNDER_GJENNOMFOERING;
                s.punkt(e.punktId(), s.gjennomfoering.get(e.punktId()).medFrist(e.frist(), false));
            }
            case SakEvent.OppfoelgingsfristEndret e ->
                s.punkt(e.punktId(), s.gjennomfoering.get(e.punktId()).medFrist(e.frist(), false));
            case SakEvent.OppfoelgingsstatusMeldt _, SakEvent.BevisLagtFram _, SakEvent.EttersynRegistrert _ -> {
                // Opplysninger som ingen vakt spør etter.
            }
            case SakEvent.SakGjennomfoert _ -> s.sluttfase = Sakstilstand.GJENNOMFOERT;
            case SakEvent.SakRapportert e -> {
                if (e.avsluttet()) {
                    s.sluttfase = Sakstilstand.RAPPORTERT;
                }
            }
            case SakEvent.SakGjenopptatt e -> gjenopptatt(s, e.utvalgId());
            case SakEvent.SakOverfoert e -> {
                s.utenBehandling(e.fraUtvalgId());
                s.behandling(new Behandling(e.tilUtvalgId(), null, false, Sakstilstand.TILDELT));
            }
            case SakEvent.OpplysningKorrigert e -> {
                if ("tittel".equals(e.felt())) {
                    s.tittel = e.nyVerdi();
                }
            }
            case SakEvent.SaksbehandlerTildelt _, SakEvent.InnspillGitt _, SakEvent.ForslagFremmet _ -> {
                // Opplysninger som ingen vakt spør etter.
            }
            case SakEvent.FristNaermerSeg _, SakEvent.FristPassert _ -> {
                // Føres i fristboken.
            }
            case SakEvent.VedtakIkkeAkseptert _ -> {
                // Bindende virkning står i SakVedtatt.
            }
        }
        return s;
    }

    private static void behandlet(Sak s, SakEvent.SakBehandlet e) {
        Behandling b = s.endre(e.utvalgId());
        b.tilstand = Sakstilstand.UNDER_BEHANDLING;
        b.moeteId = e.moeteId();
        b.trinn = e.trinn();
        b.nyttMoete();
        // Åpnes saken igjen i samme møte, må den ha utfall på nytt.
        s.avgjort = Sak.uten(s.avgjort, e.moeteId());
        s.droeftet = Sak.med(s.droeftet, new Sak.Droefting(e.utvalgId(), e.moeteId(), e.dato()));
    }

    private static void loeftet(Sak s, SakEvent.SakLoeftet e) {
        avgjortINaavaerendeMoete(s, e.fraUtvalgId());
        boolean tilToppen =
                e instanceof SakEvent.SakLoeftetTilPartnerskapsmoete || e instanceof SakEvent.SakLoeftetTilPartene;
        if (tilToppen) {
            // Saken er én: går den til topps fra ett av flere utvalg, følger resten med.
            s.behandlinger = Map.of();
        } else {
            s.utenBehandling(e.fraUtvalgId());
        }
        UtvalgId til = e.tilUtvalgId() == null ? e.fraUtvalgId() : e.tilUtvalgId();
        s.behandling(new Behandling(til, e.fraUtvalgId(), true, Sakstilstand.LOEFTET));
    }

    private static void avgjortINaavaerendeMoete(Sak s, UtvalgId utvalgId) {
        Behandling b = s.behandlinger.get(utvalgId);
        if (b != null && b.moeteId != null) {
            s.avgjort = Sak.med(s.avgjort, b.moeteId);
        }
    }

    private static void gjenopptatt(Sak s, UtvalgId utvalgId) {
        s.sluttfase = null;
        s.vedtattMed = null;
        s.bindendeFor = List.of();
        s.gjennomfoering = Map.of();
        s.konsensusManglet = Set.of();
        s.droeftet = List.of();
        s.behandlinger = Map.of();
        s.behandling(new Behandling(utvalgId, null, false, Sakstilstand.TILDELT));
    }
}
