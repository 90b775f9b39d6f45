create table lese_behandlingsplan (
    sak_id  text primary key,
    sekvens bigint not null,
    bilde   jsonb not null
) with (fillfactor = 70);
