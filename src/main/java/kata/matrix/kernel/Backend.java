package kata.matrix.kernel;

import kata.matrix.thread.Parallel;

/**
 * The loops that compute matrices, chosen once, at the first use of a matrix.
 *
 * <p>Vector instructions are used if the module {@code jdk.incubator.vector} is present and the JVM compiles its calls
 * to machine code. Otherwise plain Java loops give the same results, several times slower. The system property
 * {@code kata.backend} sets the choice: {@code vector}, which is the default, or {@code scalar}.
 */
public final class Backend {
    static final String PROPERTY = "kata.backend";
    public static final Backend CHOSEN = choose(System.getProperty(PROPERTY, "vector"));

    public final Kernels<float[]> float32;
    public final Kernels<double[]> float64;

    private Backend(Kernels<float[]> float32, Kernels<double[]> float64) {
        this.float32 = float32;
        this.float64 = float64;
    }

    /** The loops and threads that compute matrices, as in "vectors of 512 bits, 2 threads". */
    public static String description() {
        int threads = Parallel.threads();
        return CHOSEN.float32.description() + ", " + threads + (threads == 1 ? " thread" : " threads");
    }

    private static Backend choose(String wanted) {
        if (wanted.equals("scalar")) {
            return scalar();
        }
        if (!wanted.equals("vector")) {
            System.err.println("kata: -D" + PROPERTY + "=" + wanted + " is neither vector nor scalar; trying vector");
        }
        String obstacle = Jvm.obstacleToVectors();
        if (obstacle == null) {
            return vector();
        }
        System.err.println("kata: matrices run on plain Java loops, several times slower: " + obstacle);
        return scalar();
    }

    public static Backend scalar() {
        return of(Float32Kernels.class.getName());
    }

    public static Backend vector() {
        return of("kata.matrix.kernel.VectorFloat32Kernels");
    }

    /** Loads the classes by name, so that this class works without the module of vectors. */
    @SuppressWarnings("unchecked")
    private static Backend of(String kernels) {
        try {
            return new Backend((Kernels<float[]>) newInstance(kernels),
                    (Kernels<double[]>) newInstance(Doubles.classFor(kernels)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the loops that compute matrices cannot be loaded: " + e, e);
        }
    }

    private static Object newInstance(String name) throws ReflectiveOperationException {
        return Class.forName(name).getDeclaredConstructor().newInstance();
    }
}
