package no.saksgang.lesemodell.arkiv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.organisasjon.Utvalgsbilde;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.tidsreise.Vern;

/** {@code arkivstruktur.xml}: møtemappene og saksmappene i perioden, med registreringene og dokumentene. */
final class Arkivstruktur {

    private static final Comparator<Moetebilde> TID =
            Comparator.comparing((Moetebilde m) -> m.start).thenComparing(m -> m.moeteId);

    private final Arkivgrunnlag g;
    private final UnaryOperator<String> person;
    private final Arkivxml x = new Arkivxml(Arkivfil.ARKIVSTRUKTUR);
    private final Map<String, List<Journalfoering>> iMoete = new HashMap<>();
    private final Map<String, List<Journalfoering>> iSak = new HashMap<>();
    private final Map<String, List<Journalfoering>> framlegg = new HashMap<>();
    private final Map<String, TreeSet<Moetebilde>> iUtvalg = new HashMap<>();

    /** @param person navnet på et pseudonym, eller pseudonymet selv */
    Arkivstruktur(Arkivgrunnlag g, UnaryOperator<String> person) {
        this.g = g;
        this.person = person;
        for (Journalfoering j : g.iPerioden()) {
            // Et vedtak hører til møtet det ble fattet i; saksdokumenter og det som er gjort uten møte, til saken.
            boolean moete = j.moeteId() != null && g.moeter().containsKey(j.moeteId());
            (moete ? iMoete : iSak)
                    .computeIfAbsent(moete ? j.moeteId() : j.sakId(), k -> new ArrayList<>())
                    .add(j);
        }
        for (Journalfoering j : g.journal()) {
            if ("SF".equals(j.type())) {
                framlegg.computeIfAbsent(j.sakId(), k -> new ArrayList<>()).add(j);
            }
        }
        for (Moetebilde m : g.moeter().values()) {
            iUtvalg.computeIfAbsent(m.utvalgId, k -> new TreeSet<>(TID)).add(m);
        }
    }

    byte[] skriv() {
        String hf = g.periode().helsefellesskap().verdi();
        x.felt("systemID", Arkivxml.systemId("arkiv", hf))
                .felt("tittel", g.navn())
                .felt("opprettetDato", g.tid())
                .felt("opprettetAv", "Saksgang")
                .start("arkivskaper")
                .felt("arkivskaperID", hf)
                .felt("arkivskaperNavn", g.navn())
                .slutt()
                .start("arkivdel")
                .felt("systemID", Arkivxml.systemId("arkivdel", hf))
                .felt("tittel", "Møter og saker")
                .felt("arkivdelstatus", "Aktiv periode")
                .felt("opprettetDato", g.tid())
                .felt("opprettetAv", "Saksgang")
                .felt("arkivperiodeStartDato", g.periode().fra())
                .felt("arkivperiodeSluttDato", g.periode().til());
        g.moeter().values().stream()
                .sorted(TID)
                .filter(m -> g.periode().har(m.start.toLocalDate()) || iMoete.containsKey(m.moeteId))
                .forEach(this::moete);
        Map<Integer, Integer> siste = new HashMap<>();
        for (Saksbilde s : g.saker().values()) {
            int nummer = siste.merge(s.innmeldt.getYear(), 1, Integer::sum);
            if (g.periode().har(s.innmeldt) || iSak.containsKey(s.sakId)) {
                sak(s, nummer);
            }
        }
        x.slutt();
        return x.ferdig();
    }

    private void moete(Moetebilde m) {
        x.start("mappe", "moetemappe")
                .felt("systemID", Arkivxml.systemId("moete", m.moeteId))
                .felt("mappeID", m.moeteId)
                .felt("tittel", g.utvalgsnavn(m.utvalgId) + " " + m.start.toLocalDate())
                .felt("mappestatus", m.tilstand);
        skjerming(g.vern().finn(Vern.Del.MOETE, m.moeteId).orElse(null));
        iMoete.getOrDefault(m.moeteId, List.of()).forEach(this::registrering);
        x.felt(
                        "moetenummer",
                        g.nummer().getOrDefault(m.moeteId, m.start.toLocalDate().toString()))
                .felt("utvalg", g.utvalgsnavn(m.utvalgId))
                .felt("moetedato", m.start)
                .felt("moetested", m.sted)
                .felt("referanseForrigeMoete", nabo(m, -1))
                .felt("referanseNesteMoete", nabo(m, 1));
        for (String sete : new TreeSet<>(m.tilStede)) {
            deltaker(m, sete);
        }
        x.slutt();
    }

    /** Møtet før eller etter i samme utvalg. */
    private String nabo(Moetebilde m, int vei) {
        TreeSet<Moetebilde> alle = iUtvalg.get(m.utvalgId);
        Moetebilde n = vei > 0 ? alle.higher(m) : alle.lower(m);
        return n == null ? null : Arkivxml.systemId("moete", n.moeteId);
    }

    private void deltaker(Moetebilde m, String seteId) {
        Utvalgsbilde.Sete s = g.sete(m, seteId);
        String bruker = s == null ? null : s.brukerId;
        x.start("moetedeltaker")
                .felt("moetedeltakerNavn", bruker == null ? seteId : person.apply(bruker))
                .felt(
                        "moetedeltakerFunksjon",
                        seteId.equals(m.moeteleder) ? "Møteleder" : s == null ? null : s.funksjon)
                .felt("seteID", seteId)
                .felt("rolle", s == null ? null : s.rolle)
                .felt("part", s == null ? null : s.part)
                .slutt();
    }

    private void sak(Saksbilde s, int nummer) {
        x.start("mappe", "saksmappe")
                .felt("systemID", Arkivxml.systemId("sak", s.sakId))
                .felt("mappeID", s.sakId)
                .felt("tittel", s.tittel);
        Vern.Skjermet tittel = g.vern().finn(Vern.Del.TITTEL, s.sakId).orElse(null);
        Vern.Skjermet hele = g.vern().finn(Vern.Del.SAK, s.sakId).orElse(null);
        if (hele != null || tittel != null) {
            x.felt("offentligTittel", hele == null && tittel.istedenfor() != null ? tittel.istedenfor() : "*****");
        }
        x.felt("beskrivelse", s.beskrivelse).felt("mappestatus", s.tilstand).felt("avsluttetDato", s.avgjort);
        skjerming(hele == null ? tittel : hele);
        iSak.getOrDefault(s.sakId, List.of()).forEach(this::registrering);
        x.felt("saksaar", s.innmeldt.getYear())
                .felt("sakssekvensnummer", nummer)
                .felt("saksdato", s.innmeldt)
                .felt("administrativEnhet", s.innmelder)
                .felt("saksansvarlig", s.saksbehandler == null ? null : person.apply(s.saksbehandler))
                .felt("saksstatus", s.tilstand)
                .slutt();
    }

    private void registrering(Journalfoering j) {
        x.start("registrering", "moeteregistrering")
                .felt("systemID", Arkivxml.systemId("registrering", j.registreringsId()))
                .felt("opprettetDato", j.registrert())
                .felt("opprettetAv", Arkivleser.hvem(j.av(), person))
                .felt("registreringsID", j.registreringsId())
                .felt("tittel", j.tittel())
                .felt("beskrivelse", j.tekst());
        skjerming(j);
        int nummer = 0;
        for (Journalfoering.Vedlagt d : j.dokumenter()) {
            dokument(j, d, ++nummer);
        }
        x.felt("journaldato", j.dato())
                .felt("moeteregistreringstype", j.type())
                .felt("moeteregistreringsstatus", j.status())
                .felt("administrativEnhet", g.utvalgsnavn(j.utvalgId()))
                .felt("referanseSaksmappe", j.sakId() == null ? null : Arkivxml.systemId("sak", j.sakId()));
        if ("SP".equals(j.type())) {
            framlegg.getOrDefault(j.sakId(), List.of()).stream()
                    .filter(f -> f.posisjon() < j.posisjon())
                    .forEach(f -> x.felt(
                            "referanseTilMoeteregistrering", Arkivxml.systemId("registrering", f.registreringsId())));
        }
        x.slutt();
    }

    private void dokument(Journalfoering j, Journalfoering.Vedlagt d, int nummer) {
        x.start("dokumentbeskrivelse")
                .felt("systemID", Arkivxml.systemId("dokument", d.dokumentId()))
                .felt("dokumenttype", "SF".equals(j.type()) ? "Saksframlegg" : "Vedlegg")
                .felt("dokumentstatus", "Dokumentet er ferdigstilt")
                .felt("tittel", d.tittel())
                .felt("opprettetDato", j.registrert())
                .felt("opprettetAv", Arkivleser.hvem(j.av(), person))
                .felt("tilknyttetRegistreringSom", nummer == 1 ? "Hoveddokument" : "Vedlegg")
                .felt("dokumentnummer", nummer);
        skjerming(g.vern().finn(Vern.Del.DOKUMENT, d.dokumentId()).orElse(null));
        x.start("dokumentobjekt")
                .felt("versjonsnummer", versjon(j, d))
                .felt("variantformat", "Produksjonsformat")
                .felt("format", d.medietype())
                .felt("opprettetDato", j.registrert())
                .felt("opprettetAv", Arkivleser.hvem(j.av(), person))
                .felt("referanseDokumentfil", "dokumenter/" + d.sha256())
                .felt("sjekksum", d.sha256())
                .felt("sjekksumAlgoritme", "SHA-256")
                .felt("filstoerrelse", d.stoerrelse())
                .slutt()
                .slutt();
    }

    private int versjon(Journalfoering j, Journalfoering.Vedlagt d) {
        return g.saker().get(j.sakId()).dokumenter.stream()
                .filter(v -> v.dokumentId().equals(d.dokumentId()))
                .findFirst()
                .map(Saksbilde.Dokument::versjon)
                .orElse(1);
    }

    private void skjerming(Journalfoering j) {
        Vern.Skjermet s = j.sakId() == null
                ? null
                : g.vern()
                        .finn("SP".equals(j.type()) ? Vern.Del.VEDTAK : Vern.Del.SAK, j.sakId())
                        .or(() -> g.vern().finn(Vern.Del.SAK, j.sakId()))
                        .orElse(null);
        skjerming(s);
    }

    private void skjerming(Vern.Skjermet s) {
        if (s != null) {
            x.start("skjerming")
                    .felt("tilgangsrestriksjon", "OFF")
                    .felt("skjermingshjemmel", s.hjemmel() == null ? "ikke oppgitt" : s.hjemmel())
                    .slutt();
        }
    }
}
