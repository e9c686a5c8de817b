package kata.matrix;

import java.util.Arrays;

/** The loops over doubles in plain Java, in the form that the compiler turns into vector instructions. */
class Float64Kernels implements Kernels<double[]> {

    @Override
    public String description() {
        return "plain Java loops";
    }

    @Override
    public Class<double[]> type() {
        return double[].class;
    }

    @Override
    public double[] allocate(int length) {
        return new double[length];
    }

    @Override
    public double get(double[] x, int i) {
        return x[i];
    }

    @Override
    public double[] of(double[] values) {
        return values.clone();
    }

    @Override
    public double[] toDoubles(double[] x) {
        return x.clone();
    }

    @Override
    public boolean equal(double[] x, double[] y) {
        return Arrays.equals(x, y);
    }

    @Override
    public int hash(double[] x) {
        return Arrays.hashCode(x);
    }

    @Override
    public void fill(double[] z, int zAt, int count, double value) {
        Arrays.fill(z, zAt, zAt + count, value);
    }

    @Override
    public void map(Unary function, double[] x, int xAt, double[] z, int zAt, int count) {
        switch (function) {
            case SQUARE -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = x[xAt + i] * x[xAt + i];
                }
            }
            case SQRT -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = Math.sqrt(x[xAt + i]);
                }
            }
            case EXP -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = Float64Functions.exp(x[xAt + i]);
                }
            }
            case LOG -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = Float64Functions.log(x[xAt + i]);
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
                    z[zAt + i] = Float64Functions.sigmoid(x[xAt + i]);
                }
            }
            case TANH -> {
                for (int i = 0; i < count; i++) {
                    z[zAt + i] = Float64Functions.tanh(x[xAt + i]);
                }
            }
        }
    }

    @Override
    public void zip(Binary function, double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int count) {
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
    public void zip(Binary function, double[] x, int xAt, double s, double[] z, int zAt, int count) {
        double y = s;
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
    public void combine(double[] x, int xAt, double s, double[] y, int yAt, double t, boolean squared, double[] z, int zAt,
            int count) {
        double ofX = s;
        double ofY = t;
        for (int i = 0; i < count; i++) {
            double v = y[yAt + i];
            z[zAt + i] = ofX * x[xAt + i] + ofY * (squared ? v * v : v);
        }
    }

    @Override
    public void step(double[] x, int xAt, double r, double[] u, int uAt, double s, double[] v, int vAt, double t,
            double epsilon, double[] z, int zAt, int count) {
        double rate = r;
        double ofU = s;
        double ofV = t;
        double small = epsilon;
        for (int i = 0; i < count; i++) {
            double root = Math.sqrt(ofV * v[vAt + i]);
            z[zAt + i] = x[xAt + i] - rate * (ofU * u[uAt + i] / (root + small));
        }
    }

    @Override
    public void product(double[] a, boolean transposedA, double[] b, boolean transposedB, double[] c, int m, int n,
            int k) {
        ScalarFloat64Product.multiply(a, transposedA, b, transposedB, c, m, n, k);
    }

    @Override
    public double[] packed(double[] b, int n, int k) {
        return b;
    }

    @Override
    public void productWithPacked(double[] a, double[] packed, double[] c, int m, int n, int k) {
        product(a, false, packed, true, c, m, n, k);
    }

    @Override
    public void transpose(double[] a, double[] t, int m, int n) {
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
    public int largest(double[] x, int from, int count) {
        int largest = from;
        for (int i = from; i < from + count && !Double.isNaN(x[largest]); i++) {
            if (x[i] > x[largest] || Double.isNaN(x[i])) {
                largest = i;
            }
        }
        return largest;
    }

    @Override
    public double sum(double[] x, int from, int count) {
        return Float64Sums.sum(x, from, count);
    }

    @Override
    public void columnSums(double[] x, int rows, int columns, int from, int to, double[] sums) {
        Float64Sums.columnSums(x, rows, columns, from, to, sums);
    }
}
