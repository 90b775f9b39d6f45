package no.saksgang.app.loep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Svaret på en kommando, med forventninger. */
public record Svar(int status, JsonNode kropp, HttpHeaders headere) {

    public Optional<String> header(String navn) {
        return headere.firstValue(navn);
    }

    public List<String> hendelser() {
        List<String> navn = new ArrayList<>();
        kropp.path("hendelser").forEach(h -> navn.add(h.get("navn").asString().replaceFirst("^.*\\.", "")));
        return navn;
    }

    /** Kommandoen ga akkurat disse hendelsene. */
    public Svar ga(String... hendelser) {
        assertThat(status).as("%s", kropp).isBetween(200, 201);
        assertThat(hendelser()).containsExactly(hendelser);
        return this;
    }

    /** Kommandoen ble avslått med koden. */
    public Svar avslaatt(String kode) {
        assertThat(kropp.path("kode").asString("")).as("%s", kropp).isEqualTo(kode);
        assertThat(status).isBetween(400, 499);
        return this;
    }

    public Svar avslaatt(String kode, String regel) {
        avslaatt(kode);
        assertThat(kropp.path("regel").asString("")).isEqualTo(regel);
        return this;
    }

    public Svar er(int ventet) {
        assertThat(status).as("%s", kropp).isEqualTo(ventet);
        return this;
    }

    public String id() {
        return kropp.get("aggregatId").asString();
    }
}
