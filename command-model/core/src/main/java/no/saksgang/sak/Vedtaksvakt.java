package no.saksgang.sak;

import java.util.Optional;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.modell.Beslutningsmakt;
import no.saksgang.felles.modell.Beslutningsmodell;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.modell.Nivaa;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.verdi.Moetetilstand;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.sak.rule.Sider;

/**
 * De 22 vaktene for vedtak, i fast rekkefølge (livsløp 2.5). Den første som svikter, bestemmer avslaget.
 * V20 og V21 byttes ikke om: uten noen enighet er det ingenting flertallet kan binde.
 */
enum Vedtaksvakt {
    /** Møtet er åpnet og saken er under behandling. */
    V01(Avslagskode.UGYLDIG_TILSTAND, "R115", "Saken er ikke under behandling i et åpent møte") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return s.moete() != null
                    && s.behandling().tilstand == Sakstilstand.UNDER_BEHANDLING
                    && s.moete().tilstand() == Moetetilstand.AAPNET;
        }

        @Override
        void krev(Vedtakssituasjon s) {
            super.krev(s);
            Avslag.med(
                    s.moete().innkallingGodkjent(),
                    Avslagskode.INNKALLING_IKKE_GODKJENT,
                    "R115",
                    "Innkalling og sakliste er ikke godkjent");
        }
    },
    /** Punktet er vedtakssak. */
    V02(Avslagskode.SAKSTYPE_TILLATER_IKKE_VEDTAK, "R123", "Punktet er ikke satt opp som vedtakssak") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return punkt(s).map(p -> p.meldtIMoetet() || p.type() == Punkttype.VEDTAKSSAK)
                    .orElse(s.behandling().punkttype == Punkttype.VEDTAKSSAK);
        }

        @Override
        void krev(Vedtakssituasjon s) {
            super.krev(s);
            Avslag.med(
                    punkt(s).map(p -> !p.meldtIMoetet() || p.alleSamtykker()).orElse(true),
                    Avslagskode.IKKE_PAA_SAKLISTE,
                    "R117",
                    "Saken er meldt under eventuelt uten at alle samtykker i at den vedtas");
        }
    },
    /** Utvalget er i drift og modellens vilkår er oppfylt. */
    V03(
            Avslagskode.UTVALG_IKKE_I_DRIFT,
            "R128",
            "Utvalget er ikke i drift, eller modellen venter på politisk behandling") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return s.utvalg().tilstandPaa(s.dato()).virker()
                    && s.helsefellesskap().vilkaarOppfylt(s.samarbeid());
        }
    },
    /** Lederen har gyldig funksjonstid. */
    V04(Avslagskode.FUNKSJONSTID_UTLOEPT, "R164", "Møtelederen er ikke leder eller nestleder på møtedatoen") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return s.utvalg().ledere().stream()
                    .anyMatch(l -> l.seteId().equals(s.moete().moeteleder()) && l.gjelder(s.dato()));
        }
    },
    /** Utvalgets myndighet er ikke utløpt. */
    V05(Avslagskode.MYNDIGHET_UTLOEPT, "R034", "Myndigheten gjelder ikke på datoen") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return s.utvalg().harMyndighet(s.dato());
        }
    },
    /** Utvalget har vedtaksmyndighet. */
    V06(Avslagskode.RAADGIVENDE_VEDTAR_IKKE, "R067", "Utvalget fatter ikke vedtak") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return s.modell().beslutningsmakt().contains(Beslutningsmakt.VEDTAR);
        }
    },
    /** Årsrapport og handlingsplan bare i partnerskapsmøtet. */
    V07(Avslagskode.KUN_PARTNERSKAPSMOETE, "R189", "Årsrapport og handlingsplan avgjøres i partnerskapsmøtet") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            boolean plansak = s.egenskaper().contains(Saksegenskap.AARSRAPPORT)
                    || s.egenskaper().contains(Saksegenskap.HANDLINGSPLAN);
            return !plansak || s.utvalg().nivaa() == Nivaa.PARTNERSKAPSMOETE;
        }
    },
    /** Ingen åpen myndighetsavklaring. */
    V08(Avslagskode.UAVKLART_MYNDIGHET, "R043", "Sekretariatet har ikke svart") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return s.behandling().avklaring != Behandling.Avklaring.AAPEN;
        }
    },
    /** Avklart svar er ikke nei. */
    V09(Avslagskode.UTENFOR_MYNDIGHET, "R043", "Sekretariatet har svart at utvalget ikke kan vedta") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return s.behandling().avklaring != Behandling.Avklaring.KAN_IKKE_VEDTA;
        }
    },
    /** Ingen saksegenskap når grensen for det som skal løftes. */
    V10(Avslagskode.MAA_LOEFTES, "R045", "Saken skal alltid til høyere nivå") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return myndighet(s).skalLoeftes().isEmpty();
        }

        @Override
        void krev(Vedtakssituasjon s) {
            myndighet(s).skalLoeftes().ifPresent(e -> {
                throw new Avslag(
                        kode,
                        Saksmyndighet.loefteregel(e, s.utvalg().nivaa()),
                        e + " skal løftes fra " + s.utvalg().utvalgId());
            });
        }
    },
    /** Ingen saksegenskap når grensen for det utvalget ikke kan vedta. */
    V11(Avslagskode.UTENFOR_MYNDIGHET, "R044", "Konsekvensgraden er over utvalgets grense") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return myndighet(s).overGrensen().isEmpty();
        }
    },
    /**
     * Minst én saksegenskap kan vedtas her. En sak som er løftet hit langs en rute i modellen, er lagt til
     * dette utvalget å avgjøre (R042).
     */
    V12(Avslagskode.UTENFOR_MYNDIGHET, "R051", "Ingen av sakens egenskaper ligger til utvalget") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return s.behandling().loeftetHit || myndighet(s).ligger();
        }
    },
    /** Tiltaket finnes i gjeldende handlingsplan når det er grunnlaget. */
    V13(Avslagskode.IKKE_I_HANDLINGSPLAN, "R055", "Tiltaket finnes ikke i en vedtatt plan som gjelder på datoen") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            if (!s.egenskaper().contains(Saksegenskap.FORBEDRING_INNEN_HANDLINGSPLAN)) {
                return true;
            }
            Klassifisering k = s.sak().klassifisering;
            return k.handlingsplanId() != null
                    && k.tiltakId() != null
                    && s.kontekst()
                            .oppslag()
                            .finnHandlingsplan(k.handlingsplanId())
                            .filter(p -> p.helsefellesskapId().equals(s.sak().helsefellesskapId))
                            .filter(p -> p.gjelderTiltak(k.tiltakId(), s.dato()))
                            .isPresent();
        }
    },
    /** Ingen åpne råd; sak som berører fastlegene, har fått råd eller frafall av råd. */
    V14(Avslagskode.RAAD_IKKE_MOTTATT, "R083", "Et råd som kreves, er ikke mottatt") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            boolean aapent = s.sak().raad.values().stream().anyMatch(r -> r.tilstand() == Sak.Raadstilstand.AAPENT);
            boolean kreves = s.egenskaper().contains(Saksegenskap.BEROERER_FASTLEGER)
                    && s.samarbeid().utvalg().stream().anyMatch(u -> u.nivaa() == Nivaa.RAADGIVENDE);
            return !aapent && (!kreves || !s.sak().raad.isEmpty());
        }

        @Override
        void krev(Vedtakssituasjon s) {
            super.krev(s);
            s.sak().hoeringer.values().stream()
                    .filter(h -> h.stanser(s.behandling().utvalgId))
                    .findFirst()
                    .ifPresent(h -> {
                        throw new Avslag(
                                Avslagskode.RAAD_IKKE_MOTTATT,
                                "R083",
                                "Høringen " + h.hoeringId() + " mangler gyldig svar fra "
                                        + String.join(", ", h.manglerObligatoriske()));
                    });
        }
    },
    /** Ingen åpen utredning. */
    V15(Avslagskode.UTREDNING_IKKE_TILBAKE, "R016", "Underutvalget har ikke rapportert tilbake") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return s.sak().aapneUtredninger.isEmpty();
        }
    },
    /** Totrinnsmodell: saken er drøftet i et tidligere møte. Gjelder ikke i underutvalg som skal avklare raskt (R060). */
    V16(Avslagskode.ANDRE_TRINN_FOR_TIDLIG, "R056", "Saken er ikke drøftet i et tidligere møte") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return s.samarbeid().beslutningsmodell() == Beslutningsmodell.ETT_TRINN
                    || s.utvalg().nivaa() == Nivaa.UNDERUTVALG
                    || s.behandling().trinn >= 2;
        }
    },
    /** Forankring fra hver side der utvalget krever det, eller saken er sendt til forankring. */
    V17(Avslagskode.FORANKRING_MANGLER, "R040", "Forankring er ikke registrert fra hver side") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            boolean kreves = s.modell().forankringKreves() || s.behandling().sendtTilForankring;
            return !kreves
                    || Sider.forankret(
                            s.behandling().forankringer.stream()
                                    .map(f -> new Sider.Svar(f.side(), f.forankret()))
                                    .toList(),
                            s::angaar);
        }
    },
    /** Hver konsensuspart i utvalget møter, selv eller ved fullmakt, med noen som kan forplikte. */
    V18(Avslagskode.FULLMAKT_MANGLER, "R041", "En side har ingen til stede som kan forplikte den") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            for (Part part : s.parterIUtvalget()) {
                boolean dekket =
                        s.tellende().stream().anyMatch(sete -> sete.part() == part && sete.beslutningsmyndighet());
                if (!dekket) {
                    return false;
                }
            }
            return true;
        }
    },
    /** Ingen uavklart habilitet (antatt). */
    V19(Avslagskode.HABILITET_UAVKLART, "", "Et spørsmål om habilitet er ikke avgjort") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return !s.behandling().habilitet.containsValue(Behandling.Habilitet.MELDT);
        }
    },
    /** Konsensusregelen er oppfylt. */
    V20(Avslagskode.KONSENSUS_KREVES, "R030", "Noen er uenige eller har ikke tatt standpunkt") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return s.konsensus();
        }

        @Override
        void krev(Vedtakssituasjon s) {
            String r = s.modell().konsensusregel() == Konsensusregel.ENIGHET_MELLOM_PARTENE ? "R039" : regel;
            Avslag.med(holder(s), kode, r, detalj);
        }
    },
    /** Flertall brukes ikke til å binde alle. */
    V21(Avslagskode.FLERTALL_BINDER_IKKE, "R035", "Vedtaket kan ikke binde den som ikke aksepterer") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return s.modell().konsensusregel() != Konsensusregel.AKSEPT_PER_VIRKSOMHET
                    || !s.kommando().bindAlle()
                    || s.ikkeAksepterende().isEmpty();
        }
    },
    /** Sak som gjelder flere strategiske utvalg, er vedtatt i alle. */
    V22(Avslagskode.DELVEDTAK_MANGLER, "R011", "Saken må vedtas også i de andre utvalgene") {
        @Override
        boolean holder(Vedtakssituasjon s) {
            return !s.kommando().endelig() || s.venterPaa().isEmpty();
        }
    };

    final Avslagskode kode;
    final String regel;
    final String detalj;

    Vedtaksvakt(Avslagskode kode, String regel, String detalj) {
        this.kode = kode;
        this.regel = regel;
        this.detalj = detalj;
    }

    abstract boolean holder(Vedtakssituasjon s);

    /** @throws Avslag når vakten ikke holder */
    void krev(Vedtakssituasjon s) {
        Avslag.med(holder(s), kode, regel, detalj);
    }

    private static Optional<no.saksgang.beslutning.MoeteFakta.Punkt> punkt(Vedtakssituasjon s) {
        return s.moete().punktFor(s.sak().sakId);
    }

    private static Saksmyndighet myndighet(Vedtakssituasjon s) {
        return Saksmyndighet.av(s.grense(), s.sak().klassifisering);
    }
}
