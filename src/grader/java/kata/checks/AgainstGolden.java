package kata.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.DoubleFunction;

/**
 * Says which matrices a check compares with golden values, and how closely. The check itself, {@code ./kata show}, the
 * report and the grader's second comparison read it here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(AgainstGolden.All.class)
public @interface AgainstGolden {
    /** The matrices, as in "problem1/forward/V1": the check keeps them under these names, which no other check has. */
    String[] value();

    /** The file below {@code golden}, as in "problem1/backward/W1"; if nothing is said, it has the matrix's name. */
    String golden() default "";

    /** How far an element may be from the golden one; {@code golden/TOLERANCES.md} derives it. */
    double tolerance();

    /** The quantity that the tolerance is a fraction of. */
    Of of() default Of.LARGEST;

    /** Whether the check fails if one of them differs; otherwise they are kept to be shown. */
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

    /** All that a check compares. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {
        AgainstGolden[] value();
    }
}
