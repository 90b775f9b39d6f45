package no.saksgang.app.maaling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Klienter som arbeider samtidig, hver i sin tråd, uten pause. */
final class Klienter {

    private Klienter() {}

    /** @return ganger per sekund */
    static double fart(int klienter, int ganger, IntConsumer arbeid) throws Exception {
        int hver = ganger / klienter;
        long start = System.nanoTime();
        try (ExecutorService traader = Executors.newFixedThreadPool(klienter)) {
            List<Future<?>> alle = new ArrayList<>();
            for (int k = 0; k < klienter; k++) {
                int foerste = k;
                alle.add(traader.submit(() -> {
                    for (int i = 0; i < hver; i++) {
                        arbeid.accept(foerste + i * klienter);
                    }
                }));
            }
            for (Future<?> f : alle) {
                f.get();
            }
        }
        return hver * klienter / ((System.nanoTime() - start) / 1e9);
    }
}
