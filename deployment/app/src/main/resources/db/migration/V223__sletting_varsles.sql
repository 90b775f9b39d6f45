-- Nodene husker hvem en innlogging er. Slettes koblingen sammen med personen, glemmes den straks.
create trigger innlogging_varsler
    after update or delete or truncate on innlogging
    for each statement execute function varsle_rolleendring();
