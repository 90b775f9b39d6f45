-- Tellingene på dashbordet.
create index lese_sak_tilstand on lese_sak (helsefellesskap_id, tilstand);
create index lese_sak_aapen on lese_sak (helsefellesskap_id, innmeldt, sak_id) where avgjort is null;
