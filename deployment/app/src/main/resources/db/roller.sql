-- Rollene i databasen: eier (migrerer), app (kjører) og revisor (leser). Kjøres av en superbruker i databasen Saksgang skal
-- bruke, og tåler å kjøres igjen, også i en database der alt til nå har hatt en annen eier:
--   SAKSGANG_EIER_PASSORD=... SAKSGANG_APP_PASSORD=... SAKSGANG_REVISOR_PASSORD=... \
--     psql -v ON_ERROR_STOP=1 -d saksgang -f roller.sql
-- Hva app og revisor får gjøre med hver tabell, settes av migrering/afterMigrate__rettigheter.sql etter hver migrering.
\getenv eier_passord SAKSGANG_EIER_PASSORD
\getenv app_passord SAKSGANG_APP_PASSORD
\getenv revisor_passord SAKSGANG_REVISOR_PASSORD

set password_encryption = 'scram-sha-256';
-- Passordene skal ikke i serverens logg, heller ikke når en setning feiler.
set log_statement = 'none';
set log_min_error_statement = 'panic';
set log_min_duration_statement = -1;

do $$
declare
    rolle text;
begin
    foreach rolle in array array['saksgang_eier', 'saksgang_app', 'saksgang_revisor'] loop
        if not exists (select from pg_roles where rolname = rolle) then
            execute format('create role %I', rolle);
        end if;
        execute format('alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls', rolle);
        execute format('alter role %I set search_path = public, pg_temp', rolle);
    end loop;
end $$;
alter role saksgang_eier password :'eier_passord';
alter role saksgang_app password :'app_passord';
alter role saksgang_revisor password :'revisor_passord';
alter role saksgang_revisor set default_transaction_read_only = on;

do $$
declare
    ting record;
begin
    execute format('alter database %I owner to saksgang_eier', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to saksgang_app, saksgang_revisor', current_database());
    -- Følger fra før, av den som eide dem da. Sekvensene følger tabellene.
    for ting in
        select case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end as slag,
               format('%I.%I', n.nspname, c.relname) as navn
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'person', 'noekkel') and c.relkind in ('r', 'p', 'v', 'm')
          and c.relowner <> 'saksgang_eier'::regrole
        union all
        select 'function', p.oid::regprocedure::text
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('public', 'person', 'noekkel') and p.proowner <> 'saksgang_eier'::regrole
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    loop
        execute format('alter %s %s owner to saksgang_eier', ting.slag, ting.navn);
    end loop;
end $$;
do $$
declare
    s text;
begin
    for s in select nspname from pg_namespace where nspname in ('person', 'noekkel') loop
        execute format('alter schema %I owner to saksgang_eier', s);
    end loop;
end $$;
alter schema public owner to saksgang_eier;
do $$ begin
    if exists (select from pg_namespace where nspname = 'person') then
        alter schema person owner to saksgang_eier;
    end if;
end $$;
revoke all on schema public from public;
