package no.saksgang.sak;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Sakstilstand;

/** Vakter flere kommandoer deler. */
final class Vakter {

    static final Set<Sakstilstand> AVSLUTTET = EnumSet.of(
            Sakstilstand.VEDTATT,
            Sakstilstand.TATT_TIL_ORIENTERING,
            Sakstilstand.UNDER_GJENNOMFOERING,
            Sakstilstand.GJENNOMFOERT,
            Sakstilstand.RAPPORTERT,
            Sakstilstand.TRUKKET,
            Sakstilstand.AVVIST);

    private Vakter() {}

    /** Sakens tilstand som helhet må være en av disse. */
    static void krevTilstand(Sak sak, Sakstilstand... tillatt) {
        Sakstilstand naa = sak.tilstand();
        if (!Arrays.asList(tillatt).contains(naa)) {
            throw new Avslag(
                    Avslagskode.UGYLDIG_TILSTAND,
                    "Saken er " + naa + "; kommandoen krever " + Arrays.toString(tillatt));
        }
    }

    static void krevAapen(Sak sak) {
        Avslag.med(
                !AVSLUTTET.contains(sak.tilstand()),
                Avslagskode.UGYLDIG_TILSTAND,
                "",
                "Saken er " + sak.tilstand() + " og kan ikke endres");
    }

    /**
     * Behandlingen kommandoen gjelder, i en av tilstandene. Er utvalget utelatt, må saken ligge i bare ett.
     */
    static Behandling krevBehandling(Sak sak, UtvalgId utvalgId, Sakstilstand... tillatt) {
        krevAapen(sak);
        Behandling b = finn(sak, utvalgId);
        if (!Arrays.asList(tillatt).contains(b.tilstand)) {
            throw new Avslag(
                    Avslagskode.UGYLDIG_TILSTAND,
                    "Saken er " + b.tilstand + " i " + b.utvalgId + "; kommandoen krever " + Arrays.toString(tillatt));
        }
        return b;
    }

    static Behandling finn(Sak sak, UtvalgId utvalgId) {
        if (utvalgId == null) {
            if (sak.behandlinger.isEmpty()) {
                throw new Avslag(Avslagskode.UGYLDIG_TILSTAND, "Saken er ikke tildelt noe utvalg");
            }
            Avslag.med(
                    sak.behandlinger.size() == 1,
                    Avslagskode.UGYLDIG_INNHOLD,
                    "R011",
                    "Saken er i flere utvalg; oppgi utvalgId, en av " + sak.behandlinger.keySet());
            return sak.behandlinger.values().iterator().next();
        }
        Behandling b = sak.behandlinger.get(utvalgId);
        if (b == null) {
            throw new Avslag(Avslagskode.UGYLDIG_TILSTAND, "Saken ligger ikke i " + utvalgId);
        }
        return b;
    }

    /** Et utvalg i sakens eget helsefellesskap (R001). */
    static UtvalgFakta utvalg(Sak sak, UtvalgId utvalgId, Kontekst kontekst) {
        UtvalgFakta utvalg = kontekst.oppslag().utvalg(utvalgId);
        Avslag.med(
                utvalg.helsefellesskapId().equals(sak.helsefellesskapId),
                Avslagskode.UTVALG_UTENFOR_HELSEFELLESSKAP,
                "R001",
                utvalgId + " hører til " + utvalg.helsefellesskapId() + ", saken til " + sak.helsefellesskapId);
        return utvalg;
    }

    static HelsefellesskapFakta helsefellesskap(Sak sak, Kontekst kontekst) {
        return kontekst.oppslag().helsefellesskap(sak.helsefellesskapId);
    }

    /** Modellen som gjaldt da det skjedde (R071). */
    static Samarbeidsmodell modell(Sak sak, Kontekst kontekst) {
        return helsefellesskap(sak, kontekst)
                .modellPaa(kontekst.dato())
                .orElseThrow(() -> new Avslag(
                        Avslagskode.UGYLDIG_TILSTAND, "R129", "Helsefellesskapet har ingen samarbeidsmodell"));
    }

    /** Utvalget slik den gjeldende modellen beskriver det; underutvalg står ikke i modellen. */
    static UtvalgModell utvalgsmodell(Samarbeidsmodell modell, UtvalgFakta utvalg) {
        return modell.finn(utvalg.utvalgId()).orElse(utvalg.modell());
    }

    /** Møteleder og utvalg handler bare i saker de selv behandler (R163). */
    static void krevSakensUtvalg(Sak sak, Kontekst kontekst) {
        UtvalgId utvalg = kontekst.aktoer().utvalgId();
        Avslag.med(
                kontekst.aktoer().rolle() == Rolle.SEKRETARIAT
                        || utvalg != null && (sak.behandlinger.containsKey(utvalg) || utvalg.equals(sak.sisteUtvalg)),
                Avslagskode.IKKE_TILGANG,
                "R163",
                utvalg + " behandler ikke saken");
    }

    /** Hvem som følger opp, sier utvalget som vedtok, eller sekretariatet på vegne av det (R163). */
    static void krevVedtaksutvalget(Sak sak, Kontekst kontekst) {
        Rolle rolle = kontekst.aktoer().rolle();
        UtvalgId utvalg = kontekst.aktoer().utvalgId();
        Avslag.med(
                rolle == Rolle.SEKRETARIAT
                        || rolle == Rolle.PROSESS
                        || utvalg != null && utvalg.equals(sak.sisteUtvalg),
                Avslagskode.IKKE_TILGANG,
                "R163",
                "Saken er vedtatt av " + sak.sisteUtvalg + ", ikke av " + utvalg);
    }

    static void krevBegrunnelse(String begrunnelse) {
        Avslag.med(
                begrunnelse != null && !begrunnelse.isBlank(),
                Avslagskode.BEGRUNNELSE_MANGLER,
                "R221",
                "Feltet begrunnelse må fylles ut");
    }
}
