-- Setene til én bruker slås opp for hver forespørsel hun gjør.
create index lese_utvalg_bruker on lese_utvalg using gin (jsonb_path_query_array(bilde, '$.seter[*].brukerId'));
