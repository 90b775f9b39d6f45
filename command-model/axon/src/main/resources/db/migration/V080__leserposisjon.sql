-- Posisjonen og hullene bak den står også ved siden av merket, så de kan spørres etter. Samme transaksjon skriver begge.
alter table lesemerke add column posisjon bigint not null default 0;
-- Lavere posisjoner som ennå kan komme: transaksjoner bekreftes ikke i nummerrekkefølge.
alter table lesemerke add column hull bigint[] not null default '{}';
