-- Det prosessene må vite på tvers av saker. Bygges av hendelsene og kan bygges på nytt.
create table saksregister (
    sak_id                text primary key,
    helsefellesskap_id    text not null,
    utvalg_ider           text[] not null default '{}',
    istedenfor            text,
    aapen                 boolean not null default true,
    rapporteringsklar_aar integer
);
create index saksregister_utvalg on saksregister using gin (utvalg_ider) where aapen;
create index saksregister_istedenfor on saksregister (istedenfor) where istedenfor is not null;
create index saksregister_klar on saksregister (helsefellesskap_id, rapporteringsklar_aar)
    where rapporteringsklar_aar is not null;
