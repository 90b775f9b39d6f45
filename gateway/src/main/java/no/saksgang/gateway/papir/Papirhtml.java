package no.saksgang.gateway.papir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.saksgang.gateway.papir.Papir.Blokk;
import no.saksgang.gateway.papir.Papir.Celle;
import no.saksgang.gateway.papir.Papir.Kolonne;

/** Papiret som XHTML med stilark, i leserekkefølge. Alt som kommer utenfra, er tekst. */
final class Papirhtml {

    private static final String STIL = les("/papir/papir.css");

    private static final String FOT =
            "font-family:'Liberation Sans';font-size:7.5pt;color:#4b5563;vertical-align:top;padding-top:6mm;";

    private final StringBuilder ut = new StringBuilder(16_384);
    private final Papir p;
    private final Papirtekst ord;

    private Papirhtml(Papir papir) {
        this.p = papir;
        this.ord = Papirtekst.paa(papir.maalform());
    }

    static String av(Papir papir) {
        Papirhtml h = new Papirhtml(papir);
        h.skriv();
        return h.ut.toString();
    }

    private void skriv() {
        String sum = p.sha256();
        String hvem = p.organ() == null ? p.avsender() : p.avsender() + ", " + p.organ();
        ut.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(p.spraak())
                .append("\"><head><title>")
                .append(tekst(p.tittel()))
                .append("</title><meta name=\"description\" content=\"")
                .append(tekst(p.tittel() + ". " + hvem))
                .append("\"/><meta name=\"author\" content=\"")
                .append(tekst(hvem))
                .append("\"/><meta name=\"subject\" content=\"")
                .append(tekst(p.tittel()))
                .append("\"/><bookmarks>");
        bokmerker();
        ut.append("</bookmarks><style>")
                .append(STIL)
                .append("@page{@bottom-left{")
                .append(FOT)
                .append("width:75%;content:\"")
                .append(fot(sum))
                .append("\"}@bottom-right{")
                .append(FOT)
                .append("text-align:right;content:\"")
                .append(ord.tekst("side"))
                .append(" \" counter(page) \" ")
                .append(ord.tekst("av"))
                .append(" \" counter(pages)}}</style></head><body>");
        ut.append("<div class=\"hode\"><p class=\"avsender\">")
                .append(tekst(p.avsender()))
                .append("</p>");
        if (p.organ() != null) {
            ut.append("<p class=\"organ\">").append(tekst(p.organ())).append("</p>");
        }
        ut.append("</div><h1 id=\"t\">").append(tekst(p.tittel())).append("</h1>");
        if (p.ingress() != null) {
            ut.append("<p class=\"ingress\">").append(tekst(p.ingress())).append("</p>");
        }
        int nummer = 0;
        for (Blokk b : p.blokker()) {
            blokk(b, nummer++);
        }
        opphav(sum);
        ut.append("</body></html>");
    }

    private void bokmerker() {
        ut.append("<bookmark name=\"").append(tekst(p.tittel())).append("\" href=\"#t\">");
        int nummer = 0;
        for (Blokk b : p.blokker()) {
            if (b instanceof Blokk.Overskrift o && o.nivaa() == 2) {
                ut.append("<bookmark name=\"")
                        .append(tekst(o.tekst()))
                        .append("\" href=\"#b")
                        .append(nummer)
                        .append("\"/>");
            }
            nummer++;
        }
        ut.append("</bookmark>");
    }

    private void blokk(Blokk b, int nummer) {
        switch (b) {
            case Blokk.Overskrift o ->
                ut.append("<h")
                        .append(o.nivaa())
                        .append(" id=\"b")
                        .append(nummer)
                        .append("\">")
                        .append(tekst(o.tekst()))
                        .append("</h")
                        .append(o.nivaa())
                        .append('>');
            case Blokk.Avsnitt a -> avsnitt(a.tekst());
            case Blokk.Merknad m ->
                ut.append("<p class=\"merknad\">").append(tekst(m.tekst())).append("</p>");
            case Blokk.Ramme r -> {
                ut.append("<div class=\"ramme\"><p class=\"navn\">")
                        .append(tekst(r.navn()))
                        .append("</p>");
                avsnitt(r.tekst());
                ut.append("</div>");
            }
            case Blokk.Liste l -> {
                ut.append("<ul>");
                l.punkter().forEach(x -> ut.append("<li>").append(tekst(x)).append("</li>"));
                ut.append("</ul>");
            }
            case Blokk.Fakta f -> {
                ut.append("<table class=\"fakta\" summary=\"")
                        .append(tekst(f.navn()))
                        .append("\"><tbody>");
                f.par().forEach(x -> ut.append("<tr><th scope=\"row\">")
                        .append(tekst(x.navn()))
                        .append("</th><td>")
                        .append(tekst(x.verdi()).replace("\n", "<br/>"))
                        .append("</td></tr>"));
                ut.append("</tbody></table>");
            }
            case Blokk.Tabell t -> tabell(t);
        }
    }

    private void tabell(Blokk.Tabell t) {
        ut.append("<table class=\"liste\" summary=\"").append(tekst(t.navn())).append("\"><thead><tr>");
        for (Kolonne k : t.kolonner()) {
            ut.append("<th scope=\"col\" style=\"width:")
                    .append(k.bredde())
                    .append("%\"")
                    .append(k.tall() ? " class=\"tall\"" : "")
                    .append('>')
                    .append(tekst(k.navn()))
                    .append("</th>");
        }
        ut.append("</tr></thead><tbody>");
        for (List<Celle> rad : t.rader()) {
            ut.append("<tr>");
            for (int i = 0; i < rad.size(); i++) {
                celle(rad.get(i), t.kolonner().get(i), i == 0 ? "foerst" : "");
            }
            ut.append("</tr>");
        }
        if (!t.sum().isEmpty()) {
            ut.append("<tr class=\"sum\">");
            for (int i = 0; i < t.sum().size(); i++) {
                celle(Celle.av(t.sum().get(i)), t.kolonner().get(i), "");
            }
            ut.append("</tr>");
        }
        ut.append("</tbody></table>");
    }

    private void celle(Celle c, Kolonne k, String klasse) {
        String alle = (k.tall() ? "tall " : "") + klasse;
        ut.append("<td")
                .append(alle.isBlank() ? "" : " class=\"" + alle.strip() + "\"")
                .append('>');
        ut.append(tekst(c.tekst()).replace("\n", "<br/>"));
        if (c.merke() != null) {
            ut.append(" <span class=\"merke\">").append(tekst(c.merke())).append("</span>");
        }
        ut.append("</td>");
    }

    private void avsnitt(String tekst) {
        tekst.lines()
                .filter(l -> !l.isBlank())
                .forEach(l -> ut.append("<p>").append(tekst(l.strip())).append("</p>"));
    }

    private void opphav(String sum) {
        ut.append("<div class=\"opphav\"><p class=\"navn\">")
                .append(ord.tekst("opphav.tittel"))
                .append("</p><p>")
                .append(tekst(opphav(p, ord)))
                .append("</p><p>")
                .append(tekst(ord.tekst("opphav.sum", sum)))
                .append("</p></div>");
    }

    /** Setningen om hva papiret er laget av. */
    static String opphav(Papir p, Papirtekst ord) {
        Papir.Opphav o = p.opphav();
        return o.posisjon() != null
                ? ord.tekst("opphav.logg", o.posisjon(), ord.registrert(o.tid()), o.adresse())
                : ord.tekst("opphav.utgave", o.utgave(), ord.registrert(o.tid()), o.adresse());
    }

    private String fot(String sum) {
        return stil(fotlinje(p, ord, sum));
    }

    /** Linjen nederst på hver side. */
    static String fotlinje(Papir p, Papirtekst ord, String sum) {
        String hva = p.opphav().posisjon() != null
                ? ord.tekst("fot.logg", p.opphav().posisjon())
                : ord.tekst("fot.utgave", p.opphav().utgave());
        return hva + " · SHA-256 " + sum.substring(0, 16);
    }

    /** Inne i en streng i stilarket. */
    private static String stil(String t) {
        return t.replaceAll("[\"\\\\<>&\\n\\r]", " ");
    }

    /** Tegn XML ikke tillater, er ikke med. */
    static String tekst(String t) {
        StringBuilder ut = new StringBuilder(t.length() + 16);
        t.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> ut.append("&amp;");
                case '<' -> ut.append("&lt;");
                case '>' -> ut.append("&gt;");
                case '"' -> ut.append("&quot;");
                default -> {
                    boolean lov = c == '\n' || c == '\t' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD);
                    if (lov) {
                        ut.appendCodePoint(c);
                    } else if (c > 0xFFFF) {
                        ut.append('\u25A1');
                    }
                }
            }
        });
        return ut.toString();
    }

    private static String les(String fil) {
        try (InputStream inn = Papirhtml.class.getResourceAsStream(fil)) {
            return new String(inn.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
