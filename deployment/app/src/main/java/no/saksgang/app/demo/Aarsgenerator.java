package no.saksgang.app.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import no.saksgang.beslutning.Oppslag;
import no.saksgang.beslutning.UtvalgFakta;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Moetetype;
import no.saksgang.gateway.kommando.Kommandoport;

/**
 * Driver et helt år i ett helsefellesskap gjennom kommandoporten: fra årshjul og møteplan til partnerskapsmøtet
 * har vedtatt neste års handlingsplan og godkjent årsrapporten. Samme frø gir samme år.
 */
public final class Aarsgenerator {

    private final Kommandoport port;
    private final Oppslag oppslag;
    private final Prosessventer venter;
    private final Dokumentlegger dokumenter;

    public Aarsgenerator(Kommandoport port, Oppslag oppslag, Prosessventer venter, Dokumentlegger dokumenter) {
        this.port = port;
        this.oppslag = oppslag;
        this.venter = venter;
        this.dokumenter = dokumenter;
    }

    /** Om året er begynt på i disse dataene. */
    public boolean finnes(HelsefellesskapId id, int aar) {
        try {
            oppslag.sak(new SakId("%s-%d-001".formatted(id.verdi(), aar)));
            return true;
        } catch (Avslag _) {
            return false;
        }
    }

    /**
     * @param framdrift får en linje for det viktigste som skjer
     * @throws IllegalStateException når året finnes, eller motoren avslår noe som skulle gå
     */
    public Aarsresultat kjoer(HelsefellesskapId id, int aar, long froe, Consumer<String> framdrift) {
        if (finnes(id, aar)) {
            throw new IllegalStateException(id + " har alt et demonstrasjonsår " + aar);
        }
        Simulering s = new Simulering(id, aar, froe, port, oppslag, venter, dokumenter, framdrift);
        Organisasjon org = new Organisasjon(s);
        Etablering etablering = new Etablering(s, org);
        Moeteplanlegging plan = new Moeteplanlegging(s, org);
        Saksportefoelje portefoelje = new Saksportefoelje(s, org);
        Saksdokumentasjon saksdokumenter = new Saksdokumentasjon(s);
        Sekretariat sekretariat = new Sekretariat(s, org, saksdokumenter);
        Planarbeid planarbeid = new Planarbeid(s, org);
        Deltakelse deltakelse = new Deltakelse(s, org, etablering);
        Sakbehandling behandling = new Sakbehandling(s, org, new Utveier(s, org), saksdokumenter);
        Moetegang moetegang = new Moetegang(s, portefoelje.saker(), deltakelse, behandling);
        Moeteforberedelse forberedelse =
                new Moeteforberedelse(s, org, portefoelje.saker(), sekretariat, moetegang, deltakelse);
        List<Demomoete> moeter = new ArrayList<>();

        s.kalender.den(LocalDate.of(aar - 1, Month.NOVEMBER, 25), 12, planarbeid::vedtaGjeldende);
        s.kalender.den(LocalDate.of(aar, Month.JANUARY, 3), 9, () -> {
            plan.fastsettAarshjul();
            portefoelje.tidlige().forEach(sekretariat::ta);
        });
        s.kalender.den(LocalDate.of(aar, Month.JANUARY, 13), 9, etablering::etabler);
        s.kalender.den(LocalDate.of(aar, Month.JANUARY, 15), 9, () -> {
            moeter.addAll(plan.planlegg());
            moeter.forEach(forberedelse::ta);
            uhell(org, moeter, forberedelse);
            portefoelje.resten(moeter).forEach(sak -> {
                sekretariat.ta(sak);
                if (sak.forloep == Forloep.HASTER) {
                    hast(s, sak, plan, forberedelse, moeter);
                }
            });
            sekretariat.ta(portefoelje.plansak(
                    Forloep.HANDLINGSPLAN, planarbeid.strategisk(), LocalDate.of(aar, Month.SEPTEMBER, 22)));
            planarbeid.foelgOppdragene();
            planarbeid.forbered();
            planarbeid.rapporter();
            avslutt(s, org, plan, planarbeid, forberedelse, portefoelje, sekretariat, moeter);
        });
        s.kalender.kjoer();
        s.vent();
        return resultat(s, froe, portefoelje.saker(), moeter, moetegang);
    }

    /** Ett møte flyttes, og ett avlyses etter innkallingen, i et utvalg som har flere igjen. */
    private static void uhell(Organisasjon org, List<Demomoete> moeter, Moeteforberedelse forberedelse) {
        UtvalgFakta utvalg = org.en(org.besluttere());
        List<Demomoete> egne =
                moeter.stream().filter(m -> m.utvalg.equals(utvalg.utvalgId())).toList();
        forberedelse.flytt(egne.getFirst());
        forberedelse.avlysEtterInnkalling(egne.get(egne.size() / 2));
    }

    /** Høstmøtet vedtar planen; vårmøtet etter godkjenner rapporten. */
    private static void avslutt(
            Simulering s,
            Organisasjon org,
            Moeteplanlegging plan,
            Planarbeid planarbeid,
            Moeteforberedelse forberedelse,
            Saksportefoelje portefoelje,
            Sekretariat sekretariat,
            List<Demomoete> moeter) {
        UtvalgFakta pm = org.partnerskapsmoetet();
        LocalDate hoest = moeter.stream()
                .filter(m -> m.utvalg.equals(pm.utvalgId()))
                .map(m -> m.dato)
                .max(LocalDate::compareTo)
                .orElseThrow();
        s.kalender.den(hoest, 16, () -> planarbeid.vedta(s.aar + 1));
        s.kalender.den(LocalDate.of(s.aar + 1, Month.JANUARY, 8), 9, () -> {
            List<Demomoete> vaar = plan.vaarmoeter(planarbeid.strategisk(), pm);
            moeter.addAll(vaar);
            vaar.forEach(forberedelse::ta);
            sekretariat.ta(portefoelje.plansak(
                    Forloep.AARSRAPPORT, planarbeid.strategisk(), LocalDate.of(s.aar + 1, Month.JANUARY, 25)));
            s.kalender.den(LocalDate.of(s.aar + 1, Month.JANUARY, 12), 9, () -> new Aarsslutt(s)
                    .lukkNumrene(pm.utvalgId(), moeter));
            s.kalender.den(vaar.getLast().dato, 16, planarbeid::godkjennRapport);
        });
    }

    /** En sak som haster, får sitt eget møte. */
    private static void hast(
            Simulering s, Demosak sak, Moeteplanlegging plan, Moeteforberedelse forberedelse, List<Demomoete> moeter) {
        s.kalender.den(sak.innmeldt.plusDays(2), 12, () -> {
            LocalDate dag = Moetedatoer.arbeidsdag(s.dato().plusDays(8));
            while (finnesMoete(moeter, sak, dag)) {
                dag = Moetedatoer.arbeidsdag(dag.plusDays(1));
            }
            Demomoete m = plan.nytt(sak.start, dag, true, Moetetype.EKSTRAORDINAERT);
            moeter.add(m);
            forberedelse.hast(m, sak);
        });
    }

    private static boolean finnesMoete(List<Demomoete> moeter, Demosak sak, LocalDate dag) {
        return moeter.stream().anyMatch(m -> m.utvalg.equals(sak.start) && m.dato.equals(dag));
    }

    private static Aarsresultat resultat(
            Simulering s, long froe, List<Demosak> saker, List<Demomoete> moeter, Moetegang moetegang) {
        Map<String, Integer> perForloep = new TreeMap<>();
        saker.forEach(x -> perForloep.merge(x.forloep.name(), 1, Integer::sum));
        return new Aarsresultat(
                s.helsefellesskap,
                s.aar,
                froe,
                s.kommandoer,
                s.hendelser,
                moetegang.holdt(),
                (int) moeter.stream().filter(m -> m.avlyst).count(),
                perForloep,
                s.avslag);
    }
}
