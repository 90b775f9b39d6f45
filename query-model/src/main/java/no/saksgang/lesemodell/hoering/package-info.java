/** Høringer: hva partene ble spurt om, hva de svarte, og hvem som får se svarene når. */
package no.saksgang.lesemodell.hoering;
