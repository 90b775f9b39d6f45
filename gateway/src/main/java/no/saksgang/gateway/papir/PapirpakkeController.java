package no.saksgang.gateway.papir;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.gateway.dokument.Dokumentport;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.KommandoController;
import no.saksgang.gateway.person.Lesenotat;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.gateway.tilgang.Tilgang;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Grunnlag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * Alle papirene til et møte i én pakke: innkallingen, saklisten, protokollen når den finnes, og for hver sak saksframlegget og
 * dokumentene hun får lese. Samme posisjon og samme dokumenter er de samme bytene.
 */
@RestController
@RequestMapping("/api/v1")
class PapirpakkeController {

    /** Større enn dette hentes dokumentene hver for seg. */
    private static final long STOERST = 1L << 30;

    private static final int LENGSTE_NAVN = 80;

    @FunctionalInterface
    private interface Innhold {
        void skriv(OutputStream ut) throws IOException;
    }

    private final Papirgrunnlag grunnlag;
    private final Papirsvar svar;
    private final Pdfskriver pdf;
    private final Dokumentport dokumenter;
    private final Lesenotat lesenotat;
    private final Tilgang tilgang;

    PapirpakkeController(
            Papirgrunnlag grunnlag,
            Papirsvar svar,
            Pdfskriver pdf,
            Dokumentport dokumenter,
            Lesenotat lesenotat,
            Tilgang tilgang) {
        this.grunnlag = grunnlag;
        this.svar = svar;
        this.pdf = pdf;
        this.dokumenter = dokumenter;
        this.lesenotat = lesenotat;
        this.tilgang = tilgang;
    }

    @GetMapping(path = "/moeter/{moeteId}/papirer.zip", produces = "application/zip")
    ResponseEntity<StreamingResponseBody> papirer(
            @PathVariable String moeteId,
            @RequestParam(required = false) Long posisjon,
            @RequestParam(required = false) String maalform,
            Leser leser,
            HttpServletRequest inn) {
        Grunnlag<Papirgrunnlag.Moete> g =
                svar.finn("Møtet", moeteId, posisjon, () -> grunnlag.moete(new MoeteId(moeteId), posisjon));
        String maal = Papirsvar.maalform(maalform, g.navn().maalform());
        Pakking p = new Pakking(maal, posisjon, maalform, leser, inn);
        p.moetet(moeteId, g);
        int nummer = 1;
        for (Moetebilde.Punkt punkt : g.bilde().moete().punkter) {
            if (punkt.sakId != null && p.ser(punkt.sakId)) {
                p.saken(nummer++, punkt);
            }
        }
        Map<String, Innhold> filer = p.ferdig();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header("X-Content-Type-Options", "nosniff")
                .header(KommandoController.POSISJON, Long.toString(g.sist().posisjon()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(trygt(Papirtekst.paa(maal).tekst("pakke.navn") + " "
                                                + g.navn().paa(g.bilde().moete().utvalgId) + " "
                                                + g.bilde().moete().start.toLocalDate())
                                        + ".zip")
                                .build()
                                .toString())
                .body(ut -> {
                    ZipOutputStream z = new ZipOutputStream(ut);
                    for (Map.Entry<String, Innhold> fil : filer.entrySet()) {
                        fil.getValue().skriv(Pakke.aapne(z, fil.getKey()));
                        z.closeEntry();
                    }
                    z.finish();
                });
    }

    /** Én pakke mens den settes sammen; ingenting er skrevet ennå. */
    private final class Pakking {
        private final String maal;
        private final Long posisjon;
        private final String oensket;
        private final Leser leser;
        private final HttpServletRequest inn;
        private final Papirtekst ord;
        private final Map<String, Innhold> filer = new LinkedHashMap<>();
        private final List<String> innhold = new ArrayList<>();
        private long stoerrelse;

        Pakking(String maal, Long posisjon, String oensket, Leser leser, HttpServletRequest inn) {
            this.maal = maal;
            this.posisjon = posisjon;
            this.oensket = oensket;
            this.leser = leser;
            this.inn = inn;
            this.ord = Papirtekst.paa(maal);
        }

        boolean ser(String sakId) {
            try {
                tilgang.krevSak(inn, leser, new SakId(sakId));
                return true;
            } catch (HttpFeil nei) {
                return false;
            }
        }

        void moetet(String moeteId, Grunnlag<Papirgrunnlag.Moete> g) {
            String sti = "/api/v1/moeter/" + moeteId;
            long sist = g.sist().posisjon();
            if (g.bilde().moete().innkallingSendt != null) {
                papir(
                        "innkalling",
                        Moetepapirer.innkalling(g, maal, Papirsvar.adresse(sti + "/innkalling.pdf", sist, oensket)));
            }
            papir("sakliste", Moetepapirer.sakliste(g, maal, Papirsvar.adresse(sti + "/sakliste.pdf", sist, oensket)));
            Protokollpapir.av(g, null, maal, Papirsvar.adresse(sti + "/protokoll.pdf", sist, oensket))
                    .ifPresent(x -> papir("protokoll", x));
        }

        void saken(int nummer, Moetebilde.Punkt punkt) {
            SakId id = new SakId(punkt.sakId);
            Grunnlag<Saksbilde> g = svar.finn("Saken", punkt.sakId, posisjon, () -> grunnlag.sak(id, posisjon));
            String mappe = "%02d-%s/".formatted(nummer, trygt(g.bilde().tittel));
            innhold.add("");
            innhold.add((punkt.saksnummer == null ? "" : punkt.saksnummer + " ") + enLinje(g.bilde().tittel));
            papir(
                    mappe + "saksframlegg",
                    Sakspapirer.saksframlegg(
                            g,
                            maal,
                            Papirsvar.adresse(
                                    "/api/v1/saker/" + punkt.sakId + "/saksframlegg.pdf",
                                    g.sist().posisjon(),
                                    oensket)));
            int vedlegg = 1;
            for (Saksbilde.Dokument d : g.bilde().dokumenter) {
                if (d.erstattetAv() == null) {
                    dokument(mappe, vedlegg++, d, new HelsefellesskapId(g.bilde().helsefellesskapId));
                }
            }
        }

        private void papir(String hva, Papir p) {
            String navn = hva + ".pdf";
            filer.put(navn, ut -> ut.write(pdf.skriv(p)));
            innhold.add(navn + "  SHA-256 (" + ord.tekst("pakke.innholdet") + ") " + p.sha256());
        }

        private void dokument(String mappe, int nummer, Saksbilde.Dokument d, HelsefellesskapId hf) {
            Dokumentport.Dokument lagret =
                    dokumenter.finn(new DokumentId(d.dokumentId())).orElse(null);
            if (lagret == null || dokumenter.erSlettet(d.sha256())) {
                innhold.add(enLinje(d.tittel()) + ": " + ord.tekst("pakke.slettet"));
                return;
            }
            stoerrelse += d.stoerrelse();
            int punktum = lagret.filnavn().lastIndexOf('.');
            String endelse = punktum < 0 ? "bin" : trygt(lagret.filnavn().substring(punktum + 1));
            String navn = ledig(
                    mappe + ord.tekst("pakke.vedlegg") + "-" + nummer + "-" + trygt(d.tittel()),
                    endelse.isEmpty() ? "bin" : endelse);
            lesenotat.dokument(inn, hf, d.dokumentId());
            filer.put(navn, ut -> dokumenter.skriv(d.sha256(), ut));
            innhold.add(navn + "  SHA-256 " + d.sha256() + "  " + enLinje(d.tittel()));
        }

        Map<String, Innhold> ferdig() {
            if (stoerrelse > STOERST) {
                throw new HttpFeil(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "FOR_STOR_PAKKE",
                        "Dokumentene til møtet er " + (stoerrelse >> 20) + " MB, mer enn " + (STOERST >> 20)
                                + " MB i én pakke",
                        "Hent dokumentene fra hver sak.");
            }
            byte[] liste = (String.join("\r\n", innhold) + "\r\n").getBytes(StandardCharsets.UTF_8);
            Map<String, Innhold> alle = new LinkedHashMap<>();
            alle.put("00-" + ord.tekst("pakke.liste") + ".txt", ut -> ut.write(liste));
            alle.putAll(filer);
            return alle;
        }

        private String ledig(String navn, String endelse) {
            String forsoek = navn + "." + endelse;
            for (int i = 2; filer.containsKey(forsoek); i++) {
                forsoek = navn + "-" + i + "." + endelse;
            }
            return forsoek;
        }
    }

    /** Navn som er like på alle maskiner, uten noe som peker ut av mappen. */
    private static String trygt(String navn) {
        String rent = Papir.trygt(navn);
        String kort = rent.length() > LENGSTE_NAVN ? rent.substring(0, LENGSTE_NAVN) : rent;
        return kort.isEmpty() ? "uten-navn" : kort;
    }

    private static String enLinje(String t) {
        return t.replaceAll("\\p{Cntrl}+", " ");
    }
}
