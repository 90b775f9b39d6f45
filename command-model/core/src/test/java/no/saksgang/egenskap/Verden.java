package no.saksgang.egenskap;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import no.saksgang.beslutning.DokumentFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Maalform;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.kontroll.Loggkontroll;
import no.saksgang.minne.Minnemotor;
import no.saksgang.utvalg.command.UtvalgCommand;

/** Et helsefellesskap i minnet med det kommandoene kan velge mellom, og kontrollen som følger med. */
final class Verden {

    static final HelsefellesskapId HF = new HelsefellesskapId("hf");
    private static final int HUSK = 40;

    final Minnemotor motor = new Minnemotor();
    final Loggkontroll kontroll = new Loggkontroll();
    final Random r;
    final List<SakId> saker = new ArrayList<>();
    final List<MoeteId> moeter = new ArrayList<>();
    final List<UtvalgId> utvalg = new ArrayList<>();
    final List<VirksomhetId> virksomheter =
            List.of(new VirksomhetId("kommune-1"), new VirksomhetId("kommune-2"), new VirksomhetId("sykehus-1"));
    final List<String> sist = new ArrayList<>();
    LocalDateTime naa = LocalDateTime.of(2025, 1, 6, 9, 0);
    int gitt;
    int gikk;
    int modellversjon = 1;

    Verden(Random r) {
        this.r = r;
        motor.naarLagret(h -> kontroll.ta(h.hendelse(), h.konvolutt()));
        List<Partsinfo> parter = virksomheter.stream()
                .map(v -> new Partsinfo(v, v.verdi(), side(v), false))
                .toList();
        gi(
                Aktoer.prosess(),
                new HelsefellesskapCommand.OpprettHelsefellesskap(HF, "HF", Maalform.BOKMAAL, "region", parter));
        LocalDate fra = LocalDate.of(2024, 1, 1);
        virksomheter.forEach(
                v -> gi(Aktoer.prosess(), new HelsefellesskapCommand.SignerSamarbeidsavtale(HF, v, fra, null)));
        var modell = new Tilfeldigmodell(r).lag(1, fra);
        gi(Aktoer.prosess(), new HelsefellesskapCommand.VedtaSamarbeidsmodell(HF, modell));
        modell.utvalg().forEach(u -> {
            gi(Aktoer.prosess(), new UtvalgCommand.RegistrerUtvalg(u.utvalgId(), HF, u, 1));
            utvalg.add(u.utvalgId());
            for (VirksomhetId v : virksomheter) {
                sete(u.utvalgId(), v, 1);
            }
            gi(
                    Aktoer.prosess(),
                    new UtvalgCommand.VelgLeder(
                            u.utvalgId(), seteId(u.utvalgId(), virksomheter.getFirst(), 1), fra, null));
        });
        foelgMed();
    }

    void sete(UtvalgId u, VirksomhetId v, int nr) {
        SeteId sete = seteId(u, v, nr);
        gi(
                Aktoer.prosess(),
                new UtvalgCommand.OppnevnMedlem(
                        u,
                        sete,
                        new BrukerId("p-" + sete.verdi()),
                        side(v) == Part.KOMMUNE ? "kommune" : "sykehus",
                        Funksjon.MEDLEM,
                        side(v),
                        v,
                        List.of(v),
                        true,
                        LocalDate.of(2024, 1, 1),
                        null,
                        null));
    }

    static SeteId seteId(UtvalgId u, VirksomhetId v, int nr) {
        return new SeteId(u.verdi() + "-" + v.verdi() + "-" + nr);
    }

    static Part side(VirksomhetId v) {
        return v.verdi().startsWith("kommune") ? Part.KOMMUNE : Part.SYKEHUS;
    }

    Oppslag oppslag() {
        return motor.oppslag();
    }

    /** Gir kommandoen; sant når den gikk. Alt annet enn et avslag er en feil. */
    boolean gi(Aktoer aktoer, Kommando kommando) {
        naa = naa.plusMinutes(r.nextInt(90));
        // Noe føres inn i ettertid: det skjedde før det forrige ble registrert.
        LocalDateTime skjedde = r.nextInt(25) == 0 ? naa.minusDays(r.nextInt(4)) : naa;
        gitt++;
        sist.add(aktoer.rolle() + " " + (aktoer.utvalgId() == null ? "" : aktoer.utvalgId()) + " " + kommando);
        if (sist.size() > HUSK) {
            sist.removeFirst();
        }
        try {
            motor.send(
                    kommando,
                    Kommandoinfo.av(
                            "k-" + gitt, skjedde.atZone(Kontekst.NORSK_TID).toInstant(), aktoer));
            gikk++;
            sist.set(sist.size() - 1, "OK    " + sist.getLast());
            return true;
        } catch (Avslag a) {
            sist.set(sist.size() - 1, a.kode() + " " + sist.getLast());
            return false;
        } catch (RuntimeException feil) {
            throw new AssertionError(
                    "Noe annet enn et avslag: " + feil + " i " + feil.getStackTrace()[0] + "\n"
                            + String.join("\n", sist),
                    feil);
        }
    }

    void foelgMed() {
        motor.foelgMed();
        sist.add("-- prosessene har lest alt");
    }

    DokumentId dokument() {
        DokumentId id = new DokumentId("dok-" + gitt);
        motor.oppslag().lastOpp(new DokumentFakta(id, HF, "0".repeat(64), "text/plain", 10), "tekst");
        return id;
    }

    <T> T en(List<T> mulige) {
        return mulige.get(r.nextInt(mulige.size()));
    }

    <E extends Enum<E>> E en(Class<E> type) {
        return en(List.of(type.getEnumConstants()));
    }

    boolean sjanse(int prosent) {
        return r.nextInt(100) < prosent;
    }

    /** Oftest rollen som kan, noen ganger en annen. */
    Aktoer rolle(Rolle rolle, UtvalgId u) {
        Rolle valgt = sjanse(96) ? rolle : en(Rolle.class);
        UtvalgId eget = sjanse(97) ? u : en(utvalg);
        return new Aktoer(valgt, en(virksomheter), new BrukerId("p-1"), eget);
    }

    Aktoer sekretariat() {
        return rolle(Rolle.SEKRETARIAT, null);
    }

    /** Et utvalg saken ligger i, oftest; ellers et hvilket som helst. */
    UtvalgId utvalgFor(SakId sak) {
        List<UtvalgId> ligger = oppslag().sak(sak).behandlendeUtvalg().stream()
                .sorted(Comparator.comparing(UtvalgId::verdi))
                .toList();
        return ligger.isEmpty() || sjanse(4) ? en(utvalg) : en(ligger);
    }

    /** Et møte i utvalget, oftest et som er i en av tilstandene. */
    Optional<MoeteId> moeteI(UtvalgId u, Set<Moetetilstand> oftest) {
        List<MoeteId> egne = moeter.stream()
                .filter(m -> oppslag().moete(m).utvalgId().equals(u))
                .toList();
        return oftest(90, egne, m -> oftest.contains(oppslag().moete(m).tilstand()));
    }

    /** En sak, oftest en som ikke er ferdig. */
    SakId sak() {
        return oftest(85, saker, this::aapen).orElseThrow();
    }

    /** En sak, oftest en som er åpnet i et møte. */
    SakId sakIMoete() {
        return oftest(85, saker, s -> oppslag().sak(s).behandlinger().stream()
                        .anyMatch(b -> b.tilstand() == Sakstilstand.UNDER_BEHANDLING))
                .orElseThrow();
    }

    /** Sant når møtet er i tilstanden, og noen få ganger ellers. */
    boolean passer(MoeteId moete, Moetetilstand tilstand) {
        return sjanse(7) || oppslag().moete(moete).tilstand() == tilstand;
    }

    boolean aapen(SakId sak) {
        return oppslag().sak(sak).tilstand().compareTo(Sakstilstand.VEDTATT) < 0;
    }

    private <T> Optional<T> oftest(int prosent, List<T> alle, Predicate<T> vilkaar) {
        List<T> slike = sjanse(prosent) ? alle.stream().filter(vilkaar).toList() : alle;
        List<T> mulige = slike.isEmpty() ? alle : slike;
        return mulige.isEmpty() ? Optional.empty() : Optional.of(en(mulige));
    }

    /** Et møte, oftest et som ikke er over. */
    MoeteId moete() {
        return oftest(90, moeter, m -> oppslag().moete(m).tilstand().compareTo(Moetetilstand.GJENNOMFOERT) < 0)
                .orElseThrow();
    }

    /** Et møte å holde: oftest med saker på saklisten. */
    MoeteId moeteMedSaker() {
        return oftest(
                        85,
                        moeter,
                        m -> oppslag().moete(m).tilstand().compareTo(Moetetilstand.GJENNOMFOERT) < 0
                                && oppslag().moete(m).punkter().stream().anyMatch(p -> p.sakId() != null))
                .orElseThrow();
    }

    SeteId sete(UtvalgId u) {
        var seter = oppslag().utvalg(u).seter();
        return seter.isEmpty() ? new SeteId("ingen") : en(seter).seteId();
    }
}
