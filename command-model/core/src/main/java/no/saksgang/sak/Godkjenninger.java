package no.saksgang.sak;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.Dokumentversjon;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;

/**
 * Fire øyne: den som har skrevet, kan ikke godkjenne, heller ikke med fullmakt fra eller for en annen. Personer
 * sammenlignes, ikke roller. Den som godkjenner, krysser av for versjonene som er lest (R221).
 */
final class Godkjenninger {

    /** Noe som er sendt til godkjenning; gjelder når det er godkjent og ikke bortfalt. */
    record Godkjenning(
            String godkjenningId,
            List<BrukerId> forfattere,
            List<Dokumentversjon> dokumenter,
            boolean venter,
            boolean gjelder) {}

    private Godkjenninger() {}

    static Map<String, Godkjenning> etter(Map<String, Godkjenning> gamle, SakEvent.Godkjenningshendelse hendelse) {
        Godkjenning g = gamle.get(hendelse.godkjenningId());
        Godkjenning ny = hendelse instanceof SakEvent.SendtTilGodkjenning e
                ? new Godkjenning(e.godkjenningId(), e.forfattere(), e.dokumenter(), true, false)
                : new Godkjenning(
                        g.godkjenningId,
                        g.forfattere,
                        g.dokumenter,
                        false,
                        hendelse instanceof SakEvent.SaksframleggGodkjent);
        return Sak.med(gamle, ny.godkjenningId, ny);
    }

    /** @throws Avslag {@code GODKJENNING_VENTER} når noe er sendt og ikke avgjort */
    static void krevIngenVenter(Sak sak) {
        sak.godkjenninger.values().stream()
                .filter(Godkjenning::venter)
                .findFirst()
                .ifPresent(g -> {
                    throw new Avslag(Avslagskode.GODKJENNING_VENTER, "R221", g.godkjenningId + " er ikke avgjort");
                });
    }

    static Beslutning<SakEvent> send(SakCommand.SendTilGodkjenning k, Sak sak, Kontekst kontekst) {
        Vakter.krevAapen(sak);
        BrukerId jeg = krevPerson(kontekst);
        krevIngenVenter(sak);
        String id = k.godkjenningId() == null ? "godkjenning-" + (sak.godkjenninger.size() + 1) : k.godkjenningId();
        Avslag.med(!sak.godkjenninger.containsKey(id), Avslagskode.FINNES_ALLEREDE, "R221", id + " er brukt");
        List<SakFakta.Dokument> dokumenter = dokumenter(k.dokumenter(), sak);
        Set<BrukerId> forfattere = new LinkedHashSet<>();
        forfattere.add(jeg);
        forfattere.add(k.paaVegneAv());
        forfattere.addAll(k.medforfattere());
        dokumenter.forEach(d -> forfattere.add(d.lagtVedAv()));
        forfattere.remove(null);
        return ferdig(
                sak,
                new SakEvent.SendtTilGodkjenning(
                        k.sakId(),
                        id,
                        List.copyOf(forfattere),
                        dokumenter.stream().map(Hoeringsgrunnlag::versjon).toList()));
    }

    static Beslutning<SakEvent> godkjenn(SakCommand.GodkjennSaksframlegg k, Sak sak, Kontekst kontekst) {
        Vakter.krevSakensUtvalg(sak, kontekst);
        Godkjenning g = venter(sak, k.godkjenningId());
        BrukerId jeg = krevAnnen(g, kontekst);
        Avslag.med(
                k.paaVegneAv() == null || !g.forfattere.contains(k.paaVegneAv()),
                Avslagskode.FIRE_OEYNE,
                "R221",
                "Ingen godkjenner på vegne av den som skrev");
        Avslag.med(
                new HashSet<>(k.gjennomgaatt()).equals(new HashSet<>(g.dokumenter)),
                Avslagskode.IKKE_GJENNOMGAATT,
                "R221",
                "Det som er krysset av, er ikke de " + g.dokumenter.size() + " versjonene som ble sendt");
        return ferdig(
                sak,
                new SakEvent.SaksframleggGodkjent(
                        k.sakId(), g.godkjenningId, jeg, k.paaVegneAv(), g.dokumenter, k.merknad()));
    }

    static Beslutning<SakEvent> avslaa(SakCommand.AvslaaGodkjenning k, Sak sak, Kontekst kontekst) {
        Vakter.krevSakensUtvalg(sak, kontekst);
        Godkjenning g = venter(sak, k.godkjenningId());
        krevAnnen(g, kontekst);
        Vakter.krevBegrunnelse(k.begrunnelse());
        return ferdig(sak, new SakEvent.GodkjenningAvslaatt(k.sakId(), g.godkjenningId, k.begrunnelse()));
    }

    static Beslutning<SakEvent> trekk(SakCommand.TrekkFraGodkjenning k, Sak sak, Kontekst kontekst) {
        Godkjenning g = venter(sak, k.godkjenningId());
        Avslag.med(
                g.forfattere.contains(krevPerson(kontekst)),
                Avslagskode.IKKE_TILGANG,
                "R221",
                "Bare en av dem som skrev, kan trekke det tilbake");
        return ferdig(sak, new SakEvent.GodkjenningTrukket(k.sakId(), g.godkjenningId));
    }

    /** Blir teksten endret, faller godkjenningen bort, enten den er gitt eller ventes på. */
    static List<SakEvent> foelger(List<SakEvent> hendelser, Sak sak) {
        List<SakEvent> ut = new ArrayList<>();
        for (Godkjenning g : sak.godkjenninger.values()) {
            boolean endret = (g.venter || g.gjelder)
                    && hendelser.stream()
                            .anyMatch(h -> h instanceof SakEvent.SaksdokumentLagtVed e
                                    && (e.type() == Dokumenttype.SAKSFRAMLEGG
                                            || g.dokumenter.stream().anyMatch(d -> d.dokumentId()
                                                    .equals(e.erstatter()))));
            if (endret) {
                ut.add(new SakEvent.GodkjenningBortfalt(sak.sakId, g.godkjenningId));
            }
        }
        return ut;
    }

    private static BrukerId krevAnnen(Godkjenning g, Kontekst kontekst) {
        BrukerId jeg = krevPerson(kontekst);
        Avslag.med(
                !g.forfattere.contains(jeg),
                Avslagskode.FIRE_OEYNE,
                "R221",
                "Den som skrev, kan ikke avgjøre godkjenningen");
        return jeg;
    }

    private static BrukerId krevPerson(Kontekst kontekst) {
        BrukerId jeg = kontekst.aktoer().brukerId();
        Avslag.med(jeg != null, Avslagskode.IKKE_TILGANG, "R221", "Det må være kjent hvilken person som handler");
        return jeg;
    }

    private static List<SakFakta.Dokument> dokumenter(List<DokumentId> valgt, Sak sak) {
        List<SakFakta.Dokument> gjeldende = sak.fakta().gjeldendeDokumenter();
        Avslag.med(
                gjeldende.stream().anyMatch(d -> d.type() == Dokumenttype.SAKSFRAMLEGG),
                Avslagskode.SAKSDOKUMENT_MANGLER,
                "R109",
                "Saken har ikke saksframlegg");
        Avslag.med(
                gjeldende.stream().map(SakFakta.Dokument::dokumentId).toList().containsAll(valgt),
                Avslagskode.IKKE_FUNNET,
                "R109",
                "Bare gjeldende dokumenter i saken kan sendes til godkjenning");
        return gjeldende.stream()
                .filter(d -> valgt.isEmpty() || valgt.contains(d.dokumentId()))
                .toList();
    }

    private static Godkjenning venter(Sak sak, String id) {
        List<Godkjenning> aapne =
                sak.godkjenninger.values().stream().filter(Godkjenning::venter).toList();
        if (id == null && aapne.size() == 1) {
            return aapne.getFirst();
        }
        return aapne.stream()
                .filter(g -> g.godkjenningId.equals(id))
                .findFirst()
                .orElseThrow(() -> new Avslag(
                        Avslagskode.UGYLDIG_TILSTAND, "R221", "Ingenting venter på godkjenning med denne id-en"));
    }

    private static Beslutning<SakEvent> ferdig(Sak sak, SakEvent hendelse) {
        return Beslutning.av(sak.helsefellesskapId, hendelse).medRegler("R221");
    }
}
