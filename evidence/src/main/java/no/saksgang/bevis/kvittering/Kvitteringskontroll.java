package no.saksgang.bevis.kvittering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.saksgang.bevis.hendelse.Blad;
import no.saksgang.bevis.hendelse.Innholdssum;
import no.saksgang.bevis.kvittering.Kvitteringsfunn.Kode;
import no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel;
import no.saksgang.bevis.sjekkpunkt.Sjekkpunkt;
import no.saksgang.bevis.tre.Bevissjekk;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;

/** Etterprøver en kvittering uten nett og uten database. */
public final class Kvitteringskontroll {

    /**
     * Svaret.
     *
     * @param fil kvitteringen; null når den ikke lot seg lese
     * @param sjekkpunkt det den er holdt mot; null når signaturen ikke holdt
     */
    public record Resultat(Kvitteringsfil fil, Sjekkpunkt sjekkpunkt, List<Kvitteringsfunn> funn) {

        public boolean holder() {
            return fil != null && funn.stream().allMatch(f -> f.kode().advarsel());
        }
    }

    private final List<Kvitteringsfunn> funn = new ArrayList<>();
    private final Kontrollnoekkel kjentNoekkel;
    private final List<String> kjenteSjekkpunkter;
    private final List<String> dokumentsummer;

    /**
     * @param kjentNoekkel en nøkkel en stoler på; null for den som står i kvitteringen
     * @param kjenteSjekkpunkter notater en har fra før; null når en ikke har noen
     * @param dokumentsummer SHA-256 av dokumenter som skal høre til
     */
    public Kvitteringskontroll(
            Kontrollnoekkel kjentNoekkel, List<String> kjenteSjekkpunkter, List<String> dokumentsummer) {
        this.kjentNoekkel = kjentNoekkel;
        this.kjenteSjekkpunkter = kjenteSjekkpunkter;
        this.dokumentsummer = List.copyOf(dokumentsummer);
    }

    public Resultat kontroller(byte[] bytes) {
        try {
            Kvitteringsfil fil = les(bytes);
            return fil == null ? new Resultat(null, null, List.copyOf(funn)) : kontroller(fil);
        } catch (NullPointerException e) {
            // Et felt et sted nede i filen mangler.
            meld(Kode.SKADET, "et felt mangler");
            return new Resultat(null, null, List.copyOf(funn));
        }
    }

    private Resultat kontroller(Kvitteringsfil fil) {
        Optional<Sjekkpunkt> punkt = sjekkpunkt(fil);
        punkt.ifPresent(p -> fil.hendelser().forEach(h -> hendelse(h, fil.gjelder(), p)));
        helhet(fil);
        dokumentsummer.stream()
                .filter(sum ->
                        fil.dokumenter().stream().noneMatch(d -> d.sha256().equals(sum)))
                .forEach(sum -> meld(Kode.DOKUMENT_UKJENT, sum));
        return new Resultat(fil, punkt.orElse(null), List.copyOf(funn));
    }

    private Kvitteringsfil les(byte[] bytes) {
        try {
            Kvitteringsfil fil = Kvitteringsfil.JSON.readValue(bytes, Kvitteringsfil.class);
            if (fil == null
                    || !Kvitteringsfil.FORMAT.equals(fil.format())
                            && !Kvitteringsfil.FOERSTE_FORMAT.equals(fil.format())) {
                meld(Kode.SKADET, "format er ikke " + Kvitteringsfil.FORMAT);
            } else if (fil.gjelder() == null
                    || fil.noekkel() == null
                    || fil.sjekkpunkt() == null
                    || fil.hendelser() == null
                    || fil.dokumenter() == null
                    || fil.hendelser().stream().anyMatch(h -> h == null || h.blad() == null || h.bevis() == null)) {
                meld(Kode.SKADET, "et felt mangler");
            } else {
                return fil;
            }
        } catch (UnexpectedEndOfInputException e) {
            meld(Kode.AVKORTET, sted(e));
        } catch (StreamReadException e) {
            // Leseren sier det på flere måter når teksten tar slutt.
            meld(e.getLocation().getByteOffset() >= bytes.length ? Kode.AVKORTET : Kode.SKADET, sted(e));
        } catch (JacksonException e) {
            meld(bytes.length == 0 ? Kode.AVKORTET : Kode.SKADET, sted(e));
        }
        return null;
    }

    private Optional<Sjekkpunkt> sjekkpunkt(Kvitteringsfil fil) {
        Kontrollnoekkel egen;
        try {
            egen = Kontrollnoekkel.les(fil.noekkel());
        } catch (IllegalArgumentException e) {
            meld(Kode.SKADET, "noekkel: " + e.getMessage());
            return Optional.empty();
        }
        if (kjentNoekkel == null) {
            meld(Kode.NOEKKEL_IKKE_OPPGITT, egen.toString());
        } else if (!kjentNoekkel.equals(egen)) {
            meld(Kode.FREMMED, egen.navn());
            return Optional.empty();
        }
        Optional<Sjekkpunkt> punkt = Sjekkpunkt.aapne(fil.sjekkpunkt(), egen);
        if (punkt.isEmpty()) {
            meld(Kode.SIGNATUR, egen.navn());
        } else if (kjenteSjekkpunkter != null
                && kjenteSjekkpunkter.stream()
                        .flatMap(n -> Sjekkpunkt.aapne(n, egen).stream())
                        .noneMatch(k -> k.stoerrelse() == punkt.get().stoerrelse()
                                && Arrays.equals(k.rot(), punkt.get().rot()))) {
            meld(Kode.SJEKKPUNKT_UKJENT, Long.toString(punkt.get().stoerrelse()));
        }
        return punkt;
    }

    private void hendelse(Kvitteringsfil.Bevist h, Kvitteringsfil.Gjelder gjelder, Sjekkpunkt punkt) {
        Blad b = h.blad();
        String hvilken = b.hendelseId() + " på plass " + h.indeks();
        boolean lesbar =
                h.data() == null || Fritekstaapner.aapne(h.data(), h.noekkel()).isPresent();
        if (!lesbar || !innhold(h.konvolutt(), b.konvolutt()) || !innhold(h.data(), b.data())) {
            meld(Kode.INNHOLD_ENDRET, hvilken);
        }
        if (!b.stroem().equals(gjelder.stroem())) {
            meld(Kode.HOERER_IKKE_TIL, hvilken + ": " + b.stroem());
        }
        List<byte[]> bevis = new ArrayList<>();
        try {
            h.bevis().forEach(s -> bevis.add(Base64.getDecoder().decode(s)));
        } catch (IllegalArgumentException e) {
            meld(Kode.SKADET, hvilken + ": beviset");
            return;
        }
        if (!Bevissjekk.inklusjon(h.indeks(), punkt.stoerrelse(), b.sum(), bevis, punkt.rot())) {
            meld(Kode.BEVIS_HOLDER_IKKE, hvilken);
        }
    }

    /** Utelatt innhold er i orden; da er det bare summen som er bevist. */
    private static boolean innhold(JsonNode node, String sum) {
        if (node == null || node.isNull() || sum == null) {
            return true;
        }
        if (node.isString()) {
            return Innholdssum.somBytes(node.asString()).filter(sum::equals).isPresent();
        }
        return Innholdssum.avKanonisk(Kvitteringsfil.JSON.writeValueAsString(node))
                .filter(sum::equals)
                .isPresent();
    }

    private void helhet(Kvitteringsfil fil) {
        String venter =
                switch (fil.gjelder().slag()) {
                    case "SAK" -> "sak:" + fil.gjelder().id();
                    case "PROTOKOLL" -> "moete:" + fil.gjelder().id();
                    // Strømmen heter noe annet enn helsefellesskapet og året.
                    case "AARSRAPPORT" -> fil.gjelder().stroem();
                    default -> "";
                };
        if (!venter.equals(fil.gjelder().stroem())) {
            meld(Kode.HOERER_IKKE_TIL, fil.gjelder().id() + ": " + fil.gjelder().stroem());
        }
        Set<Long> sett = new HashSet<>();
        long hoeyeste = -1;
        for (Kvitteringsfil.Bevist h : fil.hendelser()) {
            if (!sett.add(h.blad().sekvens())) {
                meld(Kode.UFULLSTENDIG, "nummer " + h.blad().sekvens() + " står flere ganger");
            }
            hoeyeste = Math.max(hoeyeste, h.blad().sekvens());
        }
        if (fil.hendelser().isEmpty()
                || hoeyeste != sett.size() - 1
                || fil.antall() != fil.hendelser().size()) {
            meld(
                    Kode.UFULLSTENDIG,
                    fil.hendelser().size() + " av " + Math.max(hoeyeste + 1, fil.antall()) + " hendelser");
        }
        if (fil.ikkeDekket() > 0) {
            meld(Kode.IKKE_DEKKET, Integer.toString(fil.ikkeDekket()));
        }
    }

    private void meld(Kode kode, String detalj) {
        funn.add(new Kvitteringsfunn(kode, detalj));
    }

    private static String sted(JacksonException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : "linje " + e.getLocation().getLineNr() + ", tegn "
                        + e.getLocation().getColumnNr();
    }
}
