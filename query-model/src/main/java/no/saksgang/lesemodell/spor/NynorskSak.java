package no.saksgang.lesemodell.spor;

import static no.saksgang.lesemodell.spor.Setninger.liste;

import no.saksgang.sak.event.SakEvent;

/** Kvar sakshending som ei setning på nynorsk. */
final class NynorskSak {

    private NynorskSak() {}

    static String sak(SakEvent hendelse) {
        return switch (hendelse) {
            case SakEvent.SakInnmeldt e -> "Saka «" + e.tittel() + "» vart meld inn av " + e.innmelder() + ".";
            case SakEvent.SakKlassifisert e ->
                "Saka vart klassifisert: " + liste(e.egenskaper().keySet()) + ".";
            case SakEvent.UtvalgTildelt e ->
                "Saka vart tildelt " + e.utvalgId()
                        + (e.istedenfor() == null ? "" : " i staden for " + e.istedenfor())
                        + (e.iKoe() ? ", som ikkje er i drift enno" : "") + ".";
            case SakEvent.BehandlingsplanFastsatt e ->
                "Behandlingsplanen vart lagd: "
                        + liste(e.stopp().stream()
                                .map(p -> p.utvalgId() + " " + p.rolle())
                                .toList())
                        + (e.begrunnelse() == null ? "." : ": " + e.begrunnelse());
            case SakEvent.UtvalgOrientert e -> e.utvalgId() + " vart orientert om saka.";
            case SakEvent.BehandlingsplanAvsluttet _ -> "Vedtaket er endeleg; ruta er avslutta.";
            case SakEvent.MerInformasjonBedtOm e ->
                e.utvalgId() + " bad om meir informasjon: " + liste(e.etterspurt()) + ".";
            case SakEvent.SaksbehandlerTildelt _ -> "Saka fekk saksbehandlar.";
            case SakEvent.SakAvvist e -> "Sekretariatet avviste saka: " + e.begrunnelse();
            case SakEvent.SakTrukket _ -> "Innmeldaren trekte saka.";
            case SakEvent.SaksdokumentLagtVed e ->
                e.type() + " «" + e.tittel() + "» vart lagt ved"
                        + (e.erstatter() == null ? "." : " som ny versjon av " + e.erstatter() + ".");
            case SakEvent.InnspillGitt e -> e.utvalgId() + " gav innspel til førebuinga.";
            case SakEvent.MyndighetsavklaringBedtOm e -> "Det vart spurt om " + e.utvalgId() + " kan vedta saka.";
            case SakEvent.MyndighetAvklart e ->
                "Sekretariatet svarte at " + e.utvalgId() + (e.kanVedta() ? " kan" : " ikkje kan") + " vedta: "
                        + e.begrunnelse();
            case SakEvent.RaadBedtOm e -> "Det vart bede om råd frå " + e.mottaker() + ".";
            case SakEvent.RaadGitt e -> e.utvalgId() + " gav råd: " + e.utfall() + ".";
            case SakEvent.RaadFrafalt e -> "Rådet vart fråfalle: " + e.begrunnelse();
            case SakEvent.Hoeringshendelse e -> hoering(e);
            case SakEvent.SakOversendtUnderutvalg e -> "Saka vart send til utgreiing i " + e.underutvalgId() + ".";
            case SakEvent.SakTilbakerapportert e -> e.underutvalgId() + " rapporterte attende.";
            case SakEvent.MoeteOensket e ->
                "Saka vart ønskt opp"
                        + (e.moeteId() == null ? "" : " i " + e.moeteId())
                        + (e.tidligst() == null ? "" : " tidlegast " + e.tidligst()) + ".";
            case SakEvent.SakPrioritert e ->
                "Saka fekk prioritet " + e.prioritet() + " i køen til " + e.utvalgId() + ": " + e.begrunnelse();
            case SakEvent.SakTattUtAvKoe e -> "Saka vart teken ut av køen til " + e.utvalgId() + ": " + e.grunn();
            case SakEvent.SakLagtIKoe e -> "Saka vart lagd attende i køen til " + e.utvalgId() + ".";
            case SakEvent.OffentligTittelSatt e -> "Saka fekk den offentlege tittelen «" + e.offentligTittel() + "».";
            case SakEvent.SakSattPaaSakliste e ->
                "Saka vart sett på saklista til " + e.moeteId() + " som " + e.type() + ".";
            case SakEvent.SakTattAvSakliste e -> "Saka vart teken av saklista til " + e.moeteId() + ".";
            case SakEvent.SakBehandlet e ->
                "Saka vart behandla i " + e.utvalgId() + (e.saksnummer() == null ? "" : " som sak " + e.saksnummer())
                        + ", steg " + e.trinn() + ".";
            case SakEvent.ForslagFremmet e -> e.seteId() + " gjorde framlegg.";
            case SakEvent.StandpunktRegistrert e -> e.seteId() + " var " + e.standpunkt() + ".";
            case SakEvent.PartsstandpunktRegistrert e ->
                e.part() + " var " + e.standpunkt() + " ved " + e.talsperson() + ".";
            case SakEvent.UttalelseRegistrert e -> e.seteId() + " uttalte seg.";
            case SakEvent.VaraTraadteInn e -> "Vara trådde inn for " + e.seteId() + ".";
            case SakEvent.SamstemmingBekreftet e ->
                "Møteleiaren stadfesta " + e.utfall() + " i " + e.utvalgId()
                        + (e.uenighetOm() == null ? "" : "; usemje om: " + e.uenighetOm())
                        + (e.hindring() == null ? "" : "; ikkje vedteke: " + e.hindring()) + ".";
            case SakEvent.HabilitetMeldt e -> "Det vart reist spørsmål om habiliteten til " + e.seteId() + ".";
            case SakEvent.HabilitetAvgjort e ->
                e.seteId() + " vart funnen " + (e.inhabil() ? "inhabil" : "habil") + ".";
            case SakEvent.SakSattPaaVent e ->
                "Saka ventar på " + e.paa() + " frå " + e.vekkesAv().id() + " til " + e.frist() + ": " + e.grunn();
            case SakEvent.VentForlenget e -> "Ventetida vart lengd til " + e.frist() + ": " + e.begrunnelse();
            case SakEvent.VentAvsluttet e ->
                "Saka ventar ikkje lenger: " + e.aarsak() + (e.svar() == null ? "." : ". " + e.svar());
            case SakEvent.SendtTilGodkjenning e -> e.dokumenter().size() + " dokument vart sende til godkjenning.";
            case SakEvent.SaksframleggGodkjent e ->
                "Ein annan enn forfattaren las " + e.gjennomgaatt().size() + " dokument og godkjende dei.";
            case SakEvent.GodkjenningAvslaatt e -> "Dokumenta vart ikkje godkjende: " + e.begrunnelse();
            case SakEvent.GodkjenningTrukket _ -> "Dokumenta vart trekte attende frå godkjenning.";
            case SakEvent.GodkjenningBortfalt _ -> "Godkjenninga fall bort fordi teksten vart endra.";
            case SakEvent.SakSendtTilForankring e -> "Saka vart send til forankring hos " + liste(e.sider()) + ".";
            case SakEvent.ForankringRegistrert e ->
                e.virksomhetId() + (e.forankret() ? " forankra" : " forankra ikkje") + " saka.";
            case SakEvent.SakVedtatt e ->
                e.utvalgId() + " vedtok saka; vedtaket bind " + e.bindendeFor().size() + " verksemder.";
            case SakEvent.VedtakIkkeAkseptert e -> e.virksomhetId() + " godtok ikkje vedtaket og er ikkje bunden.";
            case SakEvent.VedtakAkseptert e -> e.virksomhetId() + " godtok vedtaket.";
            case SakEvent.DelvedtakFattet e -> e.utvalgId() + " gjorde delvedtak.";
            case SakEvent.KonsensusMangler e -> "Det vart slått fast at konsensus manglar i " + e.utvalgId() + ".";
            case SakEvent.InnstillingAvgitt e -> e.utvalgId() + " gav innstilling.";
            case SakEvent.SakLoeftet e ->
                "Saka vart løfta frå " + e.fraUtvalgId() + " til "
                        + (e.tilUtvalgId() == null ? "partane" : e.tilUtvalgId()) + ": " + e.aarsak() + ".";
            case SakEvent.SakReturnert e -> "Saka vart send attende til " + e.tilUtvalgId() + ": " + e.begrunnelse();
            case SakEvent.SakUtsatt e -> "Saka vart utsett: " + e.grunn();
            case SakEvent.SakTattTilOrientering e -> "Saka vart avslutta som " + e.utfall() + ".";
            case SakEvent.GjennomfoeringTildelt e ->
                "Gjennomføringa vart lagd til "
                        + (e.ansvarligUtvalg() == null ? e.ansvarligVirksomhet() : e.ansvarligUtvalg())
                        + " med frist " + e.frist() + ".";
            case SakEvent.GjennomfoeringspunktMeldt e -> e.punktId() + " vart meldt gjennomført.";
            case SakEvent.OppfoelgingsstatusMeldt e ->
                e.punktId() + " er " + e.status() + (e.merknad() == null ? "." : ": " + e.merknad());
            case SakEvent.BevisLagtFram e -> "Det vart lagt fram prov for " + e.punktId() + ".";
            case SakEvent.GjennomfoeringBekreftet e -> "Sekretariatet stadfesta " + e.punktId() + ".";
            case SakEvent.GjennomfoeringUnderkjent e ->
                "Sekretariatet sende " + e.punktId() + " attende med frist " + e.frist() + ": " + e.begrunnelse();
            case SakEvent.OppfoelgingsfristEndret e ->
                "Fristen for " + e.punktId() + " vart flytt til " + e.frist() + ": " + e.begrunnelse();
            case SakEvent.EttersynRegistrert e ->
                "Det vart sett etter " + e.punktId() + ": " + e.konklusjon()
                        + (e.nesteKontroll() == null ? "" : " Neste gong " + e.nesteKontroll() + ".");
            case SakEvent.SakGjennomfoert _ -> "Vedtaket er gjennomført.";
            case SakEvent.FristNaermerSeg e ->
                "Fristen " + e.frist() + " for " + e.slag() + " (" + e.gjelder() + ") nærmar seg.";
            case SakEvent.FristPassert e ->
                "Fristen " + e.frist() + " for " + e.slag() + " (" + e.gjelder() + ") er ute.";
            case SakEvent.SakRapportert e -> "Saka vart rapportert som " + e.form() + " for " + e.aar() + ".";
            case SakEvent.SakGjenopptatt e -> "Saka vart teken opp att etter ønske frå " + e.bedtAv() + ".";
            case SakEvent.SakOverfoert e ->
                "Saka vart overført frå " + e.fraUtvalgId() + " til " + e.tilUtvalgId() + ": " + e.grunn() + ".";
            case SakEvent.OpplysningKorrigert e -> "Feltet " + e.felt() + " vart retta: " + e.begrunnelse();
        };
    }

    /** Utan svara: dei kan vere skjulte for den som les sporet. */
    private static String hoering(SakEvent.Hoeringshendelse hendelse) {
        return switch (hendelse) {
            case SakEvent.HoeringAapnet e ->
                "Saka vart send på høyring til " + e.parter().size() + " partar med frist " + e.frist() + ".";
            case SakEvent.HoeringssvarGitt e ->
                e.part().id() + " svarte på høyringa" + (e.etterFristen() ? ", etter fristen." : ".");
            case SakEvent.HoeringssvarBekreftet e -> e.part().id() + " stadfesta svaret sitt for den nye teksten.";
            case SakEvent.HoeringsgrunnlagEndret e ->
                "Teksten det vart spurt om, er endra; " + e.utdatert().size() + " svar er utdaterte.";
            case SakEvent.HoeringForlenget e -> "Høyringsfristen vart lengd til " + e.frist() + ": " + e.begrunnelse();
            case SakEvent.HoeringPurret e -> e.mangler().size() + " høyringspartar vart purra.";
            case SakEvent.HoeringOverstyrt e ->
                "Leiaren av " + e.utvalgId() + " går vidare utan " + e.mangler().size() + " obligatoriske svar: "
                        + e.begrunnelse();
            case SakEvent.HoeringLukket _ -> "Høyringa vart lukka.";
        };
    }
}
