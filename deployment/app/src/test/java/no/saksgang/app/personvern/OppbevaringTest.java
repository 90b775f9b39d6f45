package no.saksgang.app.personvern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import no.saksgang.app.loep.Loep;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Det som er oppbevart lenge nok, slettes; den som fortsatt har et sete, blir. */
class OppbevaringTest extends Personbenk {

    private static final String HF = "stavanger";

    @Autowired
    Oppbevaring oppbevaring;

    @Test
    void den_som_har_vaert_uten_sete_og_rolle_i_et_aar_slettes_fra_registeret() {
        Loep l = i("ostfold").den("2023-01-16");
        String borte = ny("p-");
        String sitter = ny("p-");
        registrer("ostfold", borte, "Borghild Uten Sete").er(200);
        registrer("ostfold", sitter, "Sigurd Med Sete").er(200);
        String sete = l.seter("ostfold-fsu", "MEDLEM").getFirst();
        // Setet har den som er oppnevnt i modellen; jobben ser på pseudonymet som sitter der.
        String opptatt = jdbc.queryForObject(
                "select s ->> 'brukerId' from lese_utvalg, jsonb_array_elements(bilde -> 'seter') s where s ->>"
                        + " 'seteId' = ? and s ->> 'brukerId' is not null order by s ->> 'fra' desc limit 1",
                String.class,
                sete);
        registrer("ostfold", opptatt, "Den Som Sitter").er(200);
        Instant naa = Instant.now();
        oppbevaring.kjoer(naa);
        assertThat(finnes(borte)).isTrue();
        oppbevaring.kjoer(naa.plus(Duration.ofDays(300)));
        assertThat(finnes(borte)).isTrue();
        assertThat(oppbevaring.kjoer(naa.plus(Duration.ofDays(367)))).isGreaterThanOrEqualTo(2);
        assertThat(finnes(borte)).isFalse();
        assertThat(finnes(sitter)).isFalse();
        assertThat(finnes(opptatt)).as("Har fortsatt et sete").isTrue();
        assertThat(tabellerMed("Borghild Uten Sete")).isEmpty();
    }

    @Test
    void svarene_paa_personkommandoene_huskes_ikke_for_alltid() {
        registrer(HF, ny("p-"), "Kortvarig Svarsen").er(200);
        assertThat(svar()).isPositive();
        oppbevaring.kjoer(Instant.now().plus(Duration.ofDays(92)));
        assertThat(svar()).isZero();
    }

    private boolean finnes(String id) {
        return api.les(person("ostfold", id) + "?formaal=KONTROLL", sekretariat("ostfold"))
                        .status()
                == 200;
    }

    private long svar() {
        return superbruker()
                .queryForObject("select count(*) from person.kommando where helsefellesskap_id = ?", Long.class, HF);
    }
}
