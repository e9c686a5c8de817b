package kata.matrix.lazy;

import java.util.List;
import kata.matrix.kernel.Operation;

/** The operation and operands that give a matrix. A {@link LazyMatrix} has an expression until elements are read. */
public sealed interface Expression {

    /** The matrices from which the result is computed. */
    List<LazyMatrix> operands();

    /** A number for the operation, from which the signature of a formula is computed. */
    int code();

    /** The product C = A B, with Aᵀ instead of A if transposedA, and Bᵀ instead of B if transposedB. */
    record Product(LazyMatrix a, boolean transposedA, LazyMatrix b, boolean transposedB) implements Expression {
        /** The product of two matrices. A transpose that is not computed yet is replaced by its operand and a flag. */
        public static Product of(LazyMatrix left, LazyMatrix right) {
            Expression a = left.expression();
            Expression b = right.expression();
            return new Product(a instanceof Transpose t ? t.a : left, a instanceof Transpose,
                    b instanceof Transpose t ? t.a : right, b instanceof Transpose);
        }

        /** The transpose (A B)ᵀ = Bᵀ Aᵀ: each element is the same sum in the same order. */
        public Product transpose() {
            return new Product(b, !transposedB, a, !transposedA);
        }

        /** The inner dimension: the number of products that are added up to an element. */
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

    /** The transpose C = Aᵀ. */
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
     * An element-wise operation: an element of the result depends only on the operands' elements at the same place.
     *
     * @param operands the first parameters of the operation, of the shape of the result; the second of two may be a row
     *                 or a column, which is repeated
     * @param numbers  the other parameters
     */
    record Elementwise(Operation operation, List<LazyMatrix> operands, List<Double> numbers) implements Expression {
        public static Elementwise of(Operation operation, LazyMatrix... operands) {
            return new Elementwise(operation, List.of(operands), List.of());
        }

        /** The same operation with a number as its last parameter. */
        public Elementwise with(double number) {
            return new Elementwise(operation, operands, List.of(number));
        }

        /** Whether this is the wanted operation on the given number of matrices, all of the shape of the result. */
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
