package no.saksgang.sak.plan;

import java.util.List;
import no.saksgang.felles.MoeteId;
import no.saksgang.felles.UtvalgId;
import no.saksgang.felles.verdi.Stopprolle;
import no.saksgang.felles.verdi.Stopputfall;

/**
 * Ett stopp i behandlingsplanen.
 *
 * @param nr stoppets faste nummer i saken
 * @param rekkefoelge plassen i ruten nå; like tall betyr side om side
 * @param parallell om stoppet står side om side med det foran
 * @param planlagt usant når saken kom hit uten at planen sa det
 * @param behandling hvilken behandling av saken dette er, fra 1; 0 når saken ikke selv ligger her
 * @param raadId rådet stoppet venter på; null for andre stopp
 * @param hendelse hendelsen som lukket stoppet; null til den kommer
 * @param etterspurt tillegg det ble bedt om da saken gikk tilbake, eller opplysningene som manglet
 * @param merInformasjon ferdig behandlet, men med krav om nytt saksframlegg
 * @param kreverSaksframlegg om nytt saksframlegg må til før behandlingen her
 * @param dokumenter utgavene som lå til grunn
 */
public record Stopp(
        int nr,
        int rekkefoelge,
        boolean parallell,
        UtvalgId utvalgId,
        Stopprolle rolle,
        MoeteId moeteId,
        Stopptilstand tilstand,
        boolean planlagt,
        int behandling,
        String raadId,
        Stopputfall utfall,
        String hendelse,
        String begrunnelse,
        List<String> etterspurt,
        boolean merInformasjon,
        boolean kreverSaksframlegg,
        List<Saksdokument> dokumenter) {

    public Stopp {
        etterspurt = etterspurt == null ? List.of() : List.copyOf(etterspurt);
        dokumenter = dokumenter == null ? List.of() : List.copyOf(dokumenter);
    }

    static Stopp kommende(int nr, UtvalgId utvalgId, Stopprolle rolle, MoeteId moeteId, boolean parallell) {
        return new Stopp(
                nr,
                0,
                parallell,
                utvalgId,
                rolle,
                moeteId,
                Stopptilstand.KOMMENDE,
                true,
                0,
                null,
                null,
                null,
                null,
                List.of(),
                false,
                false,
                List.of());
    }

    public boolean er(Stopptilstand t) {
        return tilstand == t;
    }

    /** Om noe gjenstår her. */
    public boolean gjenstaar() {
        return tilstand == Stopptilstand.KOMMENDE || tilstand == Stopptilstand.AAPENT;
    }

    /** Om saken selv ligger her nå. */
    public boolean harSaken() {
        return tilstand == Stopptilstand.AAPENT && behandling > 0;
    }

    Stopp plassert(int rekkefoelge) {
        return kopi(utvalgId, rolle, moeteId, tilstand, rekkefoelge, kreverSaksframlegg, dokumenter);
    }

    Stopp i(Stopptilstand ny) {
        return kopi(utvalgId, rolle, moeteId, ny, rekkefoelge, kreverSaksframlegg, dokumenter);
    }

    Stopp hos(UtvalgId nytt) {
        return kopi(nytt, rolle, moeteId, tilstand, rekkefoelge, kreverSaksframlegg, dokumenter);
    }

    Stopp som(Stopprolle ny, MoeteId moete) {
        return kopi(
                utvalgId, ny, moete == null ? moeteId : moete, tilstand, rekkefoelge, kreverSaksframlegg, dokumenter);
    }

    Stopp iMoetet(MoeteId moete) {
        return kopi(utvalgId, rolle, moete, tilstand, rekkefoelge, kreverSaksframlegg, dokumenter);
    }

    /** De nye papirene; et nytt saksframlegg oppfyller kravet om det. */
    Stopp med(List<Saksdokument> nye, boolean saksframlegg) {
        return kopi(utvalgId, rolle, moeteId, tilstand, rekkefoelge, kreverSaksframlegg && !saksframlegg, nye);
    }

    Stopp aapnet(
            boolean planlagt,
            boolean parallell,
            int behandling,
            boolean kreverSaksframlegg,
            List<Saksdokument> papirer) {
        return new Stopp(
                nr,
                rekkefoelge,
                parallell,
                utvalgId,
                rolle,
                moeteId,
                Stopptilstand.AAPENT,
                planlagt,
                behandling,
                raadId,
                null,
                null,
                null,
                List.of(),
                false,
                kreverSaksframlegg,
                papirer);
    }

    Stopp venterPaaRaad(String raad, boolean planlagt) {
        return new Stopp(
                nr,
                rekkefoelge,
                false,
                utvalgId,
                rolle,
                moeteId,
                Stopptilstand.AAPENT,
                planlagt,
                0,
                raad,
                null,
                null,
                null,
                List.of(),
                false,
                false,
                dokumenter);
    }

    Stopp lukket(
            Stopputfall med, String hendelse, String begrunnelse, List<String> etterspurt, boolean merInformasjon) {
        return new Stopp(
                nr,
                rekkefoelge,
                parallell,
                utvalgId,
                rolle,
                moeteId,
                Stopptilstand.LUKKET,
                planlagt,
                behandling,
                raadId,
                med,
                hendelse,
                begrunnelse,
                etterspurt,
                merInformasjon,
                false,
                dokumenter);
    }

    private Stopp kopi(
            UtvalgId u,
            Stopprolle r,
            MoeteId m,
            Stopptilstand t,
            int plass,
            boolean krever,
            List<Saksdokument> papirer) {
        return new Stopp(
                nr,
                plass,
                parallell,
                u,
                r,
                m,
                t,
                planlagt,
                behandling,
                raadId,
                utfall,
                hendelse,
                begrunnelse,
                etterspurt,
                merInformasjon,
                krever,
                papirer);
    }
}
