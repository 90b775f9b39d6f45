-- Søk som tåler skrivefeil, og bokstaver et tastatur mangler.
create extension if not exists pg_trgm;

-- Formen det søkes i: små bokstaver, og æ, ø og å som de skrives uten: «ae», «a», «oe», «o», «aa» og «a» er det samme. Både
-- teksten og spørsmålet gjøres om, så bare likheten mellom dem betyr noe. Stemmingen kommer etterpå.
create function soekeform(t text) returns text language sql immutable strict parallel safe as $$
    select translate(
        replace(replace(replace(lower(normalize(t, NFC) collate "nb-NO-x-icu"), 'aa', 'a'), 'ae', 'a'), 'oe', 'o'),
        'æøåäöéèêëóòôõüúùáàâãíìîïçñčđŋšŧž',
        'aoaaoeeeeoooouuuaaaaiiiicncdnstz')
$$;

-- Tittelen, beskrivelsen og vedtaket i en sak.
drop index lese_sak_soek;
alter table lese_sak drop column soek;
alter table lese_sak add column soek tsvector generated always as (
    to_tsvector('norwegian', soekeform(tittel || ' ' || coalesce(bilde ->> 'beskrivelse', '') || ' '
        || coalesce(bilde #>> '{vedtak,vedtak}', '')))) stored;
create index lese_sak_soek on lese_sak using gin (soek);
create index lese_sak_tittel on lese_sak using gin (soekeform(tittel) gin_trgm_ops);

-- Punktene på saklisten, og stedet.
alter table lese_moete add column soek tsvector generated always as (
    to_tsvector('norwegian', soekeform(jsonb_path_query_array(bilde, '$.punkter[*].tittel')::text || ' '
        || coalesce(bilde ->> 'sted', '')))) stored;
create index lese_moete_soek on lese_moete using gin (soek);

-- Det som er publisert.
alter table lese_utgave add column soek tsvector generated always as (
    to_tsvector('norwegian', soekeform(tittel || ' ' || coalesce(tekst, '')))) stored;
create index lese_utgave_soek on lese_utgave using gin (soek);
create index lese_utgave_tittel on lese_utgave using gin (soekeform(tittel) gin_trgm_ops);

-- Den offentlige tittelen en sak har, og titlene på listene som er sendt: det offentligheten søker i.
create index lese_offentlig_tittel_soek on lese_offentlig_tittel using gin (to_tsvector('norwegian', soekeform(tittel)));
create index lese_offentlig_punkt_soek on lese_offentlig_punkt using gin (to_tsvector('norwegian', soekeform(tittel)));
create index lese_offentlig_tittel_lik on lese_offentlig_tittel using gin (soekeform(tittel) gin_trgm_ops);
create index lese_offentlig_punkt_lik on lese_offentlig_punkt using gin (soekeform(tittel) gin_trgm_ops);
