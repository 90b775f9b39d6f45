package no.saksgang.lesemodell.behandlingsplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.Prioritet;
import no.saksgang.felles.verdi.Stopprolle;
import no.saksgang.lesemodell.behandlingsplan.Rutebilde.Dager;
import no.saksgang.lesemodell.felles.Json;
import no.saksgang.lesemodell.offentlig.Saksliste;
import no.saksgang.sak.plan.Stopp;
import no.saksgang.sak.plan.Stopptilstand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Køen til et utvalg: sakene som ligger der og ikke har møte, og det som kommer til behandling utad. */
@Component
public class KoelisteQuery {

    /**
     * En sak i køen.
     *
     * @param behandling hvilken behandling av saken som venter
     * @param iKoeSiden når saken sist kom i køen; {@code kom} er når behandlingen begynte i utvalget
     * @param alderDager dager siden {@code kom}
     * @param omkoet hvor mange ganger saken er kommet tilbake i køen
     * @param mangler det som må på plass før saken er klar
     */
    public record Plass(
            String sakId,
            String tittel,
            String offentligTittel,
            int behandling,
            String prioritet,
            String prioritetBegrunnelse,
            LocalDate tidligst,
            Koeinfo.Oenske oenske,
            LocalDate kom,
            LocalDate iKoeSiden,
            long alderDager,
            int omkoet,
            List<String> mangler) {}

    /** En sak som ikke er tildelt, og som motoren foreslår utvalget for. */
    public record Foreslaatt(String sakId, String tittel, LocalDate innmeldt) {}

    /** Køen slik sekretariatet ser den, klare saker i den rekkefølgen de bør opp. */
    public record Koeliste(
            String utvalgId, List<Plass> klare, List<Plass> underForberedelse, List<Foreslaatt> foreslaatte) {}

    /** En sak som kommer til behandling. Ingen dato: den er ikke bestemt før saken står på en sakliste. */
    public record Kommer(String sakId, String offentligTittel, String sannsynligUtvalg) {}

    private static final String HENT = "select bilde::text from lese_behandlingsplan where ";

    private final JdbcClient jdbc;
    private final Saksliste offentlige;

    KoelisteQuery(JdbcClient jdbc, Saksliste offentlige) {
        this.jdbc = jdbc;
        this.offentlige = offentlige;
    }

    public Koeliste finn(UtvalgId utvalg, LocalDate idag) {
        List<Plass> klare = new ArrayList<>();
        List<Plass> ikkeKlare = new ArrayList<>();
        for (Rutebilde r : hent("koe <> '{}' and koe @> array[?]::text[]", utvalg.verdi())) {
            Plass p = plass(r, utvalg, idag);
            (p.mangler().isEmpty() ? klare : ikkeKlare).add(p);
        }
        List<Foreslaatt> foreslaatte = hent("foreslaatt = ?", utvalg.verdi()).stream()
                .map(r -> new Foreslaatt(r.sakId, r.koe.tittel, r.koe.innmeldt))
                .sorted(Comparator.comparing(Foreslaatt::innmeldt).thenComparing(Foreslaatt::sakId))
                .toList();
        Comparator<Plass> rekkefoelge = rekkefoelge(idag);
        return new Koeliste(
                utvalg.verdi(),
                klare.stream().sorted(rekkefoelge).toList(),
                ikkeKlare.stream().sorted(rekkefoelge).toList(),
                foreslaatte);
    }

    /** Det utvalget ventelig skal behandle, utad, etter regelen det åpne API-et har. */
    public List<Kommer> kommer(HelsefellesskapId id, UtvalgId utvalg, Instant naa) {
        return kommer(id, utvalg.verdi(), naa);
    }

    /** Det hele helsefellesskapet ventelig skal behandle, utad, etter regelen det åpne API-et har. */
    public List<Kommer> kommer(HelsefellesskapId id, Instant naa) {
        return kommer(id, (String) null, naa);
    }

    private List<Kommer> kommer(HelsefellesskapId id, String utvalg, Instant naa) {
        return offentlige.kommer(id, utvalg, naa).stream()
                .map(s -> new Kommer(s.sakId(), s.tittel(), s.utvalgId()))
                .sorted(Comparator.comparing(Kommer::sannsynligUtvalg)
                        .thenComparing(Kommer::offentligTittel)
                        .thenComparing(Kommer::sakId))
                .toList();
    }

    private List<Rutebilde> hent(String hvor, String verdi) {
        return jdbc.sql(HENT + hvor).param(verdi).query(String.class).list().stream()
                .map(j -> Json.MAPPER.readValue(j, Rutebilde.class))
                .toList();
    }

    /** Prioritet først; så det som kan opp nå; så det eldste. */
    private static Comparator<Plass> rekkefoelge(LocalDate idag) {
        return Comparator.comparing((Plass p) -> Prioritet.valueOf(p.prioritet()))
                .thenComparing(p -> p.tidligst() != null && p.tidligst().isAfter(idag))
                .thenComparing(Plass::kom)
                .thenComparing(Plass::sakId);
    }

    private static Plass plass(Rutebilde r, UtvalgId utvalg, LocalDate idag) {
        String u = utvalg.verdi();
        Stopp stopp = r.plan.hos(utvalg).orElseThrow();
        LocalDate siden = dager(r, stopp).aapnet();
        LocalDate kom = r.plan.stopp().stream()
                .filter(s ->
                        s.behandling() == stopp.behandling() && s.utvalgId().equals(utvalg))
                .map(s -> dager(r, s).aapnet())
                .min(Comparator.naturalOrder())
                .orElse(siden);
        Koeinfo.Prioritering p = r.koe.prioritert.get(u);
        Koeinfo.Oenske oenske = r.koe.oenske;
        boolean gjelderHer = oenske != null
                && (oenske.utvalgId() == null || oenske.utvalgId().equals(u));
        LocalDate tidligst = p != null && p.tidligst() != null ? p.tidligst() : gjelderHer ? oenske.tidligst() : null;
        return new Plass(
                r.sakId,
                r.koe.tittel,
                r.koe.offentligTittel,
                stopp.behandling(),
                p != null ? p.prioritet() : r.koe.haster ? Prioritet.HOEY.name() : Prioritet.NORMAL.name(),
                p == null ? null : p.begrunnelse(),
                tidligst,
                gjelderHer ? oenske : null,
                kom,
                siden,
                Math.max(0, ChronoUnit.DAYS.between(kom, idag)),
                r.koe.omkoet.getOrDefault(u, 0),
                mangler(r, stopp, u));
    }

    private static List<String> mangler(Rutebilde r, Stopp stopp, String utvalg) {
        List<String> ut = new ArrayList<>();
        if (r.plan.papirer().stream().noneMatch(d -> d.type() == Dokumenttype.SAKSFRAMLEGG)) {
            ut.add("SAKSFRAMLEGG");
        }
        if (stopp.kreverSaksframlegg()) {
            ut.add("NYTT_SAKSFRAMLEGG");
        }
        for (Stopp s : r.plan.stopp()) {
            if (s.er(Stopptilstand.AAPENT) && s.behandling() == 0) {
                ut.add((s.rolle() == Stopprolle.RAADGIR ? "RAAD:" : "UTREDNING:") + s.utvalgId());
            }
        }
        r.koe.forankring.getOrDefault(utvalg, java.util.Set.of()).forEach(side -> ut.add("FORANKRING:" + side));
        return ut;
    }

    private static Dager dager(Rutebilde r, Stopp s) {
        return r.dager.getOrDefault(s.nr(), new Dager(null, null));
    }
}
