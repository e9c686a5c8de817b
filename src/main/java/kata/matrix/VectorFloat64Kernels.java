package kata.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The loops over doubles in vector instructions. Results are those of the plain loops, bit for bit. */
final class VectorFloat64Kernels extends Float64Kernels {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public String description() {
        return "vectors of " + SPECIES.vectorBitSize() + " bits";
    }

    @Override
    public void map(Unary function, double[] x, int xAt, double[] z, int zAt, int count) {
        switch (function) {
            case SQUARE -> square(x, xAt, z, zAt, count);
            case SQRT -> sqrt(x, xAt, z, zAt, count);
            case EXP -> VectorFloat64Functions.exp(x, xAt, z, zAt, count);
            case LOG -> VectorFloat64Functions.log(x, xAt, z, zAt, count);
            case RELU -> VectorFloat64Functions.relu(x, xAt, z, zAt, count);
            case POSITIVE -> VectorFloat64Functions.positive(x, xAt, z, zAt, count);
            case SIGMOID -> VectorFloat64Functions.sigmoid(x, xAt, z, zAt, count);
            case TANH -> VectorFloat64Functions.tanh(x, xAt, z, zAt, count);
        }
    }

    @Override
    public void zip(Binary function, double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int count) {
        switch (function) {
            case PLUS -> plus(x, xAt, y, yAt, z, zAt, count);
            case MINUS -> minus(x, xAt, y, yAt, z, zAt, count);
            case TIMES -> times(x, xAt, y, yAt, z, zAt, count);
            case DIVIDE -> divide(x, xAt, y, yAt, z, zAt, count);
        }
    }

    @Override
    public void zip(Binary function, double[] x, int xAt, double s, double[] z, int zAt, int count) {
        switch (function) {
            case PLUS -> plus(x, xAt, s, z, zAt, count);
            case TIMES -> times(x, xAt, s, z, zAt, count);
            case MINUS, DIVIDE -> super.zip(function, x, xAt, s, z, zAt, count);
        }
    }

    @Override
    public void combine(double[] x, int xAt, double s, double[] y, int yAt, double t, boolean squared, double[] z, int zAt,
            int count) {
        double ofX = s;
        double ofY = t;
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
            DoubleVector w = DoubleVector.fromArray(SPECIES, y, yAt + i);
            if (squared) {
                w = w.mul(w);
            }
            v.mul(ofX).add(w.mul(ofY)).intoArray(z, zAt + i);
        }
        super.combine(x, xAt + i, s, y, yAt + i, t, squared, z, zAt + i, count - i);
    }

    @Override
    public void step(double[] x, int xAt, double r, double[] u, int uAt, double s, double[] v, int vAt, double t,
            double epsilon, double[] z, int zAt, int count) {
        double rate = r;
        double ofU = s;
        double ofV = t;
        double small = epsilon;
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector root = DoubleVector.fromArray(SPECIES, v, vAt + i).mul(ofV).sqrt();
            DoubleVector move = DoubleVector.fromArray(SPECIES, u, uAt + i).mul(ofU).div(root.add(small)).mul(rate);
            DoubleVector.fromArray(SPECIES, x, xAt + i).sub(move).intoArray(z, zAt + i);
        }
        super.step(x, xAt + i, r, u, uAt + i, s, v, vAt + i, t, epsilon, z, zAt + i, count - i);
    }

    @Override
    public void product(double[] a, boolean transposedA, double[] b, boolean transposedB, double[] c, int m, int n,
            int k) {
        VectorFloat64Product.multiply(a, transposedA, b, transposedB, c, m, n, k);
    }

    @Override
    public double[] packed(double[] b, int n, int k) {
        return VectorFloat64Product.pack(b, n, k);
    }

    @Override
    public void productWithPacked(double[] a, double[] packed, double[] c, int m, int n, int k) {
        VectorFloat64Product.multiply(a, packed, c, m, n, k);
    }

    @Override
    public double sum(double[] x, int from, int count) {
        return VectorFloat64Sums.sum(x, from, count);
    }

    @Override
    public void columnSums(double[] x, int rows, int columns, int from, int to, double[] sums) {
        VectorFloat64Sums.columnSums(x, rows, columns, from, to, sums);
    }

    private void square(double[] x, int xAt, double[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
            v.mul(v).intoArray(z, zAt + i);
        }
        super.map(Unary.SQUARE, x, xAt + i, z, zAt + i, count - i);
    }

    private void sqrt(double[] x, int xAt, double[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
            v.sqrt().intoArray(z, zAt + i);
        }
        super.map(Unary.SQRT, x, xAt + i, z, zAt + i, count - i);
    }

    private void plus(double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
            DoubleVector w = DoubleVector.fromArray(SPECIES, y, yAt + i);
            v.add(w).intoArray(z, zAt + i);
        }
        super.zip(Binary.PLUS, x, xAt + i, y, yAt + i, z, zAt + i, count - i);
    }

    private void minus(double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
            DoubleVector w = DoubleVector.fromArray(SPECIES, y, yAt + i);
            v.sub(w).intoArray(z, zAt + i);
        }
        super.zip(Binary.MINUS, x, xAt + i, y, yAt + i, z, zAt + i, count - i);
    }

    private void times(double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
            DoubleVector w = DoubleVector.fromArray(SPECIES, y, yAt + i);
            v.mul(w).intoArray(z, zAt + i);
        }
        super.zip(Binary.TIMES, x, xAt + i, y, yAt + i, z, zAt + i, count - i);
    }

    private void divide(double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
            DoubleVector w = DoubleVector.fromArray(SPECIES, y, yAt + i);
            v.div(w).intoArray(z, zAt + i);
        }
        super.zip(Binary.DIVIDE, x, xAt + i, y, yAt + i, z, zAt + i, count - i);
    }

    private void plus(double[] x, int xAt, double s, double[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector.fromArray(SPECIES, x, xAt + i).add(s).intoArray(z, zAt + i);
        }
        super.zip(Binary.PLUS, x, xAt + i, s, z, zAt + i, count - i);
    }

    private void times(double[] x, int xAt, double s, double[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            DoubleVector.fromArray(SPECIES, x, xAt + i).mul(s).intoArray(z, zAt + i);
        }
        super.zip(Binary.TIMES, x, xAt + i, s, z, zAt + i, count - i);
    }
}
