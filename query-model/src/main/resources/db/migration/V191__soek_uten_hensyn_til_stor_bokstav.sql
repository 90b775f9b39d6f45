-- Databasen gjør ikke selv Å om til å når den er satt opp med språket C.
drop index lese_sak_soek;
alter table lese_sak drop column soek;
alter table lese_sak add column soek tsvector generated always as
    (to_tsvector('norwegian', lower((tittel || ' ' || coalesce(bilde ->> 'beskrivelse', '')) collate "nb-NO-x-icu"))) stored;
create index lese_sak_soek on lese_sak using gin (soek);
