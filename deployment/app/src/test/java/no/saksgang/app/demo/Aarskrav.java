package no.saksgang.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Loefterute;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Samarbeidsmodell;

/** Det et år skal ha hatt i seg, sagt av loggen og ikke av generatoren. */
final class Aarskrav {

    /** Hendelser som skal finnes i ethvert helsefellesskap. */
    private static final List<String> HENDELSER = List.of(
            "helsefellesskap.AarshjulFastsatt",
            "helsefellesskap.MoeteplanFastsatt",
            "moete.MoetePlanlagt",
            "moete.MoeteAvlyst",
            "moete.MoeteFlyttet",
            "moete.InnkallingSendt",
            "moete.SaklisteLaast",
            "moete.ForfallMeldt",
            "moete.VaraInnkalt",
            "moete.FullmaktGitt",
            "moete.OppropGjennomfoert",
            "moete.EventueltMeldt",
            "moete.MoeteGjennomfoert",
            "moete.ReferatGodkjent",
            "moete.ReferatSendtTilGjennomsyn",
            "moete.ReferatKommentert",
            "moete.ReferatForeloepigPublisert",
            "moete.ReferatRettelseForeslaatt",
            "moete.ReferatRettelseGodkjent",
            "moete.RapporteringBekreftet",
            "saksnummerserie.SaksnummerTildelt",
            "sak.SakInnmeldt",
            "sak.SakKlassifisert",
            "sak.UtvalgTildelt",
            "sak.SaksdokumentLagtVed",
            "sak.SakAvvist",
            "sak.SakTrukket",
            "sak.SakTattAvSakliste",
            "sak.RaadBedtOm",
            "sak.RaadGitt",
            "sak.RaadFrafalt",
            "utvalg.UnderutvalgNedsatt",
            "sak.SakOversendtUnderutvalg",
            "sak.SakTilbakerapportert",
            "utvalg.UtvalgAvviklet",
            "sak.HabilitetMeldt",
            "sak.HabilitetAvgjort",
            "sak.ForslagFremmet",
            "sak.StandpunktRegistrert",
            "sak.KonsensusMangler",
            "sak.InnstillingAvgitt",
            "sak.SakLoeftetTilSsu",
            "sak.SakLoeftetTilPartnerskapsmoete",
            "sak.SakLoeftetTilPartene",
            "sak.SakReturnert",
            "sak.SakUtsatt",
            "sak.SakTattTilOrientering",
            "sak.SakVedtatt",
            "sak.SakGjenopptatt",
            "sak.OpplysningKorrigert",
            "sak.GjennomfoeringTildelt",
            "sak.SakGjennomfoert",
            "sak.SakRapportert",
            "handlingsplan.InnspillTilHandlingsplanGitt",
            "handlingsplan.HandlingsplanFremmet",
            "handlingsplan.HandlingsplanVedtatt",
            "aarsrapport.DelrapportLevert",
            "aarsrapport.AarsrapportFremmet",
            "aarsrapport.AarsrapportGodkjent",
            "aarsrapport.AarsrapportPublisert");

    private Aarskrav() {}

    /**
     * @param antall hendelser per lagret navn
     * @param uenige utvalgene der konsensus manglet
     */
    static void krev(HelsefellesskapId id, Map<String, Integer> antall, Set<UtvalgId> uenige, Oppslag oppslag) {
        assertThat(antall.keySet()).as(id.verdi()).containsAll(HENDELSER);
        assertThat(antall.get("sak.SakInnmeldt")).as("saker i %s", id).isGreaterThanOrEqualTo(60);
        assertThat(antall.get("sak.SakVedtatt")).as("vedtak i %s", id).isGreaterThanOrEqualTo(20);
        Set<Nivaa> nivaaer = EnumSet.noneOf(Nivaa.class);
        uenige.forEach(u -> nivaaer.add(oppslag.utvalg(u).nivaa()));
        assertThat(nivaaer).as("uenighet i %s", id).containsAll(nivaaeneMedLoeft(id, oppslag));
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
