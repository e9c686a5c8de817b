package kata.bench;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import kata.matrix.Precision;

/**
 * Measures the peak rate of the cores, by fused multiply-adds whose operands never leave the registers. The sum is the
 * addend: with 256-bit instructions, any other form needs a second instruction to move the sum. The clock drifts, so
 * the benchmark shows every figure as a share of the peak that was measured next to the figure.
 */
final class FmaPeak {
    private static final int ITERATIONS = 20_000;
    /** Independent chains: at least a multiply-add's latency in cycles times the multiply-adds begun in a cycle. */
    private static final int CHAINS = 12;
    private static final long NANOS = 8_000_000;

    /** Receives the results, so that the compiler does not leave the loops out. */
    private static volatile double sink;

    private FmaPeak() {
    }

    /** Runs both loops until they are compiled. */
    static void warm() {
        for (int i = 0; i < 20; i++) {
            gflops(Precision.FLOAT32, 1);
            gflops(Precision.FLOAT64, 1);
        }
    }

    /** The peak of all threads together, in GFLOP/s. */
    static double gflops(Precision precision, int threads) {
        boolean floats = precision == Precision.FLOAT32;
        int lanes = floats ? FloatVector.SPECIES_PREFERRED.length() : DoubleVector.SPECIES_PREFERRED.length();
        double perPass = 2.0 * CHAINS * lanes * ITERATIONS;
        DoubleSupplier pass = floats ? FmaPeak::floats : FmaPeak::doubles;
        double[] rates = new double[threads];
        CyclicBarrier start = new CyclicBarrier(threads);
        AtomicReference<Exception> failure = new AtomicReference<>();
        Thread[] others = new Thread[threads];
        for (int t = 0; t < threads; t++) {
            int thread = t;
            others[t] = new Thread(() -> {
                try {
                    start.await();
                    rates[thread] = perPass * passesPerSecond(pass) / 1e9;
                } catch (Exception e) {
                    failure.set(e);
                }
            });
            others[t].start();
        }
        double sum = 0;
        for (int t = 0; t < threads; t++) {
            Contest.join(others[t]);
            sum += rates[t];
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return sum;
    }

    private static double passesPerSecond(DoubleSupplier pass) {
        sink = pass.getAsDouble();
        long begin = System.nanoTime();
        int passes = 0;
        long elapsed = 0;
        while (elapsed < NANOS) {
            sink = pass.getAsDouble();
            passes++;
            elapsed = System.nanoTime() - begin;
        }
        return passes * 1e9 / elapsed;
    }

    private static double floats() {
        FloatVector x = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, 0.999f);
        FloatVector y = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, 0.001f);
        FloatVector s0 = x;
        FloatVector s1 = x;
        FloatVector s2 = x;
        FloatVector s3 = x;
        FloatVector s4 = x;
        FloatVector s5 = x;
        FloatVector s6 = x;
        FloatVector s7 = x;
        FloatVector s8 = x;
        FloatVector s9 = x;
        FloatVector s10 = x;
        FloatVector s11 = x;
        for (int i = 0; i < ITERATIONS; i++) {
            s0 = x.fma(y, s0);
            s1 = x.fma(y, s1);
            s2 = x.fma(y, s2);
            s3 = x.fma(y, s3);
            s4 = x.fma(y, s4);
            s5 = x.fma(y, s5);
            s6 = x.fma(y, s6);
            s7 = x.fma(y, s7);
            s8 = x.fma(y, s8);
            s9 = x.fma(y, s9);
            s10 = x.fma(y, s10);
            s11 = x.fma(y, s11);
        }
        return s0.add(s1).add(s2).add(s3).add(s4).add(s5).add(s6).add(s7).add(s8).add(s9).add(s10).add(s11).lane(0);
    }

    private static double doubles() {
        DoubleVector x = DoubleVector.broadcast(DoubleVector.SPECIES_PREFERRED, 0.999);
        DoubleVector y = DoubleVector.broadcast(DoubleVector.SPECIES_PREFERRED, 0.001);
        DoubleVector s0 = x;
        DoubleVector s1 = x;
        DoubleVector s2 = x;
        DoubleVector s3 = x;
        DoubleVector s4 = x;
        DoubleVector s5 = x;
        DoubleVector s6 = x;
        DoubleVector s7 = x;
        DoubleVector s8 = x;
        DoubleVector s9 = x;
        DoubleVector s10 = x;
        DoubleVector s11 = x;
        for (int i = 0; i < ITERATIONS; i++) {
            s0 = x.fma(y, s0);
            s1 = x.fma(y, s1);
            s2 = x.fma(y, s2);
            s3 = x.fma(y, s3);
            s4 = x.fma(y, s4);
            s5 = x.fma(y, s5);
            s6 = x.fma(y, s6);
            s7 = x.fma(y, s7);
            s8 = x.fma(y, s8);
            s9 = x.fma(y, s9);
            s10 = x.fma(y, s10);
            s11 = x.fma(y, s11);
        }
        return s0.add(s1).add(s2).add(s3).add(s4).add(s5).add(s6).add(s7).add(s8).add(s9).add(s10).add(s11).lane(0);
    }
}
