-- Den en utsteder sier det er, og pseudonymet hun har hos oss. Verken navn eller fødselsnummer.
create table innlogging (
    issuer    text not null check (length(issuer) <= 300),
    subject   text not null check (length(subject) <= 300),
    bruker_id text not null,
    foerste   timestamptz not null default now(),
    primary key (issuer, subject)
);
create index innlogging_bruker on innlogging (bruker_id);

-- Roller som ikke følger av et sete. En rad endres bare én gang: når rollen avsluttes.
create table rolletildeling (
    id                 text primary key,
    bruker_id          text not null,
    rolle              text not null check (rolle in
        ('SEKRETARIAT', 'REVISOR', 'DRIFT', 'VIRKSOMHET', 'INNMELDER', 'UTVALG', 'INVITERT')),
    helsefellesskap_id text,
    utvalg_id          text,
    virksomhet_id      text,
    sak_id             text,
    fra                date not null,
    til                date,
    gitt_av            text,
    gitt               timestamptz not null,
    avsluttet_av       text,
    avsluttet          timestamptz,
    check (til >= fra),
    check ((helsefellesskap_id is null) = (rolle = 'DRIFT')),
    check ((utvalg_id is not null) = (rolle = 'UTVALG')),
    check (virksomhet_id is not null or rolle <> 'VIRKSOMHET'),
    check ((sak_id is not null) = (rolle = 'INVITERT'))
);
create index rolletildeling_bruker on rolletildeling (bruker_id);
