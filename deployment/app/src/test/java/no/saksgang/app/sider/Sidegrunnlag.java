package no.saksgang.app.sider;

import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.sekretariat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.offentlig.Offentligbenk;

/** Det sidene viser i prøvene: saker og møter i hver tilstand, fiktive og uten navn. */
abstract class Sidegrunnlag extends Offentligbenk {

    static final String HF = "ostfold";
    static final String FSU = "ostfold-fsu";
    static final String SSU = "ostfold-ssu";

    /** Ser alt i helsefellesskapet. */
    static final String SEKRETARIAT = "rolle=SEKRETARIAT; helsefellesskap=ostfold; bruker=p-sekretaer";
    /** Alt en kan se: revisors og driftens sider er ikke for sekretariatet. */
    static final String ALT =
            SEKRETARIAT + "|rolle=REVISOR; helsefellesskap=ostfold; bruker=p-sekretaer|rolle=DRIFT; bruker=p-sekretaer";

    record Innhold(
            int port,
            String vedtatt,
            String uenig,
            String hevet,
            String koe,
            String nyinnmeldt,
            String holdt,
            String kommende,
            String aapent,
            String protokoll,
            String plan) {}

    private static Innhold innhold;

    /** Bygges én gang for alle prøvene av sidene. */
    Innhold innhold() {
        if (innhold == null || innhold.port() != port) {
            innhold = bygg();
        }
        return innhold;
    }

    private Innhold bygg() {
        Loep l = i(HF).den("2024-02-01");
        String vedtatt = l.klarSak("Felles retningslinje for utskrivningsklare pasienter i helgene", FSU, "FAGLIG");
        droeft(l, FSU, vedtatt, "2024-03-12");
        l.den("2024-04-01");
        String dok = dokument(l, vedtatt, "Saksframlegg", "Retningslinje for helgene");
        String dag = "2024-05-14";
        String holdt = innkalt(l, FSU, dag, Map.of(), vedtatt);
        publiser(l, "SAKLISTE", holdt, "Sakliste for FSU 14. mai 2024", "Saklisten")
                .ga("Publisert");
        publiserDokument(l, vedtatt, dok, "Saksframlegg om utskrivningsklare pasienter")
                .ga("Publisert");
        hold(l, FSU, holdt, dag, "FSU vedtok retningslinjen.", vedtatt);
        publiser(
                        l,
                        "VEDTAK",
                        vedtatt,
                        "Felles retningslinje for utskrivningsklare pasienter",
                        "Retningslinjen tas i bruk fra 1. september. Den evalueres etter seks måneder.")
                .ga("Publisert");
        publiser(l, "PROTOKOLL", holdt, "Protokoll fra FSU 14. mai 2024", "Til stede: alle partene.\n\nSak 1: Vedtatt.")
                .ga("Publisert");
        l.sak(
                        sekretariat(),
                        vedtatt,
                        "TildelGjennomfoering",
                        "ansvarligVirksomhet",
                        HF + "-kommune-01",
                        "oppgave",
                        "Innfør retningslinjen i kommunen",
                        "frist",
                        "2024-09-01")
                .ga("GjennomfoeringTildelt");
        l.sak(
                        sekretariat(),
                        vedtatt,
                        "TildelGjennomfoering",
                        "ansvarligUtvalg",
                        FSU,
                        "oppgave",
                        "Evaluer etter seks måneder",
                        "frist",
                        "2025-03-01")
                .ga("GjennomfoeringTildelt");
        l.sak(sekretariat(), vedtatt, "MeldGjennomfoert", "punktId", "punkt-2", "merknad", "Evalueringen er lagt fram")
                .ga("GjennomfoeringspunktMeldt");
        String uenig = uenig(l);
        String hevet = api.hent("/api/v1/saker/" + uenig)
                .at("/moetebehandlinger/1/moeteId")
                .asString();
        l.moete(leder(FSU), hevet, "LukkMoete").ga("MoeteGjennomfoert");
        String aapent = aapent(l);
        l.den("2024-11-20");
        String koe = l.klarSak("Barn og unges psykiske helse – felles handlingsplan", FSU, "FAGLIG");
        l.sak(sekretariat(), koe, "SettOffentligTittel", "offentligTittel", "Barn og unges psykiske helse")
                .ga("OffentligTittelSatt");
        String ny = l.meldInn("Rapportering av avvik på samhandling");
        l.klassifiser(ny, "PROSEDYRE").ga("SakKlassifisert");
        String kommende = kommende(l);
        ventPaaAlt();
        return new Innhold(
                port, vedtatt, uenig, hevet, koe, ny, holdt, kommende, aapent, "protokoll-" + holdt, planer(l));
    }

    /** En årsrapport som er begynt, og en vedtatt handlingsplan. */
    private static String planer(Loep l) {
        l.den("2024-03-01");
        l.gi(
                        sekretariat(),
                        "aarsrapporter/ostfold-aarsrapport-2024/kommandoer/OpprettAarsrapport",
                        "helsefellesskapId",
                        HF,
                        "aar",
                        2024)
                .ga("AarsrapportOpprettet");
        String sti = "handlingsplaner/plan-for-sidene/kommandoer/";
        l.gi(
                        sekretariat(),
                        sti + "OpprettHandlingsplan",
                        "helsefellesskapId",
                        HF,
                        "fra",
                        "2025-01-01",
                        "til",
                        "2028-12-31")
                .ga("HandlingsplanOpprettet");
        l.gi(
                        sekretariat(),
                        sti + "LeggTilTiltak",
                        "tiltak",
                        Map.of(
                                "tiltakId",
                                "t-1",
                                "maal",
                                "Færre reinnleggelser",
                                "beskrivelse",
                                "Felles oppfølging den første uken hjemme",
                                "ansvarligUtvalg",
                                FSU,
                                "frist",
                                "2026-06-30"))
                .ga("TiltakLagtTil");
        return "plan-for-sidene";
    }

    /** Sykehuset er uenig, så saken løftes. */
    private String uenig(Loep l) {
        l.den("2024-06-01");
        String sak = l.klarSak("Varslingsfrist ved utskrivning fra somatisk avdeling", FSU, "FAGLIG");
        droeft(l, FSU, sak, "2024-08-27");
        String moete = l.moeteMed(sak, FSU, "2024-09-24");
        l.behandle(sak, FSU, moete).ga("SakBehandletIFsu");
        l.seterFra(FSU, "KOMMUNE")
                .forEach(s -> l.standpunkt(sak, FSU, s, "ENIG").ga("StandpunktRegistrert"));
        l.seterFra(FSU, "SYKEHUS")
                .forEach(s -> l.standpunkt(sak, FSU, s, "UENIG").ga("StandpunktRegistrert"));
        l.sak(leder(FSU), sak, "FastslaaManglendeKonsensus").ga("KonsensusMangler");
        l.loeft(sak, FSU, "KONSENSUS_MANGLER", SSU).ga("SakLoeftetTilSsu");
        return sak;
    }

    /** Et møte som pågår, der saken er i ferd med å bli behandlet. */
    private String aapent(Loep l) {
        l.den("2024-10-01");
        String sak = l.klarSak("Ansvar for hjelpemidler ved utskrivning", FSU, "FAGLIG");
        droeft(l, FSU, sak, "2024-10-22");
        return l.moeteMed(sak, FSU, "2024-11-19");
    }

    private String kommende(Loep l) {
        l.den(klokke.dato().minusDays(1).toString());
        String sak = l.klarSak("Beredskapsøvelse: gjennomgang av sårbarheter", FSU, "FAGLIG");
        LocalDate dag = klokke.dato().plusDays(40).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        String moete = l.planlegg(FSU, dag.toString());
        l.settPaaSakliste(sak, moete, "DROEFTINGSSAK").ga("SakSattPaaSakliste");
        return moete;
    }

    /** Adressene som skal prøves, etter mønsteret i policyen. */
    Map<String, List<String>> adresser() {
        Innhold g = innhold();
        return Map.ofEntries(
                Map.entry("/", List.of("/")),
                Map.entry("/hjelp", List.of("/hjelp")),
                Map.entry("/drift", List.of("/drift")),
                Map.entry("/{hf}", List.of("/" + HF)),
                Map.entry("/{hf}/moeteplan", List.of("/" + HF + "/moeteplan?aar=2024")),
                Map.entry("/{hf}/moeter/{moeteId}/sakliste", List.of("/" + HF + "/moeter/" + g.holdt() + "/sakliste")),
                Map.entry("/{hf}/kommer-til-behandling", List.of("/" + HF + "/kommer-til-behandling")),
                Map.entry("/{hf}/vedtak", List.of("/" + HF + "/vedtak")),
                Map.entry("/{hf}/protokoller", List.of("/" + HF + "/protokoller")),
                Map.entry("/{hf}/aarsrapporter", List.of("/" + HF + "/aarsrapporter")),
                Map.entry("/{hf}/handlingsplaner", List.of("/" + HF + "/handlingsplaner")),
                Map.entry("/{hf}/publisert/{publiseringId}", List.of("/" + HF + "/publisert/" + g.protokoll())),
                Map.entry("/{hf}/moeteplan/nytt", List.of("/" + HF + "/moeteplan/nytt")),
                Map.entry(
                        "/{hf}/moeter/{moeteId}/sakliste/rediger",
                        List.of("/" + HF + "/moeter/" + g.kommende() + "/sakliste/rediger")),
                Map.entry(
                        "/{hf}/moeter/{moeteId}/tre-visninger",
                        List.of("/" + HF + "/moeter/" + g.holdt() + "/tre-visninger")),
                Map.entry("/{hf}/moeter/{moeteId}/modus", List.of("/" + HF + "/moeter/" + g.aapent() + "/modus")),
                Map.entry(
                        "/{hf}/moeter/{moeteId}/referat",
                        List.of(
                                "/" + HF + "/moeter/" + g.hevet() + "/referat",
                                "/" + HF + "/moeter/" + g.holdt() + "/referat")),
                Map.entry("/{hf}/innmelding", List.of("/" + HF + "/innmelding")),
                Map.entry("/{hf}/min-side", List.of("/" + HF + "/min-side")),
                Map.entry("/{hf}/import", List.of("/" + HF + "/import")),
                Map.entry("/{hf}/dashbord", List.of("/" + HF + "/dashbord")),
                Map.entry("/{hf}/innboks", List.of("/" + HF + "/innboks")),
                Map.entry("/{hf}/innboks/{sakId}", List.of("/" + HF + "/innboks/" + g.nyinnmeldt())),
                Map.entry("/{hf}/revisjon", List.of("/" + HF + "/revisjon")),
                Map.entry("/{hf}/koeliste", List.of("/" + HF + "/koeliste")),
                Map.entry("/{hf}/aarsrapporter/{aar}", List.of("/" + HF + "/aarsrapporter/2024")),
                Map.entry("/{hf}/handlingsplan", List.of("/" + HF + "/handlingsplan")),
                Map.entry("/{hf}/handlingsplan/{planId}", List.of("/" + HF + "/handlingsplan/" + g.plan())),
                Map.entry(
                        "/{hf}/saker/{sakId}/dokumenter", List.of("/" + HF + "/saker/" + g.vedtatt() + "/dokumenter")),
                Map.entry("/{hf}/utvalg", List.of("/" + HF + "/utvalg")),
                Map.entry("/{hf}/utvalg/{utvalgId}", List.of("/" + HF + "/utvalg/" + SSU)),
                Map.entry("/{hf}/oppfoelging", List.of("/" + HF + "/oppfoelging")),
                Map.entry("/{hf}/oppfoelging/{sakId}", List.of("/" + HF + "/oppfoelging/" + g.vedtatt())),
                Map.entry("/{hf}/saker", List.of("/" + HF + "/saker")),
                Map.entry(
                        "/{hf}/soek",
                        List.of("/" + HF + "/soek?soek=utskrivning", "/" + HF + "/soek?soek=beredskapsovelsn")),
                Map.entry(
                        "/{hf}/saker/{sakId}",
                        List.of("/" + HF + "/saker/" + g.vedtatt(), "/" + HF + "/saker/" + g.uenig())),
                Map.entry(
                        "/{hf}/saker/{sakId}/historikk",
                        List.of("/" + HF + "/saker/" + g.uenig() + "/historikk?steg=6")));
    }
}
