package no.saksgang.gateway.papir;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.felles.verdi.Tiltak;
import no.saksgang.lesemodell.aarsrapport.Rapport;
import no.saksgang.lesemodell.moete.Innkallingsbilde;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.offentlig.Offentligmoete;
import no.saksgang.lesemodell.offentlig.Offentligsak;
import no.saksgang.lesemodell.offentlig.Utgave;
import no.saksgang.lesemodell.organisasjon.Utvalgsbilde;
import no.saksgang.lesemodell.planer.Planbilde;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Grunnlag;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Moete;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Navn;
import no.saksgang.lesemodell.tidsreise.Tidsbilde.Sted;

/** Ett papir av hvert slag, med norske og samiske bokstaver, lange titler og tekst som ligner kode. */
final class Proevepapirer {

    static final String SAMISK = "Čáhppes Ŋuolla Đeatnu Šibá Ŧierva Ánnu";

    private static final Instant TID = Instant.parse("2026-11-18T09:30:15.123Z");
    private static final String FSU = "nord-fsu";

    private Proevepapirer() {}

    static Map<String, Papir> alle(String maalform) {
        Map<String, Papir> ut = new LinkedHashMap<>();
        ut.put("innkalling", Moetepapirer.innkalling(moete(6), maalform, adresse("innkalling")));
        ut.put("sakliste", Moetepapirer.sakliste(moete(6), maalform, adresse("sakliste")));
        ut.put(
                "sakliste-offentlig",
                Offentligsakliste.av(
                        offentlig(),
                        "Nordlands helsefellesskap",
                        "Faglig samarbeidsutvalg",
                        maalform,
                        adresse("sakliste")));
        ut.put(
                "protokoll",
                Protokollpapir.av(moete(4), null, maalform, adresse("protokoll"))
                        .orElseThrow());
        ut.put(
                "saksframlegg",
                Sakspapirer.saksframlegg(sak(), maalform, "/api/v1/saker/s-1/saksframlegg.pdf?posisjon=4711"));
        ut.put(
                "saksutskrift",
                Sakspapirer.saksutskrift(sak(), maalform, "/api/v1/saker/s-1/saksutskrift.pdf?posisjon=4711")
                        .orElseThrow());
        ut.put(
                "aarsrapport",
                Planpapirer.aarsrapport(
                        rapport(),
                        new Grunnlag<>(null, sted(), navn()),
                        maalform,
                        "/api/v1/helsefellesskap/nord/aarsrapporter/2025/rapport.pdf?posisjon=4711"));
        ut.put(
                "handlingsplan",
                Planpapirer.handlingsplan(
                        plan(), maalform, "/api/v1/helsefellesskap/nord/handlingsplaner/p-1/plan.pdf?posisjon=4711"));
        return ut;
    }

    private static String adresse(String hva) {
        return "/api/v1/moeter/nord-fsu-2026-12-02/" + hva + ".pdf?posisjon=4711";
    }

    private static Sted sted() {
        return new Sted(4711, "h-1", "InnkallingSendt", TID, TID);
    }

    static Navn navn() {
        Utvalgsbilde.Sete leder = sete("s-1", "Klinikksjef", "nord-hf", "MEDLEM");
        Utvalgsbilde.Sete lege = sete("s-2", "Kommuneoverlege", "nord-kommune-01", "MEDLEM");
        Utvalgsbilde.Sete bruker = sete("s-3", "Brukerrepresentant", null, "OBSERVATOER");
        return new Navn(
                "nord",
                "Nordlands helsefellesskap",
                "BOKMAAL",
                Map.of(FSU, "Faglig samarbeidsutvalg (FSU)", "nord-ssu", "Strategisk samarbeidsutvalg (SSU)"),
                Map.of(
                        "nord-hf",
                        "Nordlandssykehuset HF",
                        "nord-kommune-01",
                        "Røst kommune",
                        "nord-kommune-02",
                        "Ájluokta kommune"),
                Map.of("s-1", leder, "s-2", lege, "s-3", bruker));
    }

    private static Utvalgsbilde.Sete sete(String id, String rolle, String virksomhet, String funksjon) {
        Utvalgsbilde.Sete s = new Utvalgsbilde.Sete();
        s.seteId = id;
        s.rolle = rolle;
        s.virksomhetId = virksomhet;
        s.funksjon = funksjon;
        return s;
    }

    static Grunnlag<Moete> moete(int saker) {
        Moetebilde m = new Moetebilde();
        m.moeteId = "nord-fsu-2026-12-02";
        m.helsefellesskapId = "nord";
        m.utvalgId = FSU;
        m.tilstand = "INNKALT";
        m.type = "ORDINAERT";
        m.start = LocalDateTime.of(2026, 12, 2, 9, 0);
        m.slutt = LocalDateTime.of(2026, 12, 2, 11, 30);
        m.sted = "Rådhuset, møterom Ørnen, og digitalt";
        m.innkallingSendt = LocalDate.of(2026, 11, 18);
        m.moeteleder = "s-1";
        m.tilStede = List.of("s-1", "s-2");
        m.forfall = List.of("s-3");
        Innkallingsbilde i = new Innkallingsbilde();
        i.moeteId = m.moeteId;
        List<Innkallingsbilde.Punkt> punkter = new java.util.ArrayList<>();
        List<Referatpunkt> referat = new java.util.ArrayList<>();
        LocalTime naa = LocalTime.of(9, 0);
        String[] typer = {"ORIENTERINGSSAK", "VEDTAKSSAK", "DROEFTINGSSAK"};
        for (int n = 0; n < saker; n++) {
            String tittel =
                    switch (n) {
                        case 0 -> "Godkjenning av innkalling og sakliste";
                        case 1 ->
                            "Felles retningslinje for utskrivningsklare pasienter i helgene, med ansvar, varsling og"
                                    + " økonomisk oppgjør mellom kommunene og helseforetaket";
                        case 2 -> "Samisk språk i pasientforløp: " + SAMISK;
                        case 3 -> "<b>Beredskap</b> & \"sårbarhet\" – ærlig, øyeblikkelig, åpent";
                        default -> "Oppfølging av vedtak nummer " + n;
                    };
            Moetebilde.Punkt p = new Moetebilde.Punkt();
            p.punktId = "p-" + n;
            p.rekkefoelge = n + 1;
            p.type = typer[n % 3];
            p.saksnummer = (19 + n) + "/26";
            p.tittel = tittel;
            p.minutter = 10 + n;
            p.start = naa;
            p.slutt = naa.plusMinutes(p.minutter);
            naa = p.slutt;
            m.punkter.add(p);
            boolean skjermet = n == 3;
            punkter.add(new Innkallingsbilde.Punkt(
                    n + 1,
                    p.punktId,
                    "sak-" + n,
                    p.type,
                    p.saksnummer,
                    tittel,
                    p.minutter,
                    p.start,
                    p.slutt,
                    n == 0
                            ? List.of()
                            : List.of(new Innkallingsbilde.Dokument(
                                    "d-" + n, "SAKSFRAMLEGG", "Saksframlegg til " + p.saksnummer, "00ff", null, null)),
                    skjermet ? new Innkallingsbilde.Skjerming(null, List.of(), "offl. § 24 tredje ledd") : null));
            referat.add(new Referatpunkt(
                    p.punktId,
                    "Sekretariatet la fram saken.\n"
                            + "Utvalget drøftet hvordan kommunene og helseforetaket kan følge opp sammen.",
                    n == 1 ? "Retningslinjen vedtas slik den er lagt fram.\nDen gjelder fra 1. januar 2027." : null,
                    n == 2 ? "Ájluokta kommune ønsket samisk tolk i alle forløp." : null));
        }
        i.utsendelser.add(new Innkallingsbilde.Utsendelse(
                "INNKALLING",
                1,
                null,
                m.innkallingSendt,
                "Vel møtt. Sakspapirene ligger ved.",
                4711,
                punkter,
                List.of(
                        new Innkallingsbilde.Mottaker("s-1", null, null, null, null, null, null),
                        new Innkallingsbilde.Mottaker("s-2", null, null, null, null, null, null),
                        new Innkallingsbilde.Mottaker(null, "Fagansvarlig rus", null, "nord-hf", null, "sak-2", null)),
                List.of()));
        m.referater.add(new Moetebilde.Referat(
                1, "GODKJENT", referat, LocalDate.of(2026, 12, 16), null, List.of(), null, null, null, null, null));
        m.protokoll.gjeldendeVersjon = 1;
        m.protokoll.status = "GODKJENT";
        return new Grunnlag<>(new Moete(m, i), sted(), navn());
    }

    static Grunnlag<Saksbilde> sak() {
        Saksbilde s = new Saksbilde();
        s.sakId = "s-1";
        s.helsefellesskapId = "nord";
        s.tittel = "Felles retningslinje for utskrivningsklare pasienter i helgene";
        s.beskrivelse = "Pasienter som er klare for å reise hjem fredag, blir ofte liggende.\n"
                + "Forslaget gir et felles ansvar for å avklare tilbudet før helgen.";
        s.innmelder = "nord-kommune-01";
        s.innmelderrolle = "kommuneoverlege";
        s.tilstand = "UNDER_GJENNOMFOERING";
        s.innmeldt = LocalDate.of(2026, 9, 1);
        s.avgjort = LocalDate.of(2026, 12, 2);
        s.avgjortI = FSU;
        s.utfall = "VEDTATT";
        s.gjelder = List.of("nord-hf", "nord-kommune-01");
        Saksbilde.Behandling b = new Saksbilde.Behandling();
        b.utvalgId = FSU;
        b.saksnummer = "20/26";
        s.behandlinger.put(FSU, b);
        s.moetebehandlinger.add(new Saksbilde.Moetebehandling(FSU, "m-1", "20/26", 1, LocalDate.of(2026, 12, 2), "h"));
        Saksbilde.Raad r = new Saksbilde.Raad();
        r.mottaker = FSU;
        r.utfall = "MAA_TILPASSES";
        r.begrunnelse = "Små kommuner trenger lengre varsel.";
        s.raad.add(r);
        s.innlegg.add(new Saksbilde.Innlegg("INNSTILLING", FSU, "Retningslinjen vedtas.", LocalDate.of(2026, 11, 10)));
        s.dokumenter.add(new Saksbilde.Dokument(
                "d",
                "SAKSFRAMLEGG",
                "Saksframlegg",
                "00",
                "application/pdf",
                1,
                LocalDate.of(2026, 10, 1),
                1,
                null,
                null));
        Saksbilde.Vedtak v = new Saksbilde.Vedtak();
        v.utvalgId = FSU;
        v.vedtak = "Retningslinjen vedtas slik den er lagt fram.";
        v.konsensusregel = "KONSENSUS";
        v.bindendeFor = List.of("nord-hf", "nord-kommune-01", "nord-kommune-02");
        v.regler = List.of("R034", "R071");
        s.vedtak = v;
        Saksbilde.Gjennomfoering g = new Saksbilde.Gjennomfoering();
        g.ansvarligVirksomhet = "nord-hf";
        g.oppgave = "Ta retningslinjen inn i rutinene";
        g.frist = LocalDate.of(2027, 1, 1);
        g.status = "I_RUTE";
        s.gjennomfoering.add(g);
        return new Grunnlag<>(s, sted(), navn());
    }

    static Rapport rapport() {
        var tid = new Rapport.Behandlingstid(12, new BigDecimal("41.5"), new BigDecimal("47.3"), 120);
        return new Rapport(
                "aarsrapport-1",
                "nord",
                2025,
                4711,
                new Rapport.Tall(
                        14,
                        12,
                        2,
                        3,
                        4,
                        1,
                        7,
                        tid,
                        Map.of("VEDTATT", 9, "ORIENTERT", 3),
                        Map.of("KONSENSUS_MANGLER", 1, "KREVES_AV_REGEL", 2),
                        Map.of("Barn og unge", 4),
                        Map.of("INNMELDT", 12, "OPPDRAG", 2)),
                Map.of(
                        FSU,
                        new Rapport.Utvalgstall(12, 11, 9, 3, 0, 4, 1, 2, tid),
                        "nord-ssu",
                        new Rapport.Utvalgstall(3, 3, 3, 0, 3, 0, 0, 0, tid)),
                List.of(
                        new Rapport.Sakslinje(
                                "s-1",
                                "Felles retningslinje for utskrivningsklare pasienter",
                                LocalDate.of(2025, 2, 1),
                                "INNMELDT",
                                "AVGJORT",
                                LocalDate.of(2025, 5, 2),
                                FSU,
                                "VEDTATT",
                                90L,
                                List.of(),
                                List.of(),
                                1,
                                0,
                                0,
                                false),
                        new Rapport.Sakslinje(
                                "s-2",
                                "Øyehelse i Ájluokta",
                                LocalDate.of(2025, 9, 1),
                                "INNMELDT",
                                "AAPEN",
                                null,
                                null,
                                null,
                                null,
                                List.of(FSU),
                                List.of(),
                                0,
                                0,
                                0,
                                false)),
                Map.of(FSU, "Utvalget har hatt seks møter.\nArbeidet med helgeutskrivning er det viktigste."),
                Map.of());
    }

    static Grunnlag<Planbilde> plan() {
        Planbilde p = new Planbilde();
        p.planId = "p-1";
        p.helsefellesskapId = "nord";
        p.slag = "HANDLINGSPLAN";
        p.tilstand = "VEDTATT";
        p.fra = LocalDate.of(2026, 1, 1);
        p.til = LocalDate.of(2027, 12, 31);
        p.tiltak = List.of(
                new Tiltak(
                        "t-1",
                        "Færre reinnleggelser",
                        "Felles oppfølging de første sju dagene",
                        new UtvalgId(FSU),
                        null,
                        LocalDate.of(2026, 9, 1),
                        List.of()),
                new Tiltak(
                        "t-2",
                        "Likeverdige tjenester",
                        "Samisk tolk i alle forløp",
                        null,
                        new VirksomhetId("nord-hf"),
                        LocalDate.of(2027, 6, 1),
                        List.of()));
        p.utfoert = List.of("t-1");
        p.utfoertDato.put("t-1", LocalDate.of(2026, 8, 20));
        p.deler.put(FSU, new Planbilde.Handlingsdel("Utvalget følger opp tallene hver måned.", List.of("t-1")));
        return new Grunnlag<>(p, sted(), navn());
    }

    static Offentligmoete offentlig() {
        Utgave liste = utgave("sakliste-1", "Sakliste", null);
        return new Offentligmoete(
                "nord-fsu-2026-12-02",
                FSU,
                "4/2026",
                LocalDateTime.of(2026, 12, 2, 9, 0),
                LocalDateTime.of(2026, 12, 2, 11, 30),
                "Rådhuset",
                false,
                liste,
                null,
                List.of(
                        new Offentligsak(
                                "s-1",
                                "m",
                                1,
                                FSU,
                                "VEDTAKSSAK",
                                "20/26",
                                "Felles retningslinje",
                                null,
                                List.of(utgave("d-1", "Saksframlegg", null)),
                                null,
                                utgave("v-1", "Vedtak", "Retningslinjen vedtas.")),
                        new Offentligsak(
                                null,
                                "m",
                                2,
                                FSU,
                                "DROEFTINGSSAK",
                                "21/26",
                                null,
                                "offl. § 13, jf. fvl. § 13",
                                List.of(),
                                null,
                                null)));
    }

    private static Utgave utgave(String id, String tittel, String tekst) {
        return new Utgave(
                id,
                "SAKLISTE",
                id,
                null,
                null,
                FSU,
                null,
                "FULL",
                tittel,
                tekst,
                null,
                null,
                null,
                List.of(),
                2,
                1,
                TID);
    }
}
