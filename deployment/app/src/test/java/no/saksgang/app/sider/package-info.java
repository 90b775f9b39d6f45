/** Sidene, prøvd i en ekte nettleser. */
package no.saksgang.app.sider;
