package kata.matrix.lazy;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The intermediate results of a formula that are read after its evaluation.
 *
 * <p>Programs evaluate the same few formulas again and again: one training step is like the next. The first evaluations
 * keep all intermediate results of a formula. Later evaluations keep the results that were ever read: by the backward
 * pass, by the next step of an optimizer, by a user. If a result that was not kept is read, the result is computed
 * again, and kept from then on. So the choice affects speed only: the package's table shows how much.
 *
 * <p>Only {@link Evaluation} uses this class, in one evaluation at a time; any thread may read results meanwhile.
 */
final class Habits {
    private static final int FIRST_TIMES = 2;
    private static final int FORMULAS = 1000;
    /** The habits of the formulas that were evaluated last, by signature. */
    private static final Map<Long, Habits> BY_FORMULA = new LinkedHashMap<>(FORMULAS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Habits> eldest) {
            return size() > FORMULAS;
        }
    };

    private final BitSet asked = new BitSet();
    private int times;

    private Habits() {
    }

    /** The habits of the formula with this signature; counts one more evaluation. */
    static Habits of(long signature) {
        Habits habits = BY_FORMULA.computeIfAbsent(signature, s -> new Habits());
        habits.times++;
        return habits;
    }

    /** The numbers, below size, of the results to keep: a copy, since other threads may add numbers meanwhile. */
    synchronized BitSet kept(int size) {
        BitSet kept = (BitSet) asked.clone();
        if (times <= FIRST_TIMES) {
            kept.set(0, size);
        }
        return kept;
    }

    synchronized void asked(int number) {
        asked.set(number);
    }

    /** An intermediate result, which reports each reading to the habits of its formula. */
    record Result(Habits habits, int number) {
        void asked() {
            habits.asked(number);
        }
    }
}
