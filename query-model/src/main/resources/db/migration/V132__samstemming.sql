create table lese_samstemming (
    sak_id  text primary key,
    sekvens bigint not null,
    bilde   jsonb not null
) with (fillfactor = 70);
