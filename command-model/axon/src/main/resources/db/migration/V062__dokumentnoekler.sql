-- Dokumentene krypteres under egne nøkler. Innhold fra før er som det var, og har ingen.
create table noekkel.dokument (
    -- Kontrollsummen for innhold, dokumentets identifikator for filnavnet.
    gjelder text primary key,
    noekkel bytea not null check (octet_length(noekkel) = 32)
);
alter table dokumentinnhold add column kryptert boolean not null default false;
