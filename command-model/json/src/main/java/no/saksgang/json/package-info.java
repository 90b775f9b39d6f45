/** Den lagrede formen: navn og versjoner, tillatte typer og JSON. Ser api og Jackson, ikke aggregatene. */
package no.saksgang.json;
