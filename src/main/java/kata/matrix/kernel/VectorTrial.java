package kata.matrix.kernel;

import java.time.Duration;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Measures the speed of vector code, for JVMs whose compiler is unknown. */
final class VectorTrial {
    /** Elements of each array: few enough for an L1 cache. */
    private static final int SIZE = 2048;
    private static final int RUNS = 20;
    /** Most time that vectors may take, relative to plain loops that compilers turn into vectors. */
    private static final double AT_MOST = 2;

    private VectorTrial() {
    }

    /** Whether vectors become about as fast as plain loops within the time limit; vectors that stay objects do not. */
    static boolean areFast(Duration limit) {
        float[] x = new float[SIZE];
        float[] y = new float[SIZE];
        long bestPlain = Long.MAX_VALUE;
        long bestVectors = Long.MAX_VALUE;
        long end = System.nanoTime() + limit.toNanos();
        do {
            bestPlain = Math.min(bestPlain, nanos(() -> plain(x, y)));
            bestVectors = Math.min(bestVectors, nanos(() -> vectors(x, y)));
        } while (bestVectors > AT_MOST * bestPlain && System.nanoTime() < end);
        return bestVectors <= AT_MOST * bestPlain;
    }

    private static long nanos(Runnable loop) {
        long begin = System.nanoTime();
        for (int run = 0; run < RUNS; run++) {
            loop.run();
        }
        return System.nanoTime() - begin;
    }

    private static void plain(float[] x, float[] y) {
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i] * x[i] + y[i];
        }
    }

    private static void vectors(float[] x, float[] y) {
        VectorSpecies<Float> species = FloatVector.SPECIES_PREFERRED;
        for (int i = 0; i <= x.length - species.length(); i += species.length()) {
            FloatVector factor = FloatVector.fromArray(species, x, i);
            factor.mul(factor).add(FloatVector.fromArray(species, y, i)).intoArray(y, i);
        }
    }
}
