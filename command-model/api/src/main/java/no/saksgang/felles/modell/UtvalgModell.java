package no.saksgang.felles.modell;

import java.util.List;
import java.util.Map;
import no.saksgang.felles.UtvalgId;

/**
 * Ett utvalg slik samarbeidsmodellen beskriver det.
 *
 * @param forankringKreves om vedtak krever registrert forankring fra hver side (R040)
 * @param erstattesAv hvem som tar sakene til utvalget er etablert (R184); ellers null
 * @param opphav for hvert felt: sagt av en kilde, eller antatt
 */
public record UtvalgModell(
        UtvalgId utvalgId,
        String navn,
        String forkortelse,
        Nivaa nivaa,
        Utvalgsstatus status,
        Varighet varighet,
        List<UtvalgId> overordnet,
        List<Beslutningsmakt> beslutningsmakt,
        Vedtaksgrense vedtaksgrense,
        List<Loefterute> eskalering,
        Konsensusregel konsensusregel,
        boolean forankringKreves,
        BindendeFor bindendeFor,
        List<Seteregel> sammensetning,
        Moetetall moeterPerAar,
        Lederregel lederregel,
        List<Rapportregel> rapportering,
        List<String> mandat,
        String delsystem,
        String delavtale,
        UtvalgId erstattesAv,
        UtvalgId avloestAv,
        Map<String, String> oppnevnesAv,
        Integer funksjonstidMaaneder,
        Map<String, Opphav> opphav) {
    public UtvalgModell {
        overordnet = overordnet == null ? List.of() : List.copyOf(overordnet);
        beslutningsmakt = beslutningsmakt == null ? List.of() : List.copyOf(beslutningsmakt);
        eskalering = eskalering == null ? List.of() : List.copyOf(eskalering);
        sammensetning = sammensetning == null ? List.of() : List.copyOf(sammensetning);
        rapportering = rapportering == null ? List.of() : List.copyOf(rapportering);
        mandat = mandat == null ? List.of() : List.copyOf(mandat);
        oppnevnesAv = oppnevnesAv == null ? Map.of() : Map.copyOf(oppnevnesAv);
        opphav = opphav == null ? Map.of() : Map.copyOf(opphav);
    }
}
