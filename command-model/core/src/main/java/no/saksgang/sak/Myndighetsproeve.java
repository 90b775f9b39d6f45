package no.saksgang.sak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.saksgang.beslutning.HelsefellesskapFakta;
import no.saksgang.beslutning.Inndata;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.modell.Samarbeidsmodell;
import no.saksgang.felles.myndighet.Myndighetskilde;
import no.saksgang.felles.myndighet.Myndighetssvar;
import no.saksgang.felles.myndighet.Vaktsvar;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Vedtaksgrunnlag;

/**
 * Kunne utvalget avgjøre dette på datoen? Vaktene for vedtak som handler om myndighet, spurt uten et møte: V04 og
 * V18 ser på hvem som satt i vervene, ikke på hvem som møtte. Vaktene om selve behandlingen (V08, V09, V13–V17)
 * svarer bare når det spørres om en bestemt sak.
 */
public final class Myndighetsproeve {

    private static final Set<Vedtaksvakt> UTVALGET = EnumSet.of(Vedtaksvakt.V03, Vedtaksvakt.V05, Vedtaksvakt.V06);
    private static final Set<Vedtaksvakt> SAKENS_ART =
            EnumSet.of(Vedtaksvakt.V07, Vedtaksvakt.V10, Vedtaksvakt.V11, Vedtaksvakt.V12);
    private static final Set<Vedtaksvakt> BEHANDLINGEN = EnumSet.of(
            Vedtaksvakt.V08,
            Vedtaksvakt.V09,
            Vedtaksvakt.V13,
            Vedtaksvakt.V14,
            Vedtaksvakt.V15,
            Vedtaksvakt.V16,
            Vedtaksvakt.V17);

    private final Vedtakssituasjon s;
    private final Sak sak;
    private final List<Myndighetskilde> kilder;

    private Myndighetsproeve(Vedtakssituasjon s, Sak sak, List<Myndighetskilde> kilder) {
        this.s = s;
        this.sak = sak;
        this.kilder = kilder;
    }

    /**
     * @param kontekst datoen det spørres om, når det var kjent, og fakta slik de da var
     * @param egenskaper hva saken handler om; tom når en sak er oppgitt, eller når det bare spørres om utvalget
     * @param sak saken slik den var; null når det ikke spørres om en bestemt
     * @param kilder alle hendelsene svaret kan bygge på, i rekkefølge
     */
    public static Myndighetssvar svar(
            UtvalgId utvalgId,
            Map<Saksegenskap, Konsekvensgrad> egenskaper,
            Sak sak,
            Vedtaksgrunnlag grunnlag,
            List<Myndighetskilde> kilder,
            Kontekst kontekst) {
        UtvalgFakta utvalg = kontekst.oppslag().utvalg(utvalgId);
        Sak om = egenskaper.isEmpty() ? (sak == null ? Sak.INGEN : sak) : medEgenskaper(sak, egenskaper);
        if (sak != null) {
            Vakter.utvalg(sak, utvalgId, kontekst);
        }
        HelsefellesskapFakta hf = kontekst.oppslag().helsefellesskap(utvalg.helsefellesskapId());
        Samarbeidsmodell modell = hf.modellPaa(kontekst.dato())
                .orElseThrow(() -> new Avslag(
                        Avslagskode.UGYLDIG_TILSTAND, "R129", "Helsefellesskapet hadde ingen samarbeidsmodell"));
        Behandling b =
                om.behandlinger.getOrDefault(utvalgId, new Behandling(utvalgId, null, false, Sakstilstand.TILDELT));
        Vedtakssituasjon s = new Vedtakssituasjon(
                null, om, b, null, utvalg, Vakter.utvalgsmodell(modell, utvalg), modell, hf, kontekst);
        return new Myndighetsproeve(s, sak, kilder).svar(om, grunnlag);
    }

    private static Sak medEgenskaper(Sak sak, Map<Saksegenskap, Konsekvensgrad> egenskaper) {
        Sak ny = sak == null ? Sak.INGEN.kopi() : sak.kopi();
        Klassifisering foer = ny.klassifisering;
        ny.klassifisering = new Klassifisering(
                egenskaper,
                List.of(),
                foer == null ? Set.of() : foer.gjelder(),
                foer == null ? null : foer.handlingsplanId(),
                foer == null ? null : foer.tiltakId(),
                null);
        return ny;
    }

    private Myndighetssvar svar(Sak om, Vedtaksgrunnlag grunnlag) {
        List<Vaktsvar> vakter = new ArrayList<>();
        for (Vedtaksvakt vakt : Vedtaksvakt.values()) {
            switch (vakt) {
                case V01 -> {
                    if (sak != null) {
                        vakter.add(laaIUtvalget());
                    }
                }
                case V04 -> vakter.add(haddeLeder());
                case V18 -> vakter.add(sideneKunneForplikte());
                default -> {
                    boolean med = UTVALGET.contains(vakt)
                            || (SAKENS_ART.contains(vakt) && om.klassifisering != null)
                            || (BEHANDLINGEN.contains(vakt) && sak != null && om.klassifisering != null);
                    if (med) {
                        vakter.add(somVedVedtak(vakt));
                    }
                }
            }
        }
        UtvalgFakta u = s.utvalg();
        var mandat = u.mandatPaa(s.dato());
        var myndighet = u.myndighetPaa(s.dato());
        return new Myndighetssvar(
                u.utvalgId(),
                s.dato(),
                s.kontekst().registrert(),
                sak == null ? null : sak.sakId,
                om.klassifisering == null ? Map.of() : om.klassifisering.egenskaper(),
                vakter.stream().allMatch(Vaktsvar::holder),
                u.tilstandPaa(s.dato()),
                s.samarbeid().versjon(),
                s.samarbeid().gjelderFra(),
                mandat.map(UtvalgFakta.Mandat::versjon).orElse(null),
                mandat.map(UtvalgFakta.Mandat::gjelderFra)
                        .filter(d -> !d.equals(LocalDate.MIN))
                        .orElse(null),
                myndighet.map(UtvalgFakta.Periode::fra).orElse(null),
                myndighet.map(UtvalgFakta.Periode::til).orElse(null),
                s.helsefellesskap().tilsluttede(s.dato()).stream()
                        .map(v -> v.verdi())
                        .toList(),
                vakter,
                grunnlag);
    }

    private Vaktsvar somVedVedtak(Vedtaksvakt vakt) {
        try {
            vakt.krev(s);
            return lag(vakt, true, vakt.kode, vakt.regel, "Holder", Vaktinndata.av(vakt, s));
        } catch (Avslag a) {
            return lag(vakt, false, a.kode(), a.regel(), a.detalj(), Vaktinndata.av(vakt, s));
        }
    }

    private Vaktsvar laaIUtvalget() {
        boolean holder = sak.behandlinger.containsKey(s.utvalg().utvalgId());
        Map<String, String> inndata = grunn(Vedtaksvakt.V01);
        Inndata.sett(inndata, "laaI", sak.behandlinger.keySet());
        Inndata.sett(inndata, "sakstilstand", sak.tilstand());
        return lag(
                Vedtaksvakt.V01,
                holder,
                Avslagskode.UGYLDIG_TILSTAND,
                "R011",
                holder ? "Holder" : "Saken lå ikke i utvalget",
                inndata);
    }

    private Vaktsvar haddeLeder() {
        Map<String, String> inndata = grunn(Vedtaksvakt.V04);
        boolean holder = false;
        for (UtvalgFakta.Leder l : s.utvalg().ledere()) {
            boolean sitter = s.utvalg().seter().stream()
                    .anyMatch(sete -> sete.seteId().equals(l.seteId()) && sete.gjelder(s.dato()));
            holder |= l.gjelder(s.dato()) && sitter;
            inndata.put("leder." + l.seteId(), l.fra() + "–" + (l.til() == null ? "" : l.til()));
        }
        return lag(
                Vedtaksvakt.V04,
                holder,
                Vedtaksvakt.V04.kode,
                Vedtaksvakt.V04.regel,
                holder ? "Holder" : "Ingen leder eller nestleder hadde gyldig funksjonstid",
                inndata);
    }

    /** Hver konsensuspart utvalget har hatt seter fra, hadde et gyldig sete som kunne forplikte en tilsluttet part. */
    private Vaktsvar sideneKunneForplikte() {
        Map<String, String> inndata = grunn(Vedtaksvakt.V18);
        var tilsluttede = s.helsefellesskap().tilsluttede(s.dato());
        Set<Part> mangler = s.parterIUtvalget();
        Inndata.sett(inndata, "parter", mangler);
        boolean noen = !mangler.isEmpty();
        for (UtvalgFakta.Sete sete : s.utvalg().seter()) {
            boolean teller = sete.funksjon() == Funksjon.MEDLEM
                    && s.samarbeid().konsensusparter().contains(sete.part())
                    && sete.gjelder(s.dato());
            if (teller) {
                boolean binder = sete.representerer().isEmpty()
                        || sete.representerer().stream().anyMatch(tilsluttede::contains);
                boolean kan = sete.beslutningsmyndighet() && binder;
                inndata.put("kanForplikte." + sete.seteId(), Boolean.toString(kan));
                if (kan) {
                    mangler.remove(sete.part());
                }
            }
        }
        boolean holder = noen && mangler.isEmpty();
        return lag(
                Vedtaksvakt.V18,
                holder,
                Vedtaksvakt.V18.kode,
                Vedtaksvakt.V18.regel,
                holder
                        ? "Holder"
                        : noen ? "Ingen kunne forplikte " + mangler : "Ingen seter fra konsensuspartene var besatt",
                inndata);
    }

    private Map<String, String> grunn(Vedtaksvakt vakt) {
        Map<String, String> m = new LinkedHashMap<>();
        m.put("vakt", vakt.name());
        Inndata.sett(m, "utvalg", s.utvalg().utvalgId());
        Inndata.sett(m, "dato", s.dato());
        Inndata.sett(m, "modellversjon", s.samarbeid().versjon());
        return m;
    }

    private Vaktsvar lag(
            Vedtaksvakt vakt,
            boolean holder,
            Avslagskode kode,
            String regel,
            String forklaring,
            Map<String, String> inndata) {
        return new Vaktsvar(
                vakt.name(),
                holder,
                kode,
                regel,
                forklaring,
                inndata,
                Vaktkilder.av(vakt, kilder, s.samarbeid().versjon()));
    }
}
