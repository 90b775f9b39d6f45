/** Ord alle rom deler: identifikatorer, aktør, konvolutt og avslag. Ser bare java.*. */
package no.saksgang.felles;
