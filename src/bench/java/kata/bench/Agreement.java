package kata.bench;

import java.util.Arrays;

/** Checks that a contestant computes the expected values. */
final class Agreement {
    private Agreement() {
    }

    /** @param tolerance the largest error allowed, relative to the largest magnitude of the expected elements */
    static void require(String what, double[] actual, double[] expected, double tolerance) {
        double bound = tolerance * Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(actual[i] - expected[i]) <= bound)) {
                throw new IllegalStateException(
                        what + ": element " + i + " is " + actual[i] + ", expected " + expected[i]);
            }
        }
    }
}
