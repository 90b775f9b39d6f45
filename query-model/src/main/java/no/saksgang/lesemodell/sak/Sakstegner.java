package no.saksgang.lesemodell.sak;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.saksgang.felles.Id;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Vedtaksgrunnlag;
import no.saksgang.lesemodell.felles.Tegning;
import no.saksgang.lesemodell.sak.Saksbilde.Behandling;
import no.saksgang.sak.event.SakEvent;

/** Tegner hendelsen inn i saksbildet. Uten default: en ny hendelse må få sin strek. */
public final class Sakstegner {

    public static final Tegning<Saksbilde> TEGNING = new Tegning<>(Saksbilde::new, (s, hendelse, k, sekvens) -> {
        tegn(s, (SakEvent) hendelse, k);
        s.versjon = sekvens + 1;
    });

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");

    private Sakstegner() {}

    static void tegn(Saksbilde s, SakEvent hendelse, Konvolutt k) {
        LocalDate dato = k.skjedde().atZone(NORSK_TID).toLocalDate();
        k.advarsler().forEach(a -> s.advarsler.add(a.name()));
        Fristtegner.innfri(s, hendelse);
        Ventetegner.tegn(s, hendelse, dato);
        switch (hendelse) {
            case SakEvent.SakInnmeldt e -> {
                s.sakId = e.sakId().verdi();
                s.helsefellesskapId = e.helsefellesskapId().verdi();
                s.tittel = e.tittel();
                s.beskrivelse = e.beskrivelse();
                s.innmelder = verdi(e.innmelder());
                s.innmelderrolle = e.innmelderrolle();
                s.innmelderutvalg = verdi(e.innmelderutvalg());
                s.opphav = e.opphav().name();
                s.innmeldt = dato;
            }
            case SakEvent.SakKlassifisert e -> {
                s.egenskaper.clear();
                e.egenskaper().forEach((egenskap, grad) -> s.egenskaper.put(egenskap.name(), grad.name()));
                s.prioriterteGrupper = new ArrayList<>(e.prioriterteGrupper());
                s.gjelder = new ArrayList<>(e.gjelder().stream().map(Enum::name).toList());
                s.handlingsplanId = verdi(e.handlingsplanId());
                s.tiltakId = e.tiltakId();
                s.bareSide = e.bareSide() == null ? null : e.bareSide().name();
            }
            case SakEvent.UtvalgTildelt e -> {
                s.behandlinger.clear();
                ny(s, e.utvalgId(), null, Sakstilstand.TILDELT);
            }
            case SakEvent.SaksbehandlerTildelt e -> s.saksbehandler = verdi(e.brukerId());
            case SakEvent.SakAvvist e -> slutt(s, Sakstilstand.AVVIST, "AVVIST", null, dato, e.begrunnelse());
            case SakEvent.SakTrukket e -> slutt(s, Sakstilstand.TRUKKET, "TRUKKET", null, dato, e.begrunnelse());
            case SakEvent.SaksdokumentLagtVed e ->
                s.nyttDokument(new Saksbilde.Dokument(
                        verdi(e.dokumentId()),
                        e.type().name(),
                        e.tittel(),
                        e.sha256(),
                        e.medietype(),
                        e.stoerrelse(),
                        dato,
                        1,
                        verdi(e.erstatter()),
                        null));
            case SakEvent.InnspillGitt e ->
                s.innlegg.add(new Saksbilde.Innlegg("INNSPILL", verdi(e.utvalgId()), e.tekst(), dato));
            case SakEvent.MyndighetsavklaringBedtOm e -> b(s, e.utvalgId()).myndighetsavklaring = "AAPEN";
            case SakEvent.MyndighetAvklart e ->
                b(s, e.utvalgId()).myndighetsavklaring = e.kanVedta() ? "KAN_VEDTA" : "KAN_IKKE_VEDTA";
            case SakEvent.RaadBedtOm e -> {
                Saksbilde.Raad r = new Saksbilde.Raad();
                r.raadId = e.raadId();
                r.mottaker = verdi(e.mottaker());
                r.frist = e.frist();
                r.tilstand = "AAPENT";
                s.raad.add(r);
            }
            case SakEvent.RaadGitt e -> {
                Saksbilde.Raad r = raad(s, e.raadId());
                r.tilstand = "GITT";
                r.utfall = e.utfall().name();
                r.begrunnelse = e.begrunnelse();
                r.tilpasning = e.tilpasning();
                r.dissens = e.dissens();
            }
            case SakEvent.RaadFrafalt e -> {
                raad(s, e.raadId()).tilstand = "FRAFALT";
                raad(s, e.raadId()).begrunnelse = e.begrunnelse();
            }
            case SakEvent.Ventehendelse _ -> {
                // Tegnet som venting.
            }
            case SakEvent.Godkjenningshendelse e -> Godkjenningstegner.tegn(s, e, dato);
            case SakEvent.Hoeringshendelse e -> hoering(s, e);
            case SakEvent.SakOversendtUnderutvalg e -> s.aapneUtredninger.add(verdi(e.underutvalgId()));
            case SakEvent.SakTilbakerapportert e -> {
                s.aapneUtredninger.remove(verdi(e.underutvalgId()));
                s.innlegg.add(new Saksbilde.Innlegg("UTREDNING", verdi(e.underutvalgId()), e.anbefaling(), dato));
            }
            case SakEvent.SakSattPaaSakliste e -> {
                Behandling b = b(s, e.utvalgId());
                b.foerSakliste = b.tilstand;
                b.tilstand = Sakstilstand.PAA_SAKLISTE.name();
                b.moeteId = verdi(e.moeteId());
                b.punkttype = e.type().name();
            }
            case SakEvent.SakTattAvSakliste e -> {
                Behandling b = b(s, e.utvalgId());
                b.tilstand = b.foerSakliste == null ? Sakstilstand.TILDELT.name() : b.foerSakliste;
                b.moeteId = null;
            }
            case SakEvent.SakBehandlet e -> {
                Behandling b = b(s, e.utvalgId());
                b.tilstand = Sakstilstand.UNDER_BEHANDLING.name();
                b.moeteId = verdi(e.moeteId());
                b.saksnummer = e.saksnummer();
                b.trinn = e.trinn();
                b.standpunkter.clear();
                s.moetebehandlinger.add(new Saksbilde.Moetebehandling(
                        verdi(e.utvalgId()),
                        verdi(e.moeteId()),
                        e.saksnummer(),
                        e.trinn(),
                        e.dato(),
                        e.getClass().getSimpleName()));
            }
            case SakEvent.ForslagFremmet e ->
                s.innlegg.add(new Saksbilde.Innlegg("FORSLAG", verdi(e.seteId()), e.tekst(), dato));
            case SakEvent.StandpunktRegistrert e ->
                b(s, e.utvalgId())
                        .standpunkter
                        .put(
                                verdi(e.seteId()),
                                new Saksbilde.Stemme(
                                        e.standpunkt().name(),
                                        e.part().name(),
                                        e.representerer().stream()
                                                .map(Id::verdi)
                                                .toList(),
                                        e.merknad()));
            case SakEvent.Samstemmingshendelse _ -> {
                // Enigheten har sitt eget bilde.
            }
            case SakEvent.HabilitetMeldt e -> b(s, e.utvalgId()).habilitet.put(verdi(e.seteId()), "MELDT");
            case SakEvent.HabilitetAvgjort e ->
                b(s, e.utvalgId()).habilitet.put(verdi(e.seteId()), e.inhabil() ? "INHABIL" : "HABIL");
            case SakEvent.SakSendtTilForankring e -> {
                b(s, e.utvalgId()).tilstand = Sakstilstand.TIL_FORANKRING.name();
                b(s, e.utvalgId()).sendtTilForankring = true;
            }
            case SakEvent.ForankringRegistrert e -> {
                var svar = b(s, e.utvalgId()).forankringer;
                svar.removeIf(f -> f.virksomhetId().equals(verdi(e.virksomhetId()))
                        && f.side().equals(e.side().name()));
                svar.add(new Saksbilde.Forankring(e.side().name(), verdi(e.virksomhetId()), e.forankret(), dato));
            }
            case SakEvent.SakVedtatt e -> {
                Saksbilde.Vedtak v = new Saksbilde.Vedtak();
                v.utvalgId = verdi(e.utvalgId());
                v.moeteId = verdi(e.moeteId());
                v.vedtak = e.vedtak();
                v.dato = dato;
                v.konsensusregel = e.konsensusregel().name();
                v.modellversjon = e.modellversjon();
                v.bindendeFor =
                        new ArrayList<>(e.bindendeFor().stream().map(Id::verdi).toList());
                v.regler = new ArrayList<>(k.regler());
                v.grunnlag = grunnlag(e.grunnlag());
                v.utskriftTil = new ArrayList<>(
                        e.utskriftTil().stream().map(Adressat::id).toList());
                s.vedtak = v;
                slutt(s, Sakstilstand.VEDTATT, "VEDTATT", e.utvalgId(), dato, null);
            }
            case SakEvent.VedtakIkkeAkseptert e -> s.vedtak.ikkeAkseptert.add(verdi(e.virksomhetId()));
            case SakEvent.VedtakAkseptert e -> {
                s.vedtak.ikkeAkseptert.remove(verdi(e.virksomhetId()));
                s.vedtak.bindendeFor =
                        new ArrayList<>(e.bindendeFor().stream().map(Id::verdi).toList());
            }
            case SakEvent.DelvedtakFattet e -> {
                b(s, e.utvalgId()).delvedtak = true;
                s.innlegg.add(new Saksbilde.Innlegg("DELVEDTAK", verdi(e.utvalgId()), e.vedtak(), dato));
            }
            case SakEvent.KonsensusMangler e -> {
                b(s, e.utvalgId()).tilstand = Sakstilstand.KONSENSUS_MANGLER.name();
                s.konsensusManglet = true;
            }
            case SakEvent.InnstillingAvgitt e -> {
                b(s, e.utvalgId()).tilstand = Sakstilstand.INNSTILT.name();
                s.innlegg.add(new Saksbilde.Innlegg("INNSTILLING", verdi(e.utvalgId()), e.innstilling(), dato));
            }
            case SakEvent.SakLoeftet e -> {
                if (e instanceof SakEvent.SakLoeftetTilPartnerskapsmoete
                        || e instanceof SakEvent.SakLoeftetTilPartene) {
                    s.behandlinger.clear();
                } else {
                    s.behandlinger.remove(verdi(e.fraUtvalgId()));
                }
                ny(
                        s,
                        e.tilUtvalgId() == null ? e.fraUtvalgId() : e.tilUtvalgId(),
                        e.fraUtvalgId(),
                        Sakstilstand.LOEFTET);
                s.loeft.add(new Saksbilde.Loeft(
                        verdi(e.fraUtvalgId()),
                        verdi(e.tilUtvalgId()),
                        e.aarsak().name(),
                        dato,
                        e.getClass().getSimpleName(),
                        k.regler()));
            }
            case SakEvent.SakReturnert e -> flytt(s, e.fraUtvalgId(), e.tilUtvalgId());
            case SakEvent.SakUtsatt e -> {
                b(s, e.utvalgId()).tilstand = Sakstilstand.UTSATT.name();
                s.innlegg.add(new Saksbilde.Innlegg("UTSETTELSE", verdi(e.utvalgId()), e.grunn(), dato));
            }
            case SakEvent.MerInformasjonBedtOm e -> {
                b(s, e.utvalgId()).tilstand = Sakstilstand.UTSATT.name();
                s.innlegg.add(new Saksbilde.Innlegg(
                        "MER_INFORMASJON", verdi(e.utvalgId()), String.join("; ", e.etterspurt()), dato));
            }
            case SakEvent.Koehendelse _ -> {
                // Køen har sitt eget bilde.
            }
            case SakEvent.Planhendelse _ -> {
                // Behandlingsplanen har sitt eget bilde.
            }
            case SakEvent.SakTattTilOrientering e -> {
                b(s, e.utvalgId()).tilstand = Sakstilstand.TATT_TIL_ORIENTERING.name();
                if (s.behandlinger.values().stream()
                        .allMatch(b -> Sakstilstand.TATT_TIL_ORIENTERING.name().equals(b.tilstand))) {
                    slutt(s, Sakstilstand.TATT_TIL_ORIENTERING, e.utfall().name(), e.utvalgId(), dato, e.merknad());
                }
            }
            case SakEvent.GjennomfoeringTildelt _,
                    SakEvent.GjennomfoeringspunktMeldt _,
                    SakEvent.OppfoelgingsstatusMeldt _,
                    SakEvent.BevisLagtFram _,
                    SakEvent.GjennomfoeringBekreftet _,
                    SakEvent.GjennomfoeringUnderkjent _,
                    SakEvent.OppfoelgingsfristEndret _,
                    SakEvent.EttersynRegistrert _ -> Oppfoelgingstegner.tegn(s, hendelse, dato);
            case SakEvent.SakGjennomfoert _ -> s.sluttfase = Sakstilstand.GJENNOMFOERT.name();
            case SakEvent.FristNaermerSeg _ -> {
                // Fristen står der den gjelder.
            }
            case SakEvent.FristPassert e ->
                s.passerteFrister.add(new Saksbilde.PassertFrist(e.slag().name(), e.gjelder(), e.frist(), dato));
            case SakEvent.SakRapportert e -> {
                s.rapporter.add(new Saksbilde.Rapport(e.form().name(), e.mottaker(), e.aar(), dato));
                if (e.avsluttet()) {
                    s.sluttfase = Sakstilstand.RAPPORTERT.name();
                }
            }
            case SakEvent.SakGjenopptatt e -> {
                s.sluttfase = null;
                s.avgjort = null;
                s.avgjortI = null;
                s.utfall = null;
                s.vedtak = null;
                s.gjennomfoering.clear();
                s.behandlinger.clear();
                ny(s, e.utvalgId(), null, Sakstilstand.TILDELT);
            }
            case SakEvent.SakOverfoert e -> flytt(s, e.fraUtvalgId(), e.tilUtvalgId());
            case SakEvent.OpplysningKorrigert e -> {
                if ("tittel".equals(e.felt())) {
                    s.tittel = e.nyVerdi();
                } else if ("beskrivelse".equals(e.felt())) {
                    s.beskrivelse = e.nyVerdi();
                }
                s.innlegg.add(new Saksbilde.Innlegg("KORREKSJON", e.felt(), e.begrunnelse(), dato));
            }
        }
        s.tilstand = tilstand(s);
    }

    /** Bare hvem saken venter på; svarene selv vises etter høringens egne regler. */
    private static void hoering(Saksbilde s, SakEvent.Hoeringshendelse hendelse) {
        if (hendelse instanceof SakEvent.HoeringAapnet ny) {
            s.hoeringer.add(Saksbilde.Hoering.av(ny));
        }
        s.hoeringer.stream()
                .filter(h -> h.hoeringId.equals(hendelse.hoeringId()))
                .forEach(h -> h.foer(hendelse));
    }

    private static String tilstand(Saksbilde s) {
        if (s.sluttfase != null) {
            return s.sluttfase;
        }
        return s.behandlinger.values().stream()
                .map(b -> Sakstilstand.valueOf(b.tilstand))
                .min(Comparator.naturalOrder())
                .orElse(Sakstilstand.INNMELDT)
                .name();
    }

    private static void slutt(
            Saksbilde s, Sakstilstand fase, String utfall, UtvalgId utvalg, LocalDate dato, String tekst) {
        s.sluttfase = fase.name();
        s.utfall = utfall;
        s.avgjort = dato;
        s.avgjortI = verdi(utvalg);
        if (tekst != null) {
            s.innlegg.add(new Saksbilde.Innlegg(utfall, verdi(utvalg), tekst, dato));
        }
    }

    private static void flytt(Saksbilde s, UtvalgId fra, UtvalgId til) {
        s.behandlinger.remove(verdi(fra));
        ny(s, til, null, Sakstilstand.TILDELT);
    }

    private static void ny(Saksbilde s, UtvalgId utvalg, UtvalgId fra, Sakstilstand tilstand) {
        Behandling b = new Behandling();
        b.utvalgId = verdi(utvalg);
        b.fraUtvalgId = verdi(fra);
        b.tilstand = tilstand.name();
        s.behandlinger.put(b.utvalgId, b);
    }

    private static Behandling b(Saksbilde s, UtvalgId utvalg) {
        if (!s.behandlinger.containsKey(utvalg.verdi())) {
            ny(s, utvalg, null, Sakstilstand.TILDELT);
        }
        return s.behandlinger.get(utvalg.verdi());
    }

    private static Saksbilde.Raad raad(Saksbilde s, String raadId) {
        return s.raad.stream().filter(r -> r.raadId.equals(raadId)).findFirst().orElseThrow();
    }

    private static Saksbilde.Vedtaksgrunnlag grunnlag(Vedtaksgrunnlag g) {
        return g == null
                ? null
                : new Saksbilde.Vedtaksgrunnlag(
                        g.dato(),
                        g.modellGjelderFra(),
                        g.mandatversjon(),
                        g.mandatGjelderFra(),
                        g.myndighetFra(),
                        g.myndighetTil(),
                        verdi(g.moeteleder()),
                        new ArrayList<>(g.tellende().stream().map(Id::verdi).toList()));
    }

    static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }

    static List<String> utvalg(Saksbilde s) {
        return s.behandlinger.isEmpty() && s.avgjortI != null
                ? List.of(s.avgjortI)
                : List.copyOf(s.behandlinger.keySet());
    }
}
