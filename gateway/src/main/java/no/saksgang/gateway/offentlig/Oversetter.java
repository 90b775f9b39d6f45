package no.saksgang.gateway.offentlig;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.saksgang.felles.DokumentId;
import no.saksgang.felles.verdi.Unntak;
import no.saksgang.gateway.dokument.Dokumentport;
import no.saksgang.lesemodell.offentlig.Enheter;
import no.saksgang.lesemodell.offentlig.Offentligmoete;
import no.saksgang.lesemodell.offentlig.Offentligsak;
import no.saksgang.lesemodell.offentlig.Saksliste;
import no.saksgang.lesemodell.offentlig.Utgave;
import org.springframework.stereotype.Component;

/** Fra våre ord til eInnsyns. Ingenting avgjøres her: det som kommer inn, er alt offentlig. */
@Component
class Oversetter {

    static final String ROT = "/api/v1/offentlig/";

    private static final ZoneId NORSK_TID = ZoneId.of("Europe/Oslo");
    private static final String UNNTATT = "Unntatt offentlighet";
    private static final String REN_TEKST = "text/plain";
    private static final Pattern NUMMER = Pattern.compile("(\\d{1,6})/(\\d{2}|\\d{4})");
    private static final Pattern AAR_FOERST = Pattern.compile("(\\d{4})/(\\d{1,6})");

    private final Dokumentport dokumenter;

    Oversetter(Dokumentport dokumenter) {
        this.dokumenter = dokumenter;
    }

    /** Utvalgene i et helsefellesskap, etter id. */
    static Map<String, Einnsyn.Enhet> enheter(String hf, List<Enheter.Enhet> alle) {
        return alle.stream().collect(Collectors.toMap(Enheter.Enhet::id, e -> enhet(hf, e), (a, b) -> b));
    }

    static Einnsyn.Enhet enhet(String hf, Enheter.Enhet e) {
        return e.nivaa() == null
                ? new Einnsyn.Enhet(e.id(), e.navn(), "ORGAN", null)
                : new Einnsyn.Enhet(e.id(), e.navn(), "UTVALG", hf);
    }

    Einnsyn.Moetemappe moete(String hf, Offentligmoete m, Map<String, Einnsyn.Enhet> enheter) {
        String tittel = navn(m.utvalgId(), enheter) + " " + m.start().toLocalDate();
        List<Einnsyn.Moetedokument> dok = new ArrayList<>();
        if (m.sakliste() != null) {
            dok.add(moetedokument(hf, m.sakliste(), enheter));
        }
        if (m.protokoll() != null) {
            dok.add(moetedokument(hf, m.protokoll(), enheter));
        }
        return new Einnsyn.Moetemappe(
                m.moeteId(),
                tittel,
                tittel,
                m.nummer() == null ? m.start().toLocalDate().toString() : m.nummer(),
                navn(m.utvalgId(), enheter),
                enheter.get(m.utvalgId()),
                m.start().atZone(NORSK_TID).toOffsetDateTime().toString(),
                m.sted(),
                m.avlyst() ? Boolean.TRUE : null,
                m.sakliste() == null ? null : m.sakliste().offentligFra(),
                dok,
                m.saker().stream().map(s -> sak(hf, s, enheter)).toList());
    }

    Einnsyn.Moetesak sak(String hf, Offentligsak s, Map<String, Einnsyn.Enhet> enheter) {
        String tittel = s.tittel() == null ? UNNTATT : s.tittel();
        Integer[] nummer = nummer(s.saksnummer());
        Einnsyn.Tekst innstilling = s.innstilling() == null ? null : tekst(s.innstilling());
        return new Einnsyn.Moetesak(
                s.moeteId() == null ? s.sakId() + "." + s.utvalgId() : s.moeteId() + "." + s.rekkefoelge(),
                s.sakId(),
                tittel,
                tittel,
                sakstype(s.type()),
                s.saksnummer(),
                nummer[1],
                nummer[0],
                navn(s.utvalgId(), enheter),
                enheter.get(s.utvalgId()),
                s.moeteId(),
                utredning(hf, s, tittel, innstilling),
                innstilling,
                s.vedtak() == null ? null : vedtak(hf, s.vedtak(), enheter),
                s.hjemmel() == null ? null : new Einnsyn.Skjerming("OFF", s.hjemmel()));
    }

    Einnsyn.Vedtak vedtak(String hf, Utgave u, Map<String, Einnsyn.Enhet> enheter) {
        return new Einnsyn.Vedtak(
                u.publiseringId(),
                u.tekst() == null ? u.tittel() : u.tekst(),
                u.dato() == null ? LocalDate.ofInstant(u.offentligFra(), NORSK_TID) : u.dato(),
                new Einnsyn.Tekst("Vedtatt ved enighet", REN_TEKST),
                u.dokumentId() == null ? List.of() : List.of(dokument(hf, u, 1, "vedtak")),
                u.tittel(),
                u.sakId(),
                navn(u.utvalgId(), enheter),
                publisering(hf, u));
    }

    Einnsyn.Moetedokument moetedokument(String hf, Utgave u, Map<String, Einnsyn.Enhet> enheter) {
        return new Einnsyn.Moetedokument(
                u.publiseringId(),
                u.tittel(),
                u.tittel(),
                dokumenttype(u.type()),
                u.moeteId(),
                navn(u.utvalgId(), enheter),
                u.offentligFra(),
                List.of(dokument(hf, u, 1, dokumenttype(u.type()))),
                skjerming(u),
                publisering(hf, u));
    }

    Einnsyn.Publisert publisert(String hf, Utgave u, List<Utgave.Ledd> kjede) {
        return new Einnsyn.Publisert(
                u.publiseringId(),
                u.type(),
                u.tittel(),
                u.tekst(),
                u.rapportSha256(),
                u.offentligFra(),
                List.of(dokument(hf, u, 1, dokumenttype(u.type()))),
                skjerming(u),
                kjede.stream()
                        .map(l -> new Einnsyn.Kjedeledd(
                                l.nummer(), l.offentligFra(), l.erstatter(), l.erstattetAv(), l.trukket()))
                        .toList());
    }

    private Einnsyn.Utredning utredning(String hf, Offentligsak s, String tittel, Einnsyn.Tekst innstilling) {
        if (s.dokumenter().isEmpty() && s.innstilling() == null) {
            return null;
        }
        List<Einnsyn.Dokumentbeskrivelse> dok = new ArrayList<>();
        for (Utgave u : s.dokumenter()) {
            dok.add(dokument(hf, u, dok.size() + 1, "saksdokument"));
        }
        String beskrivelse = s.dokumenter().stream()
                .map(Utgave::tekst)
                .filter(t -> t != null)
                .findFirst()
                .orElse(tittel);
        return new Einnsyn.Utredning(new Einnsyn.Tekst(beskrivelse, REN_TEKST), innstilling, dok);
    }

    private Einnsyn.Dokumentbeskrivelse dokument(String hf, Utgave u, int nummer, String type) {
        Dokumentport.Dokument d = u.dokumentId() == null
                ? null
                : dokumenter.finn(new DokumentId(u.dokumentId())).orElse(null);
        String adresse = ROT + hf + "/publisert/" + u.publiseringId() + "/innhold";
        return new Einnsyn.Dokumentbeskrivelse(
                u.publiseringId(),
                u.tittel(),
                u.tittel(),
                nummer,
                type,
                nummer == 1 ? "hoveddokument" : "vedlegg",
                List.of(new Einnsyn.Dokumentobjekt(
                        adresse,
                        d == null ? REN_TEKST : d.medietype(),
                        d == null ? null : d.sha256(),
                        d == null ? null : "SHA-256",
                        adresse)),
                skjerming(u));
    }

    static Einnsyn.Publisering publisering(String hf, Utgave u) {
        return new Einnsyn.Publisering(
                u.publiseringId(),
                u.nummer(),
                u.erstatter(),
                u.offentligFra(),
                ROT + hf + "/publisert/" + u.publiseringId());
    }

    private static Einnsyn.Tekst tekst(Utgave u) {
        return new Einnsyn.Tekst(u.tekst() == null ? u.tittel() : u.tekst(), REN_TEKST);
    }

    private static Einnsyn.Skjerming skjerming(Utgave u) {
        return u.unntak().isEmpty()
                ? null
                : new Einnsyn.Skjerming(
                        "OFF",
                        u.unntak().stream()
                                .map((Unntak x) -> Saksliste.hjemmel(x.paragraf(), x.tilleggshjemmel()))
                                .distinct()
                                .collect(Collectors.joining("; ")));
    }

    private static String navn(String utvalgId, Map<String, Einnsyn.Enhet> enheter) {
        Einnsyn.Enhet e = utvalgId == null ? null : enheter.get(utvalgId);
        return e == null ? utvalgId : e.navn();
    }

    private static String dokumenttype(String type) {
        return "PROTOKOLL".equals(type) ? "moeteprotokoll" : type.toLowerCase(Locale.ROOT);
    }

    private static String sakstype(String type) {
        return switch (type == null ? "" : type) {
            case "VEDTAKSSAK" -> "politisk";
            case Saksliste.GODKJENNING -> "godkjenning";
            case "ORIENTERINGSSAK" -> "orientering";
            default -> "annet";
        };
    }

    /** Løpenummeret og året i et saksnummer som 27/21 eller 2021/27; to tomme når det har en annen form. */
    private static Integer[] nummer(String saksnummer) {
        if (saksnummer != null) {
            Matcher aarFoerst = AAR_FOERST.matcher(saksnummer);
            if (aarFoerst.matches() && Integer.parseInt(aarFoerst.group(1)) > 1900) {
                return new Integer[] {Integer.valueOf(aarFoerst.group(2)), Integer.valueOf(aarFoerst.group(1))};
            }
            Matcher m = NUMMER.matcher(saksnummer);
            if (m.matches()) {
                int aar = Integer.parseInt(m.group(2));
                return new Integer[] {Integer.valueOf(m.group(1)), aar < 100 ? 2000 + aar : aar};
            }
        }
        return new Integer[] {null, null};
    }
}
