package no.saksgang.minne;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import no.saksgang.aarsrapport.AarsrapportDecider;
import no.saksgang.aarsrapport.command.AarsrapportCommand;
import no.saksgang.beslutning.Beslutning;
import no.saksgang.beslutning.Decider;
import no.saksgang.beslutning.Kontekst;
import no.saksgang.beslutning.Rollevakt;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Event;
import no.saksgang.felles.Hendelse;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.Konvolutt;
import no.saksgang.felles.Kvittering;
import no.saksgang.handlingsplan.HandlingsplanDecider;
import no.saksgang.handlingsplan.command.HandlingsplanCommand;
import no.saksgang.helsefellesskap.HelsefellesskapDecider;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import no.saksgang.moete.MoeteDecider;
import no.saksgang.moete.command.MoeteCommand;
import no.saksgang.moete.event.MoeteEvent;
import no.saksgang.oppdrag.OppdragDecider;
import no.saksgang.oppdrag.command.OppdragCommand;
import no.saksgang.prosess.Foelgekommando;
import no.saksgang.prosess.Prosesser;
import no.saksgang.publisering.PubliseringDecider;
import no.saksgang.publisering.command.PubliseringCommand;
import no.saksgang.sak.SakDecider;
import no.saksgang.sak.command.SakCommand;
import no.saksgang.sak.event.SakEvent;
import no.saksgang.saksnummerserie.SaksnummerserieDecider;
import no.saksgang.saksnummerserie.command.SaksnummerserieCommand;
import no.saksgang.utvalg.UtvalgDecider;
import no.saksgang.utvalg.command.UtvalgCommand;

/**
 * Tar kommandoer og svarer som den virkelige motoren: rollevakt, samme beslutninger, samme kommando-id to ganger
 * gir samme svar. Prosessene følger loggen først når {@link #foelgMed()} kalles, som de i den virkelige er bak.
 */
public final class Minnemotor {

    private final Minneoppslag oppslag = new Minneoppslag(this::tilstand, this::lengde);
    private final Prosesser prosesser = new Prosesser(oppslag);
    private final Map<String, Object> tilstander = new HashMap<>();
    private final Map<String, Long> lengder = new HashMap<>();
    private final Map<String, Kvittering> utfoert = new HashMap<>();
    private final List<LagretHendelse> logg = new ArrayList<>();
    private final List<Consumer<LagretHendelse>> tilskuere = new ArrayList<>();
    private int prosessert;

    public Minneoppslag oppslag() {
        return oppslag;
    }

    /** Loggen, i rekkefølge. */
    public List<LagretHendelse> logg() {
        return List.copyOf(logg);
    }

    /** Får hver hendelse når den er lagret. */
    public void naarLagret(Consumer<LagretHendelse> tilskuer) {
        tilskuere.add(tilskuer);
    }

    /** @throws Avslag når kommandoen ikke kan utføres; ingenting er da lagret */
    public Kvittering send(Kommando kommando, Kommandoinfo info) {
        Kvittering foer = utfoert.get(info.kommandoId());
        if (foer != null) {
            return foer;
        }
        return switch (kommando) {
            case SakCommand k -> utfoer("sak", k, info, new SakDecider());
            case MoeteCommand k -> utfoer("moete", k, info, new MoeteDecider());
            case UtvalgCommand k -> utfoer("utvalg", k, info, new UtvalgDecider());
            case HelsefellesskapCommand k -> utfoer("helsefellesskap", k, info, new HelsefellesskapDecider());
            case SaksnummerserieCommand k -> utfoer("saksnummerserie", k, info, new SaksnummerserieDecider());
            case OppdragCommand k -> utfoer("oppdrag", k, info, new OppdragDecider());
            case HandlingsplanCommand k -> utfoer("handlingsplan", k, info, new HandlingsplanDecider());
            case AarsrapportCommand k -> utfoer("aarsrapport", k, info, new AarsrapportDecider());
            case PubliseringCommand k -> utfoer("publisering", k, info, new PubliseringDecider());
            default -> throw new IllegalArgumentException("Ukjent kommando " + kommando.getClass());
        };
    }

    /** Lar prosessene lese loggen til enden, også det de selv legger til. */
    public void foelgMed() {
        while (prosessert < logg.size()) {
            LagretHendelse h = logg.get(prosessert++);
            if (h.hendelse() instanceof SakEvent sak) {
                oppslag.register().foer(sak, h.konvolutt());
            } else if (h.hendelse() instanceof MoeteEvent moete) {
                oppslag.moeter().foer(moete);
            }
            int nummer = 0;
            for (Foelgekommando foelge : prosesser.naar(h.hendelse(), h.hendelseId(), h.konvolutt())) {
                nummer++;
                Kommando kommando = foelge.kommando().get();
                if (kommando == null || gaar(kommando, info(h, foelge, nummer, ""))) {
                    continue;
                }
                int angret = 0;
                for (Kommando angre : foelge.vedAvslag()) {
                    gaar(angre, info(h, foelge, nummer, angret++ == 0 ? "-angre" : "-angre" + angret));
                }
                if (angret > 0) {
                    break;
                }
            }
        }
    }

    private boolean gaar(Kommando kommando, Kommandoinfo info) {
        try {
            send(kommando, info);
            return true;
        } catch (Avslag _) {
            return false;
        }
    }

    private static Kommandoinfo info(LagretHendelse h, Foelgekommando foelge, int nummer, String tillegg) {
        return new Kommandoinfo(
                uuid(h.hendelseId() + "/" + foelge.prosess() + "/" + nummer + tillegg),
                h.konvolutt().skjedde(),
                Aktoer.prosess(),
                null,
                h.hendelseId(),
                h.konvolutt().korrelasjonId());
    }

    @SuppressWarnings("unchecked")
    private <C extends Kommando, S, E extends Hendelse> Kvittering utfoer(
            String aggregat, C kommando, Kommandoinfo info, Decider<C, S, E> decider) {
        Rollevakt.krev(kommando, info.aktoer());
        String stroem = aggregat + ":" + kommando.aggregatId().verdi();
        long versjon = lengder.getOrDefault(stroem, 0L);
        Avslag.med(
                info.forventetVersjon() == null || info.forventetVersjon() == versjon,
                Avslagskode.VERSJONSKONFLIKT,
                "",
                "Versjonen er " + versjon);
        S tilstand = (S) tilstander.getOrDefault(stroem, decider.start());
        Beslutning<E> b = decider.decide(
                kommando, tilstand, new Kontekst(info.skjedde(), info.skjedde(), info.aktoer(), oppslag));
        Konvolutt konvolutt = new Konvolutt(
                b.helsefellesskapId(),
                info.skjedde(),
                info.skjedde(),
                info.aktoer(),
                b.modellversjon(),
                info.kommandoId(),
                info.aarsakId() == null ? info.kommandoId() : info.aarsakId(),
                info.korrelasjonId() == null ? info.kommandoId() : info.korrelasjonId(),
                b.regler().stream().sorted().toList(),
                List.copyOf(b.advarsler()),
                b.forklaring());
        List<Kvittering.KvittertHendelse> kvittert = new ArrayList<>();
        for (E hendelse : b.hendelser()) {
            tilstand = decider.evolve(tilstand, hendelse);
            String id = uuid(info.kommandoId() + "/" + kvittert.size());
            var lagret = new LagretHendelse(logg.size() + 1L, stroem, versjon++, id, hendelse, konvolutt);
            logg.add(lagret);
            kvittert.add(new Kvittering.KvittertHendelse(
                    id, hendelse.getClass().getAnnotation(Event.class).navn()));
            tilskuere.forEach(t -> t.accept(lagret));
        }
        tilstander.put(stroem, tilstand);
        lengder.put(stroem, versjon);
        Kvittering svar = new Kvittering(
                kommando.aggregatId().verdi(),
                versjon,
                kvittert.isEmpty() ? 0 : logg.size(),
                kvittert,
                List.copyOf(b.advarsler()));
        utfoert.put(info.kommandoId(), svar);
        return svar;
    }

    private long lengde() {
        return logg.size();
    }

    private Object tilstand(String stroem) {
        return tilstander.get(stroem);
    }

    private static String uuid(String noekkel) {
        return UUID.nameUUIDFromBytes(noekkel.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
