/** Melder fra til åpne sider og andre når noe de viser, er endret. */
package no.saksgang.gateway.sanntid;
