package no.saksgang.app.personvern;

import java.util.List;
import java.util.Optional;
import no.saksgang.axon.person.Leselogg;
import no.saksgang.axon.person.Navnesoek;
import no.saksgang.axon.person.Personkommandoer;
import no.saksgang.axon.person.Personregister;
import no.saksgang.felles.Avslag;
import no.saksgang.felles.Avslagskode;
import no.saksgang.felles.BrukerId;
import no.saksgang.felles.HelsefellesskapId;
import no.saksgang.gateway.innlogging.Tildelingsregister;
import no.saksgang.gateway.person.Personport;
import no.saksgang.lesemodell.person.PersonsporQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kobler porten for personer til registeret, søket, maskeringen og lesemodellene. */
@Component
class Personkobling implements Personport {

    private final Personregister register;
    private final Personkommandoer kommandoer;
    private final Navnesoek soek;
    private final Slettejobb sletting;
    private final Leselogg leselogg;
    private final PersonsporQuery spor;
    private final Tildelingsregister tildelinger;
    private final JdbcClient jdbc;

    Personkobling(
            Personregister register,
            Personkommandoer kommandoer,
            Navnesoek soek,
            Slettejobb sletting,
            Leselogg leselogg,
            PersonsporQuery spor,
            Tildelingsregister tildelinger,
            JdbcClient jdbc) {
        this.register = register;
        this.kommandoer = kommandoer;
        this.soek = soek;
        this.sletting = sletting;
        this.leselogg = leselogg;
        this.spor = spor;
        this.tildelinger = tildelinger;
        this.jdbc = jdbc;
    }

    @Override
    public Person registrer(Bestilling b, BrukerId id, Opplysninger o) {
        // Svaret huskes ikke: det ville hatt navnet i seg etter at det var rettet.
        kommandoer.utfoer(
                b.helsefellesskapId(),
                b.noekkel(),
                id.verdi(),
                List.of("registrer", id, o),
                BrukerId.class,
                () -> register.skriv(new Personregister.Rad(
                                id,
                                b.helsefellesskapId(),
                                o.navn(),
                                o.epost(),
                                o.telefon(),
                                o.spraak(),
                                o.organisasjon(),
                                null,
                                null))
                        .brukerId());
        return finn(b.helsefellesskapId(), id)
                .orElseThrow(() -> new Avslag(Avslagskode.IKKE_FUNNET, "", "Personen er slettet"));
    }

    @Override
    public Optional<Person> finn(HelsefellesskapId hf, BrukerId id) {
        return register.finn(hf, id).map(Personkobling::person);
    }

    @Override
    public Innsyn innsyn(HelsefellesskapId hf, BrukerId id) {
        return new Innsyn(
                finn(hf, id).orElse(null),
                spor.seter(hf, id).stream()
                        .map(s -> new Sete(s.utvalgId(), s.seteId(), s.rolle(), s.fra(), s.til()))
                        .toList(),
                tildelinger.alle(id).stream()
                        .filter(r -> hf.equals(r.tildeling().helsefellesskapId()))
                        .map(r -> new Rolletildeling(
                                r.tildeling().rolle().name(),
                                hf.verdi(),
                                r.fra().toString(),
                                r.til() == null ? null : r.til().toString()))
                        .toList(),
                jdbc.sql("select count(*) from innlogging where bruker_id = ?")
                        .param(id.verdi())
                        .query(Integer.class)
                        .single(),
                spor.handlinger(hf, id).stream()
                        .map(h -> new Spor(h.registrert(), h.navn(), h.aggregattype(), h.aggregatId(), h.rolle()))
                        .toList(),
                nevnt(hf, id),
                leselogg.om(hf, id.verdi()).stream().map(Personkobling::lesing).toList());
    }

    @Override
    public List<Funn> nevnt(HelsefellesskapId hf, BrukerId id) {
        return register.finn(hf, id)
                .map(p -> soek.finn(hf, p.finner()).stream()
                        .map(Personkobling::funn)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Personport.Sletting slett(Bestilling b, BrukerId id, String grunn) {
        return sletting.slett(b, id, grunn);
    }

    @Override
    public Personport.Maskering masker(Bestilling b, List<String> hendelser, List<String> dokumenter, String grunn) {
        return sletting.masker(b, hendelser, dokumenter, grunn);
    }

    @Override
    public void lest(HelsefellesskapId hf, BrukerId av, String rolle, String hva, String gjelder, String formaal) {
        leselogg.skriv(hf, av == null ? null : av.verdi(), rolle, hva, gjelder, formaal);
    }

    @Override
    public List<Lesing> leselogg(HelsefellesskapId hf, Long foer, int antall) {
        return leselogg.siste(hf, foer == null ? Long.MAX_VALUE : foer, antall).stream()
                .map(Personkobling::lesing)
                .toList();
    }

    static Funn funn(Navnesoek.Funn f) {
        return new Funn(f.slag(), f.id(), f.hvor(), f.navn(), f.felt(), f.sikkert(), f.kanMaskeres());
    }

    private static Lesing lesing(Leselogg.Linje l) {
        return new Lesing(
                l.nr(),
                l.helsefellesskapId(),
                l.brukerId(),
                l.rolle(),
                l.hva(),
                l.gjelder(),
                l.formaal(),
                l.tidspunkt());
    }

    private static Person person(Personregister.Rad r) {
        return new Person(
                r.brukerId(),
                r.helsefellesskapId(),
                r.navn(),
                r.epost(),
                r.telefon(),
                r.spraak(),
                r.organisasjon(),
                r.registrert(),
                r.endret());
    }
}
