package kata.course;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How long a run will go on, at the pace of the pieces of work that ended last. */
final class Estimate {
    /** So many pieces, since those at the beginning may have been of another kind, kept from an earlier run. */
    private static final int LAST = 20;

    private final Deque<Long> ends = new ArrayDeque<>();

    /** @param begin the time of now in nanoseconds */
    Estimate(long begin) {
        ends.add(begin);
    }

    /**
     * Counts a piece of work that has ended.
     *
     * @param now  in nanoseconds
     * @param left how many there still are
     * @return as in ", about 5 min left"; empty if little is left
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
