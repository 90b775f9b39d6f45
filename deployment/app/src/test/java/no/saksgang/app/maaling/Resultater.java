package no.saksgang.app.maaling;

import java.util.Locale;

/** Skriver målingene som en tabell etter hvert, og husker om en grense ble brutt. */
final class Resultater {

    private boolean holdt = true;

    Resultater() {
        System.out.println("| what | measured | bound | |");
        System.out.println("|---|---|---|---|");
    }

    boolean holdt() {
        return holdt;
    }

    /** En måling som ikke skal være over grensen. */
    void hoeyst(String hva, double verdi, double grense, String form) {
        skriv(hva, tall(form, verdi), tall("≤ " + form, grense), verdi <= grense);
    }

    /** En måling som ikke skal være under grensen. */
    void minst(String hva, double verdi, double grense, String form) {
        skriv(hva, tall(form, verdi), tall("≥ " + form, grense), verdi >= grense);
    }

    /** En måling uten grense. */
    void tall(String hva, String verdi) {
        System.out.println("| " + hva + " | " + verdi + " | | |");
    }

    private void skriv(String hva, String verdi, String grense, boolean ok) {
        holdt &= ok;
        System.out.println("| " + hva + " | " + verdi + " | " + grense + " | " + (ok ? "met" : "**not met**") + " |");
    }

    private static String tall(String form, double verdi) {
        return String.format(Locale.ROOT, form, verdi);
    }
}
