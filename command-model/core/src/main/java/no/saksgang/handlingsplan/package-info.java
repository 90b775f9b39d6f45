/** Handlingsplanen fra utkast til avsluttet. */
package no.saksgang.handlingsplan;
