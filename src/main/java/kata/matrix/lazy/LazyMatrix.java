package kata.matrix.lazy;

import kata.matrix.kernel.Kernels;

/**
 * The elements of a matrix or, until the first reading, an {@link Expression} that computes the elements. Computed
 * elements replace the expression. Any thread may read elements.
 *
 * <p>With {@code -Dkata.matrix=eager}, elements are computed as soon as the expression is made; debuggers and profilers
 * then show the computation there. The elements are the same; a training step takes twice as long.
 */
public final class LazyMatrix {
    private static final boolean EAGER = System.getProperty("kata.matrix", "lazy").equals("eager");
    /** Longest chain of expressions that may wait to be computed. */
    private static final int DEEPEST = 64;
    /** Fewest products at which packing their common right factor once is worth its memory. */
    private static final int MANY_PRODUCTS = 3;

    public final int rows;
    public final int columns;
    /** The loops over arrays of this matrix's precision. */
    public final Kernels<Object> kernels;
    /** Length of the chain of expressions when this matrix was made; 0 if the matrix had elements. */
    private final int depth;
    /** The elements, a float[] or double[]; before the computation, the Expression. */
    private volatile Object content;
    /** Not null if this matrix is an intermediate result in another matrix's formula and has not been read since. */
    private volatile Habits.Result result;
    /** Number of products whose right factor was this matrix's transpose. */
    private int products;
    /** The transpose's elements, packed as a right factor from MANY_PRODUCTS products on; null before. */
    private Object packed;

    /** @param content the elements, or the Expression that computes the elements */
    public LazyMatrix(int rows, int columns, Kernels<Object> kernels, Object content) {
        this.rows = rows;
        this.columns = columns;
        this.kernels = kernels;
        this.depth = content instanceof Expression expression ? depthOf(expression) : 0;
        this.content = content;
        if (EAGER && depth > 0) {
            values();
        }
    }

    /** The depth of an expression. Operands at the greatest depth are computed, so that no chain grows longer. */
    private static int depthOf(Expression expression) {
        int depth = 1;
        for (LazyMatrix operand : expression.operands()) {
            if (operand.content instanceof Expression) {
                if (operand.depth >= DEEPEST) {
                    operand.values();
                } else {
                    depth = Math.max(depth, operand.depth + 1);
                }
            }
        }
        return depth;
    }

    /** The expression that computes the elements; null after the computation. */
    public Expression expression() {
        return content instanceof Expression expression ? expression : null;
    }

    /** The elements, computed if necessary: a float[] or double[]. */
    public Object values() {
        asked();
        if (content instanceof Expression) {
            Evaluation.of(this);
        }
        return content;
    }

    /**
     * The elements of the transpose, packed for {@link Evaluation} as a right factor; null before the third product.
     * A trained layer's weights are used in many products; weights in training change after one product.
     */
    Object packedTranspose() {
        if (packed == null && ++products >= MANY_PRODUCTS) {
            packed = kernels.pack(values(), rows, columns);
        }
        return packed;
    }

    /** Replaces the expression by the computed elements. */
    void settle(Object values) {
        content = values;
    }

    /** Marks this matrix as an intermediate result in the formula of another matrix. */
    void becomes(Habits.Result intermediate) {
        result = intermediate;
    }

    /** Records that the elements are read. */
    void asked() {
        Habits.Result intermediate = result;
        if (intermediate != null) {
            intermediate.asked();
            result = null;
        }
    }

    public boolean hasShapeOf(LazyMatrix that) {
        return rows == that.rows && columns == that.columns;
    }
}
