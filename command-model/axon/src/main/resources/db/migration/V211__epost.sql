-- Hva hver person ikke vil ha e-post om. Uten rad får hun alt.
create table person.epostvalg (
    helsefellesskap_id text not null,
    bruker_id          text not null,
    av                 text[] not null,
    endret             timestamptz not null,
    primary key (helsefellesskap_id, bruker_id)
);

-- Det som skal sendes eller er sendt: ett varsel til én person. Adressen og teksten slås opp når det sendes, og lagres ikke.
create table epost (
    varsel_id          bigint not null,
    helsefellesskap_id text not null,
    bruker_id          text not null,
    slag               text not null,
    status             text not null check (status in ('VENTER', 'SENDT', 'OPPGITT')),
    opprettet          timestamptz not null,
    forsoek            integer not null default 0,
    neste              timestamptz not null,
    avsluttet          timestamptz,
    primary key (varsel_id, bruker_id)
);
create index epost_venter on epost (neste) where status = 'VENTER';

-- Varslene som er fordelt på personer, så hvert bare fordeles én gang, og der fordelingen begynner: det som var varslet før
-- e-post ble slått på, sendes ikke.
create table epost_fordelt (
    varsel_id bigint primary key
);
create table epost_start (
    en  boolean primary key default true check (en),
    fra bigint not null
);
