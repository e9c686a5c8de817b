package kata.matrix;

/** The loops over floats, in the form that the compiler turns into vector instructions. */
final class Float32Kernels {
    /** Rows of B that are used together: at 1024 columns they stay in a core's second cache. */
    private static final int BLOCK = 64;

    private Float32Kernels() {
    }

    /**
     * C = A B with A: (m, k), B: (k, n), C: (m, n). Each element is the sum of its k products in ascending order,
     * one addition after the other, whatever the number of threads; one pass over a row adds four of them.
     */
    static float[] product(float[] a, float[] b, int m, int k, int n) {
        float[] c = new float[Shapes.size(m, n)];
        int padded = (k + 3) / 4 * 4;
        float[][] rowsOfB = new float[padded][n];
        for (int p = 0; p < k; p++) {
            System.arraycopy(b, p * n, rowsOfB[p], 0, n);
        }
        Parallel.overRange(m, (long) k * n, (from, to) -> {
            float[] sums = new float[n];
            float[] rowOfA = new float[padded];
            for (int block = 0; block < padded; block += BLOCK) {
                int end = Math.min(padded, block + BLOCK);
                for (int i = from; i < to; i++) {
                    System.arraycopy(a, i * k, rowOfA, 0, k);
                    System.arraycopy(c, i * n, sums, 0, n);
                    for (int p = block; p < end; p += 4) {
                        addFourRows(sums, rowOfA, rowsOfB, p);
                    }
                    System.arraycopy(sums, 0, c, i * n, n);
                }
            }
        });
        return c;
    }

    private static void addFourRows(float[] sums, float[] a, float[][] b, int p) {
        float a0 = a[p];
        float a1 = a[p + 1];
        float a2 = a[p + 2];
        float a3 = a[p + 3];
        float[] b0 = b[p];
        float[] b1 = b[p + 1];
        float[] b2 = b[p + 2];
        float[] b3 = b[p + 3];
        for (int j = 0; j < sums.length; j++) {
            sums[j] = sums[j] + a0 * b0[j] + a1 * b1[j] + a2 * b2[j] + a3 * b3[j];
        }
    }

    /** Aᵀ of A: (m, n), in square tiles so that both sides stay in the cache. */
    static float[] transpose(float[] a, int m, int n) {
        float[] t = new float[a.length];
        for (int top = 0; top < m; top += 16) {
            for (int left = 0; left < n; left += 16) {
                for (int j = left; j < Math.min(n, left + 16); j++) {
                    for (int i = top; i < Math.min(m, top + 16); i++) {
                        t[j * m + i] = a[i * n + j];
                    }
                }
            }
        }
        return t;
    }

    static void map(Unary function, float[] x, float[] y, int from, int to) {
        switch (function) {
            case SQUARE -> {
                for (int i = from; i < to; i++) {
                    y[i] = x[i] * x[i];
                }
            }
            case SQRT -> {
                for (int i = from; i < to; i++) {
                    y[i] = (float) Math.sqrt(x[i]);
                }
            }
            case EXP -> {
                for (int i = from; i < to; i++) {
                    y[i] = (float) StrictMath.exp(x[i]);
                }
            }
            case LOG -> {
                for (int i = from; i < to; i++) {
                    y[i] = (float) StrictMath.log(x[i]);
                }
            }
            case RELU -> {
                for (int i = from; i < to; i++) {
                    y[i] = Math.max(x[i], 0);
                }
            }
            case POSITIVE -> {
                for (int i = from; i < to; i++) {
                    y[i] = x[i] > 0 ? 1 : 0;
                }
            }
            case SIGMOID -> {
                for (int i = from; i < to; i++) {
                    y[i] = (float) Unary.sigmoid(x[i]);
                }
            }
            case TANH -> {
                for (int i = from; i < to; i++) {
                    y[i] = (float) StrictMath.tanh(x[i]);
                }
            }
        }
    }

    static void zip(Binary function, float[] a, float[] b, float[] c, int from, int to) {
        switch (function) {
            case PLUS -> {
                for (int i = from; i < to; i++) {
                    c[i] = a[i] + b[i];
                }
            }
            case MINUS -> {
                for (int i = from; i < to; i++) {
                    c[i] = a[i] - b[i];
                }
            }
            case TIMES -> {
                for (int i = from; i < to; i++) {
                    c[i] = a[i] * b[i];
                }
            }
            case DIVIDE -> {
                for (int i = from; i < to; i++) {
                    c[i] = a[i] / b[i];
                }
            }
        }
    }

    static void zip(Binary function, float[] a, float b, float[] c, int from, int to) {
        switch (function) {
            case PLUS -> {
                for (int i = from; i < to; i++) {
                    c[i] = a[i] + b;
                }
            }
            case MINUS -> {
                for (int i = from; i < to; i++) {
                    c[i] = a[i] - b;
                }
            }
            case TIMES -> {
                for (int i = from; i < to; i++) {
                    c[i] = a[i] * b;
                }
            }
            case DIVIDE -> {
                for (int i = from; i < to; i++) {
                    c[i] = a[i] / b;
                }
            }
        }
    }
}
