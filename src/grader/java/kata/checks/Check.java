package kata.checks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import kata.data.Csv;
import kata.data.Golden;
import kata.matrix.Matrix;
import kata.matrix.ShapeException;

/**
 * A comparison that shows a student what is wrong: the quantity, the first wrong element with both values, and the
 * number of wrong elements. The message also names the mistake if the values match a known mistake.
 *
 * <pre>
 *   Check.that("W2.g", actual)
 *        .unlike("the mask of the wrong layer", () -&gt; …)
 *        .isCloseTo(expected, tolerance);
 * </pre>
 */
public final class Check {
    /** A limit, so that no answer fills the disk; the homework's matrices have some ten thousand elements at most. */
    private static final int MOST_ELEMENTS_KEPT = 1_000_000;

    private record Mistake(String name, Supplier<Matrix> values) {
    }

    private final String quantity;
    private final Matrix actual;
    private final List<Mistake> mistakes = new ArrayList<>();
    private BiFunction<Integer, Integer, String> name;

    private Check(String quantity, Matrix actual) {
        this.quantity = quantity;
        this.actual = actual;
        this.name = this::element;
    }

    /** The element's name: "W2.g[1][3]" or, for a quantity of several words, "element [1][3] of the steps". */
    private String element(int i, int j) {
        if (actual.rows() * actual.columns() == 1) {
            return quantity;
        }
        return quantity.indexOf(' ') < 0 ? quantity + "[" + i + "][" + j + "]"
                : "element " + (actual.rows() == 1 ? j : "[" + i + "][" + j + "]") + " of " + quantity;
    }

    /**
     * Begins a check.
     *
     * @param actual the computed matrix; if it is null, the check fails and says so
     */
    public static Check that(String quantity, Matrix actual) {
        return new Check(quantity, actual);
    }

    public static Check that(String quantity, double actual) {
        return new Check(quantity, Matrix.of(1, 1, actual));
    }

    /** Sets the names of elements in messages, as in "theta[3] after step 17" in place of "W2.g[1][3]". */
    public Check named(BiFunction<Integer, Integer, String> elements) {
        this.name = elements;
        return this;
    }

    /** Adds a known mistake and the values that result from it, which are computed only if the check fails. */
    public Check unlike(String mistake, Supplier<Matrix> values) {
        mistakes.add(new Mistake(mistake, values));
        return this;
    }

    /**
     * Writes the values to a file in the format of golden files, so that any tool can compare the two. Empty matrices
     * and matrices that are far too large are not written.
     *
     * @param name the file below {@code outputs}, without its ending, as in "problem1/forward/V1"
     */
    public Check keptAs(String name) {
        long elements = actual == null ? 0 : (long) actual.rows() * actual.columns();
        if (elements > 0 && elements <= MOST_ELEMENTS_KEPT) {
            Csv.write(fileOf(name), actual);
        }
        return this;
    }

    /** The file of kept values: below the folder {@code kata.values} in a worker, below {@code outputs} in a build. */
    public static Path fileOf(String name) {
        String folder = System.getProperty("kata.values",
                System.getProperty("kata.output", "target/solutions") + "/outputs");
        return Path.of(folder).resolve(name + ".csv");
    }

    /**
     * Keeps the values and compares them with the golden ones within the check's {@link AgainstGolden#tolerance}.
     *
     * @throws AssertionError if a value differs; the message is for the student
     */
    public void agreesWithGolden(String name) {
        GoldenValues golden = GoldenValues.named(name);
        keptAs(name).isCloseTo(Golden.matrix(golden.golden()), golden.tolerance());
    }

    public void isCloseTo(double expected, Tolerance tolerance) {
        isCloseTo(Matrix.of(1, 1, expected), tolerance);
    }

    /**
     * Compares shape, precision and elements.
     *
     * @throws CheckFailure if one of these differs; the message is for the student
     */
    public void isCloseTo(Matrix expected, Tolerance tolerance) {
        if (actual == null) {
            throw failure(quantity + " is null: it was never set", "");
        }
        if (actual.rows() != expected.rows() || actual.columns() != expected.columns()) {
            throw failure(quantity + " has the shape " + actual.shape() + ", expected " + expected.shape(),
                    Diagnosis.ofShape(actual, expected, tolerance));
        }
        if (actual.precision() != expected.precision()) {
            throw failure(quantity + " is " + actual.precision() + ", expected " + expected.precision(), "");
        }
        Difference difference = Difference.between(actual, expected, tolerance);
        if (difference.count() > 0) {
            String found = name.apply(difference.row(), difference.column()) + difference.text(actual, expected)
                    + " (tolerance " + tolerance.description() + ")";
            throw mistakes.stream().filter(known -> Diagnosis.same(actual, known.values.get(), tolerance))
                    .findFirst().map(known -> failure(found, "these are the values of " + known.name, known.name))
                    .orElseGet(() -> failure(found, Diagnosis.ofValues(actual, expected, tolerance)));
        }
    }

    private static CheckFailure failure(String found, String diagnosis) {
        return failure(found, diagnosis, diagnosis);
    }

    /**
     * Makes the failure of this check.
     *
     * @param diagnosis one line about the mistake; empty if the mistake is unknown
     */
    private static CheckFailure failure(String found, String diagnosis, String mistake) {
        return new CheckFailure(new Failure(diagnosis.isEmpty() ? found : found + "\n" + diagnosis, mistake,
                Failure.Cause.CHECK, "", ""));
    }

    /** Checks that an operation throws a {@link ShapeException} if the shapes of its operands do not fit. */
    public static void refusesShapes(String operation, Runnable wrong) {
        try {
            wrong.run();
        } catch (ShapeException refused) {
            return;
        }
        throw new AssertionError(operation + " took shapes that do not fit, instead of throwing a ShapeException");
    }
}
