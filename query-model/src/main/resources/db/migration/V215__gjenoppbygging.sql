-- Gjenoppbygginger av lesemodeller: hvem ba om dem, hvor langt de er kommet, og hva de rettet.
create table modellbygg (
    bygg_id   bigint generated always as identity primary key,
    modell    text        not null,
    bedt_av   text        not null,
    startet   timestamptz not null default now(),
    oppdatert timestamptz not null default now(),
    ferdig    timestamptz,
    tilstand  text        not null check (tilstand in ('PAAGAAR', 'FERDIG', 'AVBRUTT', 'FEILET')),
    posisjon  bigint      not null default 0,
    av        bigint      not null default 0,
    -- Rader i den som gikk, som ikke var som loggen sier.
    skrevet   bigint,
    fjernet   bigint,
    feil      text,
    avbryt    boolean     not null default false
);
create index modellbygg_modell on modellbygg (modell, bygg_id desc);

-- Parkerte hendelser noen har bestemt at en leser skal gå forbi. Beslutningen står for alltid.
create table hoppet_over (
    hopp_id     bigint generated always as identity primary key,
    leser       text        not null,
    hendelse_id text        not null,
    stroem      text        not null,
    sekvens     bigint      not null,
    navn        text        not null,
    helsefellesskap_id text,
    aarsak      text,
    begrunnelse text        not null,
    rolle       text        not null,
    bruker_id   text        not null,
    tidspunkt   timestamptz not null default now(),
    unique (leser, hendelse_id, tidspunkt)
);
create function hoppet_over_er_for_alltid() returns trigger language plpgsql as $$
begin
    raise exception 'En beslutning om å hoppe over en hendelse endres og slettes aldri' using errcode = 'insufficient_privilege';
end $$;
create trigger hoppet_over_uendret before update or delete on hoppet_over
    for each row execute function hoppet_over_er_for_alltid();
create trigger hoppet_over_ikke_toemt before truncate on hoppet_over
    for each statement execute function hoppet_over_er_for_alltid();
