package kata.matrix;

/** Thrown if operands differ in precision; the message names the operation, both precisions and both shapes. */
public final class PrecisionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    PrecisionException(String operation, Matrix left, Matrix right) {
        super("%s: %s %s and %s %s do not mix: convert one of them with to(Precision)".formatted(
                operation, left.precision(), left.shape(), right.precision(), right.shape()));
    }
}
