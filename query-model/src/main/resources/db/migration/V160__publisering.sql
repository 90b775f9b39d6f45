-- Utgavene av én ting. Hva som er offentlig nå, avgjøres av klokka når det leses, så en sperrefrist trenger ingen jobb.
create table lese_publisering (
    publisering_id     text primary key,
    sekvens            bigint not null,
    helsefellesskap_id text not null,
    type               text not null,
    forelder           text,
    skjult             boolean not null,
    bilde              jsonb not null
);
create index lese_publisering_helsefellesskap on lese_publisering (helsefellesskap_id, type);
