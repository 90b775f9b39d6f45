package no.saksgang.gateway.tilgang;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.Id;
import no.saksgang.felles.SakId;
import no.saksgang.felles.SeteId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.lesemodell.felles.Innsyn;
import no.saksgang.lesemodell.felles.Lesemodeller;
import no.saksgang.lesemodell.felles.Posisjonsventer;
import no.saksgang.lesemodell.tilgang.TilgangQuery;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Vurderer en lesing mot policyen, og finner ut hva av det den som spør, får se. */
@Component
class Lesevakt {

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");
    private static final Duration LENGST = Duration.ofSeconds(5);

    private final Eierregister eiere;
    private final TilgangQuery tilgang;
    private final Posisjonsventer venter;
    private final Clock klokke;
    private final Cache<Sett, Boolean> sett = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    private record Sett(SakId sak, Tildeling tildeling, Omfang omfang) {}

    Lesevakt(Eierregister eiere, TilgangQuery tilgang, Posisjonsventer venter, Clock klokke) {
        this.eiere = eiere;
        this.tilgang = tilgang;
        this.venter = venter;
        this.klokke = klokke;
    }

    /** @throws HttpFeil 401, 403 eller 404 */
    Leser krev(Regel regel, Bruker bruker, HttpServletRequest forespoersel) {
        List<Tildeling> mulige = bruker.tildelinger().stream()
                .filter(t -> regel.roller().omfang(t.rolle()).compareTo(Omfang.OFFENTLIG) > 0)
                .toList();
        if (mulige.isEmpty() && !regel.roller().offentlig()) {
            throw bruker.innlogget()
                    ? Nektelse.ikkeTilgang("Ingen av rollene dine gir tilgang til dette")
                    : Nektelse.innlogging();
        }
        List<Tildeling> overalt = mulige.stream().filter(Kommandovakt::overalt).toList();
        if (!overalt.isEmpty()) {
            return new Leser(bruker, overalt, innsyn(regel, overalt));
        }
        Leser leser = dekket(regel, bruker, mulige, new Adresse(forespoersel));
        if (leser != null) {
            return leser;
        }
        if (regel.roller().offentlig()) {
            return new Leser(bruker, List.of(), Innsyn.OFFENTLIG);
        }
        throw nektet(regel, new Adresse(forespoersel));
    }

    /** @throws HttpFeil 404 når den som leser noe annet, ikke også ser saken */
    Leser krevSak(HttpServletRequest forespoersel, Leser leser, SakId sak) {
        Regel regel = Tilgangspolicy.regel("GET", "/api/v1/saker/{sakId}").orElseThrow();
        List<Tildeling> mulige = leser.dekkende();
        if (mulige.stream().anyMatch(Kommandovakt::overalt)) {
            return leser;
        }
        Eier eier = eiere.dekket("sak", sak.verdi(), e -> mulige.stream().anyMatch(t -> gjelder(t, e)))
                .orElse(null);
        Leser ser = eier == null ? null : sak(regel, leser.bruker(), her(mulige, eier), sak, new Adresse(forespoersel));
        if (ser == null) {
            throw Nektelse.ikkeFunnet(Gjenstand.SAK.ord(), sak.verdi());
        }
        return ser;
    }

    /** Leseren når noen av rollene dekker det adressen peker på; ellers null. */
    private Leser dekket(Regel regel, Bruker bruker, List<Tildeling> mulige, Adresse adresse) {
        String id = adresse.id(regel.gjenstand());
        return switch (regel.gjenstand()) {
            case INGEN, DRIFT -> leser(regel, bruker, mulige, t -> true);
            case HELSEFELLESSKAP -> leser(regel, bruker, mulige, t -> er(t.helsefellesskapId(), id));
            case UTVALG -> {
                Eier eier = eiere.finn("utvalg", id).orElse(null);
                yield leser(regel, bruker, mulige, t -> gjelder(t, eier) && rekker(regel, t, er(t.utvalgId(), id)));
            }
            case MOETE -> {
                Eier eier = eiere.dekket("moete", id, e -> mulige.stream().anyMatch(t -> gjelder(t, e)))
                        .orElse(null);
                yield leser(
                        regel,
                        bruker,
                        mulige,
                        t -> gjelder(t, eier) && rekker(regel, t, Objects.equals(t.utvalgId(), eier.utvalgId())));
            }
            case PUBLISERING, HANDLINGSPLAN, OPPDRAG, AARSRAPPORT -> {
                String aggregat = regel.gjenstand().name().toLowerCase(Locale.ROOT);
                Eier eier = eiere.dekket(aggregat, id, e -> mulige.stream().anyMatch(t -> gjelder(t, e)))
                        .orElse(null);
                yield leser(regel, bruker, mulige, t -> gjelder(t, eier));
            }
            case SAK -> {
                Eier eier = eiere.dekket("sak", id, e -> mulige.stream().anyMatch(t -> gjelder(t, e)))
                        .orElse(null);
                yield eier == null ? null : sak(regel, bruker, her(mulige, eier), new SakId(id), adresse);
            }
            case DOKUMENT -> {
                Eier eier = eiere.dekket(
                                "dokument",
                                id,
                                e -> er(e.helsefellesskapId(), adresse.variabel("id"))
                                        && mulige.stream().anyMatch(t -> gjelder(t, e)))
                        .orElse(null);
                yield eier == null ? null : dokument(regel, bruker, her(mulige, eier), new DokumentId(id));
            }
            case VARSELMOTTAKER -> varsler(regel, bruker, mulige, adresse.variabel("slag"), id);
        };
    }

    /** Den som ser alt i helsefellesskapet, ser saken; ellers må saken angå henne. */
    private Leser sak(Regel regel, Bruker bruker, List<Tildeling> her, SakId sak, Adresse adresse) {
        List<Tildeling> hele = helt(regel, her);
        if (!hele.isEmpty()) {
            return new Leser(bruker, hele, innsyn(regel, hele));
        }
        adresse.ventPaa(Lesemodeller.SAK);
        List<Tildeling> ser = her.stream().filter(t -> ser(sak, t, regel)).toList();
        return ser.isEmpty() ? null : new Leser(bruker, ser, enGjenstand(ser));
    }

    /**
     * Det en sak har angått, angår den fortsatt noen sekunder etter, så et ja kan huskes så lenge. Rollene er en del av
     * nøkkelen og regnes ut hver gang: den som mister setet, ser ingenting mer.
     */
    private boolean ser(SakId sak, Tildeling t, Regel regel) {
        Sett noekkel = new Sett(sak, t, regel.roller().omfang(t.rolle()));
        if (sett.getIfPresent(noekkel) != null) {
            return true;
        }
        boolean ser = tilgang.ser(sak, innsyn(regel, List.of(t)));
        if (ser) {
            sett.put(noekkel, true);
        }
        return ser;
    }

    /** Den som ser en sak dokumentet ligger ved, ser dokumentet; er det skjermet, må rollen se skjermet. */
    private Leser dokument(Regel regel, Bruker bruker, List<Tildeling> her, DokumentId dokument) {
        List<Tildeling> hele = helt(regel, her);
        if (!hele.isEmpty()) {
            return new Leser(bruker, hele, innsyn(regel, hele));
        }
        List<SakId> saker = tilgang.sakerMed(her.getFirst().helsefellesskapId(), dokument);
        List<Tildeling> ser = her.stream()
                .filter(t -> saker.stream()
                        .anyMatch(s -> ser(s, t, regel)
                                && (Tilgangspolicy.serSkjermet(t.rolle())
                                        || !tilgang.skjermede(s).contains(dokument.verdi()))))
                .toList();
        return ser.isEmpty() ? null : new Leser(bruker, ser, enGjenstand(ser));
    }

    private Leser varsler(Regel regel, Bruker bruker, List<Tildeling> mulige, String slag, String id) {
        List<Tildeling> ser =
                switch (slag) {
                    case "utvalg" -> {
                        Eier eier = eiere.finn("utvalg", id).orElse(null);
                        yield mulige.stream()
                                .filter(t -> gjelder(t, eier)
                                        && (regel.roller().omfang(t.rolle()) == Omfang.HELSEFELLESSKAPET
                                                || (t.rolle() != Tilgangsrolle.VIRKSOMHET && er(t.utvalgId(), id))))
                                .toList();
                    }
                    case "virksomheter" ->
                        mulige.stream()
                                .filter(t -> regel.roller().omfang(t.rolle()) == Omfang.HELSEFELLESSKAPET
                                        || (t.rolle() == Tilgangsrolle.VIRKSOMHET && er(t.virksomhetId(), id)))
                                .toList();
                    case "seter" -> {
                        TilgangQuery.Sete sete = tilgang.sete(
                                        new SeteId(id),
                                        klokke.instant().atZone(NORSK_TID).toLocalDate())
                                .orElse(null);
                        yield mulige.stream()
                                .filter(t -> sete != null
                                        && er(t.helsefellesskapId(), sete.helsefellesskapId())
                                        && (regel.roller().omfang(t.rolle()) == Omfang.HELSEFELLESSKAPET
                                                || (er(t.utvalgId(), sete.utvalgId())
                                                        && er(bruker.id(), sete.brukerId()))))
                                .toList();
                    }
                    default ->
                        mulige.stream()
                                .filter(t -> regel.roller().omfang(t.rolle()) == Omfang.HELSEFELLESSKAPET
                                        && er(t.helsefellesskapId(), id))
                                .toList();
                };
        return ser.isEmpty() ? null : new Leser(bruker, ser, enGjenstand(ser));
    }

    private static Leser leser(
            Regel regel, Bruker bruker, List<Tildeling> mulige, java.util.function.Predicate<Tildeling> dekker) {
        List<Tildeling> ser = mulige.stream().filter(dekker).toList();
        return ser.isEmpty() ? null : new Leser(bruker, ser, innsyn(regel, ser));
    }

    private static List<Tildeling> her(List<Tildeling> mulige, Eier eier) {
        return mulige.stream().filter(t -> gjelder(t, eier)).toList();
    }

    private static List<Tildeling> helt(Regel regel, List<Tildeling> her) {
        return her.stream()
                .filter(t -> regel.roller().omfang(t.rolle()) == Omfang.HELSEFELLESSKAPET)
                .toList();
    }

    private static boolean gjelder(Tildeling t, Eier eier) {
        return eier != null && eier.helsefellesskapId().equals(t.helsefellesskapId());
    }

    /** En rolle bundet til ett utvalg, rekker bare dit. */
    private static boolean rekker(Regel regel, Tildeling t, boolean egetUtvalg) {
        return regel.roller().omfang(t.rolle()) != Omfang.EGET_UTVALG || egetUtvalg;
    }

    private static boolean er(Id id, String verdi) {
        return id != null && id.verdi().equals(verdi);
    }

    /** Det rollene til sammen gir i lister, og for den ene gjenstanden når de ser alt. */
    private static Innsyn innsyn(Regel regel, List<Tildeling> ser) {
        boolean enGjenstand = regel.gjenstand() == Gjenstand.UTVALG || regel.gjenstand() == Gjenstand.MOETE;
        boolean alt = enGjenstand
                || ser.stream()
                        .anyMatch(t -> Kommandovakt.overalt(t)
                                || regel.roller().omfang(t.rolle()) == Omfang.HELSEFELLESSKAPET);
        return new Innsyn(
                alt,
                ser.stream().anyMatch(t -> Tilgangspolicy.serSkjermet(t.rolle())),
                ser.stream().anyMatch(Kommandovakt::overalt)
                        ? null
                        : verdier(ser, null, regel, Tildeling::helsefellesskapId),
                verdier(ser, Omfang.EGET_UTVALG, regel, Tildeling::utvalgId),
                verdier(ser, Omfang.EGEN_VIRKSOMHET, regel, Tildeling::virksomhetId),
                verdier(ser, Omfang.EGNE_SAKER, regel, Tildeling::virksomhetId),
                verdier(ser, Omfang.SAKEN, regel, Tildeling::sakId));
    }

    private static Innsyn enGjenstand(List<Tildeling> ser) {
        return new Innsyn(
                true,
                ser.stream().anyMatch(t -> Tilgangspolicy.serSkjermet(t.rolle())),
                ser.stream().map(t -> t.helsefellesskapId().verdi()).collect(Collectors.toSet()),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of());
    }

    private static Set<String> verdier(
            List<Tildeling> ser, Omfang omfang, Regel regel, Function<Tildeling, ? extends Id> hva) {
        Set<String> ut = new HashSet<>();
        for (Tildeling t : ser) {
            Id id = hva.apply(t);
            if (id != null && (omfang == null || regel.roller().omfang(t.rolle()) == omfang)) {
                ut.add(id.verdi());
            }
        }
        return ut;
    }

    /** Saker, møter, dokumenter og publiseringer skal det ikke røpes at finnes. Utvalg og helsefellesskap er kjent. */
    private static HttpFeil nektet(Regel regel, Adresse adresse) {
        return switch (regel.gjenstand()) {
            case SAK, MOETE, PUBLISERING, DOKUMENT, HANDLINGSPLAN, OPPDRAG, AARSRAPPORT ->
                Nektelse.ikkeFunnet(regel.gjenstand().ord(), adresse.id(regel.gjenstand()));
            default -> Nektelse.ikkeTilgang("Rollene dine gjelder ikke her");
        };
    }

    /** Variablene i adressen, og posisjonen det skal ventes på. */
    private final class Adresse {

        private final HttpServletRequest forespoersel;

        Adresse(HttpServletRequest forespoersel) {
            this.forespoersel = forespoersel;
        }

        String variabel(String navn) {
            Object alle = forespoersel.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            return navn != null && alle instanceof Map<?, ?> kart && kart.get(navn) instanceof String s ? s : null;
        }

        /** Identifikatoren til det adressen peker på. */
        String id(Gjenstand gjenstand) {
            String egen = variabel(gjenstand.variabel());
            return egen == null ? variabel("id") : egen;
        }

        /** Det den som spør ser, kan være så nytt at lesemodellen må innhentes først. Metoden selv svarer om den ikke rekker det. */
        void ventPaa(String lesemodell) {
            String vent = forespoersel.getParameter("vent");
            if (vent != null && vent.matches("\\d{1,18}")) {
                venter.vent(lesemodell, Long.parseLong(vent), LENGST);
            }
        }
    }
}
