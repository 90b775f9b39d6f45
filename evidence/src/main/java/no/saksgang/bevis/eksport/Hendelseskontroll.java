package no.saksgang.bevis.eksport;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import no.saksgang.bevis.hendelse.Blad;
import no.saksgang.bevis.hendelse.LagretHendelse;
import no.saksgang.bevis.tre.Rottregner;

/** Om hendelsene er hele, kjente, i rekkefølge og uten hull, både i loggen og i hver strøm. */
final class Hendelseskontroll {

    private final Importfunnliste funn;
    private final Function<String, Integer> versjon;
    private final Sjekkpunktrader sjekkpunkter;
    private final Set<String> ider = new HashSet<>();
    private final Map<String, Long> neste = new HashMap<>();
    private final Rottregner tre = new Rottregner();
    private long siste;

    Hendelseskontroll(Importfunnliste funn, Function<String, Integer> versjon, Sjekkpunktrader sjekkpunkter) {
        this.funn = funn;
        this.versjon = versjon;
        this.sjekkpunkter = sjekkpunkter;
    }

    /** @return bladet, regnet ut av det som står på linjen */
    byte[] ta(Linje linje, LagretHendelse h) throws Linje.Skadet {
        kjent(linje, h);
        byte[] blad = Blad.av(h).sum();
        if (!Arrays.equals(blad, linje.bytes("blad"))) {
            finn(Importkode.LINJE_ENDRET, linje, h, "");
        }
        boolean doblet = !ider.add(h.hendelseId());
        if (doblet) {
            finn(Importkode.HENDELSE_DOBLET, linje, h, "");
            return blad;
        }
        if (h.posisjon() <= siste) {
            finn(Importkode.HENDELSE_I_UORDEN, linje, h, "etter " + siste);
        } else if (linje.tall("forrige") != siste) {
            finn(Importkode.HULL_I_LOGGEN, linje, h, "etter " + siste + ", skulle vært etter " + linje.tall("forrige"));
        }
        long ventet = neste.getOrDefault(h.stroem(), 0L);
        if (h.sekvens() < ventet) {
            finn(Importkode.HENDELSE_DOBLET, linje, h, "nummeret finnes alt i strømmen");
        } else if (h.sekvens() > ventet) {
            finn(Importkode.HULL_I_STROEM, linje, h, "venter nummer " + ventet);
        }
        neste.put(h.stroem(), Math.max(ventet, h.sekvens() + 1));
        siste = Math.max(siste, h.posisjon());
        tre.leggTil(blad);
        sjekkpunkter.ved(linje.nummer(), tre.stoerrelse(), tre::rot);
        return blad;
    }

    private void kjent(Linje linje, LagretHendelse h) throws Linje.Skadet {
        if (!linje.type().equals(Linjeskriver.type(h.navn(), h.versjon()))) {
            throw new Linje.Skadet("type og navn sier ikke det samme");
        }
        Integer kjent = versjon.apply(h.navn());
        if (kjent == null) {
            finn(Importkode.HENDELSE_UKJENT_TYPE, linje, h, h.navn());
        } else if (!h.versjon().matches("[1-9]\\d{0,3}") || Integer.parseInt(h.versjon()) > kjent) {
            finn(Importkode.HENDELSE_UKJENT_VERSJON, linje, h, h.navn() + " versjon " + h.versjon());
        }
    }

    private void finn(Importkode kode, Linje linje, LagretHendelse h, String detalj) {
        funn.leggTil(
                kode,
                linje.nummer(),
                "posisjon " + h.posisjon() + ", hendelse " + h.hendelseId() + ", " + h.stroem() + " nummer "
                        + h.sekvens() + (detalj.isEmpty() ? "" : ": " + detalj));
    }

    long antall() {
        return tre.stoerrelse();
    }

    byte[] rot() {
        return tre.rot();
    }
}
