-- Personene bak pseudonymene. Utenfor loggen, så de kan rettes og slettes uten at en hendelse røres.
create schema person;

create table person.person (
    bruker_id          text not null,
    helsefellesskap_id text not null,
    navn               text not null,
    epost              text,
    telefon            text,
    spraak             text,
    organisasjon       text,
    registrert         timestamptz not null,
    endret             timestamptz not null,
    -- Siden når hun har vært uten sete og rolle; regnes fram av oppbevaringsjobben.
    uten_rolle_siden   timestamptz,
    primary key (helsefellesskap_id, bruker_id)
);

-- Hva som er gjort, så samme nøkkel gir samme svar. Bare en sum av det som ble sendt, med salt, aldri innholdet.
create table person.kommando (
    kommando_id        text not null,
    helsefellesskap_id text not null,
    bruker_id          text,
    fingeravtrykk      text not null,
    salt               text not null,
    svar               text not null,
    utfoert            timestamptz not null,
    primary key (helsefellesskap_id, kommando_id)
);

-- At noe er maskert, hvorfor og av hvem. Uten hva som sto der.
create table maskering (
    nr                 bigint generated always as identity primary key,
    helsefellesskap_id text not null,
    slag               text not null check (slag in ('HENDELSE', 'DOKUMENT', 'PERSON')),
    gjelder            text not null,
    grunn              text not null,
    av                 text,
    tidspunkt          timestamptz not null
);

create table leselogg (
    nr                 bigint generated always as identity primary key,
    helsefellesskap_id text not null,
    bruker_id          text,
    rolle              text not null,
    hva                text not null,
    gjelder            text not null,
    formaal            text,
    tidspunkt          timestamptz not null
);
create index leselogg_helsefellesskap on leselogg (helsefellesskap_id, nr desc);
create index leselogg_gjelder on leselogg (gjelder);

create function lesing_er_for_alltid() returns trigger language plpgsql as $$
begin
    raise exception 'Leseloggen og maskeringene endres og slettes aldri' using errcode = 'insufficient_privilege';
end $$;
create trigger leselogg_uendret before update or delete or truncate on leselogg
    for each statement execute function lesing_er_for_alltid();
create trigger maskering_uendret before update or delete or truncate on maskering
    for each statement execute function lesing_er_for_alltid();
