package no.saksgang.felles.myndighet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.modell.Konsekvensgrad;
import no.saksgang.felles.modell.Saksegenskap;
import no.saksgang.felles.verdi.Utvalgstilstand;
import no.saksgang.felles.verdi.Vedtaksgrunnlag;

/**
 * Om utvalget kunne avgjøre saken på datoen, etter det som var kjent.
 *
 * @param dato fagdatoen: hva som gjaldt da
 * @param kjent registreringstidspunktet: bare det som var registrert da, er med
 * @param kanVedta om alle vaktene holder
 * @param tilsluttede virksomhetene som var med i avtalen på datoen (R033)
 * @param grunnlag det saken er vedtatt på i dette utvalget; null når den ikke er vedtatt
 */
public record Myndighetssvar(
        UtvalgId utvalgId,
        LocalDate dato,
        Instant kjent,
        SakId sakId,
        Map<Saksegenskap, Konsekvensgrad> egenskaper,
        boolean kanVedta,
        Utvalgstilstand tilstand,
        int modellversjon,
        LocalDate modellGjelderFra,
        Integer mandatversjon,
        LocalDate mandatGjelderFra,
        LocalDate myndighetFra,
        LocalDate myndighetTil,
        List<String> tilsluttede,
        List<Vaktsvar> vakter,
        Vedtaksgrunnlag grunnlag) {}
