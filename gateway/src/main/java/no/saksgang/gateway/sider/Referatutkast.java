package no.saksgang.gateway.sider;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.saksgang.felles.verdi.Punkttype;
import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.felles.verdi.Sakstilstand;
import no.saksgang.felles.verdi.Standpunkt;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.organisasjon.NavnQuery;
import no.saksgang.lesemodell.sak.Saksbilde;
import org.springframework.context.MessageSource;

/** Første utkast til referatet, av det som er ført i møtet: forslag, standpunkt, vedtak, løft og utsettelser. */
final class Referatutkast {

    private final Moetebilde moete;
    private final Function<String, Optional<Saksbilde>> saker;
    private final Function<String, List<Saksbilde.Stemme>> stemmer;
    private final NavnQuery.Navn navn;
    private final MessageSource tekster;
    private final Locale spraak;

    Referatutkast(
            Moetebilde moete,
            Function<String, Optional<Saksbilde>> saker,
            Function<String, List<Saksbilde.Stemme>> stemmer,
            NavnQuery.Navn navn,
            MessageSource tekster,
            Locale spraak) {
        this.moete = moete;
        this.saker = saker;
        this.stemmer = stemmer;
        this.navn = navn;
        this.tekster = tekster;
        this.spraak = spraak;
    }

    List<Referatpunkt> punkter() {
        return moete.punkter.stream()
                .filter(p -> !Punkttype.PAUSE.name().equals(p.type))
                .map(this::punkt)
                .toList();
    }

    private Referatpunkt punkt(Moetebilde.Punkt p) {
        List<String> linjer = new ArrayList<>();
        Saksbilde sak = p.sakId == null ? null : saker.apply(p.sakId).orElse(null);
        if (p.utsattFordi != null) {
            linjer.add(t("utsattfordi", p.utsattFordi));
        }
        if (sak == null || !behandletHer(sak)) {
            if ("GODKJENNING_AV_INNKALLING_OG_SAKLISTE".equals(p.fast) && moete.innkallingGodkjent) {
                linjer.add(t("innkallinggodkjent"));
            }
            if (p.protokollGodkjent) {
                linjer.add(t("protokollgodkjent"));
            }
            return new Referatpunkt(p.punktId, tekst(linjer), null, null);
        }
        LocalDate dag = moete.start.toLocalDate();
        sak.innlegg.stream()
                .filter(i -> "FORSLAG".equals(i.slag()) && dag.equals(i.dato()))
                .forEach(i -> linjer.add(t("forslag", navn.paa(i.fra()), i.tekst())));
        List<String> dissens = new ArrayList<>();
        Saksbilde.Behandling b = sak.behandlinger.get(moete.utvalgId);
        stemmer.apply(sak.sakId).forEach(s -> {
            linjer.add(t("standpunkt", hvem(s), kode("standpunkt", s.standpunkt())));
            if (!Standpunkt.ENIG.name().equals(s.standpunkt())) {
                dissens.add(t(
                        "dissens",
                        hvem(s),
                        kode("standpunkt", s.standpunkt()),
                        s.merknad() == null ? "" : s.merknad()));
            }
        });
        utfall(sak, b, dag, linjer);
        String vedtak = sak.vedtak != null && moete.moeteId.equals(sak.vedtak.moeteId) ? sak.vedtak.vedtak : null;
        return new Referatpunkt(p.punktId, tekst(linjer), vedtak, tekst(dissens));
    }

    private void utfall(Saksbilde sak, Saksbilde.Behandling b, LocalDate dag, List<String> linjer) {
        sak.loeft.stream()
                .filter(l -> moete.utvalgId.equals(l.fraUtvalgId()) && dag.equals(l.dato()))
                .forEach(l -> linjer.add(t(
                        "loeftet",
                        l.tilUtvalgId() == null ? navn.navn() : navn.paa(l.tilUtvalgId()),
                        kode("loefteaarsak", l.aarsak()))));
        if (b != null && Sakstilstand.UTSATT.name().equals(b.tilstand)) {
            linjer.add(t("utsatt"));
        }
        if (sak.vedtak == null && moete.utvalgId.equals(sak.avgjortI) && dag.equals(sak.avgjort)) {
            linjer.add(t("tilorientering"));
        }
    }

    private boolean behandletHer(Saksbilde sak) {
        return sak.moetebehandlinger.stream().anyMatch(b -> moete.moeteId.equals(b.moeteId()));
    }

    private String hvem(Saksbilde.Stemme s) {
        String part = s.part() == null ? "" : kode("part", s.part());
        String for_ = s.representerer() == null
                ? ""
                : s.representerer().stream().map(navn::paa).collect(Collectors.joining(", "));
        return for_.isEmpty() ? part : part + " (" + for_ + ")";
    }

    private String kode(String gruppe, String kode) {
        return tekster.getMessage("kode." + gruppe + "." + kode, null, spraak);
    }

    private String t(String noekkel, Object... verdier) {
        return tekster.getMessage("utkast." + noekkel, verdier, spraak);
    }

    private static String tekst(List<String> linjer) {
        return linjer.isEmpty() ? null : String.join("\n", linjer);
    }
}
