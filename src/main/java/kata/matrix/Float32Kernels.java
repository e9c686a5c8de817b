package kata.matrix;

import java.util.Arrays;
import java.util.Locale;

/** The loops over floats in plain Java, in the form that the compiler turns into vector instructions. */
class Float32Kernels implements Kernels<float[]> {
    private final ElementLoop[] maps = new ElementLoop[Unary.values().length];
    private final ElementLoop[] zips = new ElementLoop[Binary.values().length];
    private final ElementLoop[] zipsWithNumber = new ElementLoop[Binary.values().length];
    private final ElementLoop combine = loop("combine", 2, 2);
    private final ElementLoop combineSquare = loop("combineSquare", 2, 2);
    private final ElementLoop step = loop("step", 3, 4);


    @Override
    public String description() {
        return "plain Java loops";
    }

    @Override
    public Class<float[]> type() {
        return float[].class;
    }

    @Override
    public float[] allocate(int length) {
        return new float[length];
    }

    @Override
    public double get(float[] x, int i) {
        return x[i];
    }

    @Override
    public float[] of(double[] values) {
        float[] x = new float[values.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) values[i];
        }
        return x;
    }

    @Override
    public double[] toDoubles(float[] x) {
        double[] values = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            values[i] = x[i];
        }
        return values;
    }

    @Override
    public boolean equal(float[] x, float[] y) {
        return Arrays.equals(x, y);
    }

    @Override
    public int hash(float[] x) {
        return Arrays.hashCode(x);
    }

    @Override
    public void fill(float[] z, int zAt, int count, double value) {
        Arrays.fill(z, zAt, zAt + count, (float) value);
    }

    @Override
    public void map(Unary function, float[] x, int xAt, float[] z, int zAt, int count) {
        loop(maps, function, 1, 0).run(x, xAt, null, 0, null, 0, 0, 0, 0, 0, z, zAt, count);
    }

    @Override
    public void zip(Binary function, float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int count) {
        loop(zips, function, 2, 0).run(x, xAt, y, yAt, null, 0, 0, 0, 0, 0, z, zAt, count);
    }

    @Override
    public void zip(Binary function, float[] x, int xAt, double s, float[] z, int zAt, int count) {
        loop(zipsWithNumber, function, 1, 1).run(x, xAt, null, 0, null, 0, s, 0, 0, 0, z, zAt, count);
    }

    @Override
    public void combine(float[] x, int xAt, double s, float[] y, int yAt, double t, boolean squared, float[] z, int zAt,
            int count) {
        (squared ? combineSquare : combine).run(x, xAt, y, yAt, null, 0, s, t, 0, 0, z, zAt, count);
    }

    @Override
    public void step(float[] x, int xAt, double r, float[] u, int uAt, double s, float[] v, int vAt, double t,
            double epsilon, float[] z, int zAt, int count) {
        step.run(x, xAt, u, uAt, v, vAt, r, s, t, epsilon, z, zAt, count);
    }

    /** The loop for a function, which is generated when it is asked for for the first time. */
    private ElementLoop loop(ElementLoop[] loops, Enum<?> function, int arrays, int numbers) {
        if (loops[function.ordinal()] == null) {
            loops[function.ordinal()] = loop(function.name().toLowerCase(Locale.ROOT), arrays, numbers);
        }
        return loops[function.ordinal()];
    }

    /** The loop for one of {@link Float32Functions}. */
    ElementLoop loop(String operation, int arrays, int numbers) {
        return GeneratedLoop.of(operation, arrays, numbers, float[].class, Float32Functions.class, null, 0);
    }

    @Override
    public void product(float[] a, boolean transposedA, float[] b, boolean transposedB, float[] c, int m, int n,
            int k) {
        ScalarFloat32Product.multiply(a, transposedA, b, transposedB, c, m, n, k);
    }

    @Override
    public float[] packed(float[] b, int n, int k) {
        return b;
    }

    @Override
    public void productWithPacked(float[] a, float[] packed, float[] c, int m, int n, int k) {
        product(a, false, packed, true, c, m, n, k);
    }

    @Override
    public void transpose(float[] a, float[] t, int m, int n) {
        for (int top = 0; top < m; top += 16) {
            for (int left = 0; left < n; left += 16) {
                for (int j = left; j < Math.min(n, left + 16); j++) {
                    for (int i = top; i < Math.min(m, top + 16); i++) {
                        t[j * m + i] = a[i * n + j];
                    }
                }
            }
        }
    }

    @Override
    public int largest(float[] x, int from, int count) {
        int largest = from;
        for (int i = from; i < from + count && !Float.isNaN(x[largest]); i++) {
            if (x[i] > x[largest] || Float.isNaN(x[i])) {
                largest = i;
            }
        }
        return largest;
    }

    @Override
    public double sum(float[] x, int from, int count) {
        return Float32Sums.sum(x, from, count);
    }

    @Override
    public void columnSums(float[] x, int rows, int columns, int from, int to, double[] sums) {
        Float32Sums.columnSums(x, rows, columns, from, to, sums);
    }
}
