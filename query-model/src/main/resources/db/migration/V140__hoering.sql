-- Høringene i en sak, med svarene. Hvem som får se dem, avgjøres når de leses.
create table lese_hoering (
    sak_id  text primary key,
    sekvens bigint not null,
    bilde   jsonb not null
) with (fillfactor = 70);
