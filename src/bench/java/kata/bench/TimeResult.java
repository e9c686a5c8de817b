package kata.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The times of a training run, from the start of its JVM until its accuracy on the test images is measured.
 *
 * @param ready    the seconds from the start of the JVM until the first step: starting, reading MNIST, drawing weights
 * @param testing  the seconds to measure the accuracy
 * @param total    the seconds from the start of the JVM until the accuracy is measured
 * @param steps    the number of training steps
 * @param accuracy the accuracy on the test images
 */
record TimeResult(int seed, double ready, double testing, double total, int steps, double accuracy) {
    static List<String> lines(List<TimeResult> results) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("seconds from the start of the JVM to 98 % of the test images: 784-512-256-10, two epochs of Adam");
        lines.add(String.format("%-6s %8s %12s %8s %10s %8s %10s", "seed", "total", "before step 1", "training",
                "testing", "steps", "accuracy"));
        for (TimeResult result : results) {
            lines.add(String.format(Locale.ROOT, "%-6d %8.2f %12.2f %9.2f %10.2f %8d %8.2f %%", result.seed(),
                    result.total(), result.ready(), result.total() - result.ready() - result.testing(),
                    result.testing(), result.steps(), 100 * result.accuracy()));
        }
        return lines;
    }
}
