package no.saksgang.lesemodell.planer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.verdi.Tiltak;

/** Et oppdrag, en handlingsplan eller en årsrapport, slik den vises. */
public class Planbilde {
    /** Årsrapporten som er fremmet: malen, posisjonen den er regnet fra, og kontrollsummen. */
    public record Innhold(String mal, long posisjon, String sha256) {}

    public String planId;
    public long versjon;
    public String helsefellesskapId;
    /** OPPDRAG, HANDLINGSPLAN eller AARSRAPPORT. */
    public String slag;

    public String tilstand;
    public Integer aar;
    public LocalDate fra;
    public LocalDate til;
    public String fraUtvalg;
    public String tilUtvalg;
    public String beskrivelse;
    public LocalDate frist;
    /** Fristen gikk ut før oppdraget var rapportert. */
    public boolean fristPassert;

    public LocalDate avgjort;
    public List<String> pliktigeDelrapporter = new ArrayList<>();
    public List<String> pliktigeSelvevalueringer = new ArrayList<>();
    /** Tekstene som er levert, etter utvalg. */
    public Map<String, String> delrapporter = new LinkedHashMap<>();

    public Innhold innhold;
    public Map<String, String> selvevalueringer = new LinkedHashMap<>();
    public List<Tiltak> tiltak = new ArrayList<>();
    public List<String> utfoert = new ArrayList<>();
    public List<String> merknader = new ArrayList<>();
    public List<String> advarsler = new ArrayList<>();
}
