package no.saksgang.gateway.sider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gir hver side rammen sin, og husker språket hun valgte. */
@ControllerAdvice(annotations = Side.class)
class Rammeraad {

    private final Rammebygger rammer;
    private final Sidetekst tekst;

    Rammeraad(Rammebygger rammer, Sidetekst tekst) {
        this.rammer = rammer;
        this.tekst = tekst;
    }

    @ModelAttribute("tekst")
    Sidetekst tekst() {
        return tekst;
    }

    /** @throws no.saksgang.gateway.feil.HttpFeil 404 når helsefellesskapet ikke finnes */
    @ModelAttribute("ramme")
    Ramme ramme(HttpServletRequest inn, HttpServletResponse ut) {
        Spraakvalg.husk(inn, ut);
        Ramme ramme = rammer.bygg(inn);
        if (ramme.navn() == null && Rammebygger.gjelderEtt(inn)) {
            throw Funn.ikke("Helsefellesskapet");
        }
        return ramme;
    }
}
