package kata.grade;

import java.util.stream.DoubleStream;

/**
 * The processor seconds, over all threads, that grading a task took in its worker.
 *
 * @param start    the start of the JVM; 0 if the worker had graded a file before
 * @param compiler the compilation of the file, and the check of its classes
 * @param checks   the checks that take moments
 * @param training the checks that take long: most of them train
 */
public record Cost(double start, double compiler, double checks, double training) {
    private static final double MOST = 1e9;

    /** The seconds of all parts. */
    public double all() {
        return parts().sum();
    }

    /** The cost of this and another grading. */
    public Cost plus(Cost other) {
        return new Cost(start + other.start, compiler + other.compiler, checks + other.checks,
                training + other.training);
    }

    /** Whether each part is a time. */
    public boolean isComplete() {
        return parts().allMatch(seconds -> seconds >= 0 && seconds < MOST);
    }

    private DoubleStream parts() {
        return DoubleStream.of(start, compiler, checks, training);
    }
}
