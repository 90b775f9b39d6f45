-- De fleste sakene har aldri ventet, fått råd eller vært løftet; tellingene leser bare dem som har.
create index lese_sak_loeft on lese_sak (helsefellesskap_id) where jsonb_array_length(bilde -> 'loeft') > 0;
create index lese_sak_behandlet on lese_sak (helsefellesskap_id)
    where jsonb_array_length(bilde -> 'moetebehandlinger') > 0;
create index lese_sak_raad on lese_sak (helsefellesskap_id) where jsonb_array_length(bilde -> 'raad') > 0;
create index lese_sak_passerte_frister on lese_sak (helsefellesskap_id)
    where jsonb_array_length(bilde -> 'passerteFrister') > 0;
create index lese_sak_venter on lese_sak (helsefellesskap_id) where jsonb_array_length(bilde -> 'venter') > 0;
create index lese_sak_godkjenninger on lese_sak (helsefellesskap_id)
    where jsonb_array_length(bilde -> 'godkjenninger') > 0;

-- Sakene som gjennomfører et tiltak.
create index lese_sak_tiltak on lese_sak ((bilde ->> 'handlingsplanId')) where bilde ->> 'handlingsplanId' is not null;

-- Planene og modellversjonene som er gjort kjent.
create index varsel_kunngjoering on varsel (helsefellesskap_id, hendelse_id) where formaal = 'KUNNGJOERING';

-- Det søkes alltid i ett helsefellesskap; et ord som står i alle sakene i landet, skal ikke hente fram de andres.
create extension if not exists btree_gin;

-- Ordene i tittelen veier mest, og kan skilles fra de andre uten at teksten leses på nytt.
drop index lese_sak_soek;
alter table lese_sak drop column soek;
alter table lese_sak add column soek tsvector generated always as (
    setweight(to_tsvector('norwegian', soekeform(tittel)), 'A')
        || to_tsvector('norwegian', soekeform(coalesce(bilde ->> 'beskrivelse', '') || ' '
            || coalesce(bilde #>> '{vedtak,vedtak}', '')))) stored;
create index lese_sak_soek on lese_sak using gin (helsefellesskap_id, soek);

drop index lese_sak_tittel;
create index lese_sak_tittel on lese_sak using gin (helsefellesskap_id, soekeform(tittel) gin_trgm_ops);
drop index lese_moete_soek;
create index lese_moete_soek on lese_moete using gin (helsefellesskap_id, soek);
drop index lese_utgave_soek;
create index lese_utgave_soek on lese_utgave using gin (helsefellesskap_id, soek);
drop index lese_utgave_tittel;
create index lese_utgave_tittel on lese_utgave using gin (helsefellesskap_id, soekeform(tittel) gin_trgm_ops);
