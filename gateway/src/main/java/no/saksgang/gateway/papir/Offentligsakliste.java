package no.saksgang.gateway.papir;

import static no.saksgang.gateway.papir.Papirbygger.Kol.celle;
import static no.saksgang.gateway.papir.Papirbygger.Kol.tekst;

import java.util.List;
import no.saksgang.gateway.papir.Papir.Celle;
import no.saksgang.lesemodell.offentlig.Offentligmoete;
import no.saksgang.lesemodell.offentlig.Offentligsak;
import no.saksgang.lesemodell.offentlig.Utgave;

/** Saklisten slik den er publisert. Lages av det samme som det åpne API-et svarer med, og av ingenting annet. */
final class Offentligsakliste {

    private Offentligsakliste() {}

    /** @param m et møte med publisert sakliste */
    static Papir av(Offentligmoete m, String helsefellesskap, String utvalg, String maalform, String adresse) {
        Papirbygger b = new Papirbygger(maalform);
        if (m.avlyst()) {
            b.merknad("moete.avlyst", "");
        }
        b.overskrift("moetet");
        b.fakta(
                "moetet",
                "moete.nummer",
                m.nummer(),
                "moete.tid",
                b.ord.tid(m.start(), m.slutt()),
                "moete.sted",
                m.sted());
        b.avsnitt(m.sakliste().tekst());
        b.overskrift("sakliste");
        if (m.saker().isEmpty()) {
            b.avsnitt(b.t("sakliste.tom"));
        }
        b.tabell(
                "sakliste",
                List.<Papirbygger.Kol<Offentligsak>>of(
                        tekst("kol.saksnr", 14, s -> s.saksnummer() == null ? "–" : s.saksnummer()),
                        celle("kol.sak", 64, s -> sak(b, s)),
                        tekst("kol.type", 22, s -> b.ord.kode("punkttype", s.type()))),
                m.saker());
        for (Offentligsak s : m.saker()) {
            innhold(b, s);
        }
        Utgave u = m.sakliste();
        return b.ferdig(
                helsefellesskap,
                utvalg,
                b.t("sakliste"),
                b.ord.tid(m.start(), m.slutt()),
                new Papir.Opphav(
                        null, u.publiseringId() + ", " + b.t("utgave", u.nummer()), u.offentligFra(), adresse));
    }

    /** Uten tittel står unntaket i stedet for den; med tittel står det etter. */
    private static Celle sak(Papirbygger b, Offentligsak s) {
        String unntatt = s.hjemmel() == null ? b.t("unntattOffentlighet") : b.t("unntatt", s.hjemmel());
        return s.tittel() == null
                ? new Celle(unntatt, null)
                : new Celle(s.tittel(), s.hjemmel() == null ? null : unntatt);
    }

    private static void innhold(Papirbygger b, Offentligsak s) {
        if (s.dokumenter().isEmpty() && s.innstilling() == null && s.vedtak() == null) {
            return;
        }
        b.overskriftMed(
                (s.saksnummer() == null ? "" : s.saksnummer() + "  ")
                        + (s.tittel() == null ? b.t("unntattOffentlighet") : s.tittel()),
                3);
        b.liste(s.dokumenter().stream().map(Utgave::tittel).toList());
        b.ramme("sak.innstilling", utgavetekst(s.innstilling()));
        b.ramme("vedtak", utgavetekst(s.vedtak()));
    }

    private static String utgavetekst(Utgave u) {
        return u == null ? null : u.tekst() == null ? u.tittel() : u.tekst();
    }
}
