package no.saksgang.kommandolinje;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.saksgang.bevis.kontroll.Funn;
import no.saksgang.bevis.kontroll.Loggkontroll;
import no.saksgang.bevis.sjekkpunkt.Kontrollnoekkel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Etterprøver hele loggen, og lesemodellene mot den. */
@Command(name = "verify", resourceBundle = Tekster.NAVN)
final class VerifyKommando implements Callable<Integer> {

    @Mixin
    Felles felles;

    @Mixin
    Kilde kilde;

    /** Også lesemodellene, rad for rad. */
    @Option(names = "--models")
    boolean modeller;

    @Override
    public Integer call() throws Exception {
        Kontrollnoekkel noekkel = kilde.noekkel();
        List<String> notater = kilde.notater();
        long start;
        Loggkontroll.Resultat r;
        Modellfunn funn = new Modellfunn(List.of());
        double sekunder;
        try (Kilde.Aapen aapen = kilde.aapne()) {
            try (Fremdriftslinje fremdrift = Fremdriftslinje.naarTerminal()) {
                start = System.nanoTime();
                r = new Loggkontroll(aapen.db(), noekkel, notater).kjoer(fremdrift);
                sekunder = (System.nanoTime() - start) / 1e9;
            }
            if (modeller) {
                funn = Modellfunn.finn(kilde);
            }
        }
        if (felles.json) {
            Map<String, Object> svar = json(r, sekunder);
            if (modeller) {
                svar.put("ok", !r.feil() && !funn.feil());
                svar.put("modeller", funn.json());
            }
            felles.json(svar);
        } else {
            skriv(r, sekunder);
            funn.skriv(felles);
            felles.linje(r.feil() ? "verify.feil" : "verify.ok");
            if (modeller) {
                felles.linje(funn.feil() ? "verify.modellfeil" : "verify.modellerOk");
            }
        }
        return r.feil() || funn.feil() ? Utgang.FUNN : Utgang.OK;
    }

    private void skriv(Loggkontroll.Resultat r, double sekunder) {
        felles.linje(
                "verify.omfang",
                tall(r.hendelser()),
                tall(r.blader()),
                r.sjekkpunkter(),
                tall(r.dokumenter()),
                String.format(java.util.Locale.ROOT, "%.1f", sekunder));
        felles.linje("verify.rot", r.rot());
        for (Funn f : r.funn()) {
            felles.ut().println(linje(f));
        }
        if (r.flere() > 0) {
            felles.linje("verify.flere", r.flere());
        }
    }

    private static String linje(Funn f) {
        StringBuilder ut = new StringBuilder(Tekster.t(f.advarsel() ? "advarsel" : "funn"));
        ut.append(' ').append(Tekster.t("funn." + f.kode().name()));
        if (f.posisjon() != null) {
            ut.append(
                    f.tilPosisjon() == null
                            ? Tekster.t("sted.posisjon", tall(f.posisjon()))
                            : Tekster.t("sted.omraade", tall(f.posisjon()), tall(f.tilPosisjon())));
        }
        if (f.hendelseId() != null) {
            ut.append(Tekster.t("sted.hendelse", f.hendelseId()));
        }
        if (f.stroem() != null) {
            ut.append(Tekster.t("sted.stroem", f.stroem(), f.sekvens() == null ? "" : tall(f.sekvens())));
        }
        return f.detalj() == null || f.detalj().isEmpty() ? ut.toString() : ut + " (" + f.detalj() + ")";
    }

    private static Map<String, Object> json(Loggkontroll.Resultat r, double sekunder) {
        Map<String, Object> ut = new LinkedHashMap<>();
        ut.put("ok", !r.feil());
        ut.put("hendelser", r.hendelser());
        ut.put("blader", r.blader());
        ut.put("utenBlad", r.utenBlad());
        ut.put("rot", r.rot());
        ut.put("sjekkpunkter", r.sjekkpunkter());
        ut.put("dokumenter", r.dokumenter());
        ut.put("sekunder", sekunder);
        ut.put("funn", r.funn().stream().map(VerifyKommando::json).toList());
        ut.put("flereFunn", r.flere());
        return ut;
    }

    private static Map<String, Object> json(Funn f) {
        Map<String, Object> ut = new LinkedHashMap<>();
        ut.put("kode", f.kode().name());
        ut.put("advarsel", f.advarsel());
        ut.put("posisjon", f.posisjon());
        ut.put("tilPosisjon", f.tilPosisjon());
        ut.put("hendelseId", f.hendelseId());
        ut.put("stroem", f.stroem());
        ut.put("sekvens", f.sekvens());
        ut.put("detalj", f.detalj());
        ut.values().removeIf(java.util.Objects::isNull);
        return ut;
    }

    private static String tall(long n) {
        return Long.toString(n);
    }
}
