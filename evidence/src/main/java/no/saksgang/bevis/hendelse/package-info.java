/** En lagret hendelse slik den står i databasen, og bladet den gir i treet. */
package no.saksgang.bevis.hendelse;
