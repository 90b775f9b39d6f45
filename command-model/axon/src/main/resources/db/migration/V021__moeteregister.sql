-- Når hvert utvalg har møter. Bygges av hendelsene og kan bygges på nytt.
create table moeteregister (
    moete_id  text primary key,
    utvalg_id text not null,
    start     timestamp not null,
    avlyst    boolean not null default false
);
create index moeteregister_utvalg on moeteregister (utvalg_id, start desc);
-- Møtene som ble planlagt før registeret fantes.
insert into moeteregister (moete_id, utvalg_id, start)
select d ->> 'moeteId', d ->> 'utvalgId', (d ->> 'start')::timestamp
from (select convert_from(data, 'UTF8')::jsonb d from hendelse where navn = 'moete.MoetePlanlagt') planlagt;
update moeteregister r set start = (d ->> 'start')::timestamp
from (select distinct on (stroem) convert_from(data, 'UTF8')::jsonb d from hendelse
      where navn = 'moete.MoeteFlyttet' order by stroem, sekvens desc) flyttet
where r.moete_id = d ->> 'moeteId';
update moeteregister r set avlyst = true
from (select convert_from(data, 'UTF8')::jsonb d from hendelse where navn = 'moete.MoeteAvlyst') avlyste
where r.moete_id = d ->> 'moeteId';
