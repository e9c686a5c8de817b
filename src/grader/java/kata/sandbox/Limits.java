package kata.sandbox;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import kata.task.Task;

/**
 * What the tests of one task may use up.
 *
 * @param time from when the worker is asked until it answers, its start included where it is not warm
 * @param heap of the worker's JVM, as in "3g"
 */
public record Limits(Function<Task, Duration> time, String heap) {
    /** The tasks whose tests compute little: a second or two of work for a JVM that is warm. */
    private static final Set<Task> SHORT = EnumSet.of(Task.FORWARD, Task.BACKWARD, Task.AUTODIFF, Task.ADAGRAD,
            Task.RMSPROP, Task.ADAM, Task.PCA);

    /** About ten times what the tests take on two slow cores, and never less than a minute. */
    public static Limits generous() {
        return new Limits(task -> Duration.ofSeconds(switch (task) {
            case TRAINING, AUTOENCODER -> 900;
            case NETWORK, ROBUST, PLANE -> 180;
            default -> 60;
        }), "3g");
    }

    /** Whether its tests are over before a JVM's optimizing compiler would pay. */
    static boolean isShort(Task task) {
        return SHORT.contains(task);
    }

    /** The same time for each task. */
    public Limits withTime(Duration each) {
        return new Limits(task -> each, heap);
    }
}
