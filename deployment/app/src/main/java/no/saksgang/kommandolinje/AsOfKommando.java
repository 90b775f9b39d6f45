package no.saksgang.kommandolinje;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.saksgang.felles.AarsrapportId;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.OppdragId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.lesing.Oeyeblikksleser;
import no.saksgang.lesemodell.tidsreise.IkkeBegynt;
import no.saksgang.lesemodell.tidsreise.Oeyeblikk;
import no.saksgang.lesemodell.tidsreise.Tidsbilde;
import no.saksgang.lesemodell.tidsreise.Tidslogg;
import no.saksgang.lesemodell.tidsreise.TidsreiseQuery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Hvordan noe var, tegnet av loggen alene. */
@Command(name = "as-of", resourceBundle = Tekster.NAVN)
final class AsOfKommando implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Det det kan spørres om. */
    enum Slag {
        SAK,
        MOETE,
        UTVALG,
        HELSEFELLESSKAP,
        HANDLINGSPLAN,
        OPPDRAG,
        AARSRAPPORT
    }

    @Mixin
    Felles felles;

    @Mixin
    Kilde kilde;

    @Parameters(index = "0", paramLabel = "KIND")
    Slag slag;

    @Parameters(index = "1", paramLabel = "ID")
    String id;

    @Option(names = "--true-at", paramLabel = "TIME")
    String sann;

    @Option(names = "--known-at", paramLabel = "TIME")
    String kjent;

    @Option(names = "--position", paramLabel = "N")
    Long posisjon;

    @Option(names = "--full")
    boolean full;

    @Override
    public Integer call() throws Exception {
        try (Kilde.Aapen aapen = kilde.aapne()) {
            Tidslogg logg = Loggleser.av(aapen.db());
            Oeyeblikk o = new Oeyeblikksleser(Clock.systemUTC(), logg).les(sann, kjent, posisjon);
            Optional<? extends Tidsbilde<?>> bilde = spoer(TidsreiseQuery.av(logg, Clock.systemUTC()), o);
            return bilde.isEmpty() ? funn("IKKE_FUNNET", Tekster.t("as-of.ikkeFunnet", id)) : svar(bilde.get());
        } catch (IkkeBegynt e) {
            return funn("FOER_FOERSTE_HENDELSE", Tekster.t("as-of.foer", id, e.skjedde(), e.registrert()));
        } catch (HttpFeil e) {
            throw new ParameterException(felles.kommando.commandLine(), e.getMessage() + ". " + e.hvaNaa());
        } catch (Avslag e) {
            throw new ParameterException(felles.kommando.commandLine(), e.getMessage());
        }
    }

    private Optional<? extends Tidsbilde<?>> spoer(TidsreiseQuery q, Oeyeblikk o) {
        return switch (slag) {
            case SAK -> q.sak(new SakId(id), o, !full);
            case MOETE -> q.moete(new MoeteId(id), o, !full);
            case UTVALG -> q.utvalg(new UtvalgId(id), o);
            case HELSEFELLESSKAP -> q.helsefellesskap(new HelsefellesskapId(id), o);
            case HANDLINGSPLAN -> q.plan(slag.name(), new HandlingsplanId(id), o);
            case OPPDRAG -> q.plan(slag.name(), new OppdragId(id), o);
            case AARSRAPPORT -> q.plan(slag.name(), new AarsrapportId(id), o);
        };
    }

    private int svar(Tidsbilde<?> b) {
        if (!felles.json) {
            felles.linje(
                    "as-of.hode",
                    id,
                    Integer.toString(b.hendelser()),
                    Integer.toString(b.senere()),
                    b.sisteHendelse().navn(),
                    Long.toString(b.sisteHendelse().posisjon()),
                    b.sisteHendelse().skjedde(),
                    b.sisteHendelse().registrert());
            felles.linje(
                    "as-of.regler",
                    b.regler().modellversjon() == null ? "-" : b.regler().modellversjon(),
                    b.tilgang().utgave());
        }
        felles.ut().println(JSON.writeValueAsString(felles.json ? b : b.bilde()));
        return Utgang.OK;
    }

    private int funn(String kode, String melding) {
        if (felles.json) {
            Map<String, Object> m = new LinkedHashMap<>();
            m.put("ok", false);
            m.put("kode", kode);
            m.put("melding", melding);
            felles.json(m);
        } else {
            felles.ut().println(melding);
        }
        return Utgang.FUNN;
    }
}
