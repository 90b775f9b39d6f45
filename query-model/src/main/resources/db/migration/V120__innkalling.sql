-- Det som er sendt til et møte, slik det var da det ble sendt.
create table lese_innkalling (
    moete_id           text primary key,
    sekvens            bigint not null,
    bilde              jsonb not null
);
