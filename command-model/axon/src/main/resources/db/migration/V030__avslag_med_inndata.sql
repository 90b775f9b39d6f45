-- Det regelen fikk å se da den avslo.
alter table avslagslogg add column inndata jsonb not null default '{}';
