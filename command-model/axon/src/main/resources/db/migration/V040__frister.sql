-- Åpne frister, bygget av hendelsene og kan bygges på nytt. Vekkeklokken ser bare hit.
create table frist (
    stroem             text not null,
    slag               text not null,
    gjelder            text not null,
    steg               text not null,
    frist              date not null,
    helsefellesskap_id text,
    -- Når steget skal føres; flyttes fram når et forsøk mislykkes.
    forfaller          timestamptz not null,
    neste_forsoek      timestamptz not null,
    forsoek            integer not null default 0,
    foert              boolean not null default false,
    primary key (stroem, slag, gjelder, steg)
) with (fillfactor = 80);
create index frist_neste on frist (neste_forsoek) where not foert;

-- db-scheduler: hvem av nodene som går vakt, og om den lever.
create table planlagt_oppgave (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index planlagt_oppgave_tid on planlagt_oppgave (execution_time);
create index planlagt_oppgave_puls on planlagt_oppgave (last_heartbeat);
