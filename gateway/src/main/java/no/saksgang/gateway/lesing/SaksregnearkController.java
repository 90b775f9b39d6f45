package no.saksgang.gateway.lesing;

import static no.saksgang.gateway.lesing.Lesesvar.ikkeFunnet;
import static no.saksgang.gateway.lesing.Lesesvar.ugyldig;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import no.saksgang.lesemodell.sak.SakQuery;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Saksoversikten (R216) som regneark, med de samme filtrene og det samme innsynet. */
@RestController
@RequestMapping("/api/v1/helsefellesskap/{id}")
class SaksregnearkController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final List<String> KOLONNER = List.of(
            "saker.identifikator",
            "felles.sak",
            "felles.tilstand",
            "felles.utvalg",
            "saker.innmeldt",
            "saker.avgjort",
            "saker.avgjorti");

    private final SakQuery saker;
    private final NavnQuery navn;
    private final MessageSource tekster;

    SaksregnearkController(SakQuery saker, NavnQuery navn, MessageSource tekster) {
        this.saker = saker;
        this.navn = navn;
        this.tekster = tekster;
    }

    /** @param soek,utvalg,tilstand,aar som i saksoversikten */
    @GetMapping(path = "/saksoversikt.xlsx", produces = XLSX)
    ResponseEntity<StreamingResponseBody> xlsx(
            @PathVariable String id,
            @RequestParam(required = false) String utvalg,
            @RequestParam(required = false) String tilstand,
            @RequestParam(required = false) Integer aar,
            @RequestParam(required = false) String soek,
            Leser leser,
            Locale spraak) {
        Saksregneark.Ark ark = ark(id, utvalg, tilstand, aar, soek, leser, spraak);
        return svar(id, "xlsx", XLSX, ut -> Saksregneark.xlsx(ark, ut));
    }

    /** @param soek,utvalg,tilstand,aar som i saksoversikten */
    @GetMapping(path = "/saksoversikt.csv", produces = CSV)
    ResponseEntity<StreamingResponseBody> csv(
            @PathVariable String id,
            @RequestParam(required = false) String utvalg,
            @RequestParam(required = false) String tilstand,
            @RequestParam(required = false) Integer aar,
            @RequestParam(required = false) String soek,
            Leser leser,
            Locale spraak) {
        Saksregneark.Ark ark = ark(id, utvalg, tilstand, aar, soek, leser, spraak);
        return svar(id, "csv", CSV, ut -> Saksregneark.csv(ark, ut));
    }

    private static ResponseEntity<StreamingResponseBody> svar(
            String id, String endelse, String type, StreamingResponseBody kropp) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("saksoversikt-" + id + "." + endelse)
                                .build()
                                .toString())
                .body(kropp);
    }

    private Saksregneark.Ark ark(
            String id, String utvalg, String tilstand, Integer aar, String soek, Leser leser, Locale spraak) {
        HelsefellesskapId hf = new HelsefellesskapId(id);
        NavnQuery.Navn ord = navn.finn(hf).orElseThrow(() -> ikkeFunnet("Helsefellesskapet", id));
        if (aar != null && (aar < 1990 || aar > 2200)) {
            throw ugyldig("aar", "aar må være 1990–2200");
        }
        LeseController.krevTilstand(tilstand);
        Iterator<SakQuery.Linje> linjer = new Sider(hf, utvalg, tilstand, aar, soek, leser);
        return new Saksregneark.Ark(
                t("saker.arknavn", spraak),
                KOLONNER.stream().map(k -> t(k, spraak)).toList(),
                Stream.<List<Object>>generate(() -> linjer.hasNext() ? rad(linjer.next(), ord, spraak) : null)
                        .takeWhile(r -> r != null)
                        .iterator());
    }

    private List<Object> rad(SakQuery.Linje l, NavnQuery.Navn ord, Locale spraak) {
        return Arrays.asList(
                l.sakId(),
                l.tittel(),
                t("kode.sakstilstand." + l.tilstand(), spraak),
                l.utvalg().stream().map(ord::paa).collect(Collectors.joining(", ")),
                l.innmeldt(),
                l.avgjort(),
                l.avgjortI() == null ? null : ord.paa(l.avgjortI()));
    }

    private String t(String noekkel, Locale spraak) {
        return tekster.getMessage(noekkel, null, spraak);
    }

    /** Oversikten side for side; bare én side er i minnet. */
    private final class Sider implements Iterator<SakQuery.Linje> {
        private final HelsefellesskapId hf;
        private final String utvalg;
        private final String tilstand;
        private final Integer aar;
        private final String soek;
        private final Leser leser;
        private final Deque<SakQuery.Linje> hentet = new ArrayDeque<>();
        private String etter;
        private boolean slutt;

        Sider(HelsefellesskapId hf, String utvalg, String tilstand, Integer aar, String soek, Leser leser) {
            this.hf = hf;
            this.utvalg = tom(utvalg);
            this.tilstand = tilstand;
            this.aar = aar;
            this.soek = tom(soek);
            this.leser = leser;
        }

        @Override
        public boolean hasNext() {
            while (hentet.isEmpty() && !slutt) {
                SakQuery.Side side = saker.oversikt(
                        hf,
                        new SakQuery.Filter(utvalg, tilstand, aar, soek, etter, SakQuery.MAKS_SIDE, false),
                        leser.innsyn());
                hentet.addAll(side.saker());
                etter = side.neste();
                slutt = etter == null;
            }
            return !hentet.isEmpty();
        }

        @Override
        public SakQuery.Linje next() {
            return hentet.removeFirst();
        }

        private static String tom(String t) {
            return t == null || t.isBlank() ? null : t;
        }
    }
}
