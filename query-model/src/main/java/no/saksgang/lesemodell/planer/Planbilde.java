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

    /** En invitasjon til innspill (R097). */
    public record Innspillsrunde(int runde, List<String> utvalg, LocalDate frist) {}

    /** Et utvalgs egen del av planen (R193). */
    public record Handlingsdel(String strategi, List<String> tiltak) {}

    /** En vedtatt eller revidert versjon; tidligere versjoner beholdes (R215). */
    public record Planversjon(int versjon, LocalDate dato, List<Tiltak> tiltak, String begrunnelse) {}

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
    /** Tiltaket et oppdrag gjennomfører. */
    public String tiltakId;

    public String oppdragstype;
    public List<Innspillsrunde> innspillsrunder = new ArrayList<>();
    public Map<String, Handlingsdel> deler = new LinkedHashMap<>();
    public List<Planversjon> versjoner = new ArrayList<>();
    public Map<String, LocalDate> utfoertDato = new LinkedHashMap<>();
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
