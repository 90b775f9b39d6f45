package no.saksgang.app.arkitektur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import no.saksgang.felles.Event;
import no.saksgang.felles.Hendelse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rommene i huset. Hver vakt er sett å feile mot et brudd i {@code arkitektur.brudd}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RomTest {

    private static final String[] KJERNE = {
        "no.saksgang.beslutning..",
        "no.saksgang.prosess..",
        "no.saksgang.frist..",
        "no.saksgang.sak",
        "no.saksgang.sak.rule",
        "no.saksgang.moete",
        "no.saksgang.moete.rule",
        "no.saksgang.utvalg",
        "no.saksgang.helsefellesskap",
        "no.saksgang.helsefellesskap.rule",
        "no.saksgang.saksnummerserie",
        "no.saksgang.oppdrag",
        "no.saksgang.handlingsplan",
        "no.saksgang.aarsrapport",
        "no.saksgang.publisering",
        "no.saksgang.publisering.rule",
        "no.saksgang.minne",
        "no.saksgang.kontroll"
    };

    private static final JavaClasses ALLE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("no.saksgang");

    private static final JavaClasses BRUDD = new ClassFileImporter().importPackages("no.saksgang.app.arkitektur.brudd");

    @Test
    void lesemodellene_ser_hendelser_men_aldri_kommandoer_eller_beslutninger() {
        ArchRule regel = noClasses()
                .that()
                .resideInAnyPackage("no.saksgang.lesemodell..", "..brudd.lesemodell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(med("..command", "no.saksgang.json..", "no.saksgang.axon.."))
                .because("en lesemodell bygges av hendelser; flytt felles ord til felles");
        sjekk(regel);
    }

    @Test
    void porten_ser_verken_hendelser_kjernen_eller_databasen() {
        ArchRule regel = noClasses()
                .that()
                .resideInAnyPackage("no.saksgang.gateway..", "..brudd.gateway..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(med("..event", "no.saksgang.axon..", "org.springframework.jdbc..", "java.sql"))
                .because("porten binder, sender og svarer; spørringer hører til lesemodellene");
        sjekk(regel);
    }

    @Test
    void den_etterproevbare_loggen_trenger_ingen_andre_rom() {
        noClasses()
                .that()
                .resideInAnyPackage("no.saksgang.bevis..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..",
                        "javax.crypto..",
                        "no.saksgang.bevis..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.erdtman.jcs..")
                .because("den som etterprøver, skal ikke måtte stole på resten")
                .check(ALLE);
    }

    @Test
    void kjernen_kjenner_ingen_rammeverk() {
        ArchRule regel = noClasses()
                .that()
                .resideInAnyPackage(med("..brudd.kjerne.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.axonframework..", "tools.jackson..", "java.sql", "org.slf4j..")
                .because("beslutninger er rene funksjoner; Axon ligger i command-model/axon");
        sjekk(regel);
    }

    @Test
    void kjernen_har_verken_klokke_eller_tilfeldighet() {
        ArchRule regel = noClasses()
                .that()
                .resideInAnyPackage(med("..brudd.kjerne.."))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .because("tid og nye identifikatorer er argumenter");
        sjekk(regel);
    }

    @Test
    void det_publiserte_spraaket_ser_bare_java() {
        ArchRule regel = noClasses()
                .that()
                .resideInAnyPackage(
                        "no.saksgang.felles..", "no.saksgang.*.event", "no.saksgang.*.command", "..brudd.kjerne..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..", "no.saksgang.felles..", "no.saksgang.*.event", "no.saksgang.*.command")
                .because("språket skal kunne leses uten noe annet");
        sjekk(regel);
    }

    @Test
    void aggregatene_kjenner_ikke_hverandre() {
        SlicesRuleDefinition.slices()
                .matching(
                        "no.saksgang.(sak|moete|utvalg|helsefellesskap|saksnummerserie|oppdrag|handlingsplan|aarsrapport|publisering)")
                .should()
                .notDependOnEachOther()
                .because("det ene vet om det andre gjennom fakta i beslutning")
                .check(ALLE);
    }

    @Test
    void hver_hendelse_er_en_post_med_eget_navn() {
        long hendelser = ALLE.stream()
                .filter(k -> k.isAssignableTo(Hendelse.class) && !k.isInterface())
                .peek(k -> assertThat(k.isAnnotatedWith(Event.class) && k.isRecord())
                        .as(k.getName())
                        .isTrue())
                .count();
        assertThat(hendelser).isGreaterThan(100);
    }

    @Test
    void hver_pakke_har_et_skilt_paa_doera() {
        assertThat(ALLE.stream().map(JavaClass::getPackageName).distinct()).allSatisfy(p -> assertThat(
                        ClassLoader.getSystemResource(p.replace('.', '/') + "/package-info.class") != null
                                || kildeFinnes(p))
                .as("package-info mangler i " + p)
                .isTrue());
    }

    @Test
    void identifikatorer_er_ascii() {
        assertThat(ALLE.stream()
                        .flatMap(k -> Stream.concat(
                                Stream.of(k.getName()),
                                Stream.concat(
                                        k.getFields().stream().map(f -> f.getFullName()),
                                        k.getMethods().stream().map(m -> m.getName()))))
                        .filter(n -> !StandardCharsets.US_ASCII.newEncoder().canEncode(n)))
                .isEmpty();
    }

    private static boolean kildeFinnes(String pakke) {
        String sti = "src/main/java/" + pakke.replace('.', '/') + "/package-info.java";
        return Stream.of(
                        "command-model/api",
                        "command-model/json",
                        "command-model/core",
                        "command-model/axon",
                        "query-model",
                        "gateway",
                        "evidence",
                        "deployment/app")
                .anyMatch(m -> java.nio.file.Files.exists(java.nio.file.Path.of("../..", m, sti)));
    }

    /** Holder for huset, og feiler for bruddet. */
    private static void sjekk(ArchRule regel) {
        regel.check(ALLE);
        assertThatThrownBy(() -> regel.check(BRUDD)).isInstanceOf(AssertionError.class);
    }

    private static String[] med(String... flere) {
        return Stream.concat(Stream.of(KJERNE), Stream.of(flere)).toArray(String[]::new);
    }
}
