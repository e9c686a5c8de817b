package kata.bench;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Random;
import kata.matrix.Precision;
import kata.matrix.kernel.BenchedKernels;

/** A contest of products of random matrices in one shape: the kata, OpenBLAS and PyTorch. */
final class ProductContest {
    private static final int KATA = 0;
    private static final int OPENBLAS = 1;
    private static final int PYTORCH = 2;

    private final Precision precision;
    private final ProductShape shape;
    private final int threads;
    private final Contest contest;
    private final double[] peak;

    private ProductContest(Precision precision, ProductShape shape, int threads, Contest contest, int rounds) {
        this.precision = precision;
        this.shape = shape;
        this.threads = threads;
        this.contest = contest;
        this.peak = new double[rounds];
    }

    static ProductContest of(NDManager torch, Precision precision, ProductShape shape, RunSettings settings) {
        Random random = new Random(shape.hashCode());
        double[] a = random.doubles((long) shape.m() * shape.k(), -1, 1).toArray();
        double[] b = random.doubles((long) shape.k() * shape.n(), -1, 1).toArray();
        List<Runnable> contestants = precision == Precision.FLOAT32
                ? floats(torch, shape, Arrays32.of(a), Arrays32.of(b)) : doubles(torch, shape, a, b);
        return new ProductContest(precision, shape, settings.threads(),
                new Contest(settings.productSeconds(), settings.rounds(), contestants), settings.rounds());
    }

    private static List<Runnable> floats(NDManager torch, ProductShape shape, float[] a, float[] b) {
        float[] c = new float[shape.m() * shape.n()];
        Runnable kata = () -> BenchedKernels.multiply(a, shape.layout().transposedA, b, shape.layout().transposedB,
                c, shape.m(), shape.n(), shape.k());
        Product<float[]> openBlas = OpenBlas.product(shape, a, b);
        Product<float[]> pyTorch = PyTorchProduct.product(torch, shape, a, b);
        List<Runnable> contestants = List.of(kata, openBlas.run(), pyTorch.run());
        contestants.forEach(Runnable::run);
        double[] expected = Arrays32.widened(openBlas.result().get());
        Agreement.require(shape + ", kata", Arrays32.widened(c), expected, 1e-4);
        Agreement.require(shape + ", PyTorch", Arrays32.widened(pyTorch.result().get()), expected, 1e-4);
        return contestants;
    }

    private static List<Runnable> doubles(NDManager torch, ProductShape shape, double[] a, double[] b) {
        double[] c = new double[shape.m() * shape.n()];
        Runnable kata = () -> BenchedKernels.multiply(a, shape.layout().transposedA, b, shape.layout().transposedB,
                c, shape.m(), shape.n(), shape.k());
        Product<double[]> openBlas = OpenBlas.product(shape, a, b);
        Product<double[]> pyTorch = PyTorchProduct.product(torch, shape, a, b);
        List<Runnable> contestants = List.of(kata, openBlas.run(), pyTorch.run());
        contestants.forEach(Runnable::run);
        double[] expected = openBlas.result().get();
        Agreement.require(shape + ", kata", c, expected, 1e-12);
        Agreement.require(shape + ", PyTorch", pyTorch.result().get(), expected, 1e-12);
        return contestants;
    }

    void warm(double seconds) {
        contest.warm(seconds);
    }

    void round(int round) {
        Contest.settle();
        peak[round] = FmaPeak.gflops(precision, threads);
        contest.round(round);
    }

    ProductResult result() {
        double gflop = shape.flops() / 1e9;
        return new ProductResult(precision, threads, shape.layout(), shape.m(), shape.n(), shape.k(), new Rates(peak),
                contest.rates(KATA, gflop), contest.rates(OPENBLAS, gflop), contest.rates(PYTORCH, gflop));
    }
}
