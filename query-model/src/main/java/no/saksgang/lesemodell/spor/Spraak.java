package no.saksgang.lesemodell.spor;

import java.util.Locale;
import java.util.Optional;
import no.saksgang.felles.Hendelse;

/** Språkene sporet kan leses på. */
public enum Spraak {
    NB {
        @Override
        public String setning(Hendelse hendelse) {
            return Setninger.av(hendelse);
        }

        @Override
        String avslaatt(String detalj) {
            return "Avslått: " + detalj;
        }
    },
    NN {
        @Override
        public String setning(Hendelse hendelse) {
            return Nynorsk.av(hendelse);
        }

        @Override
        String avslaatt(String detalj) {
            return "Avslått: " + detalj;
        }
    },
    EN {
        @Override
        public String setning(Hendelse hendelse) {
            return Engelsk.av(hendelse);
        }

        /** Avslagets detalj er på bokmål, slik den ble gitt. */
        @Override
        String avslaatt(String detalj) {
            return "Refused: " + detalj;
        }
    };

    public abstract String setning(Hendelse hendelse);

    abstract String avslaatt(String detalj);

    /** Etter språkkoden; «no» er bokmål. Tom når språket ikke finnes her. */
    public static Optional<Spraak> med(String kode) {
        return switch (kode.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "")) {
            case "nb", "no" -> Optional.of(NB);
            case "nn" -> Optional.of(NN);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
