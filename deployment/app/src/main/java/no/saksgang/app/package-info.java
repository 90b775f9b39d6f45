/** Setter rommene sammen og starter dem. Beslutter ingenting. */
package no.saksgang.app;
