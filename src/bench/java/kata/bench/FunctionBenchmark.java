package kata.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import kata.matrix.kernel.BenchedKernels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A JMH benchmark of functions of 64 K floats, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(FunctionBenchmark.ROWS * FunctionBenchmark.COLUMNS)
public class FunctionBenchmark {
    static final int ROWS = 256;
    static final int COLUMNS = 256;
    private static final double SPREAD = 4;

    private final float[] x = new float[ROWS * COLUMNS];
    private final float[] y = new float[ROWS * COLUMNS];
    private final double[] sums = new double[COLUMNS];

    /** Draws x from a normal distribution. */
    @Setup
    public void fill() {
        Random random = new Random(0);
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (SPREAD * random.nextGaussian());
        }
    }

    @Benchmark
    public float[] exp() {
        BenchedKernels.exp(x, y);
        return y;
    }

    /** Computes e^x first, so that log gets positive numbers. */
    @Benchmark
    public float[] expThenLog() {
        BenchedKernels.exp(x, y);
        BenchedKernels.log(y, y);
        return y;
    }

    @Benchmark
    public float[] sigmoid() {
        BenchedKernels.sigmoid(x, y);
        return y;
    }

    @Benchmark
    public float[] tanh() {
        BenchedKernels.tanh(x, y);
        return y;
    }

    @Benchmark
    public float[] relu() {
        BenchedKernels.relu(x, y);
        return y;
    }

    @Benchmark
    public double[] columnSums() {
        BenchedKernels.columnSums(x, ROWS, COLUMNS, sums);
        return sums;
    }

    @Benchmark
    public double sum() {
        return BenchedKernels.sum(x);
    }
}
