package kata.matrix.lazy;

import java.util.List;
import kata.matrix.kernel.Operation;

/** How a matrix comes from others. It is what a {@link LazyMatrix} holds until somebody asks for its elements. */
public sealed interface Expression {

    /** The matrices that it is computed from. */
    List<LazyMatrix> operands();

    /** A number that equal formulas share. */
    int code();

    /** C = A B, or with Aᵀ or Bᵀ in their places. */
    record Product(LazyMatrix a, boolean transposedA, LazyMatrix b, boolean transposedB) implements Expression {
        /** Without computing a transpose that is still to be computed. */
        public static Product of(LazyMatrix left, LazyMatrix right) {
            Expression a = left.expression();
            Expression b = right.expression();
            return new Product(a instanceof Transpose t ? t.a : left, a instanceof Transpose,
                    b instanceof Transpose t ? t.a : right, b instanceof Transpose);
        }

        /** (A B)ᵀ = Bᵀ Aᵀ: the same sums in the same order. */
        public Product transpose() {
            return new Product(b, !transposedB, a, !transposedA);
        }

        /** How many products each element is the sum of. */
        int inner() {
            return transposedA ? a.rows : a.columns;
        }

        @Override
        public List<LazyMatrix> operands() {
            return List.of(a, b);
        }

        @Override
        public int code() {
            return 1 + (transposedA ? 8 : 0) + (transposedB ? 16 : 0);
        }
    }

    /** C = Aᵀ. */
    record Transpose(LazyMatrix a) implements Expression {
        @Override
        public List<LazyMatrix> operands() {
            return List.of(a);
        }

        @Override
        public int code() {
            return 2;
        }
    }

    /**
     * An element of the result depends on the elements of the operands in the same place, row or column alone.
     *
     * @param operands the first parameters of the operation; the second of two may be a row or a column, all others
     *                 have the shape of the result
     * @param numbers  the other parameters
     */
    record Elementwise(Operation operation, List<LazyMatrix> operands, List<Double> numbers) implements Expression {
        public static Elementwise of(Operation operation, LazyMatrix... operands) {
            return new Elementwise(operation, List.of(operands), List.of());
        }

        /** With a number, the last parameter. */
        public Elementwise with(double number) {
            return new Elementwise(operation, operands, List.of(number));
        }

        /** Whether it is this operation with so many operands of the shape of the result. */
        boolean is(Operation wanted, int arrays) {
            return operation == wanted && operands.size() == arrays && operand(arrays - 1).hasShapeOf(operand(0));
        }

        LazyMatrix operand(int i) {
            return operands.get(i);
        }

        @Override
        public int code() {
            return 3 + 4 * (operation.ordinal() + 32 * operands.size());
        }
    }
}
