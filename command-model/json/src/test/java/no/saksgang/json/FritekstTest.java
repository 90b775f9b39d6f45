package no.saksgang.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.saksgang.felles.Id;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Fri tekst i hendelser er kryptert i det som lagres, og borte når nøkkelen er det. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FritekstTest {

    @Test
    void hvert_tekstfelt_i_en_hendelse_er_sagt_aa_vaere_fri_tekst_eller_kode() {
        Map<String, String> usagt = new TreeMap<>();
        Hendelsestyper.alle().forEach(t -> let(t.klasse(), new HashSet<>(), usagt));
        assertThat(usagt).as("Sett feltet i Fritekst.FRI eller Fritekst.KODE").isEmpty();
        assertThat(Fritekst.FRI).doesNotContainAnyElementsOf(Fritekst.KODE);
    }

    private static void let(Class<?> post, Set<Class<?>> sett, Map<String, String> usagt) {
        if (!post.isRecord() || Id.class.isAssignableFrom(post) || !sett.add(post)) {
            return;
        }
        for (RecordComponent k : post.getRecordComponents()) {
            if (k.getType() == String.class || k.getGenericType().getTypeName().contains("String")) {
                boolean kjent = Fritekst.FRI.contains(k.getName()) || Fritekst.KODE.contains(k.getName());
                if (!kjent) {
                    usagt.put(k.getName(), post.getSimpleName());
                }
                // Bare tekst og lister av tekst kan krypteres.
                if (Fritekst.FRI.contains(k.getName()) && k.getType() == Map.class) {
                    usagt.put(k.getName(), post.getSimpleName() + " er et kart");
                }
            }
            let(k.getType(), sett, usagt);
            if (k.getGenericType() instanceof ParameterizedType p) {
                for (Type t : p.getActualTypeArguments()) {
                    if (t instanceof Class<?> c) {
                        let(c, sett, usagt);
                    }
                }
            }
        }
    }

    @TestFactory
    List<DynamicTest> hver_hendelse_leses_likt_med_noekkel_og_maskert_uten() {
        return Hendelsestyper.alle().stream()
                .map(t -> DynamicTest.dynamicTest(t.navn(), () -> sjekk(t)))
                .toList();
    }

    private static void sjekk(Hendelsestyper.Type type) throws Exception {
        Object hendelse = Eksempel.av(type.klasse(), "felt");
        byte[] innhold = Hendelsesinnhold.skriv(hendelse);
        assertThat(Hendelsesinnhold.les(innhold, type.klasse())).isEqualTo(hendelse);
        JsonNode klar = SaksgangJson.lagret().valueToTree(hendelse);
        List<String> tekster = new ArrayList<>();
        JsonNode ventet = masker(klar, tekster);
        String lagret = new String(Hendelsesinnhold.json(innhold), StandardCharsets.UTF_8);
        tekster.forEach(t -> assertThat(lagret).doesNotContain("\"" + t + "\""));
        assertThat(Hendelsesinnhold.noekkel(innhold) == null).isEqualTo(tekster.isEmpty());
        Object maskert = Hendelsesinnhold.les(Hendelsesinnhold.json(innhold), type.klasse());
        JsonNode lest = SaksgangJson.lagret().valueToTree(maskert);
        assertThat(lest).isEqualTo(ventet);
    }

    /** Fri tekst byttet ut, og samlet i listen. */
    private static JsonNode masker(JsonNode node, List<String> tekster) {
        if (node.isObject()) {
            var ut = SaksgangJson.lagret().createObjectNode();
            node.forEachEntry((navn, v) -> {
                boolean liste = v.isArray() && !v.isEmpty() && erTekst(v.get(0));
                if (Fritekst.er(navn) && erTekst(v)) {
                    tekster.add(v.asString());
                    ut.put(navn, Tekstnoekkel.MASKERT);
                } else if (Fritekst.er(navn) && liste) {
                    var a = ut.putArray(navn);
                    v.forEach(x -> {
                        tekster.add(x.asString());
                        a.add(Tekstnoekkel.MASKERT);
                    });
                } else {
                    ut.set(navn, masker(v, tekster));
                }
            });
            return ut;
        }
        if (node.isArray()) {
            var ut = SaksgangJson.lagret().createArrayNode();
            node.forEach(x -> ut.add(masker(x, tekster)));
            return ut;
        }
        return node;
    }

    /** Eksemplene av tekst ender slik; identifikatorer og koder gjør det ikke. */
    private static boolean erTekst(JsonNode v) {
        return v.isString() && v.asString().endsWith(" æøå");
    }

    @Test
    void to_like_tekster_krypteres_ulikt_og_feil_noekkel_aapner_ikke() {
        Tekstnoekkel en = Tekstnoekkel.ny();
        String a = en.krypter("Kari Eksempelsen æøå");
        assertThat(en.krypter("Kari Eksempelsen æøå")).isNotEqualTo(a);
        assertThat(en.aapne(a)).isEqualTo("Kari Eksempelsen æøå");
        assertThatThrownBy(() -> Tekstnoekkel.ny().aapne(a))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("Kari");
    }
}
