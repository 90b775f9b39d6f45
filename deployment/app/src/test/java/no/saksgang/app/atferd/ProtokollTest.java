package no.saksgang.app.atferd;

import static no.saksgang.app.loep.Loep.felt;
import static no.saksgang.app.loep.Loep.leder;
import static no.saksgang.app.loep.Loep.medlem;
import static no.saksgang.app.loep.Loep.sekretariat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.saksgang.app.loep.Benk;
import no.saksgang.app.loep.Loep;
import no.saksgang.app.loep.Svar;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Protokollens liv: utkast, til gjennomsyn, foreløpig publisert, godkjent og låst, rettet av én og godkjent av en annen. */
public class ProtokollTest extends Benk {

    private static final String FSU = "ostfold-fsu";
    private static final String ANNEN = "rolle=SEKRETARIAT; virksomhet=sekretariatet; bruker=p-kollega";

    @Test
    void fra_utkast_til_godkjent_med_gjennomsyn_og_frist() {
        Loep l = i("ostfold");
        String moete = holdt(l, "2022-10-06");
        l.den("2022-10-07");
        l.moete(sekretariat(), moete, "SendTilGjennomsyn", "frist", "2022-10-14T12:00")
                .avslaatt("UGYLDIG_TILSTAND", "R110");
        skriv(l, moete, null, "Første").ga("ReferatUtkastLagret");
        skriv(l, moete, null, "Andre").avslaatt("VERSJONSKONFLIKT", "R110");
        skriv(l, moete, 0, "Andre").avslaatt("VERSJONSKONFLIKT", "R110");
        Svar konflikt = skriv(l, moete, 7, "Andre");
        konflikt.avslaatt("VERSJONSKONFLIKT", "R110");
        assertThat(konflikt.kropp().get("detail").asString()).contains("versjon 1", "versjon 7");
        skriv(l, moete, 1, "Andre").ga("ReferatUtkastLagret");

        l.moete(sekretariat(), moete, "SendTilGjennomsyn", "frist", "2022-10-06T12:00")
                .avslaatt("FRIST_I_FORTIDEN", "R110");
        l.moete(sekretariat(), moete, "SendTilGjennomsyn", "frist", "2022-10-30T02:30")
                .avslaatt("UGYLDIG_INNHOLD", "R107");
        l.moete(sekretariat(), moete, "SendTilGjennomsyn", "frist", "2022-10-14T12:00")
                .ga("ReferatSendtTilGjennomsyn");
        l.moete(medlem(FSU), moete, "KommenterReferat", "punktId", "finnes-ikke", "tekst", "x")
                .avslaatt("IKKE_FUNNET");
        l.moete(medlem(FSU), moete, "KommenterReferat", "punktId", "1", "tekst", "Vi sa noe annet")
                .ga("ReferatKommentert");
        l.moete(sekretariat(), moete, "PubliserForeloepigReferat").avslaatt("GJENNOMSYN_PAAGAAR", "R110");
        l.moete(leder(FSU), moete, "GodkjennReferat").avslaatt("GJENNOMSYN_PAAGAAR", "R110");
        skriv(l, moete, 2, "Tredje").ga("ReferatUtkastLagret");
        assertThat(status(l, moete)).isEqualTo("TIL_GJENNOMSYN");
        l.den("2022-10-15");
        l.moete(medlem(FSU), moete, "KommenterReferat", "tekst", "For sent").avslaatt("GJENNOMSYN_AVSLUTTET", "R110");
        l.moete(sekretariat(), moete, "PubliserForeloepigReferat").ga("ReferatForeloepigPublisert");
        assertThat(status(l, moete)).isEqualTo("FORELOEPIG_PUBLISERT");
        l.moete(leder(FSU), moete, "GodkjennReferat").ga("ReferatGodkjent");
        skriv(l, moete, 3, "Etter godkjenning").avslaatt("UGYLDIG_TILSTAND");

        JsonNode p = protokoll(l, moete);
        assertThat(p.at("/protokoll/status").asString()).isEqualTo("GODKJENT");
        assertThat(p.at("/protokoll/gjeldendeVersjon").asInt()).isEqualTo(3);
        assertThat(p.at("/protokoll/kommentarer/0/versjon").asInt()).isEqualTo(2);
        assertThat(p.get("versjoner")).hasSize(3);
        assertThat(p.at("/versjoner/0/punkter/0/tekst").asString()).isEqualTo("Første");
        assertThat(p.at("/versjoner/1/forskjeller/0/foer").asString()).isEqualTo("Første");
        assertThat(p.at("/versjoner/1/forskjeller/0/etter").asString()).isEqualTo("Andre");
        assertThat(l.api.hent("/api/v1/moeter/" + moete + "/protokoll/2")
                        .at("/punkter/0/tekst")
                        .asString())
                .isEqualTo("Andre");
        assertThat(l.api.les("/api/v1/moeter/" + moete + "/protokoll/9").status())
                .isEqualTo(404);
    }

    @Test
    void en_rettelse_etter_godkjenning_krever_laas_og_en_annen_person() {
        Loep l = i("ostfold");
        String moete = holdt(l, "2022-10-20");
        skriv(l, moete, null, "Godkjent tekst").ga("ReferatUtkastLagret");
        l.moete(sekretariat(), moete, "TaRettelaas", "klasse", "SKRIVEFEIL", "begrunnelse", "x")
                .avslaatt("UGYLDIG_TILSTAND");
        l.moete(leder(FSU), moete, "GodkjennReferat").ga("ReferatGodkjent");

        l.den("2022-11-01");
        foreslaa(l, sekretariat(), moete, 1, "Rettet").avslaatt("RETTELAAS_MANGLER", "R221");
        l.moete(sekretariat(), moete, "TaRettelaas", "klasse", "SAKLIG_FEIL").avslaatt("BEGRUNNELSE_MANGLER", "R221");
        l.moete(sekretariat(), moete, "TaRettelaas", "begrunnelse", "x").avslaatt("UGYLDIG_INNHOLD");
        l.moete(
                        "rolle=SEKRETARIAT; virksomhet=sekretariatet",
                        moete,
                        "TaRettelaas",
                        "klasse",
                        "SKRIVEFEIL",
                        "begrunnelse",
                        "x")
                .avslaatt("IKKE_TILGANG", "R221");
        laas(l, sekretariat(), moete).ga("ReferatRettelaasTatt");
        laas(l, sekretariat(), moete).ga();
        laas(l, ANNEN, moete).avslaatt("RETTELAAS_OPPTATT", "R221");
        foreslaa(l, ANNEN, moete, 1, "Rettet").avslaatt("RETTELAAS_OPPTATT", "R221");
        l.moete(ANNEN, moete, "GodkjennRettelse").avslaatt("UGYLDIG_TILSTAND", "R221");
        foreslaa(l, sekretariat(), moete, 1, "Godkjent tekst").avslaatt("UGYLDIG_INNHOLD", "R221");
        foreslaa(l, sekretariat(), moete, 9, "Rettet").avslaatt("VERSJONSKONFLIKT", "R110");
        foreslaa(l, sekretariat(), moete, 1, "Rettet").ga("ReferatRettelseForeslaatt");
        l.moete(sekretariat(), moete, "GodkjennRettelse").avslaatt("FIRE_OEYNE", "R221");
        l.moete("rolle=MOETELEDER; bruker=p-sekretaer; utvalg=" + FSU, moete, "GodkjennRettelse")
                .avslaatt("FIRE_OEYNE", "R221");
        assertThat(protokoll(l, moete).at("/protokoll/gjeldendeVersjon").asInt())
                .isEqualTo(1);

        l.moete(ANNEN, moete, "AvslaaRettelse").avslaatt("BEGRUNNELSE_MANGLER", "R221");
        l.moete(ANNEN, moete, "AvslaaRettelse", "begrunnelse", "Det sto riktig").ga("ReferatRettelseAvslaatt");
        JsonNode avslaatt = protokoll(l, moete);
        assertThat(avslaatt.at("/protokoll/gjeldendeVersjon").asInt()).isEqualTo(1);
        assertThat(avslaatt.at("/protokoll/status").asString()).isEqualTo("GODKJENT");
        assertThat(avslaatt.at("/protokoll").has("rettelaas")).isFalse();
        assertThat(avslaatt.at("/versjoner/1/status").asString()).isEqualTo("AVSLAATT");

        laas(l, ANNEN, moete).ga("ReferatRettelaasTatt");
        foreslaa(l, ANNEN, moete, 1, "Rettet på nytt").ga("ReferatRettelseForeslaatt");
        l.moete(leder(FSU), moete, "GodkjennRettelse").ga("ReferatRettelseGodkjent");
        JsonNode rettet = protokoll(l, moete);
        assertThat(rettet.at("/protokoll/status").asString()).isEqualTo("RETTET");
        assertThat(rettet.at("/protokoll/gjeldendeVersjon").asInt()).isEqualTo(3);
        assertThat(rettet.at("/versjoner/0/punkter/0/tekst").asString()).isEqualTo("Godkjent tekst");
        assertThat(rettet.at("/versjoner/2/forskjeller/0/foer").asString()).isEqualTo("Godkjent tekst");
        assertThat(rettet.at("/versjoner/2/forskjeller/0/etter").asString()).isEqualTo("Rettet på nytt");
        assertThat(rettet.at("/versjoner/2/foreslaattAv").asString()).isEqualTo("p-kollega");
        assertThat(rettet.at("/versjoner/2/behandletAv").asString()).isEqualTo("p-leder");
        assertThat(rettet.at("/versjoner/2/klasse").asString()).isEqualTo("SKRIVEFEIL");

        l.moete(sekretariat(), moete, "KorrigerReferat", "punkter", punkter("Igjen"), "begrunnelse", "Feil vedtak")
                .ga("ReferatRettelaasTatt", "ReferatRettelseForeslaatt");
        l.moete(ANNEN, moete, "SlippRettelaas", "grunn", "x").avslaatt("RETTELAAS_OPPTATT", "R221");
        l.moete(leder(FSU), moete, "SlippRettelaas", "grunn", "Sekretæren er borte")
                .ga("ReferatRettelaasSluppet");
        assertThat(protokoll(l, moete).at("/protokoll/gjeldendeVersjon").asInt())
                .isEqualTo(3);
        assertThat(l.api.hent("/api/v1/moeter/" + moete).get("tilstand").asString())
                .isEqualTo("REFERAT_GODKJENT");
    }

    @Test
    void et_moete_med_vedtakssak_uten_utfall_kan_ikke_heves() {
        Loep l = i("ostfold").den("2022-10-20");
        String sak = l.klarSak("Uten utfall", FSU, "FAGLIG");
        String moete = l.moeteMed(sak, FSU, "2022-11-10");
        l.moete(leder(FSU), moete, "LukkMoete").avslaatt("PUNKT_UTEN_UTFALL", "R123");
        l.behandle(sak, FSU, moete).ga("SakBehandletIFsu");
        l.moete(leder(FSU), moete, "LukkMoete").avslaatt("PUNKT_UTEN_UTFALL", "R123");
        l.sak(leder(FSU), sak, "UtsettSak", "utvalgId", FSU, "grunn", "Mer tid").ga("SakUtsatt");
        l.moete(leder(FSU), moete, "LukkMoete").ga("MoeteGjennomfoert");
    }

    @Test
    void punktene_i_et_referat_maa_kunne_skilles_fra_hverandre() {
        Loep l = i("ostfold");
        String moete = holdt(l, "2022-11-24");
        l.moete(
                        sekretariat(),
                        moete,
                        "SkrivReferat",
                        "punkter",
                        List.of(felt("punktId", "1", "tekst", "a"), felt("punktId", "1", "tekst", "b")))
                .avslaatt("UGYLDIG_INNHOLD", "R110");
        l.moete(sekretariat(), moete, "SkrivReferat", "punkter", List.of(felt("tekst", "a")))
                .avslaatt("UGYLDIG_INNHOLD");
        l.moete(sekretariat(), moete, "SkrivReferat").avslaatt("UGYLDIG_INNHOLD");
        assertThat(protokoll(l, moete).at("/protokoll/status").asString()).isEqualTo("IKKE_SKREVET");
    }

    /** Et tomt møte som er holdt og hevet. */
    private static String holdt(Loep l, String dag) {
        l.den(java.time.LocalDate.parse(dag).minusDays(20).toString());
        String moete = l.planlegg(FSU, dag);
        l.aapne(moete, FSU, dag);
        l.moete(leder(FSU), moete, "LukkMoete").ga("MoeteGjennomfoert");
        return moete;
    }

    private static List<Map<String, Object>> punkter(String tekst) {
        return List.of(felt("punktId", "1", "tekst", tekst, "vedtak", "Vedtatt"));
    }

    private static Svar skriv(Loep l, String moete, Integer basertPaa, String tekst) {
        return l.moete(sekretariat(), moete, "SkrivReferat", "punkter", punkter(tekst), "basertPaa", basertPaa);
    }

    private static Svar laas(Loep l, String hvem, String moete) {
        return l.moete(hvem, moete, "TaRettelaas", "klasse", "SKRIVEFEIL", "begrunnelse", "Feil ord");
    }

    private static Svar foreslaa(Loep l, String hvem, String moete, int basertPaa, String tekst) {
        return l.moete(hvem, moete, "ForeslaaRettelse", "punkter", punkter(tekst), "basertPaa", basertPaa);
    }

    private static JsonNode protokoll(Loep l, String moete) {
        return l.api.hent("/api/v1/moeter/" + moete + "/protokoll");
    }

    private static String status(Loep l, String moete) {
        return protokoll(l, moete).at("/protokoll/status").asString();
    }
}
