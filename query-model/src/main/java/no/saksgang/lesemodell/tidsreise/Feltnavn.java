package no.saksgang.lesemodell.tidsreise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.saksgang.lesemodell.spor.Spraak;

/** Hva feltene i saken heter, på tre språk. */
final class Feltnavn {

    private static final Map<String, List<String>> NAVN = new HashMap<>();

    static {
        // Felt, bokmål, nynorsk, engelsk.
        for (String linje : """
            sakId|Saken|Saka|Case
            helsefellesskapId|Helsefellesskap|Helsefellesskap|Health community
            tittel|Tittel|Tittel|Title
            beskrivelse|Beskrivelse|Skildring|Description
            innmelder|Innmelder|Innmeldar|Submitter
            innmelderrolle|Innmelders rolle|Rolla til innmeldaren|Role of the submitter
            innmelderutvalg|Innmeldt av utvalg|Meld inn av utval|Submitting body
            opphav|Opphav|Opphav|Origin
            tilstand|Tilstand|Tilstand|State
            sluttfase|Sluttfase|Sluttfase|Final phase
            innmeldt|Innmeldt|Meld inn|Submitted
            avgjort|Avgjort|Avgjord|Decided
            avgjortI|Avgjort i|Avgjord i|Decided in
            utfall|Utfall|Utfall|Outcome
            saksbehandler|Saksbehandler|Saksbehandlar|Case officer
            konsensusManglet|Konsensus har manglet|Konsensus har mangla|Consensus has been lacking
            egenskaper|Egenskaper|Eigenskapar|Properties
            prioriterteGrupper|Prioriterte grupper|Prioriterte grupper|Priority groups
            gjelder|Gjelder|Gjeld|Concerns
            bareSide|Angår bare|Gjeld berre|Concerns only
            handlingsplanId|Handlingsplan|Handlingsplan|Action plan
            tiltakId|Tiltak|Tiltak|Measure
            behandlinger|Behandling|Behandling|Treatment
            dokumenter|Dokument|Dokument|Document
            raad|Råd|Råd|Advice
            hoeringer|Høring|Høyring|Consultation
            aapneUtredninger|Åpne utredninger|Opne utgreiingar|Open studies
            moetebehandlinger|Behandlet i møte|Behandla i møte|Treated in meeting
            loeft|Løft|Løft|Escalation
            vedtak|Vedtak|Vedtak|Decision
            innlegg|Innlegg|Innlegg|Contribution
            gjennomfoering|Gjennomføring|Gjennomføring|Follow-up
            passerteFrister|Passert frist|Passert frist|Passed deadline
            rapporter|Rapport|Rapport|Report
            advarsler|Advarsler|Åtvaringar|Warnings
            venter|Venter|Ventar|Waits
            godkjenninger|Godkjenning|Godkjenning|Approval
            forpliktelser|Venter på|Ventar på|Waiting for
            """.split("\n")) {
            String[] del = linje.strip().split("\\|");
            NAVN.put(del[0], List.of(del[1], del[2], del[3]));
        }
    }

    private Feltnavn() {}

    static boolean finnes(String felt) {
        return NAVN.containsKey(felt);
    }

    /** Navnet på feltet øverst i stien, og resten av stien etter det. */
    static String av(String sti, Spraak spraak) {
        String[] del = sti.substring(1).split("/", 2);
        List<String> navn = NAVN.get(del[0]);
        String foerst = navn == null ? del[0] : navn.get(spraak.ordinal());
        return del.length == 1 ? foerst : foerst + " (" + lesbar(del[1]) + ")";
    }

    /** Plasser i lister telles fra 1. */
    private static String lesbar(String rest) {
        StringBuilder ut = new StringBuilder();
        for (String del : rest.split("/")) {
            ut.append(ut.isEmpty() ? "" : " ")
                    .append(del.matches("\\d+") ? Integer.toString(Integer.parseInt(del) + 1) : del);
        }
        return ut.toString();
    }

    static String setning(String navn, String foer, String etter, Spraak spraak) {
        if (foer == null) {
            return navn + ": " + etter + ".";
        }
        if (etter == null) {
            return navn
                    + switch (spraak) {
                        case NB -> ": «" + foer + "» er borte.";
                        case NN -> ": «" + foer + "» er borte.";
                        case EN -> ": “" + foer + "” is gone.";
                    };
        }
        return navn
                + switch (spraak) {
                    case NB -> " gikk fra «" + foer + "» til «" + etter + "».";
                    case NN -> " gjekk frå «" + foer + "» til «" + etter + "».";
                    case EN -> " went from “" + foer + "” to “" + etter + "”.";
                };
    }
}
