package no.saksgang.sak;

import java.util.List;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Rolle;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Konsensusregel;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.sak.rule.IngenPasientopplysninger;

/** Partenes standpunkter, uttalelser som ikke teller, og vara for den inhabile (R030, R036, R041, R137). */
final class Stemmegivning {

    private Stemmegivning() {}

    /** Alt annet enn enighet uten merknad må sies hvorfor. */
    static void krevBegrunnet(Standpunkt standpunkt, String begrunnelse) {
        Avslag.med(
                standpunkt == Standpunkt.ENIG || (begrunnelse != null && !begrunnelse.isBlank()),
                Avslagskode.BEGRUNNELSE_MANGLER,
                "R030",
                standpunkt + " må begrunnes");
        IngenPasientopplysninger.krev(begrunnelse);
    }

    static Beslutning<SakEvent> registrerPart(SakCommand.RegistrerPartsstandpunkt k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Avslag.krevInnhold(k.part(), "part");
        Avslag.krevInnhold(k.talsperson(), "talsperson");
        Avslag.krevInnhold(k.standpunkt(), "standpunkt");
        krevBegrunnet(k.standpunkt(), k.begrunnelse());
        IngenPasientopplysninger.krev(k.mandat());
        Vedtakssituasjon s = Samstemming.situasjon(sak, b, kontekst);
        UtvalgFakta.Sete sete = Moetebehandling.sete(s.utvalg(), k.talsperson());
        Rolle rolle = kontekst.aktoer().rolle();
        Avslag.med(
                sete.funksjon() == Funksjon.MEDLEM && rolle != Rolle.OBSERVATOER && rolle != Rolle.INVITERT,
                Avslagskode.OBSERVATOER_TELLER_IKKE,
                "R137",
                "Setet " + k.talsperson() + " er " + sete.funksjon());
        Avslag.med(
                s.parterIUtvalget().contains(k.part()),
                Avslagskode.UGYLDIG_INNHOLD,
                "R030",
                k.part() + " er ikke en av partene i utvalget; de er " + s.parterIUtvalget());
        Avslag.med(
                sete.part() == k.part(),
                Avslagskode.FULLMAKT_MANGLER,
                "R041",
                "Setet " + k.talsperson() + " tilhører " + sete.part() + " og kan ikke tale for " + k.part());
        Moetebehandling.krevTilStede(s.moete(), k.talsperson());
        Avslag.med(
                sete.gjelder(kontekst.dato()),
                Avslagskode.FUNKSJONSTID_UTLOEPT,
                "R171",
                "Setet gjaldt til " + sete.til());
        Avslag.med(!b.erInhabil(k.talsperson()), Avslagskode.INHABIL, "", "Talspersonen er kjent inhabil i saken");
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.PartsstandpunktRegistrert(
                                k.sakId(),
                                b.utvalgId,
                                b.moeteId,
                                k.part(),
                                k.talsperson(),
                                k.standpunkt(),
                                representerer(k, sete, s),
                                k.begrunnelse(),
                                k.mandat()))
                .medModell(s.samarbeid().versjon())
                .medRegler("R030", "R036", "R041");
    }

    /** Talspersonen taler for dem partens seter representerer; binder hver for seg, bare for sitt eget sete (R035). */
    private static List<VirksomhetId> representerer(
            SakCommand.RegistrerPartsstandpunkt k, UtvalgFakta.Sete sete, Vedtakssituasjon s) {
        boolean hverForSeg = s.modell().konsensusregel() == Konsensusregel.AKSEPT_PER_VIRKSOMHET;
        List<VirksomhetId> mulige = hverForSeg
                ? sete.representerer()
                : s.utvalg().seter().stream()
                        .filter(t -> t.funksjon() == Funksjon.MEDLEM && t.part() == k.part())
                        .flatMap(t -> t.representerer().stream())
                        .distinct()
                        .toList();
        if (k.representerer().isEmpty()) {
            return mulige;
        }
        Avslag.med(
                mulige.containsAll(k.representerer()),
                Avslagskode.FULLMAKT_MANGLER,
                hverForSeg ? "R035" : "R036",
                "Talspersonen kan bare tale for " + mulige);
        return List.copyOf(k.representerer());
    }

    static Beslutning<SakEvent> uttal(SakCommand.RegistrerUttalelse k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Avslag.krevInnhold(k.seteId(), "seteId");
        Avslag.krevInnhold(k.tekst(), "tekst");
        IngenPasientopplysninger.krev(k.tekst());
        Moetebehandling.sete(Vakter.utvalg(sak, b.utvalgId, kontekst), k.seteId());
        Moetebehandling.krevTilStede(kontekst.oppslag().moete(b.moeteId), k.seteId());
        return Beslutning.<SakEvent>av(
                        sak.helsefellesskapId,
                        new SakEvent.UttalelseRegistrert(k.sakId(), b.utvalgId, b.moeteId, k.seteId(), k.tekst()))
                .medRegler("R137");
    }

    static Beslutning<SakEvent> laVaraTreInn(SakCommand.LaVaraTreInn k, Sak sak, Kontekst kontekst) {
        Behandling b = Vakter.krevBehandling(sak, k.utvalgId(), Sakstilstand.UNDER_BEHANDLING);
        kontekst.krevEgetUtvalg(b.utvalgId);
        Avslag.krevInnhold(k.seteId(), "seteId");
        Avslag.krevInnhold(k.brukerId(), "brukerId");
        Moetebehandling.sete(Vakter.utvalg(sak, b.utvalgId, kontekst), k.seteId());
        Avslag.med(
                b.habilitet.get(k.seteId()) == Behandling.Habilitet.INHABIL,
                Avslagskode.UGYLDIG_TILSTAND,
                "",
                k.seteId() + " er ikke kjent inhabil; vara trer ikke inn");
        Avslag.med(
                !b.varaInne.contains(k.seteId()), Avslagskode.FINNES_ALLEREDE, "", "Vara sitter alt for " + k.seteId());
        return Beslutning.av(
                sak.helsefellesskapId,
                new SakEvent.VaraTraadteInn(k.sakId(), b.utvalgId, b.moeteId, k.seteId(), k.brukerId()));
    }
}
