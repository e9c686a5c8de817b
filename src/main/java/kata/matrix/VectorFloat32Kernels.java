package kata.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The loops over floats in vector instructions. Results are those of the plain loops, bit for bit. */
final class VectorFloat32Kernels extends Float32Kernels {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private final Products products = new Products(this, new VectorFloat32Packing());

    @Override
    public String description() {
        return "vectors of " + SPECIES.vectorBitSize() + " bits";
    }

    @Override
    public void map(Unary function, float[] x, int xAt, float[] z, int zAt, int count) {
        switch (function) {
            case SQUARE -> square(x, xAt, z, zAt, count);
            case SQRT -> sqrt(x, xAt, z, zAt, count);
            case EXP -> VectorFloat32Functions.exp(x, xAt, z, zAt, count);
            case LOG -> VectorFloat32Functions.log(x, xAt, z, zAt, count);
            case RELU -> VectorFloat32Functions.relu(x, xAt, z, zAt, count);
            case POSITIVE -> VectorFloat32Functions.positive(x, xAt, z, zAt, count);
            case SIGMOID -> VectorFloat32Functions.sigmoid(x, xAt, z, zAt, count);
            case TANH -> VectorFloat32Functions.tanh(x, xAt, z, zAt, count);
        }
    }

    @Override
    public void zip(Binary function, float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int count) {
        switch (function) {
            case PLUS -> plus(x, xAt, y, yAt, z, zAt, count);
            case MINUS -> minus(x, xAt, y, yAt, z, zAt, count);
            case TIMES -> times(x, xAt, y, yAt, z, zAt, count);
            case DIVIDE -> divide(x, xAt, y, yAt, z, zAt, count);
        }
    }

    @Override
    public void zip(Binary function, float[] x, int xAt, double s, float[] z, int zAt, int count) {
        switch (function) {
            case PLUS -> plus(x, xAt, (float) s, z, zAt, count);
            case TIMES -> times(x, xAt, (float) s, z, zAt, count);
            case MINUS, DIVIDE -> super.zip(function, x, xAt, s, z, zAt, count);
        }
    }

    @Override
    public void combine(float[] x, int xAt, double s, float[] y, int yAt, double t, boolean squared, float[] z, int zAt,
            int count) {
        float ofX = (float) s;
        float ofY = (float) t;
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
            FloatVector w = FloatVector.fromArray(SPECIES, y, yAt + i);
            if (squared) {
                w = w.mul(w);
            }
            v.mul(ofX).add(w.mul(ofY)).intoArray(z, zAt + i);
        }
        super.combine(x, xAt + i, s, y, yAt + i, t, squared, z, zAt + i, count - i);
    }

    @Override
    public void step(float[] x, int xAt, double r, float[] u, int uAt, double s, float[] v, int vAt, double t,
            double epsilon, float[] z, int zAt, int count) {
        float rate = (float) r;
        float ofU = (float) s;
        float ofV = (float) t;
        float small = (float) epsilon;
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector root = FloatVector.fromArray(SPECIES, v, vAt + i).mul(ofV).sqrt();
            FloatVector move = FloatVector.fromArray(SPECIES, u, uAt + i).mul(ofU).div(root.add(small)).mul(rate);
            FloatVector.fromArray(SPECIES, x, xAt + i).sub(move).intoArray(z, zAt + i);
        }
        super.step(x, xAt + i, r, u, uAt + i, s, v, vAt + i, t, epsilon, z, zAt + i, count - i);
    }

    @Override
    public void product(float[] a, boolean transposedA, float[] b, boolean transposedB, float[] c, int m, int n,
            int k) {
        products.multiply(a, transposedA, b, transposedB, c, m, n, k);
    }

    @Override
    public float[] packed(float[] b, int n, int k) {
        return (float[]) products.pack(b, n, k);
    }

    @Override
    public void productWithPacked(float[] a, float[] packed, float[] c, int m, int n, int k) {
        products.multiply(a, packed, c, m, n, k);
    }

    @Override
    public double sum(float[] x, int from, int count) {
        return VectorFloat32Sums.sum(x, from, count);
    }

    @Override
    public void columnSums(float[] x, int rows, int columns, int from, int to, double[] sums) {
        VectorFloat32Sums.columnSums(x, rows, columns, from, to, sums);
    }

    private void square(float[] x, int xAt, float[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
            v.mul(v).intoArray(z, zAt + i);
        }
        super.map(Unary.SQUARE, x, xAt + i, z, zAt + i, count - i);
    }

    private void sqrt(float[] x, int xAt, float[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
            v.sqrt().intoArray(z, zAt + i);
        }
        super.map(Unary.SQRT, x, xAt + i, z, zAt + i, count - i);
    }

    private void plus(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
            FloatVector w = FloatVector.fromArray(SPECIES, y, yAt + i);
            v.add(w).intoArray(z, zAt + i);
        }
        super.zip(Binary.PLUS, x, xAt + i, y, yAt + i, z, zAt + i, count - i);
    }

    private void minus(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
            FloatVector w = FloatVector.fromArray(SPECIES, y, yAt + i);
            v.sub(w).intoArray(z, zAt + i);
        }
        super.zip(Binary.MINUS, x, xAt + i, y, yAt + i, z, zAt + i, count - i);
    }

    private void times(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
            FloatVector w = FloatVector.fromArray(SPECIES, y, yAt + i);
            v.mul(w).intoArray(z, zAt + i);
        }
        super.zip(Binary.TIMES, x, xAt + i, y, yAt + i, z, zAt + i, count - i);
    }

    private void divide(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
            FloatVector w = FloatVector.fromArray(SPECIES, y, yAt + i);
            v.div(w).intoArray(z, zAt + i);
        }
        super.zip(Binary.DIVIDE, x, xAt + i, y, yAt + i, z, zAt + i, count - i);
    }

    private void plus(float[] x, int xAt, float s, float[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector.fromArray(SPECIES, x, xAt + i).add(s).intoArray(z, zAt + i);
        }
        super.zip(Binary.PLUS, x, xAt + i, s, z, zAt + i, count - i);
    }

    private void times(float[] x, int xAt, float s, float[] z, int zAt, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            FloatVector.fromArray(SPECIES, x, xAt + i).mul(s).intoArray(z, zAt + i);
        }
        super.zip(Binary.TIMES, x, xAt + i, s, z, zAt + i, count - i);
    }
}
