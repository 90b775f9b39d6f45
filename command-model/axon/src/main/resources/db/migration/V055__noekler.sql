-- Nøklene til fri tekst i hendelsene, for seg: en slettet nøkkel gjør teksten borte, mens hendelsen står som den er.
create schema noekkel;

create table noekkel.hendelse (
    global_posisjon bigint primary key,
    noekkel         bytea not null check (octet_length(noekkel) = 32)
);

-- Loggen slik leserne får den: nøkkelen foran innholdet, når den finnes.
create view noekkel.lesbar_hendelse as
    select h.global_posisjon, h.hendelse_id, h.stroem, h.sekvens, h.aggregattype, h.navn, h.versjon, h.tidspunkt,
           h.konvolutt,
           coalesce('\x01'::bytea || (select n.noekkel from noekkel.hendelse n
                                      where n.global_posisjon = h.global_posisjon), ''::bytea) || h.data as data, h.data as lagret,
           h.transaksjon
    from hendelse h;
