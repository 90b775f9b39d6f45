package no.saksgang.sak;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import no.saksgang.beslutning.SakFakta;
import no.saksgang.felles.verdi.Adressat;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.felles.verdi.Dokumentversjon;
import no.saksgang.sak.event.SakEvent;

/** Det en høring spør om: sakens tittel, spørsmålet, og dokumentene med kontrollsum. */
final class Hoeringsgrunnlag {

    private Hoeringsgrunnlag() {}

    /** Kontrollsum av det partene ble spurt om. Samme tekst gir samme sum. */
    static String hash(String tittel, String spoersmaal, List<Dokumentversjon> grunnlag) {
        StringBuilder tekst = new StringBuilder(tittel).append('\n').append(spoersmaal);
        grunnlag.stream().map(Dokumentversjon::sha256).sorted().forEach(s -> tekst.append('\n')
                .append(s));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(tekst.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Dokumentversjon versjon(SakFakta.Dokument d) {
        return new Dokumentversjon(d.dokumentId(), d.sha256());
    }

    /** Endrer hendelsene teksten i en høring, er svarene på den utdatert i samme øyeblikk. */
    static List<SakEvent> foelger(List<SakEvent> hendelser, Sak sak) {
        List<SakEvent> mer = new ArrayList<>();
        for (Hoering h : sak.hoeringer.values()) {
            List<Dokumentversjon> grunnlag = h.grunnlag();
            String tittel = sak.tittel;
            for (SakEvent hendelse : hendelser) {
                if (hendelse instanceof SakEvent.SaksdokumentLagtVed e) {
                    grunnlag = etter(grunnlag, e, sak);
                } else if (hendelse instanceof SakEvent.OpplysningKorrigert e && "tittel".equals(e.felt())) {
                    tittel = e.nyVerdi();
                }
            }
            String hash = hash(tittel, h.spoersmaal(), grunnlag);
            if (!hash.equals(h.teksthash())) {
                List<Adressat> alle = h.parter().stream().map(p -> p.adressat()).toList();
                mer.add(new SakEvent.HoeringsgrunnlagEndret(
                        sak.sakId,
                        h.hoeringId(),
                        grunnlag,
                        hash,
                        h.besvart(),
                        h.frist(),
                        h.lukket() ? List.of() : alle));
            }
        }
        return mer;
    }

    /** Et dokument som erstatter ett i grunnlaget, eller et nytt saksframlegg, går inn i stedet for det gamle. */
    private static List<Dokumentversjon> etter(
            List<Dokumentversjon> grunnlag, SakEvent.SaksdokumentLagtVed e, Sak sak) {
        boolean erstatterEt = grunnlag.stream().anyMatch(d -> d.dokumentId().equals(e.erstatter()));
        boolean nyttFramlegg = e.erstatter() == null && e.type() == Dokumenttype.SAKSFRAMLEGG;
        if (!erstatterEt && !nyttFramlegg) {
            return grunnlag;
        }
        List<Dokumentversjon> nytt = new ArrayList<>(grunnlag.stream()
                .filter(d -> erstatterEt ? !d.dokumentId().equals(e.erstatter()) : !erFramlegg(d, sak))
                .toList());
        nytt.add(new Dokumentversjon(e.dokumentId(), e.sha256()));
        return List.copyOf(nytt);
    }

    private static boolean erFramlegg(Dokumentversjon d, Sak sak) {
        return sak.dokumenter.stream()
                .anyMatch(s -> s.dokumentId().equals(d.dokumentId()) && s.type() == Dokumenttype.SAKSFRAMLEGG);
    }
}
