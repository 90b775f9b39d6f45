package no.saksgang.gateway.offentlig;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import no.saksgang.lesemodell.offentlig.Utgave;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Skriver Atom (RFC 4287), med gravsteiner (RFC 6721) for det som er trukket tilbake. */
@Component
class Atomskriver {

    private static final Namespace GRAVSTEIN = Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");

    /** @param hvem det helsefellesskapet eller utvalget feeden er fra */
    record Feed(
            String sti,
            String helsefellesskapId,
            String tittel,
            String hvem,
            List<Utgave> nye,
            List<Utgave.Gravstein> trukket) {}

    private final String adresse;

    /** @param adresse der tjenesten finnes utad, som {@code https://saker.example.no}; tom gir adresser uten vertsnavn */
    Atomskriver(@Value("${saksgang.offentlig.adresse:}") String adresse) {
        this.adresse = adresse.replaceAll("/+$", "");
    }

    byte[] skriv(Feed f) {
        var feed = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        feed.setId("urn:saksgang:" + f.sti());
        feed.setTitle(ren(f.tittel()));
        feed.setUpdated(Date.from(sist(f)));
        feed.setAuthors(List.of(person(f.hvem())));
        feed.setOtherLinks(List.of(lenke("self", "application/atom+xml", f.sti())));
        feed.setEntries(f.nye().stream().map(u -> innslag(f, u)).toList());
        feed.setForeignMarkup(f.trukket().stream().map(Atomskriver::gravstein).toList());
        try {
            return new WireFeedOutput().outputString(feed, false).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Entry innslag(Feed f, Utgave u) {
        Entry e = new Entry();
        e.setId(id(u.publiseringId(), u.nummer()));
        e.setTitle(ren(u.tittel()));
        e.setPublished(Date.from(u.offentligFra()));
        e.setUpdated(Date.from(u.offentligFra()));
        Category slag = new Category();
        slag.setTerm(u.type());
        e.setCategories(List.of(slag));
        String sti = Oversetter.ROT + f.helsefellesskapId() + "/publisert/" + u.publiseringId();
        e.setAlternateLinks(List.of(lenke("alternate", "application/json", sti)));
        e.setOtherLinks(List.of(lenke("enclosure", null, sti + "/innhold")));
        if (u.tekst() != null) {
            Content innhold = new Content();
            innhold.setType("text");
            innhold.setValue(ren(u.tekst()));
            e.setContents(List.of(innhold));
        }
        return e;
    }

    private static Element gravstein(Utgave.Gravstein g) {
        Element e = new Element("deleted-entry", GRAVSTEIN);
        e.setAttribute("ref", id(g.publiseringId(), g.nummer()));
        e.setAttribute("when", g.trukket().toString());
        e.addContent(new Element("comment", GRAVSTEIN).setText(ren(g.begrunnelse())));
        return e;
    }

    private static String id(String publiseringId, int nummer) {
        return "urn:saksgang:" + publiseringId + ":" + nummer;
    }

    private static Instant sist(Feed f) {
        Instant sist = Instant.EPOCH;
        for (Utgave u : f.nye()) {
            sist = u.offentligFra().isAfter(sist) ? u.offentligFra() : sist;
        }
        for (Utgave.Gravstein g : f.trukket()) {
            sist = g.trukket().isAfter(sist) ? g.trukket() : sist;
        }
        return sist;
    }

    private Link lenke(String slag, String type, String sti) {
        Link l = new Link();
        l.setRel(slag);
        l.setType(type);
        l.setHref(adresse + sti);
        return l;
    }

    private static Person person(String navn) {
        Person p = new Person();
        p.setName(ren(navn));
        return p;
    }

    /** Uten tegnene XML 1.0 ikke tillater. */
    private static String ren(String tekst) {
        return tekst.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
