package no.saksgang.gateway.papir;

import java.time.Clock;
import java.util.function.BiFunction;
import no.saksgang.felles.HandlingsplanId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.SakId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.lesemodell.aarsrapport.Rapport;
import no.saksgang.lesemodell.aarsrapport.RapportQuery;
import no.saksgang.lesemodell.aarsrapport.Rapportregner;
import no.saksgang.lesemodell.offentlig.OffentligMoeteQuery;
import no.saksgang.lesemodell.organisasjon.OrganisasjonQuery;
import no.saksgang.lesemodell.planer.Planbilde;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Grunnlag;
import no.saksgang.lesemodell.tidsreise.Papirgrunnlag.Moete;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Papirene som PDF, og som DOCX til å arbeide videre i. {@code posisjon} er stedet i loggen papiret lages fram til; uten den er det slik loggen står. Papiret bærer
 * posisjonen, og den gir de samme bytene igjen.
 */
@RestController
@RequestMapping(
        path = "/api/v1",
        produces = {MediaType.APPLICATION_PDF_VALUE, Docxskriver.MEDIETYPE})
class PapirController {

    private final Papirgrunnlag grunnlag;
    private final RapportQuery rapporter;
    private final OffentligMoeteQuery offentlige;
    private final OrganisasjonQuery organisasjon;
    private final Clock klokke;
    private final Papirsvar svar;

    PapirController(
            Papirgrunnlag grunnlag,
            RapportQuery rapporter,
            OffentligMoeteQuery offentlige,
            OrganisasjonQuery organisasjon,
            Clock klokke,
            Papirsvar svar) {
        this.grunnlag = grunnlag;
        this.rapporter = rapporter;
        this.offentlige = offentlige;
        this.organisasjon = organisasjon;
        this.klokke = klokke;
        this.svar = svar;
    }

    /** Innkallingen slik den ble sendt, med tilleggslister. */
    @GetMapping({"/moeter/{moeteId}/innkalling.pdf", "/moeter/{moeteId}/innkalling.docx"})
    ResponseEntity<byte[]> innkalling(
            @PathVariable String moeteId,
            @RequestParam(required = false) Long posisjon,
            @RequestParam(required = false) String maalform,
            ServletWebRequest forespoersel) {
        Grunnlag<Moete> g = moete(moeteId, posisjon);
        return svar.svar(
                papir(
                        g,
                        maalform,
                        "/moeter/" + moeteId + "/innkalling.pdf",
                        (m, a) -> Moetepapirer.innkalling(g, m, a)),
                forespoersel);
    }

    /** Saklisten slik den står. */
    @GetMapping({"/moeter/{moeteId}/sakliste.pdf", "/moeter/{moeteId}/sakliste.docx"})
    ResponseEntity<byte[]> sakliste(
            @PathVariable String moeteId,
            @RequestParam(required = false) Long posisjon,
            @RequestParam(required = false) String maalform,
            ServletWebRequest forespoersel) {
        Grunnlag<Moete> g = moete(moeteId, posisjon);
        return svar.svar(
                papir(g, maalform, "/moeter/" + moeteId + "/sakliste.pdf", (m, a) -> Moetepapirer.sakliste(g, m, a)),
                forespoersel);
    }

    /** Den gjeldende protokollen; finnes ingen godkjent, det siste utkastet, som sier at det er et utkast. */
    @GetMapping({"/moeter/{moeteId}/protokoll.pdf", "/moeter/{moeteId}/protokoll.docx"})
    ResponseEntity<byte[]> protokoll(
            @PathVariable String moeteId,
            @RequestParam(required = false) Long posisjon,
            @RequestParam(required = false) String maalform,
            ServletWebRequest forespoersel) {
        Grunnlag<Moete> g = moete(moeteId, posisjon);
        return svar.svar(
                papir(g, maalform, "/moeter/" + moeteId + "/protokoll.pdf", (m, a) -> Protokollpapir.av(g, null, m, a)
                        .orElseThrow(() -> Papirsvar.ikkeFunnet("Protokollen fra", moeteId))),
                forespoersel);
    }

    /** Saksframlegget med det som står i saken. */
    @GetMapping({"/saker/{sakId}/saksframlegg.pdf", "/saker/{sakId}/saksframlegg.docx"})
    ResponseEntity<byte[]> saksframlegg(
            @PathVariable String sakId,
            @RequestParam(required = false) Long posisjon,
            @RequestParam(required = false) String maalform,
            ServletWebRequest forespoersel) {
        Grunnlag<Saksbilde> g = sak(sakId, posisjon);
        return svar.svar(
                papir(
                        g,
                        maalform,
                        "/saker/" + sakId + "/saksframlegg.pdf",
                        (m, a) -> Sakspapirer.saksframlegg(g, m, a)),
                forespoersel);
    }

    /** Saksutskriften, når saken er avgjort. */
    @GetMapping({"/saker/{sakId}/saksutskrift.pdf", "/saker/{sakId}/saksutskrift.docx"})
    ResponseEntity<byte[]> saksutskrift(
            @PathVariable String sakId,
            @RequestParam(required = false) Long posisjon,
            @RequestParam(required = false) String maalform,
            ServletWebRequest forespoersel) {
        Grunnlag<Saksbilde> g = sak(sakId, posisjon);
        return svar.svar(
                papir(g, maalform, "/saker/" + sakId + "/saksutskrift.pdf", (m, a) -> Sakspapirer.saksutskrift(g, m, a)
                        .orElseThrow(() -> Papirsvar.ikkeFunnet("Saksutskrift for saken", sakId))),
                forespoersel);
    }

    /** Årsrapporten regnet av loggen. */
    @GetMapping({
        "/helsefellesskap/{id}/aarsrapporter/{aar}/rapport.pdf",
        "/helsefellesskap/{id}/aarsrapporter/{aar}/rapport.docx"
    })
    ResponseEntity<byte[]> aarsrapport(
            @PathVariable String id,
            @PathVariable int aar,
            @RequestParam(required = false) Long posisjon,
            @RequestParam(required = false) String maalform,
            ServletWebRequest forespoersel) {
        HelsefellesskapId hf = new HelsefellesskapId(id);
        if (aar < 1990 || aar > 2200) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST, "UGYLDIG_PARAMETER", "aar må være 1990–2200", "Oppgi et annet år.");
        }
        if (organisasjon.finn(hf).isEmpty()) {
            throw Papirsvar.ikkeFunnet("Helsefellesskapet", id);
        }
        Rapport r = svar.finn("Årsrapporten", id, posisjon, () -> java.util.Optional.of(regn(hf, aar, posisjon)));
        Grunnlag<Void> g = svar.finn("Årsrapporten", id, null, () -> grunnlag.sted(hf, r.posisjon()));
        String maal = Papirsvar.maalform(maalform, g.navn().maalform());
        String sti = "/api/v1/helsefellesskap/" + id + "/aarsrapporter/" + aar + "/rapport.pdf";
        return svar.svar(
                Planpapirer.aarsrapport(r, g, maal, Papirsvar.adresse(sti, r.posisjon(), maalform)), forespoersel);
    }

    /** Handlingsplanen med tiltakene. */
    @GetMapping({
        "/helsefellesskap/{id}/handlingsplaner/{planId}/handlingsplan.pdf",
        "/helsefellesskap/{id}/handlingsplaner/{planId}/handlingsplan.docx"
    })
    ResponseEntity<byte[]> handlingsplan(
            @PathVariable String id,
            @PathVariable String planId,
            @RequestParam(required = false) Long posisjon,
            @RequestParam(required = false) String maalform,
            ServletWebRequest forespoersel) {
        Grunnlag<Planbilde> g = svar.finn("Handlingsplanen", planId, posisjon, () -> grunnlag.plan(
                        "HANDLINGSPLAN", new HandlingsplanId(planId), posisjon)
                .filter(p -> id.equals(p.bilde().helsefellesskapId)));
        String sti = "/helsefellesskap/" + id + "/handlingsplaner/" + planId + "/handlingsplan.pdf";
        return svar.svar(papir(g, maalform, sti, (m, a) -> Planpapirer.handlingsplan(g, m, a)), forespoersel);
    }

    /** Saklisten slik den er publisert, for hvem som helst; det samme som det åpne API-et sier. */
    @GetMapping({
        "/offentlig/{id}/moetemapper/{moeteId}/sakliste.pdf",
        "/offentlig/{id}/moetemapper/{moeteId}/sakliste.docx"
    })
    ResponseEntity<byte[]> offentligSakliste(
            @PathVariable String id,
            @PathVariable String moeteId,
            @RequestParam(required = false) String maalform,
            ServletWebRequest forespoersel) {
        HelsefellesskapId hf = new HelsefellesskapId(id);
        var detalj = organisasjon.finn(hf).orElseThrow(() -> Papirsvar.ikkeFunnet("Helsefellesskapet", id));
        var m = offentlige
                .finn(hf, new MoeteId(moeteId), klokke.instant())
                .filter(x -> x.sakliste() != null)
                .orElseThrow(() -> Papirsvar.ikkeFunnet("En publisert sakliste for møtet", moeteId));
        String utvalg = detalj.utvalg().stream()
                .filter(u -> u.utvalgId.equals(m.utvalgId()))
                .map(u -> u.navn)
                .findFirst()
                .orElse(m.utvalgId());
        return svar.svar(
                Offentligsakliste.av(
                        m,
                        detalj.helsefellesskap().navn,
                        utvalg,
                        Papirsvar.maalform(maalform, detalj.helsefellesskap().maalform),
                        "/api/v1/offentlig/" + id + "/moetemapper/" + moeteId + "/sakliste.pdf"),
                forespoersel);
    }

    private Grunnlag<Moete> moete(String id, Long posisjon) {
        return svar.finn("Møtet", id, posisjon, () -> grunnlag.moete(new MoeteId(id), posisjon));
    }

    private Grunnlag<Saksbilde> sak(String id, Long posisjon) {
        return svar.finn("Saken", id, posisjon, () -> grunnlag.sak(new SakId(id), posisjon));
    }

    private static Papir papir(Grunnlag<?> g, String maalform, String sti, BiFunction<String, String, Papir> lag) {
        return lag.apply(
                Papirsvar.maalform(maalform, g.navn().maalform()),
                Papirsvar.adresse("/api/v1" + sti, g.sist().posisjon(), maalform));
    }

    private Rapport regn(HelsefellesskapId hf, int aar, Long posisjon) {
        try {
            return rapporter.trykk(hf, aar, posisjon).rapport();
        } catch (IllegalArgumentException e) {
            throw new HttpFeil(
                    HttpStatus.BAD_REQUEST,
                    "UGYLDIG_PARAMETER",
                    e.getMessage(),
                    "Bruk en posisjon fra et tidligere svar.");
        } catch (Rapportregner.IkkeAvsluttet e) {
            throw new HttpFeil(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "LOGGEN_IKKE_TIL_RO",
                    "Noe som kan høre med, lagres akkurat nå",
                    "Prøv igjen om litt.");
        }
    }
}
