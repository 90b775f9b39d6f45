package no.saksgang.axon.dokument;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Filtypene som tas imot. */
enum Medietype {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TXT("text/plain", "txt");

    final String navn;
    final List<String> etternavn;

    Medietype(String navn, String... etternavn) {
        this.navn = navn;
        this.etternavn = List.of(etternavn);
    }

    static Optional<Medietype> medNavn(String navn) {
        return Arrays.stream(values()).filter(m -> m.navn.equals(navn)).findFirst();
    }

    static Optional<Medietype> medEtternavn(String etternavn) {
        String liten = etternavn.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(m -> m.etternavn.contains(liten)).findFirst();
    }

    static String alle() {
        return String.join(
                ", ", Arrays.stream(values()).map(m -> m.etternavn.getFirst()).toList());
    }
}
