package no.saksgang.app.demo;

/** Hva som hender med en sak i året. Tallet er hvor mange saker som skal få det til. */
enum Forloep {
    /** Enighet første gang utvalget kan vedta. */
    ENIGHET(13),
    /** Uenighet i første utvalg, enighet i neste. */
    UENIG_FOERST(3),
    /** Uenighet helt til partnerskapsmøtet, som blir enig. */
    UENIG_TIL_TOPPS(2),
    /** Også partnerskapsmøtet er uenig; saken går til partene. */
    UENIG_OVERALT(1),
    /** Konsekvensene når grensen for løft. */
    MAA_LOEFTES(4),
    /** Utsatt én gang for flere opplysninger. */
    UTSATT(3),
    /** Et medlem avstår, så enigheten må vente. */
    AVSTAAR(1),
    /** Råd gitt i tide, råd som kommer for sent til første møte, og råd som frafalles. */
    RAAD(3),
    /** Utredet av et underutvalg som rapporterer tilbake. */
    UNDERUTVALG(2),
    /** Spørsmål om habilitet; noen er inhabile, andre ikke. */
    HABILITET(3),
    /** Tvil om utvalget kan vedta; sekretariatet svarer. */
    MYNDIGHET(2),
    /** Sendt partene til forankring. */
    FORANKRING(2),
    /** Partene forankrer ikke. */
    FORANKRING_NEKTET(1),
    /** Forberedt for neste nivå med innstilling. */
    INNSTILLING(3),
    /** Sendt tilbake fra neste nivå. */
    RETUR(1),
    /** Kommer for sent til innkallingen, i tide til saklisten låses. */
    TILLEGG(2),
    /** Meldt under eventuelt i møtet. */
    EVENTUELT(3),
    /** Haster; ekstraordinært møte med kort frist. */
    HASTER(1),
    /** Vedtaket tas opp igjen. */
    GJENOPPTATT(1),
    /** En opplysning i saken rettes etterpå. */
    KORRIGERT(2),
    /** Gjelder flere strategiske utvalg samtidig. */
    FLERE_UTVALG(2),
    /** Vedtaket binder bare dem som aksepterer. */
    AKSEPT(2),
    /** Et tiltak i gjeldende handlingsplan. */
    PLANTILTAK(1),
    /** Til et utvalg som ennå ikke er i drift. */
    KOE(2),
    /** Rett til partnerskapsmøtet: innspill til nasjonale planer. */
    NASJONALT_INNSPILL(1),
    TRUKKET(3),
    AVVIST(2),
    ORIENTERING(9),
    DROEFTING(6),
    /** Handlingsplanen som sak i partnerskapsmøtet. */
    HANDLINGSPLAN(1),
    /** Årsrapporten som sak i partnerskapsmøtet. */
    AARSRAPPORT(1);

    final int antall;

    Forloep(int antall) {
        this.antall = antall;
    }
}
