-- Hendelsesloggen. Rader legges til, aldri endres eller slettes (R221).
create table hendelse (
    global_posisjon bigint generated always as identity primary key,
    hendelse_id     text   not null unique,
    stroem          text   not null,
    sekvens         bigint not null,
    aggregattype    text   not null,
    navn            text   not null,
    versjon         text   not null,
    tidspunkt       text   not null,
    konvolutt       bytea  not null,
    data            bytea  not null,
    -- Leserne går ikke forbi en transaksjon som ennå kan komme til å legge til rader.
    transaksjon     xid8   not null default pg_current_xact_id(),
    constraint hendelse_en_vinner unique (stroem, sekvens)
);

create function hendelse_er_for_alltid() returns trigger language plpgsql as $$
begin
    raise exception 'Hendelser endres og slettes aldri' using errcode = 'insufficient_privilege';
end $$;

create trigger hendelse_uendret before update or delete on hendelse
    for each row execute function hendelse_er_for_alltid();
create trigger hendelse_ikke_toemt before truncate on hendelse
    for each statement execute function hendelse_er_for_alltid();

-- Samme kommando-id gir samme svar og én virkning.
create table kommandologg (
    kommando_id   text primary key,
    stroem        text not null,
    kommando      text not null,
    fingeravtrykk text not null,
    svar          text not null,
    registrert    timestamptz not null
);

-- Avslag er ikke hendelser, men revisor skal se dem.
create table avslagslogg (
    avslag_id          bigint generated always as identity primary key,
    kommando_id        text not null,
    aggregattype       text not null,
    aggregat_id        text not null,
    kommando           text not null,
    kode               text not null,
    regel              text not null,
    detalj             text not null,
    rolle              text not null,
    virksomhet_id      text,
    bruker_id          text,
    utvalg_id          text,
    skjedde            timestamptz not null,
    registrert         timestamptz not null
);
create index avslagslogg_aggregat on avslagslogg (aggregattype, aggregat_id, avslag_id);

-- Hvor langt hver leser er kommet.
create table lesemerke (
    prosessor  text not null,
    segment    integer not null,
    merke      bytea,
    merketype  text,
    tidspunkt  text,
    eier       text,
    primary key (prosessor, segment)
);

-- Hendelser en leser ikke klarte, og de som følger etter i samme strøm.
create table doedbrev (
    brev_id            text primary key,
    gruppe             text not null,
    rekke              text not null,
    rekkenummer        bigint not null,
    meldingstype       text not null,
    hendelse_id        text not null,
    tidspunkt          text not null,
    navn               text not null,
    versjon            text,
    data               bytea not null,
    konvolutt          bytea,
    aggregattype       text,
    stroem             text,
    sekvens            bigint,
    merketype          text,
    merke              bytea,
    parkert            text not null,
    sist_roert         text,
    startet            text,
    aarsakstype        text,
    aarsak             text,
    diagnose           bytea,
    unique (gruppe, rekke, rekkenummer)
);
