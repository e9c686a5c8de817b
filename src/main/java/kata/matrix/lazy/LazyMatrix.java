package kata.matrix.lazy;

import kata.matrix.kernel.Kernels;

/**
 * The elements of a matrix, or until somebody asks for them the {@link Expression} that gives them. Once they
 * are there they stay, and the expression is forgotten. Any thread may ask.
 *
 * <p>With {@code -Dkata.matrix=eager} they are computed where the expression is written, so that a debugger and a
 * profiler show it there. They are the same; a training step takes twice as long.
 */
public final class LazyMatrix {
    private static final boolean EAGER = System.getProperty("kata.matrix", "lazy").equals("eager");
    /** Expressions on top of each other up to which computing may wait. */
    private static final int DEEPEST = 64;
    /** Products from which on packing the right factor once for all of them is worth its memory. */
    private static final int MANY_PRODUCTS = 3;

    public final int rows;
    public final int columns;
    /** The loops over arrays of its precision. */
    public final Kernels<Object> kernels;
    /** How many expressions lay on top of each other when this was made; 0 where it had elements. */
    private final int depth;
    /** A float[] or double[], or before they are computed the Expression. */
    private volatile Object content;
    /** Set where this is an intermediate result in the formula of another matrix. */
    private volatile Habits.Result result;
    /** How many products had the transpose of this as their right factor, and its packed elements from many on. */
    private int products;
    private Object packed;

    /** @param content the elements, or what they are computed from */
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

    /** Computes those operands that lie too deep to wait any longer. */
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

    /** What this is computed from, or null where it has been. */
    public Expression expression() {
        return content instanceof Expression expression ? expression : null;
    }

    /** The elements, computed where they were not before: a float[] or double[]. */
    public Object values() {
        asked();
        if (content instanceof Expression) {
            Evaluation.of(this);
        }
        return content;
    }

    /**
     * The elements of the transpose, packed for products whose right factor it is, or null where those are few as yet:
     * the weights of a trained layer have many, those of one in training change after one. For {@link Evaluation}.
     */
    Object packedTranspose() {
        if (packed == null && ++products >= MANY_PRODUCTS) {
            packed = kernels.pack(values(), rows, columns);
        }
        return packed;
    }

    /** The elements are computed: this array holds them. */
    void settle(Object values) {
        content = values;
    }

    /** This is an intermediate result in a formula that somebody else asked for. */
    void becomes(Habits.Result intermediate) {
        result = intermediate;
    }

    /** Somebody asks for the elements. */
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
