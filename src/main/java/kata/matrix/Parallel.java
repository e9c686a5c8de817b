package kata.matrix;

import java.util.stream.IntStream;

/** Splits a range of independent items over the cores; the calling thread takes part. */
final class Parallel {
    /** Elementary operations below which a second thread costs more than it saves. */
    private static final long WORTH_A_THREAD = 1 << 15;

    interface Body {
        void run(int from, int to);
    }

    private Parallel() {
    }

    /**
     * Runs the body on the pieces [from, to) of [0, items), in any order and on any thread. The pieces depend on
     * the two arguments alone, never on the number of threads.
     */
    static void overRange(int items, long workPerItem, Body body) {
        int piece = (int) Math.min(items, Math.max(1, WORTH_A_THREAD / Math.max(1, workPerItem)));
        if (piece == items) {
            body.run(0, items);
            return;
        }
        int pieces = (items - 1) / piece + 1;
        IntStream.range(0, pieces).parallel()
                .forEach(p -> body.run(p * piece, p * piece + Math.min(piece, items - p * piece)));
    }
}
