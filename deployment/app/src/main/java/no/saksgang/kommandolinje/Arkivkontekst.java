package no.saksgang.kommandolinje;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import no.saksgang.axon.dokument.Dokumentlager;
import no.saksgang.axon.lagring.HendelseSerializer;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.dokument.Dokumentport;
import no.saksgang.gateway.offentlig.Einnsynutdrag;
import no.saksgang.lesemodell.arkiv.Arkivuttrekk;
import no.saksgang.lesemodell.offentlig.Enheter;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Spørringene applikasjonen har, på én tilkobling som bare leser, og i ett øyeblikksbilde. Bare det som trengs, blir laget. */
final class Arkivkontekst implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(v -> v.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final String[] ROM = {
        "no.saksgang.lesemodell.arkiv",
        "no.saksgang.lesemodell.offentlig",
        "no.saksgang.lesemodell.tidsreise",
        "no.saksgang.gateway.offentlig"
    };

    private final AnnotationConfigApplicationContext kontekst = new AnnotationConfigApplicationContext();

    /** @param naa øyeblikket det avgjøres ved hva som er offentlig */
    Arkivkontekst(Connection db, Instant naa) {
        DataSource kilde = new SingleConnectionDataSource(db, true);
        kontekst.registerBean("kilde", DataSource.class, () -> kilde);
        kontekst.registerBean("jdbc", JdbcTemplate.class, () -> new JdbcTemplate(kilde));
        kontekst.registerBean("klient", JdbcClient.class, () -> JdbcClient.create(kilde));
        kontekst.registerBean("klokke", Clock.class, () -> Clock.fixed(naa, ZoneOffset.UTC));
        kontekst.registerBean("json", JsonMapper.class, () -> JSON);
        kontekst.registerBean("eventSerializer", Serializer.class, () -> new HendelseSerializer(true));
        kontekst.registerBean("dokumenter", Dokumentport.class, () -> new Lesbare(dokumenter()));
        kontekst.register(Dokumentlager.class);
        kontekst.scan(ROM);
        kontekst.addBeanFactoryPostProcessor(fabrikk -> {
            for (String navn : fabrikk.getBeanDefinitionNames()) {
                fabrikk.getBeanDefinition(navn).setLazyInit(true);
            }
        });
        kontekst.refresh();
    }

    Arkivuttrekk uttrekk() {
        return kontekst.getBean(Arkivuttrekk.class);
    }

    Einnsynutdrag einnsyn() {
        return kontekst.getBean(Einnsynutdrag.class);
    }

    boolean finnes(HelsefellesskapId id) {
        return !kontekst.getBean(Enheter.class).i(id).isEmpty();
    }

    Dokumentlager dokumenter() {
        return kontekst.getBean(Dokumentlager.class);
    }

    JdbcTemplate jdbc() {
        return kontekst.getBean(JdbcTemplate.class);
    }

    @Override
    public void close() {
        kontekst.close();
    }

    /** Dokumentene, bare til å lese. */
    private record Lesbare(Dokumentlager lager) implements Dokumentport {

        @Override
        public Dokument lastOpp(
                DokumentId id,
                HelsefellesskapId helsefellesskap,
                String filnavn,
                String oppgittType,
                long lengde,
                Aktoer aktoer,
                InputStream innhold) {
            throw new UnsupportedOperationException("bare lesing");
        }

        @Override
        public Optional<Dokument> finn(DokumentId id) {
            return lager.finn(id)
                    .map(d -> new Dokument(
                            d.dokumentId(),
                            d.helsefellesskapId(),
                            d.filnavn(),
                            d.medietype(),
                            d.sha256(),
                            d.stoerrelse(),
                            d.registrert()));
        }

        @Override
        public boolean erSlettet(String sha256) {
            return lager.erSlettet(sha256);
        }

        @Override
        public void skriv(String sha256, OutputStream ut) throws IOException {
            lager.skriv(sha256, ut);
        }
    }
}
