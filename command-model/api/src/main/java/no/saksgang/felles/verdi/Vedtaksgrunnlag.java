package no.saksgang.felles.verdi;

import java.time.LocalDate;
import java.util.List;
import no.saksgang.felles.SeteId;

/**
 * Det et vedtak bygde på, slik det var kjent da det ble fattet (R032, R034, R071).
 *
 * @param modellGjelderFra når modellversjonen begynte å gjelde
 * @param mandatversjon null når mandatet ikke var kjent
 * @param mandatGjelderFra null når mandatet fulgte med modellen
 * @param myndighetFra null når myndigheten ikke var tidsbegrenset
 * @param tellende setene som talte: til stede eller med fullmakt, gyldige og habile
 */
public record Vedtaksgrunnlag(
        LocalDate dato,
        LocalDate modellGjelderFra,
        Integer mandatversjon,
        LocalDate mandatGjelderFra,
        LocalDate myndighetFra,
        LocalDate myndighetTil,
        SeteId moeteleder,
        List<SeteId> tellende) {}
