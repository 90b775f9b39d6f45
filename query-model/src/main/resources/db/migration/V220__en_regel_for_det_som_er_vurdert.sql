-- Som før, men en sak er ikke offentlig før noen har tatt stilling til hva den heter utad: den har fått en offentlig
-- tittel, eller den står på en sakliste som er sendt. Å være klassifisert er ikke nok.
create or replace view lese_sak_offentlig as
select s.sak_id,
       s.helsefellesskap_id,
       coalesce(lese_unntatt_tittel(s.sak_id), t.tittel, l.tittel) as tittel,
       coalesce(lese_unntatt_tittel(s.sak_id), t.tittel) as offentlig_tittel,
       s.tilstand,
       s.utvalg,
       s.innmeldt,
       s.avgjort,
       s.avgjort_i
from lese_sak s
left join lese_offentlig_tittel t on t.sak_id = s.sak_id
left join lateral (
    select p.tittel from lese_offentlig_punkt p
    where p.sak_id = s.sak_id and p.tittel is not null and not lese_stengt('moete-' || p.moete_id)
    order by p.registrert desc, p.moete_id limit 1) l on t.tittel is null
where s.tilstand not in ('AVVIST', 'TRUKKET')
  and not lese_stengt('sak-' || s.sak_id)
  and (t.tittel is not null
       or lese_unntatt_tittel(s.sak_id) is not null
       or (l.tittel is not null
           and not exists (select 1 from lese_sak_skjerming k where k.sak_id = s.sak_id)
           and not exists (select 1 from lese_publisering p
                           where p.forelder = 'sak-' || s.sak_id
                             and jsonb_path_exists(p.bilde, '$.utgaver[*].unntak[*] ? (@.del == "TITTEL")'))));
