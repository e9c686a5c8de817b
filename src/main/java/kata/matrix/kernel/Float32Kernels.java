package kata.matrix.kernel;

import java.util.Arrays;

/** The loops over floats in plain Java, in a form that the JVM's compiler turns into vector instructions. */
class Float32Kernels implements ProductKernels<float[]> {
    private static final int PARTIALS = (int) FloatOrDouble.either(16, 8);

    /** The loop of each operation and number of arrays, generated on first use. */
    private final ElementLoop[][] loops = new ElementLoop[Operation.values().length][4];
    @SuppressWarnings("ThreadLocalUsage")    // there is one object of this class
    private final ThreadLocal<float[]> scratch = new ThreadLocal<>();
    private final Products products = new Products(this);

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
    public float[] scratch(int length) {
        float[] array = scratch.get();
        if (array == null || array.length < length) {
            array = new float[length];
            scratch.set(array);
        }
        return array;
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
    public void fill(float[] z, int zAt, int count, double value) {
        Arrays.fill(z, zAt, zAt + count, (float) value);
    }

    @Override
    public void apply(Operation operation, Object[] x, int[] at, double[] numbers, float[] z, int zAt, int count) {
        ElementLoop[] ofOperation = loops[operation.ordinal()];
        if (ofOperation[x.length] == null) {
            ofOperation[x.length] = loop(operation, x.length);
        }
        ofOperation[x.length].run(x, at, numbers, z, zAt, count);
    }

    ElementLoop loop(Operation operation, int arrays) {
        return GeneratedLoop.of(operation, arrays, float[].class, Float32Functions.class, null, 0);
    }

    @Override
    public void product(float[] a, boolean transposedA, float[] b, boolean transposedB, float[] packed, float[] c,
            int m, int n, int k) {
        products.multiply(a, transposedA, b, transposedB, packed, c, m, n, k);
    }

    @Override
    public float[] pack(float[] b, int n, int k) {
        return (float[]) products.pack(b, n, k);
    }

    /** A vector has one element here, so that a tile may have any width. */
    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public Tiles.Shape tiles(boolean packed, int vectors) {
        return packed ? Tiles.Shape.PLAIN_PACKED : Tiles.Shape.PLAIN;
    }

    @Override
    public TileLoop tile(int rows, int vectors, int stride) {
        return new Float32Tile(vectors, stride);
    }

    @Override
    public void copy(float[] from, int in, int step, int rows, float[] to, int out, int stepTo) {
        spread(from, in, step, rows, to, out, stepTo);
    }

    @Override
    public void spread(float[] from, int in, int step, int rows, float[] to, int out, int stepTo) {
        for (int r = 0; r < rows; r++) {
            to[out + r * stepTo] = from[in + r * step];
        }
    }

    @Override
    public void spreadEight(float[] from, int in, int k, int columns, float[] to, int out, int stepTo) {
        for (int c = 0; c < columns; c++) {
            int place = out + c * stepTo;
            to[place] = from[in + c];
            to[place + 1] = from[in + k + c];
            to[place + 2] = from[in + 2 * k + c];
            to[place + 3] = from[in + 3 * k + c];
            to[place + 4] = from[in + 4 * k + c];
            to[place + 5] = from[in + 5 * k + c];
            to[place + 6] = from[in + 6 * k + c];
            to[place + 7] = from[in + 7 * k + c];
        }
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

    /** Adds element i to partial sum i mod PARTIALS, then the upper half of the sums to the lower half, repeatedly. */
    @Override
    public double sum(float[] x, int from, int count) {
        double[] partial = new double[PARTIALS];
        for (int i = 0; i < count; i += PARTIALS) {
            for (int j = 0; j < Math.min(PARTIALS, count - i); j++) {
                partial[j] += x[from + i + j];
            }
        }
        for (int width = PARTIALS / 2; width > 0; width /= 2) {
            for (int i = 0; i < width; i++) {
                partial[i] += partial[i + width];
            }
        }
        return partial[0];
    }

    @Override
    public void columnSums(float[] x, int rows, int columns, int from, int to, double[] sums) {
        for (int i = 0; i < rows; i++) {
            int at = i * columns;
            for (int j = from; j < to; j++) {
                sums[j] += x[at + j];
            }
        }
    }
}
