package kata.matrix;

/** Matrices whose shapes do not fit the operation; the message names the operation and the shapes. */
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public ShapeException(String message) {
        super(message);
    }

    /** For two operands: which operation, both shapes, and what would have fitted. */
    static ShapeException of(String operation, Matrix left, Matrix right, String wanted) {
        return new ShapeException("%s: %s and %s do not fit: %s"
                .formatted(operation, left.shape(), right.shape(), wanted));
    }
}
