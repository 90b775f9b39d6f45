package no.saksgang.app.arkitektur.brudd.lesemodell;

import no.saksgang.sak.SakDecider;

/** Et brudd: en lesemodell som griper etter et aggregat. */
class LeserSomBeslutter {
    final SakDecider decider = new SakDecider();
}
