package kata.matrix;

import java.util.Arrays;

/** The loops over floats in plain Java, in the form that the compiler turns into vector instructions. */
class Float32Kernels implements Kernels<float[]> {

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
        switch (function) {
            case SQUARE -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = x[xAt + i] * x[xAt + i];
                }
            }
            case SQRT -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = (float) Math.sqrt(x[xAt + i]);
                }
            }
            case EXP -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = Float32Functions.exp(x[xAt + i]);
                }
            }
            case LOG -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = Float32Functions.log(x[xAt + i]);
                }
            }
            case RELU -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = Math.max(x[xAt + i], 0);
                }
            }
            case POSITIVE -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = x[xAt + i] > 0 ? 1 : 0;
                }
            }
            case SIGMOID -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = Float32Functions.sigmoid(x[xAt + i]);
                }
            }
            case TANH -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = Float32Functions.tanh(x[xAt + i]);
                }
            }
        }
    }

    @Override
    public void zip(Binary function, float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int count) {
        switch (function) {
            case PLUS -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = x[xAt + i] + y[yAt + i];
                }
            }
            case MINUS -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = x[xAt + i] - y[yAt + i];
                }
            }
            case TIMES -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = x[xAt + i] * y[yAt + i];
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = x[xAt + i] / y[yAt + i];
                }
            }
        }
    }

    @Override
    public void zip(Binary function, float[] x, int xAt, double s, float[] z, int zAt, int count) {
        float y = (float) s;
        switch (function) {
            case PLUS -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = x[xAt + i] + y;
                }
            }
            case MINUS -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = x[xAt + i] - y;
                }
            }
            case TIMES -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = x[xAt + i] * y;
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = x[xAt + i] / y;
                }
            }
        }
    }

    @Override
    public void combine(float[] x, int xAt, double s, float[] y, int yAt, double t, boolean squared, float[] z, int zAt,
            int count) {
        float ofX = (float) s;
        float ofY = (float) t;
        for (int i = 0; i < count; i++) {
            float v = y[yAt + i];
            z[zAt + i] = ofX * x[xAt + i] + ofY * (squared ? v * v : v);
        }
    }

    @Override
    public void step(float[] x, int xAt, double r, float[] u, int uAt, double s, float[] v, int vAt, double t,
            double epsilon, float[] z, int zAt, int count) {
        float rate = (float) r;
        float ofU = (float) s;
        float ofV = (float) t;
        float small = (float) epsilon;
        for (int i = 0; i < count; i++) {
            float root = (float) Math.sqrt(ofV * v[vAt + i]);
            z[zAt + i] = x[xAt + i] - rate * (ofU * u[uAt + i] / (root + small));
        }
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
