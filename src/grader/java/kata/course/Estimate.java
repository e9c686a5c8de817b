package kata.course;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** An estimate of a run's remaining time, from the pace of the last pieces of work. */
final class Estimate {
    /** The number of last pieces that count. Older pieces may mislead: results kept from an earlier run are fast. */
    private static final int LAST = 20;

    private final Deque<Long> ends = new ArrayDeque<>();

    /** @param begin the present time in nanoseconds */
    Estimate(long begin) {
        ends.add(begin);
    }

    /**
     * Counts a piece of work that has ended.
     *
     * @param now  the present time in nanoseconds
     * @param left the number of pieces that are left
     * @return the remaining time, as in ", about 5 min left"; empty if less than 10 s are left
     */
    String after(long now, int left) {
        ends.add(now);
        if (ends.size() > LAST + 1) {
            ends.remove();
        }
        Duration rest = Duration.ofNanos((now - ends.peek()) / (ends.size() - 1) * left);
        return rest.toSeconds() < 10 ? "" : ", about " + rounded(rest) + " left";
    }

    private static String rounded(Duration rest) {
        return rest.toMinutes() < 2 ? rest.toSeconds() + " s"
                : rest.toHours() < 2 ? rest.toMinutes() + " min" : rest.toHours() + " h";
    }
}
