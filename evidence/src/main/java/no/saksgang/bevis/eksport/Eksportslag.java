package no.saksgang.bevis.eksport;

import java.util.List;

/** De to filene. Uten den andre er fri tekst kryptert, og ingen pseudonymer har navn. */
public enum Eksportslag {
    LOGG(Eksporttabell.AAPNE),
    NOEKLER(Eksporttabell.HEMMELIGE);

    private final List<Eksporttabell> tabeller;

    Eksportslag(List<Eksporttabell> tabeller) {
        this.tabeller = tabeller;
    }

    List<Eksporttabell> tabeller() {
        return tabeller;
    }
}
