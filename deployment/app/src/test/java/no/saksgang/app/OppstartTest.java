package no.saksgang.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.saksgang.axon.Kommandosender;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.verdi.Maalform;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.helsefellesskap.command.HelsefellesskapCommand;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "saksgang.data=target/data-oppstart")
class OppstartTest {
    @Autowired
    Kommandosender sender;

    @Test
    void kommando() {
        var k = new HelsefellesskapCommand.OpprettHelsefellesskap(
                new HelsefellesskapId("test-" + UUID.randomUUID()),
                "Test",
                Maalform.BOKMAAL,
                "X",
                List.of(
                        new Partsinfo(new VirksomhetId("a"), "A", Part.KOMMUNE, false),
                        new Partsinfo(new VirksomhetId("b"), "B", Part.SYKEHUS, false)));
        var info = Kommandoinfo.av(UUID.randomUUID().toString(), Instant.now(), Aktoer.prosess());
        var kv = sender.send(k, info);
        assertThat(kv.versjon()).isEqualTo(1);
        assertThat(kv.posisjon()).isPositive();
        assertThat(sender.send(k, info)).isEqualTo(kv);
    }
}
