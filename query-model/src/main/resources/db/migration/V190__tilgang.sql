-- Hvem en sak angår: utvalg og virksomheter som har, har hatt eller skal ha noe med den. '*' er alle virksomhetene, når
-- saken er sendt til forankring. Regnet av bildet selv, så det aldri er etter det.
alter table lese_sak add column angaar jsonb generated always as (
    jsonb_path_query_array(bilde, '$.innmelder')
    || jsonb_path_query_array(bilde, '$.innmelderutvalg')
    || jsonb_path_query_array(bilde, '$.behandlinger.*.utvalgId')
    || jsonb_path_query_array(bilde, '$.behandlinger.*.fraUtvalgId')
    || jsonb_path_query_array(bilde, '$.behandlinger.*.forankringer[*].virksomhetId')
    || jsonb_path_query_array(bilde, '$.moetebehandlinger[*].utvalgId')
    || jsonb_path_query_array(bilde, '$.loeft[*].fraUtvalgId')
    || jsonb_path_query_array(bilde, '$.loeft[*].tilUtvalgId')
    || jsonb_path_query_array(bilde, '$.raad[*].mottaker')
    || jsonb_path_query_array(bilde, '$.aapneUtredninger[*]')
    || jsonb_path_query_array(bilde, '$.gjennomfoering[*].ansvarligUtvalg')
    || jsonb_path_query_array(bilde, '$.gjennomfoering[*].ansvarligVirksomhet')
    || jsonb_path_query_array(bilde, '$.vedtak.bindendeFor[*]')
    || jsonb_path_query_array(bilde, '$.vedtak.ikkeAkseptert[*]')
    || case when jsonb_path_exists(bilde, '$.behandlinger.* ? (@.sendtTilForankring == true)')
        then '["*"]'::jsonb else '[]'::jsonb end
) stored;
alter table lese_behandlingsplan add column angaar jsonb generated always as (
    jsonb_path_query_array(bilde, '$.plan.stopp[*].utvalgId')
) stored;
alter table lese_hoering add column angaar jsonb generated always as (
    jsonb_path_query_array(bilde, '$.hoeringer.*.parter.*.id')
) stored;

-- Sakene det er skjermet noe ved i en innkalling.
alter table lese_innkalling add column skjermet jsonb generated always as (
    jsonb_path_query_array(bilde, '$.utsendelser[*].punkter[*] ? (@.skjerming.hjemmel != null)')
) stored;

create view lese_sak_angaar as
select s.sak_id,
       s.helsefellesskap_id,
       s.bilde ->> 'innmelder' as innmelder,
       s.angaar || coalesce(b.angaar, '[]'::jsonb) || coalesce(h.angaar, '[]'::jsonb) as angaar
from lese_sak s
left join lese_behandlingsplan b on b.sak_id = s.sak_id
left join lese_hoering h on h.sak_id = s.sak_id;

create view lese_sak_skjerming as
select p ->> 'sakId' as sak_id,
       coalesce(jsonb_array_length(nullif(p -> 'skjerming' -> 'dokumenter', 'null')), 0) = 0
           and p -> 'skjerming' ->> 'offentligTittel' is null as alt,
       p -> 'skjerming' -> 'dokumenter' as dokumenter
from lese_innkalling i, jsonb_array_elements(i.skjermet) p
where p ->> 'sakId' is not null;

-- Hva enhver får se av en sak. En sak som ikke er vurdert, er skjult, eller der noe er skjermet uten at saken har fått
-- en offentlig tittel, er ikke med.
create view lese_sak_offentlig as
select s.sak_id,
       s.helsefellesskap_id,
       coalesce(b.bilde -> 'koe' ->> 'offentligTittel', s.tittel) as tittel,
       b.bilde -> 'koe' ->> 'offentligTittel' as offentlig_tittel,
       s.tilstand,
       s.utvalg,
       s.innmeldt,
       s.avgjort,
       s.avgjort_i
from lese_sak s
left join lese_behandlingsplan b on b.sak_id = s.sak_id
where s.tilstand not in ('AVVIST', 'TRUKKET')
  and (s.tilstand <> 'INNMELDT' or b.bilde -> 'koe' ->> 'offentligTittel' is not null)
  and not exists (select 1 from lese_publisering p where p.publisering_id = 'sak-' || s.sak_id and p.skjult)
  and (b.bilde -> 'koe' ->> 'offentligTittel' is not null
       or (not exists (select 1 from lese_sak_skjerming k where k.sak_id = s.sak_id)
           and not exists (select 1 from lese_publisering p
                           where p.forelder = 'sak-' || s.sak_id
                             and jsonb_path_exists(p.bilde, '$.utgaver[*].unntak[*] ? (@.del == "TITTEL")'))
           and not exists (select 1 from lese_publisering p
                           where p.publisering_id = 'sak-' || s.sak_id
                             and jsonb_path_exists(p.bilde, '$.utgaver[*].unntak[*] ? (@.del == "TITTEL")'))));
