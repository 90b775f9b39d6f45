-- Merkletreet over hendelsesloggen (RFC 9162). Bladene ligger tett, i rekkefølgen til global_posisjon. Hvilken hendelse
-- bladet er, står her også, så en hendelse som er fjernet fra loggen, kan navngis.
create table bevis_blad (
    indeks      bigint primary key check (indeks >= 0),
    posisjon    bigint not null unique,
    hendelse_id text   not null unique,
    stroem      text   not null,
    sekvens     bigint not null,
    hash        bytea  not null check (octet_length(hash) = 32)
);

-- Summen av fulle deltrær på nivå 8, 16, 24 …; de andre regnes ut av dem, med høyst 256 rader på hvert nivå.
create table bevis_node (
    nivaa  smallint not null check (nivaa > 0 and nivaa % 8 = 0),
    indeks bigint   not null check (indeks >= 0),
    hash   bytea    not null check (octet_length(hash) = 32),
    primary key (nivaa, indeks)
);

-- Signerte sjekkpunkter. De skrives også til en fil utenfor databasen.
create table sjekkpunkt (
    stoerrelse bigint      primary key check (stoerrelse > 0),
    notat      text        not null,
    grunn      text        not null,
    laget      timestamptz not null
);

create function bevis_er_for_alltid() returns trigger language plpgsql as $$
begin
    raise exception 'Treet og sjekkpunktene endres og slettes aldri' using errcode = 'insufficient_privilege';
end $$;

create trigger bevis_blad_uendret before update or delete or truncate on bevis_blad
    for each statement execute function bevis_er_for_alltid();
create trigger bevis_node_uendret before update or delete or truncate on bevis_node
    for each statement execute function bevis_er_for_alltid();
create trigger sjekkpunkt_uendret before update or delete or truncate on sjekkpunkt
    for each statement execute function bevis_er_for_alltid();
