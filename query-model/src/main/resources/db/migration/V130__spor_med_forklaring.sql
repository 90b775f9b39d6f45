-- Hvorfor motoren kom til det den gjorde.
alter table lese_spor add column forklaring jsonb;
