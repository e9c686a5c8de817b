package kata.matrix;

/** Thrown if the shapes of matrices do not fit an operation; the message names the operation and the shapes. */
public final class ShapeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public ShapeException(String message) {
        super(message);
    }
}
