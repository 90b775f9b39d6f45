package no.saksgang.app.sider;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/**
 * Hele veien på sidene, slik et menneske går den: innmelding, innboks, saksframlegg, sakliste, innkalling, møte uten enighet,
 * løft, vedtak i det strategiske utvalget, godkjent referat, oppfølging som bekreftes, og godkjent årsrapport.
 */
@TestPropertySource(properties = "saksgang.benk=hele-veien") // Egen database: klokken stilles måneder fram.
class HeleVeienTest extends Nettleserprove {

    private static final String INNMELDER =
            "rolle=INNMELDER; helsefellesskap=ostfold; bruker=p-innmelder; virksomhet=ostfold-kommune-01";
    private static final String KOMMUNE =
            "rolle=VIRKSOMHET; helsefellesskap=ostfold; bruker=p-kommune; virksomhet=ostfold-kommune-01";
    private static final String PM = "ostfold-partnerskapsmote";

    private String spraak;
    private int bredde;
    private boolean tastatur;

    @ParameterizedTest(name = "{0}, {1} px, {2}")
    @CsvSource({"nb, 1280, mus, 2021", "nn, 360, mus, 2022", "nb, 1280, tastatur, 2023"})
    void fra_innmelding_til_godkjent_aarsrapport(String maal, int px, String med, int aar) {
        spraak = maal;
        bredde = px;
        tastatur = med.equals("tastatur");
        String tittel = "Medisinlister ved hjemreise, " + maal + " " + med;
        String sak = innmeldtOgTildelt(tittel);

        String fsu = innkaltMoete(FSU, sak, tittel);
        moetetBlirUenig(fsu, tittel);
        utkastetSierHvorfor(fsu);
        String ssu = innkaltMoete(SSU, sak, tittel);
        moetetVedtar(ssu, tittel);
        referatetGodkjennes(ssu);
        vedtaketFoelgesOpp(sak);
        aarsrapporten(aar);
    }

    private String innmeldtOgTildelt(String tittel) {
        Haand innmelder = haand(INNMELDER);
        innmelder.gaa("/ostfold/innmelding");
        innmelder.skriv("#tittel", tittel);
        innmelder.skriv("#beskrivelse", "Listene stemmer ikke når pasienten kommer hjem.");
        innmelder.trykk(innmelder.t("innmelding.send"));
        innmelder.ser(innmelder.t("innmelding.meldt"));

        Haand sekretaer = haand(SEKRETARIAT);
        sekretaer.gaa("/ostfold/innboks");
        sekretaer.lenke(tittel);
        String sak = sekretaer.adresse().replaceAll(".*/innboks/([^?#]+).*", "$1");
        sekretaer.kryss("input[name=egenskap-FAGLIG]");
        sekretaer.trykk(sekretaer.t("innboks.klassifiser"));
        assertThat(sekretaer.verdi("#utvalgId")).as("motorens forslag").isEqualTo(FSU);
        sekretaer.trykk(sekretaer.t("innboks.tildelknapp"));
        sekretaer.ser(sekretaer.t("innboks.ok.TildelUtvalg"));

        sekretaer.gaa("/ostfold/saker/" + sak);
        sekretaer.lenke(sekretaer.t("dokumenter.leggved"));
        sekretaer.fil("#fil", "../saks<b>framlegg.txt", "Forslag til felles rutine for medisinlister.");
        sekretaer.velg("#type", "SAKSFRAMLEGG");
        sekretaer.trykk(sekretaer.t("dokumenter.leggved"));
        sekretaer.ser(sekretaer.t("dokumenter.lagtved"));
        return sak;
    }

    private String innkaltMoete(String utvalg, String sak, String tittel) {
        LocalDate dag = klokke.dato().plusDays(21).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        Haand h = haand(SEKRETARIAT);
        h.gaa("/ostfold/moeteplan/nytt");
        h.velg("#utvalgId", utvalg);
        h.dato("#dato", dag);
        h.klokke("#fra", "09:00");
        h.klokke("#til", "12:00");
        h.trykk(h.t("nyttmoete.planlegg"));
        String moete = h.adresse().replaceAll(".*/moeter/([^/]+)/.*", "$1");
        h.velg("#type-" + sak, "VEDTAKSSAK");
        h.trykk(h.t("rediger.settpaa") + " " + tittel);
        h.ser(tittel);
        h.trykk(h.t("rediger.send"));
        h.ser(h.t("rediger.innkallingsendt"));
        h.trykk(h.t("rediger.laas"));
        h.ser(h.t("rediger.stengt"));
        klokke.stillTil(dag, LocalTime.of(9, 0));
        return moete;
    }

    private Haand aapnetMoete(String utvalg, String moete, String tittel) {
        Haand leder = haand(leder(utvalg));
        leder.gaa("/ostfold/moeter/" + moete + "/modus");
        leder.velg(
                "#moeteleder",
                leder.verdi("#moeteleder").isEmpty() ? sete(utvalg, "KOMMUNE") : leder.verdi("#moeteleder"));
        leder.trykk(leder.t("modus.aapne"));
        leder.trykk(leder.t("modus.godkjenninnkalling"));
        leder.lenke(tittel);
        leder.trykk(leder.t("modus.behandle"));
        return leder;
    }

    private void moetetBlirUenig(String moete, String tittel) {
        Haand leder = aapnetMoete(FSU, moete, tittel);
        standpunkt(leder, "KOMMUNE", "ENIG", null);
        standpunkt(leder, "SYKEHUS", "UENIG", "Fristen er for kort for avdelingene.");
        leder.ser("Fristen er for kort");
        leder.trykk(leder.t("modus.ikkeenighet"));
        leder.velg("#tilUtvalg", SSU);
        leder.skriv("#begrunnelse", "Partene er uenige om fristen.");
        leder.trykk(leder.t("modus.loeft"));
        leder.ser();
        leder.trykk(leder.t("modus.hev"));
        leder.ser(leder.t("modus.hevet"));
    }

    private void standpunkt(Haand leder, String part, String standpunkt, String grunn) {
        leder.aapne(leder.t("modus.foerstandpunkt"));
        leder.velg("#part", part);
        leder.velg("#talsperson", sete(FSU, part));
        leder.velg("#standpunkt", standpunkt);
        if (grunn != null) {
            leder.skriv("#begrunnelse", grunn);
        }
        leder.trykk(leder.t("felles.lagre"));
        leder.ser(leder.t("historikk.standpunkt", "FSU"), leder.t("kode.standpunkt." + standpunkt));
    }

    /** Utkastet til referat har med hvem som var uenig, og hvor saken gikk. */
    private void utkastetSierHvorfor(String moete) {
        Haand sekretaer = haand(SEKRETARIAT);
        sekretaer.gaa("/ostfold/moeter/" + moete + "/referat");
        assertThat(sekretaer.verdi("#dissens-0")).contains("Fristen er for kort for avdelingene.");
        assertThat(sekretaer.verdi("#tekst-0")).contains("Strategisk samarbeidsutvalg");
    }

    private void moetetVedtar(String moete, String tittel) {
        Haand leder = aapnetMoete(SSU, moete, tittel);
        leder.skriv("#vedtak", "Rutinen tas i bruk med frist innen ett døgn.");
        leder.trykk(leder.t("modus.alleerenige"));
        leder.ser("Rutinen tas i bruk med frist innen ett døgn.");
        leder.trykk(leder.t("modus.hev"));
        leder.ser(leder.t("modus.hevet"));
    }

    private void referatetGodkjennes(String moete) {
        Haand sekretaer = haand(SEKRETARIAT);
        sekretaer.gaa("/ostfold/moeter/" + moete + "/modus");
        sekretaer.lenke(sekretaer.t("referat.lenke"));
        assertThat(sekretaer.leser()).contains(sekretaer.t("referat.utkastav"));
        int punkt = 0;
        while (!sekretaer.verdi("#vedtak-" + punkt).startsWith("Rutinen tas i bruk")) {
            punkt++;
        }
        sekretaer.skriv("#tekst-" + punkt, "Saken ble lagt fram og drøftet. Alle var enige.");
        sekretaer.trykk(sekretaer.t("referat.lagre"));
        sekretaer.ser(sekretaer.t("referat.ok.SkrivReferat"));
        sekretaer.dato("#fristdato", klokke.dato().plusDays(2));
        sekretaer.klokke("#fristklokke", "12:00");
        sekretaer.trykk(sekretaer.t("referat.sendtilgjennomsyn"));
        sekretaer.ser(sekretaer.t("referat.ok.SendTilGjennomsyn"));
        assertThat(sekretaer.leser()).doesNotContain(sekretaer.t("referat.godkjenn") + "\n");

        klokken(3);
        Haand leder = haand(leder(SSU));
        leder.gaa("/ostfold/moeter/" + moete + "/referat");
        leder.trykk(leder.t("referat.godkjenn"));
        leder.ser(leder.t("referat.ok.GodkjennReferat"));
    }

    private void vedtaketFoelgesOpp(String sak) {
        Haand sekretaer = haand(SEKRETARIAT);
        sekretaer.gaa("/ostfold/saker/" + sak);
        sekretaer.lenke(sekretaer.t("oppfoelging.tittel"));
        sekretaer.velg("#ansvarlig", "virksomhet:ostfold-kommune-01");
        sekretaer.skriv("#oppgave", "Ta rutinen i bruk på alle enheter");
        sekretaer.dato("#frist", klokke.dato().plusDays(30));
        sekretaer.trykk(sekretaer.t("oppfoelging.tildel"));
        sekretaer.ser(sekretaer.t("oppfoelging.ok.TildelGjennomfoering"));

        Haand kommune = haand(KOMMUNE);
        kommune.gaa("/ostfold/oppfoelging/" + sak);
        kommune.aapne(kommune.t("oppfoelging.meldgjort"));
        kommune.skriv("#gjort-merknad-0", "Alle enheter bruker den.");
        kommune.trykk(kommune.t("oppfoelging.meldgjort"));
        kommune.ser(kommune.t("oppfoelging.ok.MeldGjennomfoert"));

        Haand kollega = haand(KOLLEGA);
        kollega.gaa("/ostfold/oppfoelging/" + sak);
        kollega.trykk(kollega.t("oppfoelging.bekreft") + " Ta rutinen i bruk på alle enheter");
        kollega.ser(kollega.t("oppfoelging.ok.BekreftGjennomfoering"));
        kollega.gaa("/ostfold/oppfoelging");
        assertThat(kollega.leser()).as("ferdig").doesNotContain("Ta rutinen i bruk på alle enheter");
    }

    private void aarsrapporten(int aar) {
        Haand sekretaer = haand(SEKRETARIAT);
        sekretaer.gaa("/ostfold/aarsrapporter/" + aar);
        sekretaer.trykk(sekretaer.t("aarsrapport.begynn"));
        for (int i = 0; i < sekretaer.antall("[id^=deltekst-]"); i++) {
            sekretaer.skriv("#deltekst-" + i, "Året i utvalget.");
            sekretaer.trykkVed("#deltekst-" + i);
            sekretaer.ser(sekretaer.t("aarsrapport.ok.LeverDelrapport"));
        }
        sekretaer.trykk(sekretaer.t("aarsrapport.fremm"));
        sekretaer.ser(sekretaer.t("aarsrapport.ok.FremmAarsrapport"));
        Haand leder = haand(leder(PM));
        leder.gaa("/ostfold/aarsrapporter/" + aar);
        leder.trykk(leder.t("aarsrapport.godkjenn"));
        leder.ser(leder.t("aarsrapport.ok.GodkjennAarsrapport"));
    }

    private String sete(String utvalg, String part) {
        Loep l = i(HF).den(klokke.dato().toString());
        return l.seterFra(utvalg, part).getFirst();
    }

    private static String leder(String utvalg) {
        return "rolle=MOETELEDER; helsefellesskap=ostfold; bruker=p-leder; utvalg=" + utvalg;
    }

    private Haand haand(String aktoer) {
        Page side = som(aktoer);
        side.setViewportSize(bredde, 900);
        return new Haand(side, port, spraak, tastatur);
    }
}
