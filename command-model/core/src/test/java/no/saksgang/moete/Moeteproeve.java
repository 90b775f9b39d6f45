package no.saksgang.moete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.FastOppslag;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Moeteordning;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.Moetetype;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;

/** Et møte i en prøve: kommandoer inn, hendelser eller avslag ut. */
final class Moeteproeve {

    static final MoeteId MOETE = new MoeteId("moete-1");
    static final HelsefellesskapId HF = new HelsefellesskapId("proeve");
    static final UtvalgId FSU = new UtvalgId("proeve-fsu");
    static final SeteId K = new SeteId("sete-k");
    static final SeteId S = new SeteId("sete-s");
    static final LocalDate FRA = LocalDate.of(2020, 1, 1);

    final FastOppslag fakta = new FastOppslag();
    final List<MoeteEvent> hendelser = new ArrayList<>();
    Moeteordning ordning;
    Moete moete = Moete.INGEN;
    Instant naa = Instant.parse("2025-03-03T09:00:00Z");
    String bruker = "p-1";

    Moeteproeve() {
        fakta.utvalg.put(FSU, utvalg(sete(K, Part.KOMMUNE), sete(S, Part.SYKEHUS)));
        fakta.helsefellesskap.put(
                HF, new no.saksgang.beslutning.HelsefellesskapFakta(HF, List.of(), List.of(), List.of(), Set.of()));
    }

    static UtvalgFakta.Sete sete(SeteId id, Part part) {
        VirksomhetId v = new VirksomhetId("v-" + id.verdi());
        return new UtvalgFakta.Sete(id, "rolle", Funksjon.MEDLEM, part, v, List.of(v), true, FRA, null);
    }

    static UtvalgFakta utvalg(UtvalgFakta.Sete... seter) {
        return new UtvalgFakta(
                FSU,
                HF,
                "FSU",
                Nivaa.FAGLIG,
                null,
                Utvalgstilstand.I_DRIFT,
                List.of(seter),
                List.of(new UtvalgFakta.Leder(K, Part.KOMMUNE, false, FRA, null)),
                null,
                null,
                null,
                null,
                null);
    }

    Moeteproeve den(String norskTid) {
        naa = LocalDateTime.parse(norskTid).atZone(Kontekst.NORSK_TID).toInstant();
        return this;
    }

    Moeteproeve planlagt(String start) {
        LocalDateTime tid = LocalDateTime.parse(start);
        gi(
                Rolle.SEKRETARIAT,
                new MoeteCommand.PlanleggMoete(MOETE, HF, FSU, tid, tid.plusHours(6), null, Moetetype.ORDINAERT));
        return this;
    }

    /** En sak med saksframlegg, som punkt på saklisten. */
    Beslutning<MoeteEvent> punkt(String sak) {
        sak(sak, "d-" + sak, null);
        return gi(
                Rolle.PROSESS,
                new MoeteCommand.LeggTilSaklistepunkt(
                        MOETE,
                        "p-" + sak,
                        new SakId(sak),
                        Punkttype.VEDTAKSSAK,
                        null,
                        "Tittel " + sak,
                        10,
                        List.of(),
                        List.of(),
                        null,
                        false,
                        List.of(),
                        null,
                        null,
                        null));
    }

    /** Legger til et dokument i saken, eventuelt i stedet for et annet. */
    void sak(String sak, String dokument, String erstatter) {
        List<SakFakta.Dokument> alle = new ArrayList<>();
        Optional.ofNullable(fakta.saker.get(new SakId(sak))).ifPresent(s -> alle.addAll(s.dokumenter()));
        alle.add(new SakFakta.Dokument(
                new DokumentId(dokument),
                Dokumenttype.SAKSFRAMLEGG,
                "Framlegg",
                "a".repeat(64),
                erstatter == null ? null : new DokumentId(erstatter),
                null));
        fakta.saker.put(
                new SakId(sak),
                new SakFakta(
                        new SakId(sak),
                        HF,
                        "Tittel " + sak,
                        Sakstilstand.PAA_SAKLISTE,
                        false,
                        true,
                        alle,
                        List.of(),
                        Set.of(FSU),
                        Set.of(),
                        Set.of()));
    }

    Beslutning<MoeteEvent> gi(Rolle rolle, MoeteCommand kommando) {
        UtvalgId utvalg = rolle == Rolle.MOETELEDER ? FSU : null;
        Kontekst kontekst = new Kontekst(naa, naa, new Aktoer(rolle, null, new BrukerId(bruker), utvalg), oppslag());
        MoeteDecider decider = new MoeteDecider();
        Beslutning<MoeteEvent> b = decider.decide(kommando, moete, kontekst);
        for (MoeteEvent e : b.hendelser()) {
            moete = decider.evolve(moete, e);
            hendelser.add(e);
        }
        return b;
    }

    void avslaas(Avslagskode kode, Rolle rolle, MoeteCommand kommando) {
        int foer = hendelser.size();
        Avslag avslag = catchThrowableOfType(Avslag.class, () -> gi(rolle, kommando));
        assertThat(avslag).isNotNull();
        assertThat(avslag.kode()).isEqualTo(kode);
        assertThat(hendelser).hasSize(foer);
    }

    /** Fakta som i prøven, med møteordning og loggposisjon. */
    private Oppslag oppslag() {
        return (Oppslag) java.lang.reflect.Proxy.newProxyInstance(
                Oppslag.class.getClassLoader(),
                new Class<?>[] {Oppslag.class},
                (p, metode, a) -> switch (metode.getName()) {
                    case "moeteordning" -> Optional.ofNullable(ordning);
                    case "loggposisjon" -> (long) hendelser.size();
                    default -> {
                        try {
                            yield metode.invoke(fakta, a);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                });
    }
}
