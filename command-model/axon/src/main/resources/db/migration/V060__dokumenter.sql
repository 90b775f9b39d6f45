-- Innholdet av dokumentene, lagret én gang under sin egen kontrollsum. Loggen har kontrollsummen, aldri innholdet.
create table dokumentinnhold (
    sha256    text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    stoerrelse bigint not null check (stoerrelse > 0),
    medietype text not null,
    lagret    timestamptz not null
);

-- I biter, så verken opplasting eller nedlasting trenger hele filen i minnet.
create table dokumentdel (
    sha256 text    not null references dokumentinnhold,
    nr     integer not null,
    bytes  bytea   not null,
    primary key (sha256, nr)
);
-- Filene er alt pakket; å pakke dem en gang til koster bare tid.
alter table dokumentdel alter column bytes set storage external;

-- Opplastingene: hvilket navn innholdet kom under, i hvilket helsefellesskap, og hvem som la det inn.
create table dokument (
    dokument_id        text primary key,
    helsefellesskap_id text not null,
    sha256             text not null references dokumentinnhold,
    filnavn            text not null,
    rolle              text not null,
    bruker_id          text,
    registrert         timestamptz not null
);
create index dokument_sha256 on dokument (sha256);

create function dokument_er_for_alltid() returns trigger language plpgsql as $$
begin
    raise exception 'Dokumenter endres og slettes aldri' using errcode = 'insufficient_privilege';
end $$;

create trigger dokumentinnhold_uendret before update or delete or truncate on dokumentinnhold
    for each statement execute function dokument_er_for_alltid();
create trigger dokumentdel_uendret before update or delete or truncate on dokumentdel
    for each statement execute function dokument_er_for_alltid();
create trigger dokument_uendret before update or delete or truncate on dokument
    for each statement execute function dokument_er_for_alltid();
