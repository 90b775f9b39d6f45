package no.saksgang.felles.verdi;

import no.saksgang.felles.DokumentId;

/**
 * En dokumentversjon slik den ble sendt.
 *
 * @param sha256 kontrollsummen av innholdet
 * @param erstatter versjonen denne kom i stedet for; null når den er den første
 */
public record FestetDokument(
        DokumentId dokumentId, Dokumenttype type, String tittel, String sha256, DokumentId erstatter) {}
