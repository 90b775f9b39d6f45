-- Rettighetene til app og revisor, satt på nytt etter hver migrering, så en ny tabell aldri blir stående uten.
-- En tabell som er for alltid (har en utløser *_er_for_alltid), kan appen bare legge til i og lese. Uten rollene: ingenting.
do $$
declare
    t record;
    kolonner text;
begin
    if not exists (select from pg_roles where rolname = 'saksgang_app')
       or not exists (select from pg_roles where rolname = 'saksgang_revisor') then
        return;
    end if;
    -- To noder som starter samtidig, venter på hverandre.
    perform pg_advisory_xact_lock(7206120020);
    for t in select nspname from pg_namespace where nspname in ('public', 'person', 'noekkel') loop
        execute format('grant usage on schema %I to saksgang_app', t.nspname);
    end loop;
    for t in select nspname from pg_namespace where nspname in ('public', 'noekkel') loop
        execute format('grant usage on schema %I to saksgang_revisor', t.nspname);
    end loop;
    -- Kopien av en lesemodell bygges i midlertidige tabeller. De ses bare av den som laget dem, og søkes det sist i.
    if pg_has_role((select datdba from pg_database where datname = current_database()), 'member') then
        execute format('grant temporary on database %I to saksgang_app, saksgang_revisor', current_database());
    end if;
    for t in
        select c.oid, n.nspname, c.relname, c.relkind, format('%I.%I', n.nspname, c.relname) as navn,
               exists (select from pg_trigger g join pg_proc p on p.oid = g.tgfoid
                       where g.tgrelid = c.oid and p.proname like '%\_er\_for\_alltid') as for_alltid
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'person', 'noekkel') and c.relkind in ('r', 'p', 'v')
          and c.relname <> 'flyway_schema_history' and pg_has_role(c.relowner, 'member')
    loop
        execute format('revoke all on %s from public, saksgang_app, saksgang_revisor', t.navn);
        execute format('grant select on %s to saksgang_app', t.navn);
        -- Navn hører ikke til revisjonen av loggen. Nøklene trengs til å etterprøve dokumentene.
        if t.nspname <> 'person' then
            execute format('grant select on %s to saksgang_revisor', t.navn);
        end if;
        if t.relkind = 'v' then
            continue;
        elsif t.for_alltid then
            -- Nummeret og transaksjonen settes av databasen selv.
            select string_agg(quote_ident(attname), ', ') into kolonner from pg_attribute
            where attrelid = t.oid and attnum > 0 and not attisdropped and attidentity = '' and atttypid <> 'xid8'::regtype;
            execute format('grant insert (%s) on %s to saksgang_app', kolonner, t.navn);
        elsif t.relname in ('kommandologg', 'avslagslogg', 'prosessert') then
            execute format('grant insert on %s to saksgang_app', t.navn);
            if t.relname = 'avslagslogg' then
                -- Det et avslag siterer, kan måtte maskeres.
                execute format('grant update (detalj) on %s to saksgang_app', t.navn);
            end if;
        elsif t.relname = 'varsel' then
            execute format('grant insert, update, maintain on %s to saksgang_app', t.navn);
        else
            execute format('grant insert, update, delete on %s to saksgang_app', t.navn);
            if t.nspname <> 'public' then
                -- Slettede nøkler og navn skal ikke bli liggende som døde rader.
                execute format('grant maintain on %s to saksgang_app', t.navn);
            end if;
        end if;
        -- Lesemodellene tømmes når de bygges på nytt.
        if t.relname like 'lese\_%' or t.relname = 'frist' then
            execute format('grant truncate on %s to saksgang_app', t.navn);
        end if;
    end loop;
end $$;
