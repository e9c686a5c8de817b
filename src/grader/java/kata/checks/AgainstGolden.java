package kata.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.DoubleFunction;

/**
 * Declares the matrices that a check compares with golden values, and their tolerance. The check itself,
 * {@code ./kata show}, the report and the grader's second comparison read this annotation.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(AgainstGolden.All.class)
public @interface AgainstGolden {
    /** The names under which the check keeps the matrices, as in "problem1/forward/V1"; no two checks share a name. */
    String[] value();

    /** The golden file below {@code golden}, as in "problem1/backward/W1"; by default, the name of the matrix. */
    String golden() default "";

    /** The largest difference allowed, as a fraction of {@link #of()}; {@code golden/TOLERANCES.md} derives it. */
    double tolerance();

    /** The quantity that the tolerance is a fraction of. */
    Of of() default Of.LARGEST;

    /** Whether the check fails if a matrix differs; otherwise the matrices are only kept and shown. */
    boolean required() default true;

    /** The quantities that a tolerance may be a fraction of. */
    enum Of {
        /** The largest magnitude of the golden matrix. */
        LARGEST(Tolerance::ofLargest),
        /** The largest magnitude in the element's column. */
        COLUMN(Tolerance::ofColumn),
        /** The golden element. */
        EACH(Tolerance::ofEach),
        /** 1: the tolerance is absolute. */
        ONE(Tolerance::absolute);

        final DoubleFunction<Tolerance> tolerance;

        Of(DoubleFunction<Tolerance> tolerance) {
            this.tolerance = tolerance;
        }
    }

    /** The container that the compiler writes for several {@code @AgainstGolden} of one check. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {
        AgainstGolden[] value();
    }
}
