-- Hva som hadde begynt i et helsefellesskap, lest av loggen selv.
create index hendelse_begynt on hendelse (hendelse_helsefellesskap(konvolutt), aggregattype, global_posisjon)
    where sekvens = 0;

create function hendelse_felt(data bytea, felt text) returns text
    language sql immutable strict parallel safe
as $$ select convert_from(data, 'UTF8')::jsonb ->> felt $$;

-- Et møte kan ta med punkter fra et annet; det står i det andres strøm.
create index hendelse_punkt_tatt_med on hendelse (hendelse_felt(data, 'fraMoeteId'))
    where navn = 'moete.PunktTattMed';
