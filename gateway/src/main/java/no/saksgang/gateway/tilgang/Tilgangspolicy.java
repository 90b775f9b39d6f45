package no.saksgang.gateway.tilgang;

import static no.saksgang.gateway.tilgang.Gjenstand.AARSRAPPORT;
import static no.saksgang.gateway.tilgang.Gjenstand.DOKUMENT;
import static no.saksgang.gateway.tilgang.Gjenstand.HANDLINGSPLAN;
import static no.saksgang.gateway.tilgang.Gjenstand.HELSEFELLESSKAP;
import static no.saksgang.gateway.tilgang.Gjenstand.INGEN;
import static no.saksgang.gateway.tilgang.Gjenstand.MOETE;
import static no.saksgang.gateway.tilgang.Gjenstand.OPPDRAG;
import static no.saksgang.gateway.tilgang.Gjenstand.PUBLISERING;
import static no.saksgang.gateway.tilgang.Gjenstand.SAK;
import static no.saksgang.gateway.tilgang.Gjenstand.UTVALG;
import static no.saksgang.gateway.tilgang.Gjenstand.VARSELMOTTAKER;
import static no.saksgang.gateway.tilgang.Omfang.EGEN_VIRKSOMHET;
import static no.saksgang.gateway.tilgang.Omfang.EGET_SETE;
import static no.saksgang.gateway.tilgang.Omfang.EGET_UTVALG;
import static no.saksgang.gateway.tilgang.Omfang.EGNE_SAKER;
import static no.saksgang.gateway.tilgang.Omfang.HELSEFELLESSKAPET;
import static no.saksgang.gateway.tilgang.Omfang.INSTALLASJONEN;
import static no.saksgang.gateway.tilgang.Omfang.OFFENTLIG;
import static no.saksgang.gateway.tilgang.Omfang.SAKEN;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.saksgang.felles.Rolle;
import no.saksgang.json.Kommandotyper;

/**
 * Hvem som får gjøre og se hva, på ett sted (livslop.md §1.4). Det som ikke står her, er ikke lov for noen. Hvilke roller
 * som kan gi en kommando, står på kommandoen; her står hvor langt rollen rekker når den gir en.
 */
public final class Tilgangspolicy {

    private static final String API = "/api/v1";

    // Hvem

    private static final Roller ENHVER = Roller.av(OFFENTLIG, Tilgangsrolle.values());

    private static final Roller HELE = Roller.av(HELSEFELLESSKAPET, Tilgangsrolle.SEKRETARIAT, Tilgangsrolle.REVISOR);

    private static final Roller UTVALGENE = HELE.og(
            EGET_UTVALG,
            Tilgangsrolle.MOETELEDER,
            Tilgangsrolle.MEDLEM,
            Tilgangsrolle.OBSERVATOER,
            Tilgangsrolle.UTVALG);

    private static final Roller SAKSLESERE = UTVALGENE
            .og(EGNE_SAKER, Tilgangsrolle.INNMELDER)
            .og(SAKEN, Tilgangsrolle.INVITERT)
            .og(EGEN_VIRKSOMHET, Tilgangsrolle.VIRKSOMHET);

    private static final Roller LEDERNE = HELE.og(EGET_UTVALG, Tilgangsrolle.MOETELEDER, Tilgangsrolle.UTVALG);

    private static final Roller DELTAKERNE = HELE.og(
            HELSEFELLESSKAPET,
            Tilgangsrolle.MOETELEDER,
            Tilgangsrolle.MEDLEM,
            Tilgangsrolle.OBSERVATOER,
            Tilgangsrolle.UTVALG,
            Tilgangsrolle.VIRKSOMHET);

    /** De som godkjenner årsrapporten; alle andre leser den når den er publisert. */
    private static final Roller GODKJENNERNE =
            HELE.og(HELSEFELLESSKAPET, Tilgangsrolle.MOETELEDER, Tilgangsrolle.UTVALG);

    private static final Roller SEKRETARIATET = Roller.av(HELSEFELLESSKAPET, Tilgangsrolle.SEKRETARIAT);

    /** De som har møter å gå i. */
    private static final Roller KALENDERFOLK = SEKRETARIATET.og(
            HELSEFELLESSKAPET,
            Tilgangsrolle.MOETELEDER,
            Tilgangsrolle.MEDLEM,
            Tilgangsrolle.OBSERVATOER,
            Tilgangsrolle.UTVALG);

    private static final Roller REVISOREN = Roller.av(HELSEFELLESSKAPET, Tilgangsrolle.REVISOR);

    /** De som styrer et møte mens det holdes. */
    private static final Roller MOETELEDELSEN = SEKRETARIATET.og(EGET_UTVALG, Tilgangsrolle.MOETELEDER);

    /** De som skriver, kommenterer, godkjenner eller retter et referat. */
    private static final Roller REFERATSKRIVERE =
            MOETELEDELSEN.og(EGET_UTVALG, Tilgangsrolle.MEDLEM, Tilgangsrolle.OBSERVATOER);

    /** De som ser hvordan det går med vedtakene. */
    private static final Roller OPPFOELGERE = UTVALGENE.og(EGEN_VIRKSOMHET, Tilgangsrolle.VIRKSOMHET);

    private static final Roller OPPFOELGINGSMELDERE =
            MOETELEDELSEN.og(EGET_UTVALG, Tilgangsrolle.UTVALG).og(EGEN_VIRKSOMHET, Tilgangsrolle.VIRKSOMHET);

    /** De som skriver, fremmer eller avgjør en årsrapport eller en handlingsplan. */
    private static final Roller PLANSKRIVERE =
            SEKRETARIATET.og(HELSEFELLESSKAPET, Tilgangsrolle.MOETELEDER, Tilgangsrolle.UTVALG);

    private static final Roller PLANDELTAKERE =
            PLANSKRIVERE.og(HELSEFELLESSKAPET, Tilgangsrolle.MEDLEM, Tilgangsrolle.VIRKSOMHET);

    /** De som endrer hvem som sitter i et utvalg, og mandatet. */
    private static final Roller UTVALGSENDRERE = MOETELEDELSEN.og(EGET_UTVALG, Tilgangsrolle.UTVALG);

    private static final Roller DRIFTEN = Roller.av(INSTALLASJONEN, Tilgangsrolle.DRIFT);

    /** Sekretariatet gir bare rollene det rår over selv, i sitt helsefellesskap. */
    private static final Roller ROLLEGIVERE = DRIFTEN.og(HELSEFELLESSKAPET, Tilgangsrolle.SEKRETARIAT);

    /** Den som gir en kommando, må være innlogget; resten avgjøres av kommandoen. */
    private static final Roller KOMMANDOGIVERE = Roller.av(
            INSTALLASJONEN,
            Arrays.stream(Tilgangsrolle.values())
                    .filter(r -> r.rolle().isPresent())
                    .toArray(Tilgangsrolle[]::new));

    /** De som kan melde inn en sak; hvem de melder for, avgjøres av kommandoen. */
    private static final Roller INNMELDERNE = Roller.av(
            HELSEFELLESSKAPET,
            Arrays.stream(Tilgangsrolle.values())
                    .filter(r -> r.rolle().isPresent() && r != Tilgangsrolle.REVISOR)
                    .toArray(Tilgangsrolle[]::new));

    /** Hvor langt en rolle rekker når den gir en kommando. */
    private static final Roller KOMMANDOER = SAKSLESERE.og(EGEN_VIRKSOMHET, Tilgangsrolle.INNMELDER);

    /** Det som er skjermet for offentligheten, sees bare av dem som behandler saken og av revisor. */
    private static final Roller SKJERMET = UTVALGENE;

    // Hva

    private static final List<Regel> REGLER = List.of(
            // Det som gjelder én sak
            les("/saker/{sakId}", SAK, SAKSLESERE, true),
            les("/saker/{sakId}/handlinger", SAK, SAKSLESERE, true),
            les("/saker/{sakId}/behandlingsplan", SAK, SAKSLESERE, false),
            les("/saker/{sakId}/hoeringer", SAK, SAKSLESERE, true),
            les("/saker/{sakId}/numre", SAK, SAKSLESERE, false),
            les("/saker/{sakId}/saksutskrift", SAK, SAKSLESERE, false),
            les("/saker/{sakId}/historikk", SAK, UTVALGENE, false),
            les("/saker/{sakId}/tidslinje", SAK, UTVALGENE, false),
            les("/saker/{sakId}/differanse", SAK, UTVALGENE, false),
            les("/saker/{sakId}/forslag", SAK, UTVALGENE, false),
            les("/saker/{sakId}/samstemming", SAK, UTVALGENE, false),
            les("/saker/{sakId}/kvittering", SAK, UTVALGENE, false),
            les("/saker/{id}/slik-det-var", SAK, UTVALGENE, false),
            les("/saker/{sakId}/endringer", SAK, SAKSLESERE, false),

            // Det som gjelder ett møte
            les("/moeter/{moeteId}", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/sakliste", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/handlinger", MOETE, UTVALGENE, true),
            les("/moeter/{moeteId}/innkalling", MOETE, UTVALGENE.ogEnhver(), true),
            les("/moeter/{moeteId}/visninger", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/tilbud", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/nummer", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/protokoll", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/protokoll/{versjon}", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/protokoll/kvittering", MOETE, UTVALGENE, false),
            les("/moeter/{id}/slik-det-var", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/endringer", MOETE, UTVALGENE, false),
            les("/moeter/{id}/tre-visninger", MOETE, UTVALGENE, false),

            // Papirene; de viser det samme som svarene de er laget av
            les("/moeter/{moeteId}/innkalling.pdf", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/innkalling.docx", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/sakliste.pdf", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/sakliste.docx", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/protokoll.pdf", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/protokoll.docx", MOETE, UTVALGENE, false),
            les("/moeter/{moeteId}/papirer.zip", MOETE, UTVALGENE, true),
            les("/saker/{sakId}/saksframlegg.pdf", SAK, UTVALGENE, false),
            les("/saker/{sakId}/saksframlegg.docx", SAK, UTVALGENE, false),
            les("/saker/{sakId}/saksutskrift.pdf", SAK, SAKSLESERE, false),
            les("/saker/{sakId}/saksutskrift.docx", SAK, SAKSLESERE, false),
            les("/helsefellesskap/{id}/aarsrapporter/{aar}/rapport.pdf", HELSEFELLESSKAP, GODKJENNERNE, false),
            les("/helsefellesskap/{id}/aarsrapporter/{aar}/rapport.docx", HELSEFELLESSKAP, GODKJENNERNE, false),
            les("/helsefellesskap/{id}/handlingsplaner/{planId}/handlingsplan.pdf", HELSEFELLESSKAP, DELTAKERNE, false),
            les(
                    "/helsefellesskap/{id}/handlingsplaner/{planId}/handlingsplan.docx",
                    HELSEFELLESSKAP,
                    DELTAKERNE,
                    false),
            les("/offentlig/{id}/moetemapper/{moeteId}/sakliste.pdf", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/moetemapper/{moeteId}/sakliste.docx", HELSEFELLESSKAP, ENHVER, false),

            // Det som gjelder ett utvalg
            les("/utvalg/{id}", UTVALG, ENHVER, false),
            les("/utvalg/{id}/medlemmer", UTVALG, ENHVER, false),
            les("/utvalg/{id}/mandat", UTVALG, ENHVER, false),
            les("/utvalg/{id}/rotasjon", UTVALG, ENHVER, false),
            les("/utvalg/{id}/slik-det-var", UTVALG, ENHVER, false),
            les("/utvalg/{id}/handlinger", UTVALG, UTVALGENE.og(HELSEFELLESSKAPET, Tilgangsrolle.VIRKSOMHET), true),
            les("/utvalg/{utvalgId}/agenda/{aar}", UTVALG, UTVALGENE.ogEnhver(), true),
            les("/utvalg/{id}/koeliste", UTVALG, UTVALGENE.ogEnhver(), true),
            les("/utvalg/{id}/myndighet", UTVALG, UTVALGENE, true),
            les("/utvalg/{id}/numre/{aar}", UTVALG, UTVALGENE, false),

            // Det som gjelder hele helsefellesskapet
            les("/helsefellesskap", INGEN, ENHVER, false),
            les("/helsefellesskap/{id}", HELSEFELLESSKAP, ENHVER, false),
            les("/helsefellesskap/{id}/slik-det-var", HELSEFELLESSKAP, ENHVER, false),
            les("/helsefellesskap/{id}/medlemsoversikt", HELSEFELLESSKAP, ENHVER, false),
            les("/helsefellesskap/{id}/mandater", HELSEFELLESSKAP, ENHVER, false),
            les("/helsefellesskap/{id}/moeteplan/{aar}", HELSEFELLESSKAP, DELTAKERNE.ogEnhver(), true),
            les("/helsefellesskap/{id}/koeliste", HELSEFELLESSKAP, ENHVER, false),
            les("/helsefellesskap/{id}/endringer", HELSEFELLESSKAP, HELE, false),
            les("/helsefellesskap/{id}/saksoversikt", HELSEFELLESSKAP, SAKSLESERE.ogEnhver(), true),
            les("/helsefellesskap/{id}/saksoversikt.xlsx", HELSEFELLESSKAP, SAKSLESERE.ogEnhver(), true),
            les("/helsefellesskap/{id}/saksoversikt.csv", HELSEFELLESSKAP, SAKSLESERE.ogEnhver(), true),
            les("/helsefellesskap/{id}/soek", HELSEFELLESSKAP, SAKSLESERE.ogEnhver(), true),
            les("/helsefellesskap/{id}/saksoversikt/slik-det-var", HELSEFELLESSKAP, HELE, false),
            les("/helsefellesskap/{id}/handlingsplaner", HELSEFELLESSKAP, DELTAKERNE.ogEnhver(), true),
            les("/helsefellesskap/{id}/handlingsplaner/{planId}/status", HELSEFELLESSKAP, HELE.ogEnhver(), true),
            les("/helsefellesskap/{id}/oppdrag", HELSEFELLESSKAP, UTVALGENE, true),
            les("/helsefellesskap/{id}/aarshjul/{aar}", HELSEFELLESSKAP, HELE, false),
            les("/helsefellesskap/{id}/aarsrapporter/{aar}", HELSEFELLESSKAP, GODKJENNERNE, false),
            les("/helsefellesskap/{id}/aarsrapporter/{aar}/differanse", HELSEFELLESSKAP, GODKJENNERNE, false),
            les("/helsefellesskap/{id}/aarsrapporter/{aar}/kvittering", HELSEFELLESSKAP, GODKJENNERNE, false),
            les("/helsefellesskap/{id}/dashbord", HELSEFELLESSKAP, HELE, false),
            les("/helsefellesskap/{id}/honorargrunnlag/{aar}", HELSEFELLESSKAP, HELE, false),
            les("/helsefellesskap/{id}/saksjournal/{aar}", HELSEFELLESSKAP, HELE, false),
            les("/handlingsplaner/{id}/slik-det-var", HANDLINGSPLAN, DELTAKERNE, false),
            les("/oppdrag/{id}/slik-det-var", OPPDRAG, HELE, false),
            les("/aarsrapporter/{id}/slik-det-var", AARSRAPPORT, GODKJENNERNE, false),

            // Varsler
            les(
                    "/{slag:utvalg|virksomheter|seter|helsefellesskap}/{id}/varsler",
                    VARSELMOTTAKER,
                    LEDERNE.og(EGET_SETE, Tilgangsrolle.MEDLEM, Tilgangsrolle.OBSERVATOER)
                            .og(EGEN_VIRKSOMHET, Tilgangsrolle.VIRKSOMHET),
                    true),

            // Det som er publisert, og alt som står om det
            les("/helsefellesskap/{id}/publisert", HELSEFELLESSKAP, ENHVER, false),
            les("/helsefellesskap/{id}/publisert/{publiseringId}", HELSEFELLESSKAP, ENHVER, false),
            les("/helsefellesskap/{id}/publisert/{publiseringId}/innhold", HELSEFELLESSKAP, ENHVER, false),
            les("/publiseringer/{id}", PUBLISERING, HELE, false),

            // Det åpne API-et
            les("/offentlig", INGEN, ENHVER, false),
            les("/offentlig/{id}/enheter", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/moetemapper", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/moetemapper/{moeteId}", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/kommer-til-behandling", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/moetesaker/{sakId}", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/vedtak", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/saklister", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/protokoller", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/aarsrapporter", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/handlingsplaner", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/publisert/{publiseringId}", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/publisert/{publiseringId}/innhold", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/trukket", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/feed/saklister.atom", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/feed/protokoller.atom", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/feed/vedtak.atom", HELSEFELLESSKAP, ENHVER, false),
            les("/offentlig/{id}/feed/moeter.ics", HELSEFELLESSKAP, ENHVER, false),

            // Egen kalender; adressen med hemmeligheten er åpen, og hemmeligheten er tilgangen
            les("/helsefellesskap/{id}/min-kalender", HELSEFELLESSKAP, KALENDERFOLK, true),
            skriv("/helsefellesskap/{id}/min-kalender", HELSEFELLESSKAP, KALENDERFOLK),
            skriv("/helsefellesskap/{id}/min-kalender/avslutning", HELSEFELLESSKAP, KALENDERFOLK),
            les("/helsefellesskap/{id}/kalender/{hemmelighet}/moeter.ics", HELSEFELLESSKAP, ENHVER, false),

            // Vaktlisten
            les("/helsefellesskap/{id}/navnevakt", HELSEFELLESSKAP, SEKRETARIATET, false),
            skriv("/helsefellesskap/{id}/navnevakt", HELSEFELLESSKAP, SEKRETARIATET),
            skriv("/helsefellesskap/{id}/navnevakt/uttak", HELSEFELLESSKAP, SEKRETARIATET),

            // Dokumenter
            les("/helsefellesskap/{id}/dokumenter/{dokumentId}", DOKUMENT, SAKSLESERE, false),
            les("/helsefellesskap/{id}/dokumenter/{dokumentId}/innhold", DOKUMENT, SAKSLESERE, false),
            skriv("/helsefellesskap/{id}/dokumenter", HELSEFELLESSKAP, SEKRETARIATET),

            // Et spørsmål med kropp; det skriver ingenting
            skriv("/helsefellesskap/{id}/hva-om", HELSEFELLESSKAP, HELE),

            // Personer
            les("/helsefellesskap/{id}/personer/{brukerId}", HELSEFELLESSKAP, SEKRETARIATET, false),
            les("/helsefellesskap/{id}/personer/{brukerId}/innsyn", HELSEFELLESSKAP, SEKRETARIATET, false),
            les("/helsefellesskap/{id}/personer/{brukerId}/nevnt", HELSEFELLESSKAP, SEKRETARIATET, false),
            les("/helsefellesskap/{id}/min-epost", HELSEFELLESSKAP, DELTAKERNE, true),
            skriv("/helsefellesskap/{id}/min-epost", HELSEFELLESSKAP, DELTAKERNE),
            les("/helsefellesskap/{id}/leselogg", HELSEFELLESSKAP, REVISOREN, false),
            skriv("/helsefellesskap/{id}/personer/{brukerId}", HELSEFELLESSKAP, SEKRETARIATET),
            skriv("/helsefellesskap/{id}/personer/{brukerId}/sletting", HELSEFELLESSKAP, SEKRETARIATET),
            skriv("/helsefellesskap/{id}/maskeringer", HELSEFELLESSKAP, SEKRETARIATET),

            // Kommandoer
            skriv("/helsefellesskap/{id}/saker", INGEN, KOMMANDOGIVERE),
            skriv("/helsefellesskap/{id}/moeter", INGEN, KOMMANDOGIVERE),
            skriv("/{samling}/{id}/kommandoer/{kommando}", INGEN, KOMMANDOGIVERE),
            skriv("/import", INGEN, SEKRETARIATET),

            // Drift
            les("/drift/lesemodeller", Gjenstand.DRIFT, DRIFTEN, false),
            les("/drift/doedbrev", Gjenstand.DRIFT, DRIFTEN, false),
            skriv("/drift/lesemodeller/{navn}/gjenoppbygging", Gjenstand.DRIFT, DRIFTEN),
            les("/drift/gjenoppbygginger", Gjenstand.DRIFT, DRIFTEN, false),
            skriv("/drift/gjenoppbygginger", Gjenstand.DRIFT, DRIFTEN),
            skriv("/drift/gjenoppbygginger/{byggId}/avbrudd", Gjenstand.DRIFT, DRIFTEN),
            skriv("/drift/doedbrev/{leser}/nytt-forsoek", Gjenstand.DRIFT, DRIFTEN),
            skriv("/drift/doedbrev/{leser}/{hendelseId}/hopp-over", Gjenstand.DRIFT, DRIFTEN),
            les("/drift/hoppet-over", Gjenstand.DRIFT, DRIFTEN, false),
            les("/drift/rolletildelinger", Gjenstand.DRIFT, ROLLEGIVERE, true),
            skriv("/drift/rolletildelinger", Gjenstand.DRIFT, ROLLEGIVERE),
            skriv("/drift/rolletildelinger/{id}/avslutning", Gjenstand.DRIFT, ROLLEGIVERE),
            regel("GET", "/actuator/metrics", Gjenstand.DRIFT, DRIFTEN, false),
            regel("GET", "/actuator/metrics/{requiredMetricName}", Gjenstand.DRIFT, DRIFTEN, false),
            regel("GET", "/actuator/prometheus", Gjenstand.DRIFT, DRIFTEN, false),

            // Sidene
            side("/", INGEN, ENHVER),
            side("/hjelp", INGEN, ENHVER),
            side("/drift", Gjenstand.DRIFT, DRIFTEN),
            regel("POST", "/drift", Gjenstand.DRIFT, DRIFTEN, true),
            side("/{hf}", HELSEFELLESSKAP, ENHVER),
            side("/{hf}/moeteplan", HELSEFELLESSKAP, DELTAKERNE.ogEnhver()),
            side("/{hf}/moeter/{moeteId}/sakliste", MOETE, UTVALGENE.ogEnhver()),
            side("/{hf}/moeter/{moeteId}/sakliste/rediger", MOETE, SEKRETARIATET),
            regel("POST", "/{hf}/moeter/{moeteId}/sakliste/rediger", MOETE, SEKRETARIATET, true),
            side("/{hf}/moeter/{moeteId}/modus", MOETE, MOETELEDELSEN),
            regel("POST", "/{hf}/moeter/{moeteId}/modus", MOETE, MOETELEDELSEN, true),
            side("/{hf}/moeter/{moeteId}/referat", MOETE, UTVALGENE),
            side("/{hf}/moeter/{moeteId}/tre-visninger", MOETE, UTVALGENE),
            regel("POST", "/{hf}/moeter/{moeteId}/referat", MOETE, REFERATSKRIVERE, true),
            side("/{hf}/moeteplan/nytt", HELSEFELLESSKAP, SEKRETARIATET),
            regel("POST", "/{hf}/moeteplan/nytt", HELSEFELLESSKAP, SEKRETARIATET, true),
            side("/{hf}/kommer-til-behandling", HELSEFELLESSKAP, ENHVER),
            side("/{hf}/vedtak", HELSEFELLESSKAP, ENHVER),
            side("/{hf}/protokoller", HELSEFELLESSKAP, ENHVER),
            side("/{hf}/aarsrapporter", HELSEFELLESSKAP, ENHVER),
            side("/{hf}/handlingsplaner", HELSEFELLESSKAP, ENHVER),
            side("/{hf}/publisert/{publiseringId}", HELSEFELLESSKAP, ENHVER),
            side("/{hf}/saker", HELSEFELLESSKAP, SAKSLESERE.ogEnhver()),
            side("/{hf}/soek", HELSEFELLESSKAP, SAKSLESERE.ogEnhver()),
            side("/{hf}/saker/{sakId}", SAK, SAKSLESERE.ogEnhver()),
            side("/{hf}/saker/{sakId}/historikk", SAK, UTVALGENE),
            side("/{hf}/saker/{sakId}/dokumenter", SAK, SEKRETARIATET),
            regel("POST", "/{hf}/saker/{sakId}/dokumenter", SAK, SEKRETARIATET, true),
            side("/{hf}/innmelding", HELSEFELLESSKAP, INNMELDERNE),
            regel("POST", "/{hf}/innmelding", HELSEFELLESSKAP, INNMELDERNE, true),
            side("/{hf}/dashbord", HELSEFELLESSKAP, HELE),
            side("/{hf}/min-side", HELSEFELLESSKAP, DELTAKERNE),
            regel("POST", "/{hf}/min-side", HELSEFELLESSKAP, DELTAKERNE, true),
            side("/{hf}/import", HELSEFELLESSKAP, SEKRETARIATET),
            regel("POST", "/{hf}/import", HELSEFELLESSKAP, SEKRETARIATET, true),
            side("/{hf}/innboks", HELSEFELLESSKAP, SEKRETARIATET),
            side("/{hf}/innboks/{sakId}", SAK, SEKRETARIATET),
            regel("POST", "/{hf}/innboks/{sakId}", SAK, SEKRETARIATET, true),
            side("/{hf}/koeliste", HELSEFELLESSKAP, UTVALGENE),
            regel("GET", "/{hf}/revisjon", HELSEFELLESSKAP, REVISOREN, false),
            regel("POST", "/{hf}/revisjon", HELSEFELLESSKAP, REVISOREN, false),
            side("/{hf}/aarsrapporter/{aar}", HELSEFELLESSKAP, GODKJENNERNE),
            regel("POST", "/{hf}/aarsrapporter/{aar}", HELSEFELLESSKAP, PLANSKRIVERE, true),
            side("/{hf}/handlingsplan", HELSEFELLESSKAP, DELTAKERNE),
            regel("POST", "/{hf}/handlingsplan", HELSEFELLESSKAP, PLANSKRIVERE, true),
            side("/{hf}/handlingsplan/{planId}", HELSEFELLESSKAP, DELTAKERNE),
            regel("POST", "/{hf}/handlingsplan/{planId}", HELSEFELLESSKAP, PLANDELTAKERE, true),
            side("/{hf}/utvalg", HELSEFELLESSKAP, ENHVER),
            side("/{hf}/utvalg/{utvalgId}", UTVALG, ENHVER),
            regel("POST", "/{hf}/utvalg/{utvalgId}", UTVALG, UTVALGSENDRERE, true),
            side("/{hf}/oppfoelging", HELSEFELLESSKAP, OPPFOELGERE),
            side("/{hf}/oppfoelging/{sakId}", SAK, OPPFOELGERE),
            regel("POST", "/{hf}/oppfoelging/{sakId}", SAK, OPPFOELGINGSMELDERE, true),

            // Den som spør
            les("/meg", INGEN, ENHVER, true),
            regel("GET", "/innlogging", INGEN, ENHVER, true),

            // Bevis for at loggen er hel; de røper ikke innhold
            les("/logg/noekkel", INGEN, ENHVER, false),
            les("/logg/sjekkpunkt", INGEN, ENHVER, false),
            les("/logg/bevis/{hendelseId}", INGEN, ENHVER, false),
            les("/logg/konsistens", INGEN, ENHVER, false),

            // Om tjenesten selv
            regel("GET", "/actuator", INGEN, ENHVER, false),
            regel("GET", "/actuator/info", INGEN, ENHVER, false),
            regel("GET", "/actuator/health", INGEN, ENHVER, false),
            regel("GET", "/actuator/health/**", INGEN, ENHVER, false),
            regel("GET", "/v3/api-docs", INGEN, ENHVER, false),
            regel("GET", "/v3/api-docs.yaml", INGEN, ENHVER, false));

    private static final Map<String, Regel> ETTER_NOEKKEL = etterNoekkel();

    private Tilgangspolicy() {}

    /** Alle radene, i den rekkefølgen de står. */
    public static List<Regel> regler() {
        return REGLER;
    }

    /** Raden for en adresse; tom når adressen ikke står i policyen, og da er den ikke lov for noen. */
    public static Optional<Regel> regel(String metode, String moenster) {
        return Optional.ofNullable(ETTER_NOEKKEL.get(("HEAD".equals(metode) ? "GET" : metode) + " " + moenster));
    }

    /** Hvor langt rollen rekker når den gir kommandoen; NEI når den ikke kan gi den. */
    public static Omfang kommando(Kommandotyper.Type type, Tilgangsrolle rolle) {
        boolean kan = rolle != Tilgangsrolle.REVISOR
                && rolle.rolle()
                        .filter(r -> type.roller().isEmpty() || type.roller().contains(r))
                        .isPresent();
        return kan ? KOMMANDOER.omfang(rolle) : Omfang.NEI;
    }

    /** Om rollen ser det som er skjermet for offentligheten, i det den ellers får se. */
    public static boolean serSkjermet(Tilgangsrolle rolle) {
        return SKJERMET.omfang(rolle) != Omfang.NEI;
    }

    /** Rekkefølgen rollene velges i når flere passer: slik de står på kommandoen. */
    static int rang(Kommandotyper.Type type, Tilgangsrolle rolle) {
        int plass = rolle.rolle().map(type.roller()::indexOf).orElse(-1);
        return plass < 0 ? type.roller().size() + rolle.ordinal() : plass;
    }

    /** Rollene som bare motoren selv har, gis aldri over HTTP. */
    static boolean bareForMotoren(Kommandotyper.Type type) {
        return type.roller().equals(List.of(Rolle.PROSESS));
    }

    private static Regel les(String sti, Gjenstand gjenstand, Roller roller, boolean filtreres) {
        return regel("GET", API + sti, gjenstand, roller, filtreres);
    }

    /** En side viser ulikt etter hvem som spør: i det minste hvem som er logget inn. */
    private static Regel side(String sti, Gjenstand gjenstand, Roller roller) {
        return regel("GET", sti, gjenstand, roller, true);
    }

    private static Regel skriv(String sti, Gjenstand gjenstand, Roller roller) {
        return regel("POST", API + sti, gjenstand, roller, false);
    }

    private static Regel regel(String metode, String sti, Gjenstand gjenstand, Roller roller, boolean filtreres) {
        return new Regel(metode, sti, gjenstand, roller, filtreres);
    }

    private static Map<String, Regel> etterNoekkel() {
        Map<String, Regel> ut = new LinkedHashMap<>();
        Stream.of(REGLER).flatMap(List::stream).forEach(r -> {
            if (ut.put(r.noekkel(), r) != null) {
                throw new IllegalStateException("To rader for " + r.noekkel());
            }
        });
        return ut;
    }
}
