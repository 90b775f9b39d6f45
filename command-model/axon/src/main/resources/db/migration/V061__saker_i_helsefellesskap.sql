-- Hvilke saker og årsrapporter et helsefellesskap har i loggen, uten å spørre en lesemodell.
create function hendelse_helsefellesskap(konvolutt bytea) returns text
    language sql immutable strict parallel safe
as $$ select convert_from(konvolutt, 'UTF8')::jsonb ->> 'helsefellesskapId' $$;

create index hendelse_opprettet on hendelse (hendelse_helsefellesskap(konvolutt), navn, global_posisjon)
    where navn in ('sak.SakInnmeldt', 'aarsrapport.AarsrapportOpprettet');
