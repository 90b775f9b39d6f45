package no.saksgang.bevis.kontroll;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.saksgang.bevis.hendelse.Blad;
import no.saksgang.bevis.hendelse.LagretHendelse;
import no.saksgang.bevis.tre.Rottregner;

/** Leser loggen og bladene side om side, regner bladene ut på nytt, og sier hvor de skilles. */
final class Bladkontroll {

    /** Så mange som er endret, prøves mot hverandre for bytte. */
    private static final int BYTTEPROEVE = 100;

    private static final int HENT = 2000;
    private static final int MELD = 5000;

    private record Ulik(Bladrad blad, LagretHendelse hendelse) {}

    private final Connection db;
    private final Funnliste funn;
    private final Sjekkpunktkontroll sjekkpunkter;
    private final Tidskontroll tider;
    private final Haletid hale;
    private final List<Ulik> ulike = new ArrayList<>();
    private final Rottregner lagret = new Rottregner();
    private Rottregner regnet;
    private boolean hel = true;
    private long hendelser;
    private long forrigeBlad = Long.MIN_VALUE;

    /** Får hendelsene etter det siste bladet. */
    @FunctionalInterface
    interface Haletid {
        void ta(LagretHendelse h) throws SQLException;
    }

    Bladkontroll(Connection db, Funnliste funn, Sjekkpunktkontroll sjekkpunkter, Tidskontroll tider, Haletid hale) {
        this.db = db;
        this.funn = funn;
        this.sjekkpunkter = sjekkpunkter;
        this.tider = tider;
        this.hale = hale;
    }

    void kjoer(long sisteBlad, long totalt, Fremdrift fremdrift) throws SQLException {
        try (PreparedStatement hs = db.prepareStatement(
                        "select " + LagretHendelse.KOLONNER + " from hendelse order by global_posisjon");
                PreparedStatement bs = db.prepareStatement(Bladrad.SQL)) {
            hs.setFetchSize(HENT);
            bs.setFetchSize(HENT);
            try (ResultSet hr = hs.executeQuery();
                    ResultSet br = bs.executeQuery()) {
                LagretHendelse h = neste(hr, totalt, fremdrift);
                Bladrad b = nesteBlad(br);
                while (h != null || b != null) {
                    if (b != null && (h == null || b.posisjon() < h.posisjon())) {
                        funn.leggTil(b.funn(Funnkode.HENDELSE_FJERNET, ""));
                        ta(b, null);
                        b = nesteBlad(br);
                    } else if (b == null || h.posisjon() < b.posisjon()) {
                        utenBlad(h, sisteBlad);
                        h = neste(hr, totalt, fremdrift);
                    } else {
                        sammenlign(b, h);
                        b = nesteBlad(br);
                        h = neste(hr, totalt, fremdrift);
                    }
                }
            }
        }
        fremdrift.kom(totalt, totalt);
        sjekkpunkter.slutt(lagret.stoerrelse());
        meldUlike();
    }

    long hendelser() {
        return hendelser;
    }

    byte[] rot() {
        return lagret.rot();
    }

    long blader() {
        return lagret.stoerrelse();
    }

    private LagretHendelse neste(ResultSet rs, long totalt, Fremdrift fremdrift) throws SQLException {
        if (!rs.next()) {
            return null;
        }
        if (++hendelser % MELD == 0) {
            fremdrift.kom(hendelser, totalt);
        }
        LagretHendelse h = LagretHendelse.les(rs);
        tider.ta(h);
        return h;
    }

    private Bladrad nesteBlad(ResultSet rs) throws SQLException {
        if (!rs.next()) {
            return null;
        }
        Bladrad b = Bladrad.les(rs);
        if (b.indeks() != lagret.stoerrelse() || b.posisjon() <= forrigeBlad) {
            funn.leggTil(b.funn(
                    Funnkode.TRE_I_UORDEN, "plass " + b.indeks() + " der " + lagret.stoerrelse() + " skulle stått"));
        }
        forrigeBlad = b.posisjon();
        return b;
    }

    private void utenBlad(LagretHendelse h, long sisteBlad) throws SQLException {
        if (h.posisjon() > sisteBlad) {
            hale.ta(h);
        } else {
            funn.leggTil(new Funn(
                    Funnkode.HENDELSE_INNSATT, h.posisjon(), null, h.hendelseId(), h.stroem(), h.sekvens(), h.navn()));
        }
    }

    private void sammenlign(Bladrad b, LagretHendelse h) {
        byte[] sum = Blad.av(h).sum();
        if (!Arrays.equals(sum, b.hash()) || !b.hendelseId().equals(h.hendelseId())) {
            ulike.add(new Ulik(b, h));
        }
        ta(b, sum);
    }

    /** De to rotregnerne er én til noe er ulikt. */
    private void ta(Bladrad b, byte[] sum) {
        if (hel && regnet == null && (sum == null || !Arrays.equals(sum, b.hash()))) {
            regnet = lagret.kopi();
        }
        hel &= sum != null;
        lagret.leggTil(b.hash());
        if (regnet != null && sum != null) {
            regnet.leggTil(sum);
        }
        if (sjekkpunkter.venter(lagret.stoerrelse())) {
            byte[] bladrot = lagret.rot();
            sjekkpunkter.ved(lagret.stoerrelse(), bladrot, !hel ? null : regnet == null ? bladrot : regnet.rot());
        }
    }

    private void meldUlike() {
        boolean[] meldt = new boolean[ulike.size()];
        for (int i = 0; i < ulike.size(); i++) {
            for (int j = i + 1; j < Math.min(ulike.size(), BYTTEPROEVE) && !meldt[i]; j++) {
                Ulik a = ulike.get(i);
                Ulik b = ulike.get(j);
                if (!meldt[j]
                        && Bytte.er(
                                a.hendelse(),
                                a.blad().hash(),
                                b.hendelse(),
                                b.blad().hash())) {
                    meldt[i] = true;
                    meldt[j] = true;
                    funn.leggTil(a.blad()
                            .funn(
                                    Funnkode.HENDELSER_BYTTET,
                                    "med posisjon " + b.blad().posisjon() + ", "
                                            + b.blad().hendelseId() + " i "
                                            + b.blad().stroem()));
                }
            }
            if (!meldt[i]) {
                meldEndret(ulike.get(i));
            }
        }
    }

    private void meldEndret(Ulik u) {
        Bladrad b = u.blad();
        LagretHendelse h = u.hendelse();
        if (b.indeks() < sjekkpunkter.hendelseneStemte()) {
            funn.leggTil(b.funn(Funnkode.BLAD_ENDRET, ""));
            return;
        }
        List<String> ulikt = new ArrayList<>();
        if (!b.hendelseId().equals(h.hendelseId())) {
            ulikt.add("hendelse_id er " + h.hendelseId());
        }
        if (!b.stroem().equals(h.stroem())) {
            ulikt.add("stroem er " + h.stroem());
        }
        if (b.sekvens() != h.sekvens()) {
            ulikt.add("sekvens er " + h.sekvens());
        }
        funn.leggTil(b.funn(Funnkode.HENDELSE_ENDRET, String.join(", ", ulikt)));
    }
}
