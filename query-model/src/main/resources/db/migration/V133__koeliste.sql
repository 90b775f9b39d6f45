-- Køen er et spørsmål til rutene, ikke en tabell noen fører. Rader fra før fylles når lesemodellen bygges på nytt.
alter table lese_behandlingsplan add column helsefellesskap_id text;
alter table lese_behandlingsplan add column koe text[] not null default '{}';
alter table lese_behandlingsplan add column foreslaatt text;
create index lese_behandlingsplan_koe on lese_behandlingsplan using gin (koe) where koe <> '{}';
create index lese_behandlingsplan_foreslaatt on lese_behandlingsplan (foreslaatt) where foreslaatt is not null;
create index lese_behandlingsplan_helsefellesskap on lese_behandlingsplan (helsefellesskap_id)
    where koe <> '{}' or foreslaatt is not null;
