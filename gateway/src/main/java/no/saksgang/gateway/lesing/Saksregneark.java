package no.saksgang.gateway.lesing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Saksoversikten som regneark, skrevet etter hvert som den leses. */
final class Saksregneark {

    /** Så mange rader ligger i minnet om gangen. */
    private static final int SKYLL = 500;

    private static final String DATO = "yyyy-mm-dd";
    private static final double[] BREDDER = {42, 70, 24, 40, 12, 12, 40};

    /** En celle er tekst, en dato eller tom. */
    record Ark(String navn, List<String> kolonner, Iterator<List<Object>> rader) {}

    private Saksregneark() {}

    static void xlsx(Ark ark, OutputStream ut) throws IOException {
        try (Workbook bok = new Workbook(ut, "Saksgang", "1.0");
                Worksheet s = bok.newWorksheet(ark.navn())) {
            for (int k = 0; k < ark.kolonner().size(); k++) {
                s.width(k, BREDDER[k]);
                s.value(0, k, ark.kolonner().get(k));
                s.style(0, k).bold().set();
            }
            s.freezePane(0, 1);
            int r = 1;
            while (ark.rader().hasNext()) {
                List<Object> rad = ark.rader().next();
                for (int k = 0; k < rad.size(); k++) {
                    switch (rad.get(k)) {
                        case LocalDate d -> {
                            s.value(r, k, d);
                            s.style(r, k).format(DATO).set();
                        }
                        case String t -> s.value(r, k, t);
                        case null, default -> {
                            // Tom celle.
                        }
                    }
                }
                if (++r % SKYLL == 0) {
                    s.flush();
                }
            }
            s.setAutoFilter(0, 0, Math.max(1, r - 1), ark.kolonner().size() - 1);
        }
    }

    static void csv(Ark ark, OutputStream ut) throws IOException {
        Writer w = new OutputStreamWriter(ut, StandardCharsets.UTF_8);
        // Uten merket gjetter Excel på et annet tegnsett.
        w.write('\uFEFF');
        CSVPrinter p = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setRecordSeparator("\r\n")
                .setQuoteMode(QuoteMode.MINIMAL)
                .get()
                .print(w);
        p.printRecord(ark.kolonner());
        while (ark.rader().hasNext()) {
            p.printRecord(
                    ark.rader().next().stream().map(Saksregneark::somTekst).toList());
        }
        p.flush();
    }

    /** Regnearket skal ikke regne ut noe en innmelder har skrevet. */
    private static Object somTekst(Object celle) {
        return celle instanceof String t && !t.isEmpty() && "=+-@\t\r".indexOf(t.charAt(0)) >= 0 ? "'" + t : celle;
    }
}
