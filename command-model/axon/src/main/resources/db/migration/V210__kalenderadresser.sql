-- Hemmelige kalenderadresser: én for hver person i hvert helsefellesskap, og bare summen av hemmeligheten.
create table person.kalenderadresse (
    helsefellesskap_id text not null,
    bruker_id          text not null,
    sum                text not null unique check (length(sum) = 64),
    gitt               timestamptz not null,
    primary key (helsefellesskap_id, bruker_id)
);
