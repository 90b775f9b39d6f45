/** HTTP inn og HTTP ut. Tynn: binder, sender og svarer. Ser kommandoer, felles og lesemodellenes spørringer. */
package no.saksgang.gateway;
