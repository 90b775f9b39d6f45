package no.saksgang.gateway.person;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.kommando.KommandoController;
import no.saksgang.gateway.tilgang.Tilgangsrolle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Personene bak pseudonymene, i et register utenfor loggen. Å rette eller slette en person rører aldri en hendelse. Hver
 * lesing krever et formål og føres i leseloggen før svaret sendes.
 */
@RestController
@RequestMapping(path = "/api/v1/helsefellesskap/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
public class PersonController {

    private static final Set<Tilgangsrolle> SEKRETARIATET = EnumSet.of(Tilgangsrolle.SEKRETARIAT);

    /** Hvorfor personen slettes. */
    record Grunn(String grunn) {}

    /** Det som skal maskeres, med identifikatorene søket ga. */
    record Maskeres(List<String> hendelser, List<String> dokumenter, String grunn) {}

    private final Personport port;
    private final Persontilgang tilgang;
    private final Personkropp kropp;

    PersonController(Personport port, Persontilgang tilgang, Personkropp kropp) {
        this.port = port;
        this.tilgang = tilgang;
        this.kropp = kropp;
    }

    /** Registrer en person, eller rett det som står om henne. */
    @PostMapping(path = "/personer/{brukerId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Personport.Person registrer(
            @PathVariable String id,
            @PathVariable String brukerId,
            @RequestHeader(name = KommandoController.NOEKKEL, required = false) String noekkel,
            HttpServletRequest inn)
            throws IOException {
        Personport.Bestilling b = bestilling(inn, id, noekkel);
        Personport.Opplysninger o = kropp.les(inn, Personport.Opplysninger.class);
        kropp.krev(o.navn(), "navn", 200);
        kropp.hoeyst(o.epost(), "epost", 254);
        kropp.hoeyst(o.telefon(), "telefon", 30);
        kropp.hoeyst(o.spraak(), "spraak", 10);
        kropp.hoeyst(o.organisasjon(), "organisasjon", 200);
        return port.registrer(b, new BrukerId(brukerId), o);
    }

    /** Hvem pseudonymet er. */
    @GetMapping("/personer/{brukerId}")
    Personport.Person finn(
            @PathVariable String id,
            @PathVariable String brukerId,
            @RequestParam(required = false) String formaal,
            HttpServletRequest inn) {
        lest(inn, id, brukerId, formaal, "PERSON");
        return port.finn(new HelsefellesskapId(id), new BrukerId(brukerId)).orElseThrow(PersonController::finnesIkke);
    }

    /** Alt systemet har om personen (personvernforordningen artikkel 15). */
    @GetMapping("/personer/{brukerId}/innsyn")
    Personport.Innsyn innsyn(
            @PathVariable String id,
            @PathVariable String brukerId,
            @RequestParam(required = false) String formaal,
            HttpServletRequest inn) {
        lest(inn, id, brukerId, formaal, "INNSYN");
        return port.innsyn(new HelsefellesskapId(id), new BrukerId(brukerId));
    }

    /** Hvor personen er nevnt i fri tekst, i hendelser og dokumenter. */
    @GetMapping("/personer/{brukerId}/nevnt")
    List<Personport.Funn> nevnt(
            @PathVariable String id,
            @PathVariable String brukerId,
            @RequestParam(required = false) String formaal,
            HttpServletRequest inn) {
        lest(inn, id, brukerId, formaal, "NEVNT");
        return port.nevnt(new HelsefellesskapId(id), new BrukerId(brukerId));
    }

    /** Slett personen fra registeret, og masker det som sikkert nevner henne (artikkel 17). */
    @PostMapping(path = "/personer/{brukerId}/sletting", consumes = MediaType.APPLICATION_JSON_VALUE)
    Personport.Sletting slett(
            @PathVariable String id,
            @PathVariable String brukerId,
            @RequestHeader(name = KommandoController.NOEKKEL, required = false) String noekkel,
            HttpServletRequest inn)
            throws IOException {
        Personport.Bestilling b = bestilling(inn, id, noekkel);
        Grunn g = kropp.les(inn, Grunn.class);
        kropp.kode(g.grunn(), "grunn", Personport.GRUNNER);
        return port.slett(b, new BrukerId(brukerId), g.grunn());
    }

    /** Masker fri tekst i hendelser, og innholdet av dokumenter. Det kan ikke gjøres om. */
    @PostMapping(path = "/maskeringer", consumes = MediaType.APPLICATION_JSON_VALUE)
    Personport.Maskering masker(
            @PathVariable String id,
            @RequestHeader(name = KommandoController.NOEKKEL, required = false) String noekkel,
            HttpServletRequest inn)
            throws IOException {
        Personport.Bestilling b = bestilling(inn, id, noekkel);
        Maskeres m = kropp.les(inn, Maskeres.class);
        kropp.kode(m.grunn(), "grunn", Personport.GRUNNER);
        return port.masker(
                b, kropp.liste(m.hendelser(), "hendelser"), kropp.liste(m.dokumenter(), "dokumenter"), m.grunn());
    }

    private Personport.Bestilling bestilling(HttpServletRequest inn, String id, String noekkel) {
        HelsefellesskapId hf = new HelsefellesskapId(id);
        Persontilgang.Hvem hvem = tilgang.krev(inn, hf, SEKRETARIATET);
        return new Personport.Bestilling(
                hf,
                KommandoController.krevNoekkel(noekkel),
                hvem.bruker(),
                hvem.rolle().name());
    }

    private void lest(HttpServletRequest inn, String id, String brukerId, String formaal, String hva) {
        HelsefellesskapId hf = new HelsefellesskapId(id);
        Persontilgang.Hvem hvem = tilgang.krev(inn, hf, SEKRETARIATET);
        kropp.kode(formaal, "formaal", Personport.FORMAAL);
        BrukerId hun = new BrukerId(brukerId);
        port.lest(hf, hvem.bruker(), hvem.rolle().name(), hva, hun.verdi(), formaal);
    }

    private static HttpFeil finnesIkke() {
        return new HttpFeil(
                HttpStatus.NOT_FOUND, "IKKE_FUNNET", "Personen er ikke registrert", "Kontroller identifikatoren.");
    }
}
