-- Posisjonen er lesemerkets egen. Den flyttes også av hendelser lesemodellen ikke bruker.
update lesemerke m set posisjon = p.posisjon, hull = p.hull
    from lese_posisjon p where p.prosessor = m.prosessor;
drop table lese_posisjon;
create view lese_posisjon as
    select prosessor, posisjon, hull from lesemerke where prosessor like 'lese-%';
