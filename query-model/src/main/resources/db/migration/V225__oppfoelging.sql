-- Sakene som har noe å følge opp.
create index lese_sak_oppfoelging on lese_sak (helsefellesskap_id)
    where jsonb_array_length(bilde -> 'gjennomfoering') > 0;
