package kata.bench;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import kata.matrix.kernel.BenchedKernels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A JMH benchmark of the kata's products of floats, each in JVMs of its own, to check the rounds in one JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ProductBenchmark {
    @Param({"NT 128 x 512 x 784", "NT 128 x 256 x 512", "NT 128 x 10 x 256", "NN 128 x 512 x 256",
        "TN 512 x 784 x 128", "NT 256 x 1000 x 784", "NT 256 x 500 x 1000", "NT 256 x 30 x 250",
        "NN 256 x 1000 x 500", "TN 1000 x 784 x 256", "NT 1000 x 1000 x 784", "NN 1000 x 1000 x 500",
        "TN 1000 x 500 x 1000"})
    private String product;

    private ProductShape shape;
    private float[] a;
    private float[] b;
    private float[] c;

    @Setup
    public void fill() {
        shape = ProductShape.parse(product);
        Random random = new Random(0);
        a = Arrays32.of(random.doubles((long) shape.m() * shape.k(), -1, 1).toArray());
        b = Arrays32.of(random.doubles((long) shape.k() * shape.n(), -1, 1).toArray());
        c = new float[shape.m() * shape.n()];
    }

    @Benchmark
    public float[] multiply() {
        BenchedKernels.multiply(a, shape.layout().transposedA, b, shape.layout().transposedB, c, shape.m(),
                shape.n(), shape.k());
        return c;
    }
}
