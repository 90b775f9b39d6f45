-- Navnene som ikke skal stå i noe et helsefellesskap publiserer. Bare et nøklet fingeravtrykk av navnet lagres, aldri navnet.
create schema if not exists person;

create table person.navnevakt (
    helsefellesskap_id text        not null,
    merke              text        not null check (merke ~ '^[0-9a-f]{64}$'),
    ord                integer     not null check (ord between 2 and 6),
    lagt_til           timestamptz not null,
    primary key (helsefellesskap_id, merke)
);

-- Nøkkelen når oppsettet ikke gir en. Én rad.
create table person.navnevakt_noekkel (
    en      boolean primary key default true check (en),
    noekkel bytea   not null check (octet_length(noekkel) = 32)
);
