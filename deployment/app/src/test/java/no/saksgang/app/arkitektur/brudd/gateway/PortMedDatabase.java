package no.saksgang.app.arkitektur.brudd.gateway;

import org.springframework.jdbc.core.JdbcTemplate;

/** Et brudd: en port som spør databasen selv. */
class PortMedDatabase {
    JdbcTemplate jdbc;
}
