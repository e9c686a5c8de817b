package kata.matrix;

import java.util.Arrays;

/** A matrix of doubles. */
final class Float64Matrix extends Matrix {
    private final double[] values;

    /** Takes the array over: the caller keeps no reference to it. */
    Float64Matrix(int rows, int columns, double[] values) {
        super(rows, columns);
        this.values = values;
    }

    private static double[] valuesOf(Matrix matrix) {
        return ((Float64Matrix) matrix).values;
    }

    private Matrix sameShape(double[] result) {
        return new Float64Matrix(rows(), columns(), result);
    }

    @Override
    public Precision precision() {
        return Precision.FLOAT64;
    }

    @Override
    double element(int index) {
        return values[index];
    }

    @Override
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public Matrix filledWith(double value) {
        double[] result = new double[values.length];
        Arrays.fill(result, value);
        return sameShape(result);
    }

    @Override
    public Matrix to(Precision precision) {
        if (precision == Precision.FLOAT64) {
            return this;
        }
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) values[i];
        }
        return new Float32Matrix(rows(), columns(), result);
    }

    @Override
    Matrix product(Matrix b) {
        return new Float64Matrix(rows(), b.columns(),
                Float64Kernels.product(values, valuesOf(b), rows(), columns(), b.columns()));
    }

    @Override
    public Matrix transpose() {
        return new Float64Matrix(columns(), rows(), Float64Kernels.transpose(values, rows(), columns()));
    }

    @Override
    Matrix map(Unary function) {
        double[] result = new double[values.length];
        Parallel.overRange(result.length, 1, (from, to) -> Float64Kernels.map(function, values, result, from, to));
        return sameShape(result);
    }

    @Override
    Matrix zip(Binary function, Matrix b) {
        double[] right = valuesOf(b);
        double[] result = new double[values.length];
        Parallel.overRange(result.length, 1,
                (from, to) -> Float64Kernels.zip(function, values, right, result, from, to));
        return sameShape(result);
    }

    @Override
    public Matrix plus(double s) {
        double[] result = new double[values.length];
        Parallel.overRange(result.length, 1,
                (from, to) -> Float64Kernels.zip(Binary.PLUS, values, s, result, from, to));
        return sameShape(result);
    }

    @Override
    public Matrix scale(double s) {
        double[] result = new double[values.length];
        Parallel.overRange(result.length, 1,
                (from, to) -> Float64Kernels.zip(Binary.TIMES, values, s, result, from, to));
        return sameShape(result);
    }

    @Override
    Matrix addRow(Matrix row) {
        double[] right = valuesOf(row);
        double[] result = new double[values.length];
        for (int i = 0, at = 0; i < rows(); i++, at += columns()) {
            for (int j = 0; j < columns(); j++) {
                result[at + j] = values[at + j] + right[j];
            }
        }
        return sameShape(result);
    }

    @Override
    Matrix combineWithColumn(Binary function, Matrix column) {
        double[] right = valuesOf(column);
        double[] result = new double[values.length];
        for (int i = 0, at = 0; i < rows(); i++, at += columns()) {
            Float64Kernels.zip(function, values, right[i], result, at, at + columns());
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
        double[] result = new double[Shapes.size(indices.length, columns())];
        for (int i = 0; i < indices.length; i++) {
            System.arraycopy(values, indices[i] * columns(), result, i * columns(), columns());
        }
        return new Float64Matrix(indices.length, columns(), result);
    }

    @Override
    public Matrix slice(int from, int to) {
        Shapes.requireRange("slice", this, from, to);
        return new Float64Matrix(to - from, columns(),
                Arrays.copyOfRange(values, from * columns(), to * columns()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Float64Matrix that && rows() == that.rows() && columns() == that.columns()
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows() + columns()) + Arrays.hashCode(values);
    }
}
