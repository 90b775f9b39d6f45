package no.saksgang.app.demo;

import java.util.List;

/** Det sakene handler om. Temaer fra samhandlingen, ingen virkelige saker. */
final class Titler {

    /** Tittel og prioriterte pasientgrupper (R233). */
    record Tittel(String tekst, List<String> grupper) {}

    private static final String BARN = "barn og unge";
    private static final String PSYK = "alvorlige psykiske lidelser og rusproblemer";
    private static final String ELDRE = "skrøpelige eldre";
    private static final String KRONISK = "flere kroniske lidelser";

    private static final List<Tittel> SAKER = List.of(
            t("Felles rutine for henvisning", KRONISK),
            t("Mal for epikrise ved utskriving", ELDRE),
            t("Forløp for barn med langvarige smerter", BARN),
            t("Ambulant team for eldre i eget hjem", ELDRE),
            t("Felles opplæring i kommunikasjonsverktøy for demens", ELDRE),
            t("Overgang fra barn til voksen i psykisk helsevern", BARN, PSYK),
            t("Digital hjemmeoppfølging ved hjertesvikt", KRONISK),
            t("Legemiddelgjennomgang ved innleggelse og utskriving", ELDRE, KRONISK),
            t("Felles akuttplan ved rusutløst psykose", PSYK),
            t("Samhandlingskoordinator i akuttmottak", ELDRE),
            t("Tverrfaglig team ved spiseforstyrrelser", BARN, PSYK),
            t("Rutine for meldinger om utskrivingsklare pasienter", ELDRE),
            t("Lavterskel videokonsultasjon mellom fastlege og spesialist", KRONISK),
            t("Felles base for individuell plan", KRONISK, PSYK),
            t("Oppfølging etter hjerneslag den første måneden", ELDRE),
            t("Helsestasjon og barneavdeling: felles ernæringsråd", BARN),
            t("Transport av pasienter mellom sykehus og kommune"),
            t("Hospitering mellom sykehjem og medisinsk avdeling", ELDRE),
            t("Koordinert kreftforløp i hjemkommunen", KRONISK),
            t("Beredskapsplan for bortfall av elektronisk meldingsutveksling"),
            t("Felles plan for kommunal øyeblikkelig hjelp", ELDRE),
            t("Tidlig innsats for gravide med rusproblemer", PSYK, BARN),
            t("Skolehelsetjenestens tilgang til veiledning fra BUP", BARN),
            t("Smittevernberedskap i sykehjem og sykehus", ELDRE),
            t("Felles kompetanseplan for palliasjon", KRONISK),
            t("Samtykke og informasjonsdeling ved sammensatte behov", KRONISK),
            t("Akutt vurderingsteam for ungdom", BARN, PSYK),
            t("Ernæringsoppfølging etter utskriving", ELDRE),
            t("Rutine for tvungent psykisk helsevern uten døgnopphold", PSYK),
            t("Lærings- og mestringstilbud nær der folk bor", KRONISK),
            t("Fordeling av ansvar for behandlingshjelpemidler", KRONISK),
            t("Felles inntak til rehabilitering", KRONISK),
            t("Hjemmesykehus for barn", BARN),
            t("Samarbeid om rekruttering av leger i spesialisering"),
            t("Varsling ved endret funksjonsnivå hos hjemmeboende", ELDRE),
            t("Samordning av følgetjenesten for fødende"),
            t("Felles bruk av nasjonale kvalitetsindikatorer"),
            t("Kvalitet i henvisninger til billeddiagnostikk"),
            t("Elektronisk dialogmelding mellom legevakt og mottak"),
            t("Oppfølging av selvmordsrisiko etter utskriving", PSYK),
            t("Forebygging av fall hos eldre", ELDRE),
            t("Medisinsk avstandsoppfølging ved KOLS", KRONISK),
            t("Tolk i samhandlingen"),
            t("Tannhelse for pasienter i langtidsbehandling", PSYK));

    private static final List<Tittel> ORIENTERINGER = List.of(
            t("Status for utskrivingsklare døgn"),
            t("Nasjonal helse- og sykehusplan: hva betyr den for oss"),
            t("Tall fra samhandlingsavvik", KRONISK),
            t("Brukerundersøkelsen blant pårørende", ELDRE),
            t("Erfaringer fra prosjekt om ungdomshelse", BARN),
            t("Status for innføring av felles journal"),
            t("Rapport fra praksiskonsulentene"),
            t("Beredskapsøvelsen: funn og oppfølging"),
            t("Nytt fra Helsedirektoratet"),
            t("Prosjektmidler: fordeling og rapportering"),
            t("Forskningssamarbeidet om skrøpelige eldre", ELDRE));

    private static final List<Tittel> DROEFTINGER = List.of(
            t("Hvordan prioritere mellom fagområdene neste år"),
            t("Brukernes plass i utvalgene"),
            t("Felles rekruttering i distriktene"),
            t("Hva hindrer bruk av videokonsultasjon"),
            t("Samhandling om barn med sammensatte behov", BARN),
            t("Fastlegenes deltakelse i samarbeidet"),
            t("Evaluering av utvalgenes arbeidsform"));

    private Titler() {}

    static Tittel sak(int nr) {
        return runde(SAKER, nr);
    }

    static Tittel orientering(int nr) {
        return runde(ORIENTERINGER, nr);
    }

    static Tittel droefting(int nr) {
        return runde(DROEFTINGER, nr);
    }

    static Tittel egen(String tekst) {
        return new Tittel(tekst, List.of());
    }

    private static Tittel runde(List<Tittel> alle, int nr) {
        Tittel t = alle.get(nr % alle.size());
        int runde = nr / alle.size();
        return runde == 0 ? t : new Tittel(t.tekst() + ", del " + (runde + 1), t.grupper());
    }

    private static Tittel t(String tekst, String... grupper) {
        return new Tittel(tekst, List.of(grupper));
    }
}
