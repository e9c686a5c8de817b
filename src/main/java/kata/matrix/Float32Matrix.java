package kata.matrix;

import java.util.Arrays;

/** A matrix of floats. */
final class Float32Matrix extends Matrix {
    private final float[] values;

    /** Takes the array over: the caller keeps no reference to it. */
    Float32Matrix(int rows, int columns, float[] values) {
        super(rows, columns);
        this.values = values;
    }

    private static float[] valuesOf(Matrix matrix) {
        return ((Float32Matrix) matrix).values;
    }

    private Matrix sameShape(float[] result) {
        return new Float32Matrix(rows(), columns(), result);
    }

    @Override
    public Precision precision() {
        return Precision.FLOAT32;
    }

    @Override
    double element(int index) {
        return values[index];
    }

    @Override
    public double[] toArray() {
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = values[i];
        }
        return result;
    }

    @Override
    public Matrix filledWith(double value) {
        float[] result = new float[values.length];
        Arrays.fill(result, (float) value);
        return sameShape(result);
    }

    @Override
    public Matrix to(Precision precision) {
        if (precision == Precision.FLOAT32) {
            return this;
        }
        return new Float64Matrix(rows(), columns(), toArray());
    }

    @Override
    Matrix product(Matrix b) {
        return new Float32Matrix(rows(), b.columns(),
                Float32Kernels.product(values, valuesOf(b), rows(), columns(), b.columns()));
    }

    @Override
    public Matrix transpose() {
        return new Float32Matrix(columns(), rows(), Float32Kernels.transpose(values, rows(), columns()));
    }

    @Override
    Matrix map(Unary function) {
        float[] result = new float[values.length];
        Parallel.overRange(result.length, 1, (from, to) -> Float32Kernels.map(function, values, result, from, to));
        return sameShape(result);
    }

    @Override
    Matrix zip(Binary function, Matrix b) {
        float[] right = valuesOf(b);
        float[] result = new float[values.length];
        Parallel.overRange(result.length, 1,
                (from, to) -> Float32Kernels.zip(function, values, right, result, from, to));
        return sameShape(result);
    }

    @Override
    public Matrix plus(double s) {
        float[] result = new float[values.length];
        Parallel.overRange(result.length, 1,
                (from, to) -> Float32Kernels.zip(Binary.PLUS, values, (float) s, result, from, to));
        return sameShape(result);
    }

    @Override
    public Matrix scale(double s) {
        float[] result = new float[values.length];
        Parallel.overRange(result.length, 1,
                (from, to) -> Float32Kernels.zip(Binary.TIMES, values, (float) s, result, from, to));
        return sameShape(result);
    }

    @Override
    Matrix addRow(Matrix row) {
        float[] right = valuesOf(row);
        float[] result = new float[values.length];
        for (int i = 0, at = 0; i < rows(); i++, at += columns()) {
            for (int j = 0; j < columns(); j++) {
                result[at + j] = values[at + j] + right[j];
            }
        }
        return sameShape(result);
    }

    @Override
    Matrix combineWithColumn(Binary function, Matrix column) {
        float[] right = valuesOf(column);
        float[] result = new float[values.length];
        for (int i = 0, at = 0; i < rows(); i++, at += columns()) {
            Float32Kernels.zip(function, values, right[i], result, at, at + columns());
        }
        return sameShape(result);
    }

    @Override
    double[] sumsOfRows() {
        double[] sums = new double[rows()];
        for (int i = 0, at = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                sums[i] += values[at++];
            }
        }
        return sums;
    }

    @Override
    double[] sumsOfColumns() {
        double[] sums = new double[columns()];
        for (int i = 0, at = 0; i < rows(); i++) {
            for (int j = 0; j < columns(); j++) {
                sums[j] += values[at++];
            }
        }
        return sums;
    }

    @Override
    public Matrix select(int... indices) {
        Shapes.requireRows("select", this, indices);
        float[] result = new float[Shapes.size(indices.length, columns())];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(values, indices[i] * columns(), result, i * columns(), columns());
        }
        return new Float32Matrix(indices.length, columns(), result);
    }

    @Override
    public Matrix slice(int from, int to) {
        Shapes.requireRange("slice", this, from, to);
        return new Float32Matrix(to - from, columns(),
                Arrays.copyOfRange(values, from * columns(), to * columns()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Float32Matrix that && rows() == that.rows() && columns() == that.columns()
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows() + columns()) + Arrays.hashCode(values);
    }
}
