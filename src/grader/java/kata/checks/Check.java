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
 * A comparison that tells a student what is wrong: the quantity, the first wrong element with both values, how many
 * are wrong, and the name of the mistake where the values are those of a known one.
 *
 * <pre>
 *   Check.that("W2.g", actual)
 *        .unlike("the mask of the wrong layer", () -&gt; …)
 *        .isCloseTo(expected, tolerance);
 * </pre>
 */
public final class Check {
    /** So that no answer fills the disk; those of the homework have some ten thousand at most. */
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

    /** "W2.g[1][3]"; behind words an index would belong to the last of them: "element [1][3] of the steps". */
    private String element(int i, int j) {
        if (actual.rows() * actual.columns() == 1) {
            return quantity;
        }
        return quantity.indexOf(' ') < 0 ? quantity + "[" + i + "][" + j + "]"
                : "element " + (actual.rows() == 1 ? j : "[" + i + "][" + j + "]") + " of " + quantity;
    }

    /**
     * A check of a matrix.
     *
     * @param actual may be null, which is a failure that says so
     */
    public static Check that(String quantity, Matrix actual) {
        return new Check(quantity, actual);
    }

    public static Check that(String quantity, double actual) {
        return new Check(quantity, Matrix.of(1, 1, actual));
    }

    /** Calls the element in row i and column j something else than "W2.g[1][3]", as in "theta[3] after step 17". */
    public Check named(BiFunction<Integer, Integer, String> elements) {
        this.name = elements;
        return this;
    }

    /** Names a mistake by the values that it leads to; they are computed only where the check fails. */
    public Check unlike(String mistake, Supplier<Matrix> values) {
        mistakes.add(new Mistake(mistake, values));
        return this;
    }

    /**
     * Keeps the values in a file of their own, in the format of {@code golden}, so that any tool can compare the two;
     * not where there are none, or far too many.
     *
     * @param name as in "problem1/forward/V1"
     */
    public Check keptAs(String name) {
        long elements = actual == null ? 0 : (long) actual.rows() * actual.columns();
        if (elements > 0 && elements <= MOST_ELEMENTS_KEPT) {
            Csv.write(fileOf(name), actual);
        }
        return this;
    }

    /** The file of kept values: a worker's is in a folder of its grader's alone, a build's beside its figures. */
    public static Path fileOf(String name) {
        String folder = System.getProperty("kata.values",
                System.getProperty("kata.output", "target/solutions") + "/outputs");
        return Path.of(folder).resolve(name + ".csv");
    }

    /**
     * Keeps the values, and compares them with the golden ones as closely as the check's {@link AgainstGolden} says.
     *
     * @throws AssertionError with the message for the student
     */
    public void agreesWithGolden(String name) {
        GoldenValues golden = GoldenValues.named(name);
        keptAs(name).isCloseTo(Golden.matrix(golden.golden()), golden.tolerance());
    }

    public void isCloseTo(double expected, Tolerance tolerance) {
        isCloseTo(Matrix.of(1, 1, expected), tolerance);
    }

    /**
     * Compares shape and elements.
     *
     * @throws CheckFailure with the message for the student
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

    /** @param diagnosis what is said of the mistake, in a line; empty if none is known */
    private static CheckFailure failure(String found, String diagnosis, String mistake) {
        return new CheckFailure(new Failure(diagnosis.isEmpty() ? found : found + "\n" + diagnosis, mistake,
                Failure.Cause.CHECK, "", ""));
    }

    /** Checks that an operation refuses shapes that do not fit, with a {@link ShapeException}. */
    public static void refusesShapes(String operation, Runnable wrong) {
        try {
            wrong.run();
        } catch (ShapeException refused) {
            return;
        }
        throw new AssertionError(operation + " took shapes that do not fit, instead of throwing a ShapeException");
    }
}
