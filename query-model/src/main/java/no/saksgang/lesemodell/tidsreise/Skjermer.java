package no.saksgang.lesemodell.tidsreise;

import static no.saksgang.lesemodell.tidsreise.Vern.UNNTATT;

import no.saksgang.felles.verdi.Referatpunkt;
import no.saksgang.lesemodell.moete.Moetebilde;
import no.saksgang.lesemodell.sak.SakQuery;
import no.saksgang.lesemodell.sak.Saksbilde;
import no.saksgang.lesemodell.tidsreise.Vern.Del;
import no.saksgang.lesemodell.tidsreise.Vern.Skjermet;

/** Tar det som er skjermet, ut av et nytegnet bilde. Er en tittel skjermet, er sakens øvrige tekster det også. */
final class Skjermer {

    private Skjermer() {}

    static void skjerm(Saksbilde s, Vern vern) {
        vern.finn(Del.TITTEL, s.sakId).or(() -> vern.finn(Del.SAK, s.sakId)).ifPresent(x -> {
            s.tittel = tekst(x);
            tekster(s);
        });
        if (vern.finn(Del.SAK, s.sakId).isPresent()) {
            s.tittel = UNNTATT;
            s.dokumenter.replaceAll(Skjermer::unntatt);
        }
        if (s.vedtak != null
                && (vern.finn(Del.VEDTAK, s.sakId).isPresent()
                        || vern.finn(Del.SAK, s.sakId).isPresent())) {
            s.vedtak.vedtak = UNNTATT;
        }
        s.dokumenter.replaceAll(d -> vern.finn(Del.DOKUMENT, d.dokumentId()).isPresent() ? unntatt(d) : d);
    }

    private static void tekster(Saksbilde s) {
        s.beskrivelse = s.beskrivelse == null ? null : UNNTATT;
        s.innlegg.replaceAll(i -> new Saksbilde.Innlegg(i.slag(), i.fra(), UNNTATT, i.dato()));
        s.raad.forEach(r -> {
            r.begrunnelse = r.begrunnelse == null ? null : UNNTATT;
            r.tilpasning = r.tilpasning == null ? null : UNNTATT;
            r.dissens = r.dissens == null ? null : UNNTATT;
        });
        s.behandlinger
                .values()
                .forEach(b -> b.standpunkter.replaceAll((sete, st) -> new Saksbilde.Stemme(
                        st.standpunkt(), st.part(), st.representerer(), st.merknad() == null ? null : UNNTATT)));
        s.gjennomfoering.forEach(g -> g.oppgave = g.oppgave == null ? null : UNNTATT);
        if (s.vedtak != null) {
            s.vedtak.vedtak = UNNTATT;
        }
    }

    private static Saksbilde.Dokument unntatt(Saksbilde.Dokument d) {
        return new Saksbilde.Dokument(
                d.dokumentId(),
                d.type(),
                UNNTATT,
                null,
                null,
                0,
                d.dato(),
                d.versjon(),
                d.erstatter(),
                d.erstattetAv());
    }

    static SakQuery.Linje skjerm(SakQuery.Linje l, Vern vern) {
        return vern.finn(Del.SAK, l.sakId())
                .or(() -> vern.finn(Del.TITTEL, l.sakId()))
                .map(x -> new SakQuery.Linje(
                        l.sakId(), tekst(x), l.tilstand(), l.utvalg(), l.innmeldt(), l.avgjort(), l.avgjortI()))
                .orElse(l);
    }

    static void skjerm(Moetebilde m, Vern vern) {
        boolean alt = vern.finn(Del.MOETE, m.moeteId).isPresent();
        boolean protokollen = alt || vern.finn(Del.PROTOKOLL, m.moeteId).isPresent();
        m.punkter.forEach(p -> p.tittel = tittel(p.tittel, p.sakId, alt, vern));
        m.uferdige.replaceAll(u -> new Moetebilde.Uferdig(
                u.punktId(),
                u.sakId(),
                u.type(),
                u.saksnummer(),
                tittel(u.tittel(), u.sakId(), alt, vern),
                u.tattMedTil(),
                u.maate()));
        m.referater.replaceAll(r -> new Moetebilde.Referat(
                r.versjon(),
                r.status(),
                r.punkter().stream()
                        .map(p -> protokollen || skjermet(m, p.punktId(), vern) ? unntatt(p) : p)
                        .toList(),
                r.godkjent(),
                r.basertPaa(),
                r.forskjeller().stream()
                        .filter(f -> !protokollen && !skjermet(m, f.punktId(), vern))
                        .toList(),
                r.klasse(),
                r.begrunnelse(),
                r.foreslaattAv(),
                r.behandletAv(),
                r.avslaattFordi()));
        m.protokoll.kommentarer.removeIf(k -> protokollen || (k.punktId() != null && skjermet(m, k.punktId(), vern)));
    }

    static String tittel(String tittel, String sakId, boolean alt, Vern vern) {
        if (alt) {
            return UNNTATT;
        }
        return sakId == null
                ? tittel
                : vern.finn(Del.SAK, sakId)
                        .or(() -> vern.finn(Del.TITTEL, sakId))
                        .map(Skjermer::tekst)
                        .orElse(tittel);
    }

    static boolean skjermet(Moetebilde m, String punktId, Vern vern) {
        return m.punkter.stream()
                .filter(p -> p.punktId.equals(punktId) && p.sakId != null)
                .anyMatch(p -> vern.finn(Del.SAK, p.sakId).isPresent()
                        || vern.finn(Del.TITTEL, p.sakId).isPresent()
                        || vern.finn(Del.VEDTAK, p.sakId).isPresent());
    }

    private static Referatpunkt unntatt(Referatpunkt p) {
        return new Referatpunkt(
                p.punktId(), UNNTATT, p.vedtak() == null ? null : UNNTATT, p.dissens() == null ? null : UNNTATT);
    }

    private static String tekst(Skjermet x) {
        return x.istedenfor() == null ? UNNTATT : x.istedenfor();
    }
}
