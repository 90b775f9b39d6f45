-- Numrene som er trukket. Noekkel er punktet, møtet eller saken nummeret gjelder.
create table lese_nummer (
    serie_id           text not null,
    slag               text not null,
    noekkel            text not null,
    loepenummer        integer not null,
    nummer             text not null,
    moete_id           text,
    sak_id             text,
    primary key (serie_id, slag, noekkel)
);
create index lese_nummer_moete on lese_nummer (moete_id) where moete_id is not null;
create index lese_nummer_sak on lese_nummer (sak_id) where sak_id is not null;

create table lese_nummerserie (
    serie_id    text primary key,
    lukket      boolean not null default false,
    overfoert   text[] not null default '{}',
    ubrukte     integer[] not null default '{}',
    begrunnelse text
);
