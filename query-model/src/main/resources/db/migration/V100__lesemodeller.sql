-- Hvor langt hver lesemodell er kommet. Skrives sammen med innholdet.
create table lese_posisjon (
    prosessor text primary key,
    posisjon  bigint not null,
    -- Lavere posisjoner som ennå kan komme: transaksjoner bekreftes ikke i nummerrekkefølge.
    hull      bigint[] not null default '{}',
    tidspunkt timestamptz not null
);

create table lese_sak (
    sak_id             text primary key,
    sekvens            bigint not null,
    helsefellesskap_id text not null,
    tilstand           text not null,
    utvalg             text[] not null,
    tittel             text not null,
    innmeldt           date not null,
    avgjort            date,
    avgjort_i          text,
    bilde              jsonb not null,
    soek               tsvector generated always as
        (to_tsvector('norwegian', tittel || ' ' || coalesce(bilde ->> 'beskrivelse', ''))) stored
) with (fillfactor = 70);
create index lese_sak_oversikt on lese_sak (helsefellesskap_id, innmeldt desc, sak_id desc);
create index lese_sak_utvalg on lese_sak using gin (utvalg);
create index lese_sak_soek on lese_sak using gin (soek);
create index lese_sak_avgjort on lese_sak (helsefellesskap_id, avgjort);

create table lese_moete (
    moete_id           text primary key,
    sekvens            bigint not null,
    helsefellesskap_id text not null,
    utvalg_id          text not null,
    tilstand           text not null,
    start              timestamp not null,
    bilde              jsonb not null
);
create index lese_moete_plan on lese_moete (helsefellesskap_id, start);

create table lese_helsefellesskap (
    helsefellesskap_id text primary key,
    sekvens            bigint not null,
    navn               text not null,
    bilde              jsonb not null
);

create table lese_utvalg (
    utvalg_id          text primary key,
    sekvens            bigint not null,
    helsefellesskap_id text not null,
    bilde              jsonb not null
);
create index lese_utvalg_helsefellesskap on lese_utvalg (helsefellesskap_id);

create table lese_plan (
    plan_id            text primary key,
    sekvens            bigint not null,
    helsefellesskap_id text not null,
    slag               text not null,
    aar                integer,
    bilde              jsonb not null
);
create index lese_plan_helsefellesskap on lese_plan (helsefellesskap_id, slag, aar);

create table lese_spor (
    hendelse_id        text primary key,
    posisjon           bigint not null,
    aggregattype       text not null,
    aggregat_id        text not null,
    sekvens            bigint not null,
    helsefellesskap_id text,
    sak_id             text,
    navn               text not null,
    setning            text not null,
    skjedde            timestamptz not null,
    registrert         timestamptz not null,
    rolle              text not null,
    virksomhet_id      text,
    bruker_id          text,
    utvalg_id          text,
    modellversjon      integer not null,
    -- Skilt med komma; tomt når det ikke er noen.
    regler             text not null,
    advarsler          text not null,
    kommando_id        text not null,
    aarsak_id          text not null,
    korrelasjon_id     text not null
);
create index lese_spor_sak on lese_spor (sak_id, posisjon) where sak_id is not null;
create index lese_spor_aggregat on lese_spor (aggregattype, aggregat_id, posisjon);
create index lese_spor_advarsler on lese_spor (helsefellesskap_id, posisjon) where advarsler <> '';
