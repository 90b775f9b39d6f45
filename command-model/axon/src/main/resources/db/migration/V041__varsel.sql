-- Utboksen. Et varsel skrives én gang per hendelse, mottaker og formål, og aldri på nytt når en leser bygges om.
create table varsel (
    varsel_id          bigint generated always as identity primary key,
    hendelse_id        text not null,
    mottakerslag       text not null,
    mottaker           text not null,
    formaal            text not null,
    tekstnoekkel       text not null,
    felt               jsonb not null,
    helsefellesskap_id text,
    aggregattype       text not null,
    aggregat_id        text not null,
    skjedde            timestamptz not null,
    opprettet          timestamptz not null,
    -- Når mottakeren har gjort det varselet ba om.
    kvittert           timestamptz,
    unique (hendelse_id, mottakerslag, mottaker, formaal)
);
create index varsel_mottaker on varsel (mottakerslag, mottaker, varsel_id desc);
create index varsel_helsefellesskap on varsel (helsefellesskap_id, formaal) where kvittert is null;
create index varsel_aggregat on varsel (aggregattype, aggregat_id, formaal);

-- Hendelsene prosessene har fulgt opp. Tømmes aldri: det er dette som gjør at de ikke følges opp igjen.
create table prosessert (
    hendelse_id text primary key
);

-- Datoene i møteplanen, også dem det ennå ikke er planlagt møte for.
create table moeteplandato (
    utvalg_id text not null,
    dato      date not null,
    primary key (utvalg_id, dato)
);
