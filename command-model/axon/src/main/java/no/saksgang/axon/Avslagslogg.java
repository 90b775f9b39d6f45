package no.saksgang.axon;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import no.saksgang.felles.Aktoer;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.Id;
import no.saksgang.felles.Kommando;
import no.saksgang.felles.Kommandoinfo;
import no.saksgang.json.Kommandotyper;
import no.saksgang.json.SaksgangJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Avslagene revisor skal kunne se. Skrivefeil er ikke blant dem. */
@Component
class Avslagslogg {

    private static final int MAKS_DETALJ = 1000;

    private final JdbcClient jdbc;
    private final Clock klokke;

    Avslagslogg(JdbcClient jdbc, Clock klokke) {
        this.jdbc = jdbc;
        this.klokke = klokke;
    }

    void skriv(Kommando kommando, Kommandoinfo info, Avslag avslag) {
        if (avslag.kode() == Avslagskode.UGYLDIG_INNHOLD || avslag.kode() == Avslagskode.IKKE_FUNNET) {
            return;
        }
        Instant naa = klokke.instant();
        Instant skjedde = info.skjedde() == null ? naa : info.skjedde();
        Aktoer a = info.aktoer();
        String detalj = avslag.detalj();
        jdbc.sql("insert into avslagslogg (kommando_id, aggregattype, aggregat_id, kommando, kode, regel, detalj,"
                        + " rolle, virksomhet_id, bruker_id, utvalg_id, skjedde, registrert, inndata)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        info.kommandoId(),
                        Kommandotyper.aggregatFor(kommando),
                        kommando.aggregatId().verdi(),
                        kommando.getClass().getSimpleName(),
                        avslag.kode().name(),
                        avslag.regel(),
                        detalj.substring(0, Math.min(detalj.length(), MAKS_DETALJ)),
                        a.rolle().name(),
                        verdi(a.virksomhetId()),
                        verdi(a.brukerId()),
                        verdi(a.utvalgId()),
                        skjedde.atOffset(ZoneOffset.UTC),
                        naa.atOffset(ZoneOffset.UTC),
                        SaksgangJson.lagret().writeValueAsString(avslag.inndata()))
                .update();
    }

    private static String verdi(Id id) {
        return id == null ? null : id.verdi();
    }
}
