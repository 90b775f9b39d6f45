/** Tellinger for sekretariatet. */
package no.saksgang.lesemodell.dashbord;
