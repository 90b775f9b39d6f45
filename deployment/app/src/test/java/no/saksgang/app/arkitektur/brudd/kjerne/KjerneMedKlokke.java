package no.saksgang.app.arkitektur.brudd.kjerne;

import java.time.Instant;

/** Et brudd: en beslutning med klokke og rammeverk. */
@org.springframework.context.annotation.Lazy
class KjerneMedKlokke {
    final Instant naa = Instant.now();
}
