package no.saksgang.lesemodell.sak;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.saksgang.felles.verdi.Hoeringspart;
import no.saksgang.sak.event.SakEvent;

/** Alt om én sak, slik det vises. Enkle felt: bildet er et dokument, ikke et aggregat. */
public class Saksbilde {

    /** Saken i ett utvalg. */
    public static class Behandling {
        public String utvalgId;
        public String tilstand;
        public String foerSakliste;
        public String fraUtvalgId;
        public String moeteId;
        public String punkttype;
        public String saksnummer;
        public int trinn;
        public String myndighetsavklaring;
        public boolean sendtTilForankring;
        public boolean delvedtak;
        public Map<String, Stemme> standpunkter = new LinkedHashMap<>();
        public Map<String, String> habilitet = new LinkedHashMap<>();
        public List<Forankring> forankringer = new ArrayList<>();
    }

    /** Et standpunkt. */
    public record Stemme(String standpunkt, String part, List<String> representerer, String merknad) {}

    /** Et svar på forankring. */
    public record Forankring(String side, String virksomhetId, boolean forankret, LocalDate dato) {}

    /**
     * Et saksdokument i en versjon. Det som er erstattet, blir stående og kan leses.
     *
     * @param versjon nummeret i kjeden av versjoner, fra 1
     * @param erstatter den forrige versjonen, eller null
     * @param erstattetAv den neste versjonen; null når denne gjelder
     */
    public record Dokument(
            String dokumentId,
            String type,
            String tittel,
            String sha256,
            String medietype,
            long stoerrelse,
            LocalDate dato,
            int versjon,
            String erstatter,
            String erstattetAv) {
        Dokument medVersjon(int nr) {
            return new Dokument(
                    dokumentId, type, tittel, sha256, medietype, stoerrelse, dato, nr, erstatter, erstattetAv);
        }

        Dokument medErstattetAv(String neste) {
            return new Dokument(
                    dokumentId, type, tittel, sha256, medietype, stoerrelse, dato, versjon, erstatter, neste);
        }
    }

    /** Et råd. */
    public static class Raad {
        public String raadId;
        public String mottaker;
        public LocalDate frist;
        public String tilstand;
        public String utfall;
        public String begrunnelse;
        public String tilpasning;
        public String dissens;
    }

    /** En høring, uten svarene. */
    public static class Hoering {
        public String hoeringId;
        public LocalDate frist;
        public boolean lukket;
        public List<String> obligatoriske = new ArrayList<>();
        public List<String> mangler = new ArrayList<>();
        public List<String> overstyrtI = new ArrayList<>();

        static Hoering av(SakEvent.HoeringAapnet e) {
            Hoering h = new Hoering();
            h.hoeringId = e.hoeringId();
            h.frist = e.frist();
            for (Hoeringspart p : e.parter()) {
                h.mangler.add(p.adressat().id());
                if (p.obligatorisk()) {
                    h.obligatoriske.add(p.adressat().id());
                }
            }
            return h;
        }

        void foer(SakEvent.Hoeringshendelse hendelse) {
            switch (hendelse) {
                case SakEvent.HoeringssvarGitt e -> mangler.remove(e.part().id());
                case SakEvent.HoeringssvarBekreftet e -> mangler.remove(e.part().id());
                case SakEvent.HoeringsgrunnlagEndret e -> e.utdatert().forEach(a -> mangler.add(a.id()));
                case SakEvent.HoeringForlenget e -> frist = e.frist();
                case SakEvent.HoeringOverstyrt e -> overstyrtI.add(e.utvalgId().verdi());
                case SakEvent.HoeringLukket _ -> lukket = true;
                case SakEvent.HoeringAapnet _, SakEvent.HoeringPurret _ -> {
                    // Endrer ikke hvem saken venter på.
                }
            }
        }
    }

    /** Saken åpnet i et møte. */
    public record Moetebehandling(
            String utvalgId, String moeteId, String saksnummer, int trinn, LocalDate dato, String hendelse) {}

    /** Et løft. */
    public record Loeft(
            String fraUtvalgId,
            String tilUtvalgId,
            String aarsak,
            LocalDate dato,
            String hendelse,
            List<String> regler) {}

    /** Modell, mandat, myndighet og seter vedtaket bygde på (R034, R071). */
    public record Vedtaksgrunnlag(
            LocalDate dato,
            LocalDate modellGjelderFra,
            Integer mandatversjon,
            LocalDate mandatGjelderFra,
            LocalDate myndighetFra,
            LocalDate myndighetTil,
            String moeteleder,
            List<String> tellende) {}

    /** Vedtaket. */
    public static class Vedtak {
        public String utvalgId;
        public String moeteId;
        public String vedtak;
        public LocalDate dato;
        public String konsensusregel;
        public int modellversjon;
        public List<String> bindendeFor = new ArrayList<>();
        public List<String> ikkeAkseptert = new ArrayList<>();
        public List<String> utskriftTil = new ArrayList<>();
        public List<String> regler = new ArrayList<>();
        /** Det vedtaket bygde på; null for vedtak fra før det ble lagret. */
        public Vedtaksgrunnlag grunnlag;
    }

    /** Et gjennomføringspunkt. */
    public static class Gjennomfoering {
        public String punktId;
        public String ansvarligUtvalg;
        public String ansvarligVirksomhet;
        public String oppgave;
        public LocalDate frist;
        public LocalDate meldt;
        public String eier;
        public LocalDate kontrolldato;
        public String handlingsplanId;
        public String tiltakId;
        public String status;
        public String merknad;
        public List<Bevis> bevis = new ArrayList<>();
        public LocalDate bekreftet;
        public List<Ettersyn> ettersyn = new ArrayList<>();
    }

    /** Et dokument som viser at noe er gjort. */
    public record Bevis(String dokumentId, String sha256) {}

    /** Noen så etter at det virker. */
    public record Ettersyn(LocalDate dato, String konklusjon) {}

    /** En tekst noen har gitt, med dato. */
    public record Innlegg(String slag, String fra, String tekst, LocalDate dato) {}

    /** Noe saken venter på. */
    public static class Venting {
        /** RAAD, HOERING, UTREDNING, FORANKRING, MYNDIGHETSAVKLARING, NESTE_MOETE eller VENTING. */
        public String slag;

        /** Det en navngitt venting gjelder; null for de andre. */
        public String paa;

        public String gjelder;
        public String grunn;
        public LocalDate frist;
        public LocalDate siden;
        public boolean utloept;
        public List<String> vekkesAv = new ArrayList<>();
    }

    /** Noe som er lest av en annen enn den som skrev det. */
    public static class Godkjenning {
        public String godkjenningId;
        /** VENTER, GODKJENT, AVSLAATT, TRUKKET eller BORTFALT. */
        public String tilstand;

        public LocalDate sendt;
        public LocalDate avgjort;
        public List<String> forfattere = new ArrayList<>();
        public String godkjenner;
        public String paaVegneAv;
        public String merknad;
        public List<Bevis> dokumenter = new ArrayList<>();
        public List<Bevis> gjennomgaatt = new ArrayList<>();
    }

    /** En frist som er ute og ennå ikke er innfridd. */
    public record PassertFrist(String slag, String gjelder, LocalDate frist, LocalDate dato) {}

    /** En rapportering. */
    public record Rapport(String form, String mottaker, int aar, LocalDate dato) {}

    public String sakId;
    public long versjon;
    public String helsefellesskapId;
    public String tittel;
    public String beskrivelse;
    public String innmelder;
    public String innmelderrolle;
    public String innmelderutvalg;
    public String opphav;
    public String tilstand;
    public String sluttfase;
    public LocalDate innmeldt;
    public LocalDate avgjort;
    public String avgjortI;
    public String utfall;
    public String saksbehandler;
    public boolean konsensusManglet;
    public Map<String, String> egenskaper = new TreeMap<>();
    public List<String> prioriterteGrupper = new ArrayList<>();
    public List<String> gjelder = new ArrayList<>();
    /** Siden saken angår når den bare angår én (R092). */
    public String bareSide;

    public String handlingsplanId;
    public String tiltakId;
    public Map<String, Behandling> behandlinger = new LinkedHashMap<>();
    public List<Dokument> dokumenter = new ArrayList<>();
    public List<Raad> raad = new ArrayList<>();
    public List<Hoering> hoeringer = new ArrayList<>();
    public List<String> aapneUtredninger = new ArrayList<>();
    public List<Moetebehandling> moetebehandlinger = new ArrayList<>();
    public List<Loeft> loeft = new ArrayList<>();
    public Vedtak vedtak;
    public List<Innlegg> innlegg = new ArrayList<>();
    public List<Gjennomfoering> gjennomfoering = new ArrayList<>();
    public List<Venting> venter = new ArrayList<>();
    public List<Godkjenning> godkjenninger = new ArrayList<>();
    public List<PassertFrist> passerteFrister = new ArrayList<>();
    public List<Rapport> rapporter = new ArrayList<>();
    public List<String> advarsler = new ArrayList<>();

    /**
     * Bildet for en som er med i saken uten å behandle den: uten skjermede dokumenter, og uten hvem som mente hva, hvem som
     * er meldt inhabil og hva som er sagt underveis.
     */
    public void utenSkjermet(Set<String> skjermede) {
        dokumenter.removeIf(d -> skjermede.contains(d.dokumentId()));
        behandlinger.values().forEach(b -> {
            b.standpunkter.clear();
            b.habilitet.clear();
        });
        innlegg.clear();
    }

    /** Legger til dokumentet, nummererer det i kjeden og merker det som det erstatter. */
    void nyttDokument(Dokument nytt) {
        int versjon = 1;
        for (int i = 0; i < dokumenter.size(); i++) {
            Dokument d = dokumenter.get(i);
            if (d.dokumentId().equals(nytt.erstatter())) {
                versjon = d.versjon() + 1;
                dokumenter.set(i, d.medErstattetAv(nytt.dokumentId()));
            }
        }
        dokumenter.add(nytt.medVersjon(versjon));
    }

    /** Det som stanser vedtak: åpne råd, utredninger, avklaringer, forankring og habilitet. */
    public List<String> getForpliktelser() {
        List<String> aapne = new ArrayList<>();
        raad.stream().filter(r -> "AAPENT".equals(r.tilstand)).forEach(r -> aapne.add("raad:" + r.mottaker));
        hoeringer.forEach(
                h -> h.obligatoriske.stream().filter(h.mangler::contains).forEach(p -> aapne.add("hoering:" + p)));
        aapneUtredninger.forEach(u -> aapne.add("utredning:" + u));
        for (Behandling b : behandlinger.values()) {
            if ("AAPEN".equals(b.myndighetsavklaring)) {
                aapne.add("myndighetsavklaring:" + b.utvalgId);
            }
            if ("TIL_FORANKRING".equals(b.tilstand)) {
                aapne.add("forankring:" + b.utvalgId);
            }
            b.habilitet.forEach((sete, h) -> {
                if ("MELDT".equals(h)) {
                    aapne.add("habilitet:" + sete);
                }
            });
        }
        return aapne;
    }
}
