package no.saksgang.app.modell;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.SeteId;
import no.saksgang.felles.VirksomhetId;
import no.saksgang.felles.modell.Funksjon;
import no.saksgang.felles.modell.Lederregeltype;
import no.saksgang.felles.modell.Part;
import no.saksgang.felles.modell.Per;
import no.saksgang.felles.modell.Seteregel;
import no.saksgang.felles.modell.UtvalgModell;
import no.saksgang.felles.verdi.Partsinfo;
import no.saksgang.utvalg.command.UtvalgCommand;

/**
 * Plasser etter sammensetningen i modellen, slik at utvalget kan arbeide før de virkelige medlemmene er
 * oppnevnt. De er merket antatt i hendelsene.
 */
public final class AntatteSeter {

    private static final int MAKS_SETEID = 100;

    private final UtvalgModell utvalg;
    private final List<VirksomhetId> kommuner;
    private final List<VirksomhetId> sykehus;
    private final List<Part> konsensusparter;
    private final LocalDate fra;

    public AntatteSeter(UtvalgModell utvalg, List<Partsinfo> parter, List<Part> konsensusparter, LocalDate fra) {
        this.utvalg = utvalg;
        this.kommuner = virksomheter(parter, Part.KOMMUNE);
        this.sykehus = virksomheter(parter, Part.SYKEHUS);
        this.konsensusparter = konsensusparter;
        this.fra = fra;
    }

    /** Oppnevning av alle plassene, så valg av leder. */
    public List<UtvalgCommand> kommandoer() {
        List<UtvalgCommand> ut = new ArrayList<>();
        List<UtvalgCommand.OppnevnMedlem> medlemmer = new ArrayList<>();
        for (Seteregel regel : utvalg.sammensetning()) {
            int antall = antall(regel);
            for (int i = 0; i < antall; i++) {
                if (regel.funksjon() == Funksjon.OBSERVATOER || regel.funksjon() == Funksjon.INVITERT) {
                    ut.add(observatoer(regel, i));
                } else {
                    UtvalgCommand.OppnevnMedlem m = medlem(regel, i, antall);
                    medlemmer.add(m);
                    ut.add(m);
                }
            }
        }
        leder(medlemmer).ifPresent(l -> {
            ut.add(new UtvalgCommand.VelgLeder(utvalg.utvalgId(), l.seteId(), fra, null));
            nestleder(medlemmer, l)
                    .ifPresent(n -> ut.add(new UtvalgCommand.VelgNestleder(utvalg.utvalgId(), n.seteId(), fra, null)));
        });
        return ut;
    }

    private int antall(Seteregel regel) {
        int hver = regel.antall() == null ? 1 : regel.antall();
        if (regel.per() == Per.KOMMUNE) {
            return hver * kommuner.size();
        }
        return regel.per() == Per.SYKEHUS ? hver * sykehus.size() : hver;
    }

    private UtvalgCommand.OppnevnMedlem medlem(Seteregel regel, int i, int antall) {
        List<VirksomhetId> representerer = representerer(regel.part(), i, antall);
        boolean kanForplikte = regel.funksjon() == Funksjon.MEDLEM && konsensusparter.contains(regel.part());
        return new UtvalgCommand.OppnevnMedlem(
                utvalg.utvalgId(),
                sete(regel, i),
                bruker(regel, i),
                regel.rolle(),
                regel.funksjon(),
                regel.part(),
                representerer.isEmpty() ? null : representerer.getFirst(),
                representerer,
                kanForplikte,
                fra,
                null,
                null);
    }

    private UtvalgCommand.OppnevnObservatoer observatoer(Seteregel regel, int i) {
        return new UtvalgCommand.OppnevnObservatoer(
                utvalg.utvalgId(),
                sete(regel, i),
                bruker(regel, i),
                regel.rolle(),
                Funksjon.OBSERVATOER,
                regel.part(),
                null,
                List.of(),
                false,
                fra,
                null,
                null);
    }

    /** Alle kommunene er representert: setene deler dem mellom seg (R037). */
    private List<VirksomhetId> representerer(Part part, int i, int antall) {
        List<VirksomhetId> alle =
                switch (part) {
                    case KOMMUNE, BYDEL, ETAT -> kommuner;
                    case SYKEHUS -> sykehus;
                    default -> List.of();
                };
        if (alle.isEmpty()) {
            return List.of();
        }
        if (antall >= alle.size()) {
            return List.of(alle.get(i % alle.size()));
        }
        List<VirksomhetId> del = new ArrayList<>();
        for (int j = i; j < alle.size(); j += antall) {
            del.add(alle.get(j));
        }
        return del;
    }

    private Optional<UtvalgCommand.OppnevnMedlem> leder(List<UtvalgCommand.OppnevnMedlem> medlemmer) {
        var regel = utvalg.lederregel();
        Part side = regel.foerste() != null
                ? regel.foerste()
                : regel.mellom().isEmpty() ? null : regel.mellom().getFirst();
        return medlemmer.stream()
                .filter(m -> regel.roller().contains(m.rolle()) && (side == null || m.part() == side))
                .findFirst()
                .or(() -> medlemmer.stream()
                        .filter(m -> m.funksjon() == Funksjon.MEDLEM && m.part() == side)
                        .findFirst())
                .or(() -> medlemmer.stream()
                        .filter(m -> regel.roller().contains(m.rolle()))
                        .findFirst())
                .or(() -> medlemmer.stream().findFirst());
    }

    private Optional<UtvalgCommand.OppnevnMedlem> nestleder(
            List<UtvalgCommand.OppnevnMedlem> medlemmer, UtvalgCommand.OppnevnMedlem leder) {
        boolean delt = utvalg.lederregel().type() == Lederregeltype.DELT;
        if (!delt && !utvalg.lederregel().nestleder()) {
            return Optional.empty();
        }
        return medlemmer.stream()
                .filter(m -> m.part() != leder.part())
                .filter(m -> utvalg.lederregel().roller().isEmpty()
                        || utvalg.lederregel().roller().contains(m.rolle()))
                .findFirst()
                .or(() ->
                        medlemmer.stream().filter(m -> m.part() != leder.part()).findFirst());
    }

    private SeteId sete(Seteregel regel, int i) {
        String rolle = Koder.slug(regel.rolle());
        String id = utvalg.utvalgId() + "-" + rolle + "-" + (i + 1);
        if (id.length() > MAKS_SETEID) {
            id = utvalg.utvalgId() + "-" + uuid(rolle).substring(0, 8) + "-" + (i + 1);
        }
        return new SeteId(id);
    }

    private BrukerId bruker(Seteregel regel, int i) {
        return new BrukerId("p-" + uuid(sete(regel, i).verdi()));
    }

    private static String uuid(String tekst) {
        return UUID.nameUUIDFromBytes(tekst.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<VirksomhetId> virksomheter(List<Partsinfo> parter, Part part) {
        return parter.stream()
                .filter(p -> p.part() == part)
                .map(Partsinfo::virksomhetId)
                .toList();
    }
}
