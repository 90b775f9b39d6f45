package no.saksgang.lesemodell.arkiv;

import java.util.List;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.sak.Saksbilde;

/** {@code loependeJournal.xml}: alt som er journalført i perioden, i rekkefølge, også det som er unntatt. */
final class LoependeJournal {

    private LoependeJournal() {}

    static byte[] skriv(Arkivgrunnlag g) {
        List<Journalfoering> alle = g.iPerioden();
        Arkivxml x = new Arkivxml(Arkivfil.LOEPENDE_JOURNAL);
        x.start("journalhode")
                .felt("arkivskaperNavn", g.navn())
                .felt("journalStartDato", g.periode().fra())
                .felt("journalSluttDato", g.periode().til())
                .felt("antallJournalposter", alle.size())
                .slutt();
        for (Journalfoering j : alle) {
            x.start("journalregistrering");
            Saksbilde s = j.sakId() == null ? null : g.saker().get(j.sakId());
            if (s != null) {
                x.start("saksmappe")
                        .felt("systemID", Arkivxml.systemId("sak", s.sakId))
                        .felt("tittel", s.tittel)
                        .slutt();
            }
            Moetebilde m = j.moeteId() == null ? null : g.moeter().get(j.moeteId());
            if (m != null) {
                x.start("moetemappe")
                        .felt("systemID", Arkivxml.systemId("moete", m.moeteId))
                        .felt("utvalg", g.utvalgsnavn(m.utvalgId))
                        .felt("moetedato", m.start)
                        .slutt();
            }
            x.felt("journalaar", j.aar())
                    .felt("journalsekvensnummer", j.nummer())
                    .felt("journaldato", j.dato())
                    .felt("registrertDato", j.registrert())
                    .felt("registreringsID", j.registreringsId())
                    .felt("moeteregistreringstype", j.type())
                    .felt("tittel", j.tittel());
            for (Journalfoering.Vedlagt d : j.dokumenter()) {
                x.start("dokument")
                        .felt("tittel", d.tittel())
                        .felt("sjekksum", d.sha256())
                        .felt("sjekksumAlgoritme", "SHA-256")
                        .slutt();
            }
            x.slutt();
        }
        return x.ferdig();
    }
}
