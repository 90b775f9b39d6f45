-- Om en sak eller et møte er stengt for offentligheten i dag: skjult, eller unntatt i en periode som løper.
create function lese_stengt(id text) returns boolean language sql stable as $$
    select exists (select 1 from lese_unntak x where x.publisering_id = id
        and (x.skjult or (x.omfang = 'HELE' and (now() at time zone 'Europe/Oslo')::date between x.fra
                          and coalesce(x.til, 'infinity'::date))))
$$;

-- Tittelen som står i stedet mens tittelen er unntatt; null når den ikke er det i dag.
create function lese_unntatt_tittel(sak_id text) returns text language sql stable as $$
    select x.offentlig_tittel from lese_unntak x where x.publisering_id = 'sak-' || sak_id and x.omfang = 'TITTEL'
        and (now() at time zone 'Europe/Oslo')::date between x.fra and coalesce(x.til, 'infinity'::date)
$$;

-- Som før, og med unntakene: en unntatt sak er ikke med, og en unntatt tittel er byttet.
create or replace view lese_sak_offentlig as
select s.sak_id,
       s.helsefellesskap_id,
       coalesce(lese_unntatt_tittel(s.sak_id), b.bilde -> 'koe' ->> 'offentligTittel', s.tittel) as tittel,
       coalesce(lese_unntatt_tittel(s.sak_id), b.bilde -> 'koe' ->> 'offentligTittel') as offentlig_tittel,
       s.tilstand,
       s.utvalg,
       s.innmeldt,
       s.avgjort,
       s.avgjort_i
from lese_sak s
left join lese_behandlingsplan b on b.sak_id = s.sak_id
where s.tilstand not in ('AVVIST', 'TRUKKET')
  and (s.tilstand <> 'INNMELDT' or b.bilde -> 'koe' ->> 'offentligTittel' is not null)
  and not lese_stengt('sak-' || s.sak_id)
  and (b.bilde -> 'koe' ->> 'offentligTittel' is not null
       or lese_unntatt_tittel(s.sak_id) is not null
       or (not exists (select 1 from lese_sak_skjerming k where k.sak_id = s.sak_id)
           and not exists (select 1 from lese_publisering p
                           where p.forelder = 'sak-' || s.sak_id
                             and jsonb_path_exists(p.bilde, '$.utgaver[*].unntak[*] ? (@.del == "TITTEL")'))));
