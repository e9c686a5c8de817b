package kata.sandbox;

import java.time.Duration;
import java.util.function.Function;
import kata.task.Task;

/**
 * What the tests of one task may use up.
 *
 * @param time from when the worker is asked until it answers, its start included where it is not warm
 * @param heap of the worker's JVM, as in "3g"
 */
public record Limits(Function<Task, Duration> time, String heap) {
    public static Limits generous() {
        return new Limits(task -> Duration.ofSeconds(task.seconds()), "3g");
    }
}
