package no.saksgang.saksnummerserie;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SaksnummerserieId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Saksnummerform;

/**
 * Nummeråret til ett utvalg: saksnumre, møtenumre og vedtaksnumre i ett kalenderår. Eller saksjournalen til et
 * helsefellesskap, med numre for sakene som meldes inn i året. Serien heter etter hvem og år, så to aldri overlapper.
 *
 * @param saker saksnummer per punkt
 * @param moeter møtenummer per møte
 * @param vedtak vedtaksnummer per møte og sak
 * @param journal journalnummer per sak
 * @param plasser møtet og saken hvert punkt med nummer gjelder
 * @param journalAapen om saksjournalen er åpnet
 * @param lukket om nummeråret er lukket
 */
public record Saksnummerserie(
        Nummerrekke saker,
        Nummerrekke moeter,
        Nummerrekke vedtak,
        Nummerrekke journal,
        Map<String, Plass> plasser,
        boolean journalAapen,
        boolean lukket) {

    /** Hvor nummeret er brukt; saken er null for punkter uten sak. */
    public record Plass(MoeteId moeteId, SakId sakId) {}

    static final Saksnummerserie TOM = new Saksnummerserie(
            Nummerrekke.TOM, Nummerrekke.TOM, Nummerrekke.TOM, Nummerrekke.TOM, Map.of(), false, false);

    /** Møte- og vedtaksnummer, som 3/2022. */
    static final Saksnummerform HELT_AAR = new Saksnummerform("{nr}/{aar}");

    /** Journalnummer, som 2022/17. */
    static final Saksnummerform JOURNAL = new Saksnummerform("{aar}/{nr}");

    /** Serien til et utvalg i et år. */
    public static SaksnummerserieId forUtvalg(UtvalgId utvalgId, int aar) {
        return new SaksnummerserieId(utvalgId.verdi() + "-" + aar);
    }

    /** Saksjournalen til et helsefellesskap i et år. */
    public static SaksnummerserieId journalFor(HelsefellesskapId id, int aar) {
        return new SaksnummerserieId(id.verdi() + "-saksjournal-" + aar);
    }

    public Optional<String> nummerFor(String punktId) {
        return Optional.ofNullable(saker.numre().get(punktId));
    }

    Saksnummerserie medSaker(Nummerrekke nye, Map<String, Plass> nyePlasser) {
        return new Saksnummerserie(nye, moeter, vedtak, journal, nyePlasser, journalAapen, lukket);
    }

    Saksnummerserie medMoeter(Nummerrekke nye) {
        return new Saksnummerserie(saker, nye, vedtak, journal, plasser, journalAapen, lukket);
    }

    Saksnummerserie medVedtak(Nummerrekke nye) {
        return new Saksnummerserie(saker, moeter, nye, journal, plasser, journalAapen, lukket);
    }

    Saksnummerserie medJournal(Nummerrekke nye) {
        return new Saksnummerserie(saker, moeter, vedtak, nye, plasser, true, lukket);
    }

    Saksnummerserie somLukket() {
        return new Saksnummerserie(saker, moeter, vedtak, journal, plasser, journalAapen, true);
    }

    Map<String, Plass> plasserMed(String punktId, Plass plass) {
        Map<String, Plass> nye = new LinkedHashMap<>(plasser);
        if (plass == null) {
            nye.remove(punktId);
        } else {
            nye.put(punktId, plass);
        }
        return nye;
    }
}
