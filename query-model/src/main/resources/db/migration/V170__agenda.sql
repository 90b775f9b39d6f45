-- Utvalgets møter i året (R111, R219).
create index lese_moete_utvalg on lese_moete (utvalg_id, start);
