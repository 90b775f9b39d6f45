package no.saksgang.lesemodell.publisering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import no.saksgang.felles.verdi.Unntak;
import no.saksgang.felles.verdi.Unntaksperiode;

/** Alle utgavene av én ting. */
public class Publiseringsbilde {

    /** En utgave. */
    public static class Utgave {
        public int nummer;
        public Integer erstatter;
        public String variant;
        public String offentligTittel;
        public String tekst;
        public String dokumentId;
        public String sha256;
        public List<Unntak> unntak = new ArrayList<>();
        public Instant offentligFra;
        public String rapportSha256;
        public Instant avpublisert;
        public String begrunnelse;

        /** Trukket før den ble offentlig; da har den aldri vært der. */
        boolean trukketFoer() {
            return avpublisert != null && avpublisert.isBefore(offentligFra);
        }
    }

    public String publiseringId;
    public long versjon;
    public String helsefellesskapId;
    public String type;
    public String objektId;
    public String forelder;
    public boolean skjult;
    public String skjultGrunn;
    public Unntaksperiode unntak;
    public String unntaksgrunn;
    public List<Utgave> utgaver = new ArrayList<>();

    /** Den siste utgaven som er blitt offentlig, også om den er trukket tilbake; null når ingen er det ennå. */
    public Utgave gjeldende(Instant naa) {
        Utgave siste = null;
        for (Utgave u : utgaver) {
            if (!u.offentligFra.isAfter(naa) && !u.trukketFoer()) {
                siste = u;
            }
        }
        return siste;
    }
}
