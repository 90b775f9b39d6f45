-- Sakene i et helsefellesskap det er ført unntak på eller som er skjult, uten å spørre en lesemodell.
create index hendelse_unntak on hendelse (hendelse_felt(data, 'helsefellesskapId'))
    where navn in ('publisering.UnntattFraOffentlighet', 'publisering.SkjultForOffentligheten');
