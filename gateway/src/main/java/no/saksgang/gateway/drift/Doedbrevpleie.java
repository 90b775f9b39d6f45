package no.saksgang.gateway.drift;

import java.util.List;
import no.saksgang.felles.Avslag;
import no.saksgang.gateway.feil.HttpFeil;
import no.saksgang.gateway.tilgang.Leser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Parkerte hendelser, slik driften tar hånd om dem: fra siden og fra API-et gjelder de samme kravene. */
@Component
public class Doedbrevpleie {

    /** Så lang en begrunnelse kan være. */
    public static final int MAKS_TEGN = 2000;

    private static final String STI = "/api/v1/drift/doedbrev";

    private final Doedbrevport port;

    Doedbrevpleie(Doedbrevport port) {
        this.port = port;
    }

    public List<Doedbrevport.Parkert> parkerte() {
        return port.parkerte();
    }

    /** De nyeste først. */
    public List<Doedbrevport.HoppetOver> hoppetOver() {
        return port.hoppetOver();
    }

    /** Prøver alt leseren har parkert, på nytt. @throws HttpFeil 404 når leseren ikke finnes */
    public Doedbrevport.Forsoek proevAlle(String leser) {
        krevLeser(leser);
        return port.proevAlle(leser);
    }

    /**
     * Går forbi hendelsen som stanser en strøm.
     *
     * @param begrunnelse står for alltid; høyst {@value #MAKS_TEGN} tegn
     * @throws Avslag når begrunnelsen mangler
     * @throws HttpFeil 404 når hendelsen ikke er parkert, 409 når en annen står først eller prøver den, 413 når
     *     begrunnelsen er for lang
     */
    public Doedbrevport.HoppetOver hoppOver(String leser, String hendelseId, String begrunnelse, Leser hvem) {
        krevLeser(leser);
        Avslag.krevInnhold(begrunnelse, "begrunnelse");
        if (begrunnelse.length() > MAKS_TEGN) {
            throw new HttpFeil(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "FOR_STORT",
                    "Begrunnelsen er lengre enn " + MAKS_TEGN + " tegn",
                    "Skriv den kortere.");
        }
        Doedbrevport.Parkert parkert = port.parkerte().stream()
                .filter(p -> p.leser().equals(leser) && p.hendelseId().equals(hendelseId))
                .findFirst()
                .orElseThrow(() -> new HttpFeil(
                        HttpStatus.NOT_FOUND,
                        "IKKE_FUNNET",
                        "Hendelsen er ikke parkert for " + leser,
                        "Se " + STI + "."));
        if (!parkert.foerst()) {
            throw new HttpFeil(
                    HttpStatus.CONFLICT,
                    "VENTER_BAK_EN_ANNEN",
                    "Hendelsen venter bak en annen i " + parkert.stroem(),
                    "Prøv den første på nytt, eller gå forbi den. Se " + STI + ".");
        }
        return port.hoppOver(
                        leser,
                        hendelseId,
                        begrunnelse.strip(),
                        hvem.dekkende().getFirst().rolle().name(),
                        hvem.bruker().id() == null ? "-" : hvem.bruker().id().verdi())
                .orElseThrow(() -> new HttpFeil(
                        HttpStatus.CONFLICT,
                        "PROEVES_NAA",
                        "Hendelsen prøves på nytt akkurat nå, eller er ikke lenger parkert",
                        "Se " + STI + " og prøv igjen."));
    }

    private void krevLeser(String leser) {
        if (!port.finnes(leser)) {
            throw new HttpFeil(
                    HttpStatus.NOT_FOUND,
                    "IKKE_FUNNET",
                    "Leseren " + leser + " finnes ikke",
                    "Se /api/v1/drift/lesemodeller.");
        }
    }
}
