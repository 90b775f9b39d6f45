-- Nodene husker rollene en bruker har, til et sete eller en tildeling endres (docs/decisions/0018). Endringen varsles når den
-- er fast, så ingen husker noe som gjaldt før.
create function varsle_rolleendring() returns trigger language plpgsql as $$
begin
    perform pg_notify('saksgang_roller', '');
    return null;
end
$$;
create trigger lese_utvalg_varsler
    after insert or update or delete or truncate on lese_utvalg
    for each statement execute function varsle_rolleendring();
create trigger rolletildeling_varsler
    after insert or update or delete or truncate on rolletildeling
    for each statement execute function varsle_rolleendring();
