-- Det som er skjermet ved en sak, spørres det etter ved hver lesing som kan vise det (docs/decisions/0019).
create index lese_innkalling_skjermet on lese_innkalling using gin (skjermet jsonb_path_ops);
create index lese_publisering_forelder on lese_publisering (forelder);
