package kata.matrix.lazy;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which intermediate results of a formula are asked for after it has been evaluated.
 *
 * <p>Programs evaluate the same few formulas again and again: one training step is like the next. The first times, all
 * intermediate results of a formula are kept. After that, those are kept that have been asked for at some time: by the
 * backward pass, by the next step of an optimizer, by somebody who looks at them. One that is asked for although it was
 * not kept is computed again, and kept from then on. So what is kept decides on speed, never on values: a training step
 * that keeps all of them takes half as long again.
 *
 * <p>Used by {@link Evaluation} alone, one evaluation at a time; results are asked for on any thread meanwhile.
 */
final class Habits {
    private static final int FIRST_TIMES = 2;
    private static final int FORMULAS = 1000;
    /** The formulas that were evaluated last. */
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

    /** Those of the formula with this signature, one time more. */
    static Habits of(long signature) {
        Habits habits = BY_FORMULA.computeIfAbsent(signature, s -> new Habits());
        habits.times++;
        return habits;
    }

    /** Which of that many intermediate results are to be kept. A copy: others may ask for more meanwhile. */
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

    /** An intermediate result: tells its formula's habits when it is asked for. */
    record Result(Habits habits, int number) {
        void asked() {
            habits.asked(number);
        }
    }
}
