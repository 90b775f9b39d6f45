package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.SakId;
import no.saksgang.felles.verdi.Dokumenttype;
import no.saksgang.gateway.dokument.Dokumentport;
import no.saksgang.gateway.kommando.Kommandogiver;
import no.saksgang.gateway.tilgang.Leser;
import no.saksgang.lesemodell.sak.SakQuery;
import no.saksgang.lesemodell.sak.Saksbilde;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sekretariatet legger ved saksframlegg og vedlegg, og nye versjoner av dem (R088, R109). */
@Side
class SaksdokumentController {

    static final String STI = "/{hf}/saker/{sakId}/dokumenter";

    private static final int LENGSTE_NAVN = 255;

    private final SakQuery saker;
    private final Dokumentport dokumenter;
    private final Skjemagiver giver;

    SaksdokumentController(SakQuery saker, Dokumentport dokumenter, Skjemagiver giver) {
        this.saker = saker;
        this.dokumenter = dokumenter;
        this.giver = giver;
    }

    @GetMapping(STI)
    String vis(
            @PathVariable String hf,
            @PathVariable String sakId,
            @RequestParam(defaultValue = "") String ok,
            Leser leser,
            Model modell) {
        modell.addAttribute("ok", ok.equals("ja"));
        return vis(krev(hf, sakId), Skjema.tomt(), modell);
    }

    @PostMapping(STI)
    String leggVed(
            @PathVariable String hf,
            @PathVariable String sakId,
            @RequestParam Map<String, String> felt,
            @RequestParam(required = false) MultipartFile fil,
            Leser leser,
            Model modell,
            HttpServletRequest inn,
            HttpServletResponse ut)
            throws IOException {
        Saksbilde sak = krev(hf, sakId);
        Skjema skjema = Skjema.med(felt);
        Skjema svar = fil == null || fil.isEmpty() || skjema.verdi("noekkel").isEmpty()
                ? skjema.mangler(Map.of("fil", "dokumenter.filmangler"))
                : leggVed(hf, sak, skjema, fil, leser, inn);
        if (svar == null) {
            return "redirect:" + inn.getRequestURI() + "?ok=ja";
        }
        ut.setStatus(422);
        return vis(krev(hf, sakId), svar, modell);
    }

    private Skjema leggVed(
            String hf, Saksbilde sak, Skjema skjema, MultipartFile fil, Leser leser, HttpServletRequest inn)
            throws IOException {
        Dokumentport.Dokument d;
        try (InputStream innhold = fil.getInputStream()) {
            d = dokumenter.lastOpp(
                    new DokumentId(Kommandogiver.nyId("dok-", hf, skjema.verdi("noekkel"))),
                    new HelsefellesskapId(hf),
                    navn(fil),
                    fil.getContentType() == null ? null : fil.getContentType().split(";", 2)[0],
                    fil.getSize(),
                    leser.aktoerer().getFirst(),
                    innhold);
        } catch (Avslag nei) {
            return skjema.avslaatt(Skjema.Avslaatt.av(nei));
        }
        Kommandoskjema k = Kommandoskjema.av(skjema)
                .med("dokumentId", d.dokumentId().verdi())
                .med("type", skjema.verdi("type"))
                .med(
                        "tittel",
                        skjema.verdi("tittel").isBlank() ? d.filnavn() : Kommandoskjema.rent(skjema.verdi("tittel")))
                .med("sha256", d.sha256())
                .med("medietype", d.medietype())
                .med("stoerrelse", d.stoerrelse())
                .med("erstatter");
        return giver.utfoer(k.til("sak", sak.sakId, "LeggVedSaksdokument"), skjema, inn);
    }

    /** Navnet nettleseren oppga; lageret gjør det trygt. */
    private static String navn(MultipartFile fil) {
        String navn = fil.getOriginalFilename();
        return navn == null || navn.isBlank() ? "dokument" : navn.substring(Math.max(0, navn.length() - LENGSTE_NAVN));
    }

    private Saksbilde krev(String hf, String sakId) {
        return saker.finn(new SakId(sakId))
                .filter(s -> s.helsefellesskapId.equals(hf))
                .orElseThrow(() -> Funn.ikke("Saken"));
    }

    private static String vis(Saksbilde sak, Skjema skjema, Model modell) {
        modell.addAttribute("sak", sak);
        modell.addAttribute("skjema", skjema);
        modell.addAttribute("typer", List.of(Dokumenttype.values()));
        return "saksdokumenter";
    }
}
