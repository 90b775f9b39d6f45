package no.saksgang.felles;

/**
 * Alle avslag motoren gir. Koden er stabil og brukes aldri om igjen; teksten kan endres.
 * Rekkefølgen er forrangen: gjelder to koder samtidig, gis den første vakten i livsløpet.
 */
public enum Avslagskode {
    /** Påkrevde felt mangler eller er feil. */
    UGYLDIG_INNHOLD("", "Påkrevde felt mangler eller er feil", "Rett feltene og send på nytt."),
    /** Det du viser til, finnes ikke. */
    IKKE_FUNNET("", "Det du viser til, finnes ikke", "Kontroller identifikatoren."),
    /** Det finnes allerede. */
    FINNES_ALLEREDE("", "Det finnes allerede", "Bruk det som finnes, eller velg en annen identifikator."),
    /** Noen har endret det samme i mellomtiden. */
    VERSJONSKONFLIKT(
            "", "Noen har endret det samme i mellomtiden", "Hent på nytt, se hva som er endret, og prøv igjen."),
    /** Kommando-id-en er brukt til noe annet. */
    KOMMANDO_GJENBRUKT("", "Kommando-id-en er brukt til noe annet", "Lag en ny kommando-id for en ny kommando."),
    /** Rollen kan ikke utføre kommandoen. */
    IKKE_TILGANG("R076", "Rollen kan ikke utføre kommandoen", "Be den som har rollen, om å gjøre det."),
    /** Utvalget hører til et annet helsefellesskap. */
    UTVALG_UTENFOR_HELSEFELLESSKAP(
            "R001", "Utvalget hører til et annet helsefellesskap", "Velg et utvalg i sakens helsefellesskap."),
    /** Kommandoen passer ikke i denne tilstanden. */
    UGYLDIG_TILSTAND("", "Kommandoen passer ikke i denne tilstanden", "Se hvilke kommandoer tilstanden tillater."),
    /** Helsefellesskapet mangler en nødvendig part. */
    PART_IKKE_TILSLUTTET(
            "R002", "Helsefellesskapet mangler en nødvendig part", "Oppgi minst én kommunepart og én sykehuspart."),
    /** Samarbeidsmodellen mangler et nivå eller har feil ruter. */
    MODELL_UFULLSTENDIG(
            "R005", "Samarbeidsmodellen mangler et nivå eller har feil ruter", "Rett modellen og vedta den på nytt."),
    /** Løfterutene går i ring. */
    MODELL_I_RING("R011", "Løfterutene går i ring", "La hver rute ende i partnerskapsmøtet eller hos partene."),
    /** En sak kan ikke løftes til noen. */
    MODELL_UTEN_MOTTAKER(
            "R011", "En sak kan ikke løftes til noen", "Gi utvalget en løfterute til et utvalg i modellen."),
    /** Utvalget er ikke i drift. */
    UTVALG_IKKE_I_DRIFT(
            "R128", "Utvalget er ikke i drift", "Konstituer eller gjenoppta utvalget, eller velg et annet."),
    /** Saken er ikke klassifisert nok. */
    KLASSIFISERING_MANGLER("R009", "Saken er ikke klassifisert nok", "Klassifiser saken."),
    /** Punktet er ikke en vedtakssak. */
    SAKSTYPE_TILLATER_IKKE_VEDTAK(
            "R123", "Punktet er ikke en vedtakssak", "Ta saken til orientering, eller sett den opp som vedtakssak."),
    /** Leder eller medlem har gått ut på tid. */
    FUNKSJONSTID_UTLOEPT("R164", "Leder eller medlem har gått ut på tid", "Velg eller oppnevn på nytt."),
    /** Utvalgets myndighet er utløpt. */
    MYNDIGHET_UTLOEPT("R034", "Utvalgets myndighet er utløpt", "Forleng myndigheten."),
    /** Utvalget fatter ikke vedtak. */
    RAADGIVENDE_VEDTAR_IKKE("R067", "Utvalget fatter ikke vedtak", "Gi innstilling eller råd."),
    /** Bare partnerskapsmøtet kan gjøre dette. */
    KUN_PARTNERSKAPSMOETE("R189", "Bare partnerskapsmøtet kan gjøre dette", "Løft saken til partnerskapsmøtet."),
    /** Sekretariatet er spurt, svar mangler. */
    UAVKLART_MYNDIGHET(
            "R043", "Sekretariatet er spurt, svar mangler", "Vent på sekretariatets avklaring, eller utsett saken."),
    /** Saken skal alltid til høyere nivå. */
    MAA_LOEFTES("R045", "Saken skal alltid til høyere nivå", "Løft saken."),
    /** Utvalget kan ikke vedta denne saken. */
    UTENFOR_MYNDIGHET("R044", "Utvalget kan ikke vedta denne saken", "Gi innstilling og løft saken."),
    /** Tiltaket finnes ikke i gjeldende plan. */
    IKKE_I_HANDLINGSPLAN(
            "R055", "Tiltaket finnes ikke i gjeldende plan", "Vis til et tiltak i planen, eller løft saken."),
    /** Råd er bedt om og ikke gitt. */
    RAAD_IKKE_MOTTATT("R083", "Råd er bedt om og ikke gitt", "Vent på rådet, eller frafall det med begrunnelse."),
    /** Underutvalget har ikke rapportert. */
    UTREDNING_IKKE_TILBAKE("R016", "Underutvalget har ikke rapportert", "Vent på rapporten."),
    /** Saken er ikke drøftet i et tidligere møte. */
    ANDRE_TRINN_FOR_TIDLIG(
            "R056",
            "Saken er ikke drøftet i et tidligere møte",
            "Send til forankring eller utsett, og vedta i et senere møte."),
    /** Forankring er ikke registrert. */
    FORANKRING_MANGLER("R040", "Forankring er ikke registrert", "Registrer forankring fra hver side."),
    /** Medlemmet kan ikke forplikte virksomheten. */
    FULLMAKT_MANGLER("R041", "Medlemmet kan ikke forplikte virksomheten", "Gi fullmakt eller innkall vara."),
    /** Medlemmet er inhabilt i saken. */
    INHABIL("", "Medlemmet er inhabilt i saken", "Innkall vara."),
    /** Habilitet er meldt, ikke avgjort. */
    HABILITET_UAVKLART("", "Habilitet er meldt, ikke avgjort", "La utvalget avgjøre habiliteten."),
    /** Uenighet eller manglende standpunkt. */
    KONSENSUS_KREVES(
            "R030",
            "Uenighet eller manglende standpunkt",
            "Registrer standpunkt, eller fastslå manglende konsensus og løft."),
    /** Møtelederens utfall er et annet enn det standpunktene gir. */
    SAMSTEMMING_AVVIKER(
            "R030",
            "Standpunktene gir et annet utfall",
            "Bekreft utfallet standpunktene gir, eller rett standpunktene først."),
    /** Flertall kan ikke binde den som ikke aksepterer. */
    FLERTALL_BINDER_IKKE(
            "R035",
            "Flertall kan ikke binde den som ikke aksepterer",
            "Fatt vedtaket bindende bare for dem som aksepterer."),
    /** Saken må vedtas i begge strategiske utvalg. */
    DELVEDTAK_MANGLER("R011", "Saken må vedtas i begge strategiske utvalg", "Fatt delvedtak i hvert utvalg."),
    /** Alle er enige; konsensus kan ikke fastslås manglende. */
    KONSENSUS_FINNES("R042", "Alle er enige; konsensus kan ikke fastslås manglende", "Fatt vedtak."),
    /** Behandlingsplanen har flere stopp som skal ha saken. */
    STOPP_GJENSTAAR(
            "",
            "Behandlingsplanen har stopp som gjenstår",
            "Gi innstilling, ta stoppene ut av planen med begrunnelse, eller vedta uten at det er endelig."),
    /** Ruten er avsluttet. */
    BEHANDLINGSPLAN_AVSLUTTET(
            "", "Ruten er avsluttet og får ikke flere stopp", "Ta saken opp igjen, eller meld inn en ny."),
    /** Planen har ikke noe slikt stopp. */
    IKKE_I_BEHANDLINGSPLAN("", "Behandlingsplanen har ikke noe slikt stopp", "Legg stoppet i planen først."),
    /** Saken er ferdig behandlet med ønske om mer informasjon; de gamle papirene duger ikke. */
    NYTT_SAKSFRAMLEGG_KREVES(
            "R109", "Utvalget har bedt om mer; nytt saksframlegg mangler", "Legg ved et nytt saksframlegg."),
    /** Løft uten gyldig årsak. */
    LOEFTEGRUNN_MANGLER("R011", "Løft uten gyldig årsak", "Oppgi en årsak som tillater løft fra denne tilstanden."),
    /** Mottakeren finnes ikke i løfterutene, eller vilkåret er ikke oppfylt. */
    FEIL_LOEFTEMOTTAKER(
            "R011",
            "Mottakeren finnes ikke i løfterutene, eller vilkåret er ikke oppfylt",
            "Velg en av rutene i samarbeidsmodellen."),
    /** Observatør eller invitert kan ikke gi standpunkt. */
    OBSERVATOER_TELLER_IKKE(
            "R137", "Observatør eller invitert kan ikke gi standpunkt", "Bruk tale- og forslagsretten."),
    /** Begrunnelse kreves. */
    BEGRUNNELSE_MANGLER("R084", "Begrunnelse kreves", "Skriv en begrunnelse."),
    /** Rådet mangler konsekvensvurdering. */
    KONSEKVENSER_MANGLER("R085", "Rådet mangler konsekvensvurdering", "Fyll ut alle fire konsekvensfeltene."),
    /** Mottakeren gir ikke råd. */
    RAADGIVER_FEIL("R083", "Mottakeren gir ikke råd", "Velg et rådgivende utvalg eller FSU."),
    /** Faggruppe nedsatt uten at saken er drøftet. */
    IKKE_DROEFTET("R019", "Faggruppe nedsatt uten at saken er drøftet", "Vis til møtet der saken ble drøftet."),
    /** Vedtakssak uten saksdokument. */
    SAKSDOKUMENT_MANGLER("R109", "Vedtakssak uten saksdokument", "Legg ved saksframlegget."),
    /** Dokumentet er allerede erstattet av en nyere versjon. */
    DOKUMENT_ERSTATTET(
            "R109", "Dokumentet er allerede erstattet av en nyere versjon", "Erstatt den gjeldende versjonen."),
    /** Dokumentet er ikke lastet opp, eller innholdet er et annet. */
    DOKUMENT_IKKE_LAGRET(
            "R109",
            "Dokumentet er ikke lastet opp, eller innholdet er et annet",
            "Last opp dokumentet først, og oppgi kontrollsummen du fikk."),
    /** Dokumentet er for stort. */
    DOKUMENT_FOR_STORT("R109", "Dokumentet er for stort", "Del dokumentet, eller gjør bildene i det mindre."),
    /** Filtypen tas ikke imot. */
    DOKUMENTTYPE_IKKE_TILLATT(
            "R109", "Filtypen tas ikke imot", "Lagre som pdf, docx, xlsx, odt, png, jpg eller txt, uten makroer."),
    /** Filen er ikke det navnet eller typen sier. */
    DOKUMENT_ER_NOE_ANNET(
            "R109", "Filen er ikke det navnet eller typen sier", "Rett navnet, eller lagre filen som den typen."),
    /** Filen kan ikke åpnes og kontrolleres. */
    DOKUMENT_KAN_IKKE_LESES(
            "R109", "Filen kan ikke åpnes og kontrolleres", "Lagre filen på nytt uten passord og last den opp igjen."),
    /** Filen inneholder skadelig kode. */
    DOKUMENT_SMITTET("R109", "Filen inneholder skadelig kode", "Ikke bruk filen; meld fra til den du fikk den av."),
    /** Virusskanneren svarer ikke. */
    VIRUSSKANNER_SVARER_IKKE("R109", "Virusskanneren svarer ikke", "Prøv igjen om litt."),
    /** Teksten ser ut til å inneholde fødselsnummer. */
    PASIENTOPPLYSNING(
            "R088",
            "Teksten ser ut til å inneholde fødselsnummer",
            "Fjern pasientopplysningene; de hører ikke hjemme her."),
    /** Saken står ikke på saklisten. */
    IKKE_PAA_SAKLISTE("R117", "Saken står ikke på saklisten", "Sett saken på saklisten, eller meld den til eventuelt."),
    /** Saklisten kan ikke endres. */
    SAKLISTE_LAAST("R109", "Saklisten kan ikke endres", "Lås opp saklisten med grunn."),
    /** Saklisten er frosset. */
    SAKLISTE_FROSSET(
            "R109",
            "Saklisten er frosset",
            "La møtelederen ta saken inn med begrunnelse; den kommer da på tilleggslisten."),
    /** Saklisten er ikke i fast rekkefølge. */
    FEIL_REKKEFOELGE(
            "R113",
            "Saklisten er ikke i fast rekkefølge",
            "Sett vedtakssaker først, så orienteringssaker, og eventuelt sist."),
    /** Nummeret er allerede brukt i serien. */
    SAKSNUMMER_BRUKT("R114", "Nummeret er allerede brukt i serien", "Bruk neste ledige nummer."),
    /** Nummeret er i bruk. */
    NUMMER_I_BRUK(
            "R114", "Nummeret er i bruk", "Et nummer som står på en sakliste eller er innkalt, brukes ikke om igjen."),
    /** Nummeråret er lukket. */
    NUMMERPERIODE_LUKKET("R114", "Nummeråret er lukket", "Bruk et møte i et år som ikke er lukket."),
    /** Nummeråret har møter som ikke er ferdige. */
    NUMMERPERIODE_IKKE_FERDIG(
            "R114",
            "Nummeråret har møter som ikke er ferdige",
            "Hev eller avlys møtene, og lukk året når det er omme."),
    /** Nummeråret har saker som ikke er avgjort. */
    UAVGJORTE_SAKER(
            "R114", "Nummeråret har saker som ikke er avgjort", "Før opp sakene som overføres, med begrunnelse."),
    /** To punkter har samme tid. */
    TIDSROM_OVERLAPPER("R118", "To punkter har samme tid", "Flytt ett av punktene."),
    /** Minuttene stemmer ikke med tidsrommet. */
    TIDSROM_STEMMER_IKKE("R118", "Minuttene stemmer ikke med tidsrommet", "Rett minuttene eller klokkeslettene."),
    /** Innkallingen er sendt for sent. */
    FOR_KORT_FRIST("R109", "Innkallingen er sendt for sent", "Flytt møtet, eller merk saken HASTER."),
    /** Møtet er ikke åpnet. */
    MOETE_IKKE_AAPNET("R115", "Møtet er ikke åpnet", "Åpne møtet med opprop."),
    /** Vedtak før innkalling og sakliste er godkjent. */
    INNKALLING_IKKE_GODKJENT(
            "R115", "Vedtak før innkalling og sakliste er godkjent", "Godkjenn innkalling og sakliste først."),
    /** Protokollen er ikke skrevet. */
    PROTOKOLL_MANGLER("R110", "Protokollen er ikke skrevet", "Skriv referatet, eller utsett punktet."),
    /** Gjennomsynet av protokollen er ikke over. */
    GJENNOMSYN_PAAGAAR("R110", "Gjennomsynet av protokollen er ikke over", "Vent til fristen for kommentarer er ute."),
    /** Fristen for å kommentere protokollen er ute. */
    GJENNOMSYN_AVSLUTTET(
            "R110", "Fristen for å kommentere protokollen er ute", "Ta det opp når protokollen skal godkjennes."),
    /** En annen har rettelåsen. */
    RETTELAAS_OPPTATT("R221", "En annen har rettelåsen", "Vent til den er sluppet, eller be møtelederen slippe den."),
    /** Rettelåsen er ikke tatt. */
    RETTELAAS_MANGLER("R221", "Rettelåsen er ikke tatt", "Ta rettelåsen med klasse og begrunnelse først."),
    /** Den som foreslår, kan ikke godkjenne. */
    FIRE_OEYNE("R221", "Den som foreslår, kan ikke godkjenne", "La en annen person godkjenne eller avslå."),
    /** Godkjenning uten at alt er gjennomgått. */
    IKKE_GJENNOMGAATT(
            "R221", "Godkjenning uten at alt er gjennomgått", "Les og kryss av for versjonene som ble sendt."),
    /** Saksframlegget venter på godkjenning. */
    GODKJENNING_VENTER(
            "R221", "Saksframlegget venter på godkjenning", "La en annen godkjenne det, eller trekk det tilbake."),
    /** Saken er på vent. */
    SAK_PAA_VENT("R058", "Saken er på vent", "Vent på den som skal vekke saken, eller ta den av vent med begrunnelse."),
    /** Møtet lukkes med vedtakssak uten utfall. */
    PUNKT_UTEN_UTFALL("R123", "Møtet lukkes med vedtakssak uten utfall", "Vedta, utsett eller løft saken."),
    /** Utvalg uten mandat. */
    MANDAT_MANGLER("R014", "Utvalg uten mandat", "Oppgi mandatet."),
    /** Tidsbegrenset underutvalg uten frist. */
    VARIGHET_MANGLER("R015", "Tidsbegrenset underutvalg uten frist", "Oppgi fristen."),
    /** For mange eller feil fordelte seter. */
    SAMMENSETNING_BRUTT("R013", "For mange eller feil fordelte seter", "Rett sammensetningen."),
    /** Setet er allerede besatt. */
    SETE_BESATT(
            "R135",
            "Setet er allerede besatt",
            "La den som sitter, fratre først, eller bruk et annet sete eller medlem."),
    /** Virksomheten er ikke tilsluttet avtalen. */
    PART_UTENFOR_AVTALEN(
            "R033", "Virksomheten er ikke tilsluttet avtalen", "Oppnevn fra en part som har sluttet seg til avtalen."),
    /** Perioden slutter før den begynner. */
    PERIODE_SNUDD("R171", "Perioden slutter før den begynner", "Rett datoene."),
    /** Fristen ligger ikke fram i tid. */
    FRIST_I_FORTIDEN("R015", "Fristen ligger ikke fram i tid", "Oppgi en frist etter i dag."),
    /** Feil organ oppnevner. */
    FEIL_OPPNEVNER("R157", "Feil organ oppnevner", "La rett organ oppnevne."),
    /** Samme side leder to perioder på rad. */
    ROTASJON_BRUTT("R165", "Samme side leder to perioder på rad", "Velg leder fra den andre siden."),
    /** To ledere i samme tid. */
    LEDERE_OVERLAPPER(
            "R164",
            "To ledere i samme tid",
            "La den sittende lederen fratre, eller velg fra etter at perioden er ute."),
    /** Setet kan ikke lede utvalget. */
    LEDER_IKKE_VALGBAR(
            "R163", "Setet kan ikke lede utvalget", "Velg et medlem med gyldig sete fra en av sidene som leder."),
    /** Utvalget har åpne saker. */
    AAPNE_SAKER("R020", "Utvalget har åpne saker", "Overfør eller avslutt sakene, eller oppgi hvem som avløser."),
    /** Honoraravtale mangler felt. */
    AVTALE_UFULLSTENDIG("R172", "Honoraravtale mangler felt", "Fyll ut funksjonstid, honorar, timer og betaler."),
    /** Den honoraret gjelder, var ikke til stede. */
    IKKE_TIL_STEDE("R205", "Den honoraret gjelder, var ikke til stede", "Beregn honorar bare for dem som møtte."),
    /** Andelene summerer ikke til 1. */
    KOSTNADSFORDELING_UFULLSTENDIG("R202", "Andelene summerer ikke til 1", "Rett andelene."),
    /** Delrapport eller selvevaluering mangler. */
    AARSRAPPORT_UFULLSTENDIG("R195", "Delrapport eller selvevaluering mangler", "Lever delrapportene."),
    /** Rapporten er en annen enn den som er fremmet. */
    RAPPORT_ENDRET("R188", "Rapporten er en annen enn den som er fremmet", "Les den som er fremmet, og godkjenn den."),
    /** Planperioden starter ikke etter møtet. */
    FEIL_PLANPERIODE("R189", "Planperioden starter ikke etter møtet", "Velg en periode etter møtet."),
    /** Det ligger under noe som er skjult. */
    FORELDER_SKJULT("R218", "Det ligger under noe som er skjult", "Vis saken eller møtet først, eller la det være."),
    /** Unntak fra offentlighet uten hjemmel. */
    SKJERMINGSHJEMMEL_MANGLER(
            "R218", "Unntak fra offentlighet uten hjemmel", "Oppgi hva som er unntatt, og paragrafen i offentleglova."),
    /** Det som er unntatt, står i det som skulle publiseres. */
    UNNTATT_STAAR_I_TEKSTEN(
            "R218",
            "Det som er unntatt, står i det som skulle publiseres",
            "Bruk den offentlige tittelen, og ta ut den fulle."),
    /** Teksten inneholder et navn på listen. */
    PERSONNAVN("R218", "Teksten inneholder et navn på listen", "Ta ut navnet, eller publiser en kopi uten det."),
    /** Innholdet er ikke det som ble lest. */
    KONTROLLSUM_STEMMER_IKKE(
            "R218", "Innholdet er ikke det som ble lest", "Les dokumentet på nytt, og publiser det som er lagret."),
    /** Møteplanen har færre møter enn kravet. */
    FOR_FAA_MOETER("R100", "Møteplanen har færre møter enn kravet", "Legg til møter.");

    private final String regel;
    private final String tittel;
    private final String hvaNaa;

    Avslagskode(String regel, String tittel, String hvaNaa) {
        this.regel = regel;
        this.tittel = tittel;
        this.hvaNaa = hvaNaa;
    }

    /** Regelnummeret koden vanligvis står for; tomt når avslaget ikke bygger på en regel i kildene. */
    public String regel() {
        return regel;
    }

    /** Hva som ikke ble gjort, og hvorfor. */
    public String tittel() {
        return tittel;
    }

    /** Hva brukeren kan gjøre. */
    public String hvaNaa() {
        return hvaNaa;
    }
}
