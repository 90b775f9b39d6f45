package no.saksgang.lesemodell.aarsrapport;

import java.util.Map;

/** Rapporten som en side å lese og skrive ut. Bare av innholdet i rapporten, så den blir den samme hver gang. */
final class Rapportside {

    private final StringBuilder ut = new StringBuilder();

    private Rapportside() {}

    static String av(Trykk t) {
        Rapportside side = new Rapportside();
        side.skriv(t);
        return side.ut.toString();
    }

    private void skriv(Trykk t) {
        Rapport r = t.rapport();
        String tittel = "Årsrapport " + r.aar() + " for " + r.helsefellesskapId();
        ut.append("<!doctype html>\n<html lang=\"nb\"><head><meta charset=\"utf-8\"><title>")
                .append(tekst(tittel))
                .append("</title><style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}")
                .append("table{border-collapse:collapse;margin:1rem 0;width:100%}th,td{border:1px solid #666;")
                .append("padding:.25rem .5rem;text-align:left}caption{text-align:left;font-weight:bold}")
                .append("footer{overflow-wrap:anywhere}</style></head><body>\n<h1>")
                .append(tekst(tittel))
                .append("</h1>\n");
        tall(r.tall());
        utvalg(r.perUtvalg());
        tekster("Delrapporter", r.delrapporter());
        tekster("Selvevalueringer", r.selvevalueringer());
        saker(r);
        ut.append("<footer><p>Mal ")
                .append(tekst(r.mal()))
                .append(", posisjon ")
                .append(r.posisjon())
                .append(" i loggen, kontrollsum SHA-256 ")
                .append(t.sha256())
                .append("</p></footer>\n</body></html>\n");
    }

    private void tall(Rapport.Tall t) {
        hode("Tall for året", "Hva", "Antall");
        rad("Saker meldt inn", t.innmeldt());
        rad("Saker med utfall", t.avgjort());
        rad("Saker åpne ved årets slutt", t.aapne());
        rad("Løft", t.loeftet());
        rad("Utsettelser", t.utsatt());
        rad("Saker der konsensus manglet", t.konsensusManglet());
        rad("Gjennomførte saker", t.gjennomfoert());
        if (t.behandlingstid() != null) {
            rad("Behandlingstid i dager, median", t.behandlingstid().median());
            rad("Behandlingstid i dager, snitt", t.behandlingstid().snitt());
            rad("Behandlingstid i dager, lengst", t.behandlingstid().lengst());
        }
        slutt();
        kart("Utfall", t.perUtfall());
        kart("Årsak til løft", t.perLoefteaarsak());
        kart("Prioriterte pasientgrupper", t.perPrioritertGruppe());
        kart("Hvor sakene kom fra", t.perOpphav());
    }

    private void utvalg(Map<String, Rapport.Utvalgstall> perUtvalg) {
        hode(
                "Utvalgene",
                "Utvalg",
                "Tildelt",
                "Behandlet",
                "Utfall",
                "Løftet",
                "Mottatt ved løft",
                "Utsatt",
                "Uten konsensus",
                "Åpne",
                "Median dager");
        perUtvalg.forEach((u, t) -> rad(
                u,
                t.tildelt(),
                t.behandlet(),
                t.avgjort(),
                t.loeftet(),
                t.mottattLoeft(),
                t.utsatt(),
                t.konsensusManglet(),
                t.aapne(),
                t.behandlingstid() == null ? "–" : t.behandlingstid().median()));
        slutt();
    }

    private void saker(Rapport r) {
        hode("Sakene", "Sak", "Meldt inn", "Tilstand", "Utfall", "Avgjort", "Utvalg", "Dager");
        for (Rapport.Sakslinje s : r.saker()) {
            rad(
                    s.tittel(),
                    s.innmeldt(),
                    s.tilstand(),
                    s.utfall() == null ? "–" : s.utfall(),
                    s.avgjort() == null ? "–" : s.avgjort(),
                    s.avgjortI() == null ? String.join(", ", s.liggerHos()) : s.avgjortI(),
                    s.dager() == null ? "–" : s.dager());
        }
        slutt();
    }

    private void tekster(String overskrift, Map<String, String> tekster) {
        if (tekster.isEmpty()) {
            return;
        }
        ut.append("<h2>").append(overskrift).append("</h2>\n");
        tekster.forEach((utvalg, t) -> {
            ut.append("<h3>").append(tekst(utvalg)).append("</h3>\n");
            t.lines()
                    .filter(l -> !l.isBlank())
                    .forEach(l -> ut.append("<p>").append(tekst(l)).append("</p>\n"));
        });
    }

    private void kart(String overskrift, Map<String, Integer> kart) {
        if (!kart.isEmpty()) {
            hode(overskrift, "Hva", "Antall");
            kart.forEach(this::rad);
            slutt();
        }
    }

    private void hode(String overskrift, String... kolonner) {
        ut.append("<table><caption>").append(tekst(overskrift)).append("</caption><thead><tr>");
        for (String k : kolonner) {
            ut.append("<th scope=\"col\">").append(tekst(k)).append("</th>");
        }
        ut.append("</tr></thead><tbody>\n");
    }

    private void rad(String foerste, Object... resten) {
        ut.append("<tr><th scope=\"row\">").append(tekst(foerste)).append("</th>");
        for (Object o : resten) {
            ut.append("<td>").append(tekst(String.valueOf(o))).append("</td>");
        }
        ut.append("</tr>\n");
    }

    private void slutt() {
        ut.append("</tbody></table>\n");
    }

    private static String tekst(String t) {
        return t.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
