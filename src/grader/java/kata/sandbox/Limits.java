package kata.sandbox;

import java.time.Duration;
import java.util.function.Function;
import kata.task.Task;

/**
 * Limits on the time and the memory of one task's tests.
 *
 * @param time the longest time between request and answer, including the worker's start if no worker runs
 * @param heap the largest heap of the worker's JVM, as in "3g"
 */
public record Limits(Function<Task, Duration> time, String heap) {
    public static Limits generous() {
        return new Limits(task -> Duration.ofSeconds(task.seconds()), "3g");
    }
}
