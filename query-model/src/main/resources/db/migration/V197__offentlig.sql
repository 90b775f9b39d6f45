-- Det som er publisert, én rad per utgave. Hva som vises nå, avgjøres av klokka når det leses.
-- Tabellene fylles når lesemodellene bygges på nytt; til da vises ingenting.
create table lese_utgave (
    publisering_id     text        not null,
    nummer             integer     not null,
    helsefellesskap_id text        not null,
    type               text        not null,
    objekt_id          text        not null,
    sak_id             text,
    moete_id           text,
    variant            text        not null,
    tittel             text        not null,
    tekst              text,
    dokument_id        text,
    sha256             text,
    rapport_sha256     text,
    unntak             jsonb       not null,
    erstatter          integer,
    offentlig_fra      timestamptz not null,
    registrert         timestamptz not null,
    avpublisert        timestamptz,
    begrunnelse        text,
    primary key (publisering_id, nummer)
);
create index lese_utgave_helsefellesskap on lese_utgave (helsefellesskap_id, type, offentlig_fra desc);
create index lese_utgave_sak on lese_utgave (sak_id) where sak_id is not null;
create index lese_utgave_moete on lese_utgave (moete_id) where moete_id is not null;

-- Det som er skjult eller unntatt: en sak, et møte eller et dokument. En rad uten verken skjult eller omfang sier ingenting.
create table lese_unntak (
    publisering_id   text        primary key,
    type             text        not null,
    objekt_id        text        not null,
    skjult           boolean     not null default false,
    skjult_paragraf  integer,
    omfang           text,
    offentlig_tittel text,
    paragraf         integer,
    tilleggshjemmel  text,
    fra              date,
    til              date,
    registrert       timestamptz not null
);

-- Saklistene slik de ble sendt, bare i den offentlige utgaven. Tittelen mangler når hele punktet er skjermet.
create table lese_offentlig_punkt (
    moete_id      text        not null,
    punkt_id      text        not null,
    rekkefoelge   integer     not null,
    sak_id        text,
    type          text        not null,
    saksnummer    text,
    tittel        text,
    hjemmel       text,
    registrert    timestamptz not null,
    primary key (moete_id, punkt_id)
);
create index lese_offentlig_punkt_sak on lese_offentlig_punkt (sak_id) where sak_id is not null;

-- Den offentlige tittelen sekretariatet har satt på en sak.
create table lese_offentlig_tittel (
    sak_id text primary key,
    tittel text not null
);
