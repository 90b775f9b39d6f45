package no.saksgang.gateway.innlogging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.tilgang.Bruker;
import no.saksgang.gateway.tilgang.Tildeling;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import no.saksgang.lesemodell.organisasjon.OrganisasjonQuery;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Hvem som kan gi hvilken rolle. Drift gir alle som ikke følger av et sete; sekretariatet kaller inn og lar noen melde inn
 * i sitt eget helsefellesskap. Ingen gir seg selv noe.
 */
@Component
class Tildelingsregel {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private static final Set<Tilgangsrolle> KAN_GIS = EnumSet.of(
            Tilgangsrolle.SEKRETARIAT,
            Tilgangsrolle.REVISOR,
            Tilgangsrolle.DRIFT,
            Tilgangsrolle.VIRKSOMHET,
            Tilgangsrolle.INNMELDER,
            Tilgangsrolle.UTVALG,
            Tilgangsrolle.INVITERT);

    private static final Set<Tilgangsrolle> AV_SEKRETARIATET =
            EnumSet.of(Tilgangsrolle.INNMELDER, Tilgangsrolle.INVITERT);

    private final OrganisasjonQuery organisasjon;

    Tildelingsregel(OrganisasjonQuery organisasjon) {
        this.organisasjon = organisasjon;
    }

    static LocalDate dato(Instant naar) {
        return LocalDate.ofInstant(naar, OSLO);
    }

    void krevAdministrator(Bruker hvem) {
        if (!hvem.innlogget()) {
            throw new HttpFeil(
                    HttpStatus.UNAUTHORIZED, "INNLOGGING_MANGLER", "Innlogging kreves", "Logg inn og prøv igjen.");
        }
        boolean kan = hvem.tildelinger().stream()
                .anyMatch(t -> t.rolle() == Tilgangsrolle.DRIFT || t.rolle() == Tilgangsrolle.SEKRETARIAT);
        Avslag.med(kan, Avslagskode.IKKE_TILGANG, "", "Roller tildeles av drift og sekretariatet");
    }

    /** Drift ser alle; sekretariatet det det selv kan gi. */
    boolean kanSe(Bruker hvem, Tildelingsregister.Rad rad) {
        return hvem.tildelinger().stream().anyMatch(t -> raar(t, rad.tildeling()));
    }

    void krevLov(Bruker giver, Tildelingsregister.Rad rad) {
        Tildeling t = rad.tildeling();
        Avslag.med(
                KAN_GIS.contains(t.rolle()),
                Avslagskode.UGYLDIG_INNHOLD,
                "",
                "Rollen " + t.rolle() + " følger av et sete");
        Avslag.med(kanSe(giver, rad), Avslagskode.IKKE_TILGANG, "", "Du kan ikke gi denne rollen");
        Avslag.med(!rad.brukerId().equals(giver.id()), Avslagskode.IKKE_TILGANG, "", "Ingen gir seg selv en rolle");
        Avslag.med(
                rad.til() == null || !rad.til().isBefore(rad.fra()),
                Avslagskode.PERIODE_SNUDD,
                "",
                "Rollen slutter før den begynner");
        krevSted(t);
    }

    private void krevSted(Tildeling t) {
        krev((t.helsefellesskapId() == null) == (t.rolle() == Tilgangsrolle.DRIFT), "helsefellesskapId");
        krev((t.utvalgId() != null) == (t.rolle() == Tilgangsrolle.UTVALG), "utvalgId");
        krev(t.virksomhetId() != null || t.rolle() != Tilgangsrolle.VIRKSOMHET, "virksomhetId");
        krev((t.sakId() != null) == (t.rolle() == Tilgangsrolle.INVITERT), "sakId");
        if (t.helsefellesskapId() != null) {
            OrganisasjonQuery.Detalj hf =
                    organisasjon.finn(t.helsefellesskapId()).orElse(null);
            krev(hf != null, "helsefellesskapId");
            krev(
                    t.utvalgId() == null
                            || hf.utvalg().stream()
                                    .anyMatch(
                                            u -> u.utvalgId.equals(t.utvalgId().verdi())),
                    "utvalgId");
        }
    }

    private static void krev(boolean holder, String felt) {
        Avslag.med(holder, Avslagskode.UGYLDIG_INNHOLD, "", felt + " passer ikke til rollen");
    }

    private static boolean raar(Tildeling giver, Tildeling gitt) {
        return switch (giver.rolle()) {
            case DRIFT -> true;
            case SEKRETARIAT ->
                AV_SEKRETARIATET.contains(gitt.rolle())
                        && (giver.helsefellesskapId() == null
                                || giver.helsefellesskapId().equals(gitt.helsefellesskapId()));
            default -> false;
        };
    }
}
