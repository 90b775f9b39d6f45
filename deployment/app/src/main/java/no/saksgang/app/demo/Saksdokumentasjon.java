package no.saksgang.app.demo;

import no.saksgang.felles.DokumentId;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.sak.command.SakCommand;

/** Saksframlegg og vedlegg, lastet opp og lagt ved, og nye versjoner av dem (R109). */
final class Saksdokumentasjon {

    private final Simulering s;

    Saksdokumentasjon(Simulering s) {
        this.s = s;
    }

    void framlegg(Demosak sak) {
        legg(sak, Dokumenttype.SAKSFRAMLEGG, 1, "Saksframlegg: " + sak.tittel);
        sak.framleggversjon = 1;
    }

    void vedlegg(Demosak sak) {
        legg(sak, Dokumenttype.VEDLEGG, 1, "Tallgrunnlag: " + sak.tittel);
    }

    /** Et nytt saksframlegg erstatter det forrige. */
    void nyttFramlegg(Demosak sak) {
        sak.framleggversjon++;
        legg(sak, Dokumenttype.SAKSFRAMLEGG, sak.framleggversjon, "Saksframlegg med flere opplysninger: " + sak.tittel);
    }

    private void legg(Demosak sak, Dokumenttype type, int versjon, String tittel) {
        DokumentId id = id(sak, type, versjon);
        s.lastOpp(id, id.verdi() + ".txt", tekst(sak, tittel, versjon));
        s.gi(
                s.aktoerer.sekretariat(),
                new SakCommand.LeggVedSaksdokument(
                        sak.id, id, type, tittel, null, null, 0, versjon == 1 ? null : id(sak, type, versjon - 1)));
    }

    private static DokumentId id(Demosak sak, Dokumenttype type, int versjon) {
        String slag = type == Dokumenttype.SAKSFRAMLEGG ? "framlegg" : "vedlegg";
        return new DokumentId(sak.id.verdi() + "-" + slag + "-" + versjon);
    }

    private static String tekst(Demosak sak, String tittel, int versjon) {
        return """
            %s
            Versjon %d

            Bakgrunn
            Saken er meldt inn av %s og gjelder %s.

            Forslag til vedtak
            %s innføres som foreslått.
            """.formatted(
                        tittel,
                        versjon,
                        sak.innmelder,
                        sak.grupper.isEmpty() ? "hele samarbeidet" : String.join(" og ", sak.grupper),
                        sak.tittel);
    }
}
