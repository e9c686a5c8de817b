package kata.matrix;

import java.util.List;

/** How a matrix comes from others. It is what a {@link Matrix} holds until somebody asks for its elements. */
sealed interface Expression {

    /** The matrices that it is computed from. */
    List<Matrix> operands();

    /** A number that equal formulas share. */
    int code();

    /** C = A B, or with Aᵀ or Bᵀ in their places. */
    record Product(Matrix a, boolean transposedA, Matrix b, boolean transposedB) implements Expression {
        /** Without computing a transpose that is still to be computed. */
        static Product of(Matrix left, Matrix right) {
            Expression a = left.expression();
            Expression b = right.expression();
            return new Product(a instanceof Transpose t ? t.a : left, a instanceof Transpose,
                    b instanceof Transpose t ? t.a : right, b instanceof Transpose);
        }

        /** (A B)ᵀ = Bᵀ Aᵀ: the same sums in the same order. */
        Product transpose() {
            return new Product(b, !transposedB, a, !transposedA);
        }

        /** How many products each element is the sum of. */
        int inner() {
            return transposedA ? a.rows() : a.columns();
        }

        @Override
        public List<Matrix> operands() {
            return List.of(a, b);
        }

        @Override
        public int code() {
            return 1 + (transposedA ? 8 : 0) + (transposedB ? 16 : 0);
        }
    }

    /** C = Aᵀ. */
    record Transpose(Matrix a) implements Expression {
        @Override
        public List<Matrix> operands() {
            return List.of(a);
        }

        @Override
        public int code() {
            return 2;
        }
    }

    /** An element of the result depends on the elements of the operands in the same place, row or column alone. */
    sealed interface Elementwise extends Expression {
        /** Computes a tile of z from the operands, in their order. One that is as large as z may lie in its array. */
        void compute(Kernels<Object> kernels, Tile tile, Part[] operands, Part z);
    }

    /** Every element is the same. */
    record Fill(double value) implements Elementwise {
        @Override
        public List<Matrix> operands() {
            return List.of();
        }

        @Override
        public int code() {
            return 3;
        }

        @Override
        public void compute(Kernels<Object> kernels, Tile tile, Part[] operands, Part z) {
            kernels.fill(z.array(), z.at(tile), tile.size(), value);
        }
    }

    /** z = f(x). */
    record Map(Unary function, Matrix a) implements Elementwise {
        @Override
        public List<Matrix> operands() {
            return List.of(a);
        }

        @Override
        public int code() {
            return 4 + 8 * function.ordinal();
        }

        @Override
        public void compute(Kernels<Object> kernels, Tile tile, Part[] operands, Part z) {
            Part x = operands[0];
            kernels.map(function, x.array(), x.at(tile), z.array(), z.at(tile), tile.size());
        }
    }

    /** z = f(x, s) with a number s. */
    record ZipNumber(Binary function, Matrix a, double s) implements Elementwise {
        @Override
        public List<Matrix> operands() {
            return List.of(a);
        }

        @Override
        public int code() {
            return 5 + 8 * function.ordinal();
        }

        @Override
        public void compute(Kernels<Object> kernels, Tile tile, Part[] operands, Part z) {
            Part x = operands[0];
            kernels.zip(function, x.array(), x.at(tile), s, z.array(), z.at(tile), tile.size());
        }
    }

    /** z = f(x, y) with a y of the same shape, or with one row for all rows, or with one column for all columns. */
    record Zip(Binary function, Matrix a, Matrix b, Span span) implements Elementwise {
        @Override
        public List<Matrix> operands() {
            return List.of(a, b);
        }

        @Override
        public int code() {
            return 6 + 8 * (function.ordinal() + 8 * span.ordinal());
        }

        @Override
        public void compute(Kernels<Object> kernels, Tile tile, Part[] operands, Part z) {
            Part x = operands[0];
            Part y = operands[1];
            int width = tile.columns();
            int xAt = x.at(tile);
            int yAt = y.at(tile);
            int zAt = z.at(tile);
            switch (span) {
                case ALL -> kernels.zip(function, x.array(), xAt, y.array(), yAt, z.array(), zAt, tile.size());
                case ROW -> {
                    for (int i = 0; i < tile.rows(); i++) {
                        kernels.zip(function, x.array(), xAt + i * width, y.array(), yAt, z.array(), zAt + i * width,
                                width);
                    }
                }
                case COLUMN -> {
                    for (int i = 0; i < tile.rows(); i++) {
                        kernels.zip(function, x.array(), xAt + i * width, kernels.get(y.array(), yAt + i), z.array(),
                                zAt + i * width, width);
                    }
                }
            }
        }
    }

    /** z = s x + t y, or with y² in the place of y: what a running mean is. */
    record Combination(Matrix a, double s, Matrix b, double t, boolean squared) implements Elementwise {
        @Override
        public List<Matrix> operands() {
            return List.of(a, b);
        }

        @Override
        public int code() {
            return 7;
        }

        @Override
        public void compute(Kernels<Object> kernels, Tile tile, Part[] operands, Part z) {
            kernels.combine(operands[0].array(), operands[0].at(tile), s, operands[1].array(), operands[1].at(tile), t,
                    squared, z.array(), z.at(tile), tile.size());
        }
    }

    /** z = x − r (s u) / (√(t v) + ε): what a step of an optimizer is. */
    record Step(Matrix a, double r, Matrix u, double s, Matrix v, double t, double epsilon) implements Elementwise {
        @Override
        public List<Matrix> operands() {
            return List.of(a, u, v);
        }

        @Override
        public int code() {
            return 15;
        }

        @Override
        public void compute(Kernels<Object> kernels, Tile tile, Part[] operands, Part z) {
            Part x = operands[0];
            kernels.step(x.array(), x.at(tile), r, operands[1].array(), operands[1].at(tile), s, operands[2].array(),
                    operands[2].at(tile), t, epsilon, z.array(), z.at(tile), tile.size());
        }
    }
}
