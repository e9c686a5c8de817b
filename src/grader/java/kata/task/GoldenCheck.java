package kata.task;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kata.grade.CheckResult;

/**
 * A check that compares what a task computes with golden values, so that whoever has both can do it again.
 *
 * @param name      the check's own, as in {@link CheckResult#name()}
 * @param values    what it compares
 * @param tolerance how far each value may be from the golden one, as a part of the largest golden value: at least as
 *                  far as in the check itself, see {@code golden/TOLERANCES.md}
 */
public record GoldenCheck(String name, List<TaskValues> values, double tolerance) {
    private static final double ROUNDING = 1.01e-12;
    private static final double TRAINING = 1.01e-9;

    /** Those of a task that can be made again from what it keeps; what it computes on the way there has none. */
    public static List<GoldenCheck> of(Task task) {
        return switch (task) {
            case FORWARD -> Stream.of("V3", "V4", "V5", "D", "z").map(node -> of(task, ROUNDING,
                    node + " agrees with the golden value" + (node.equals("z") ? "" : "s"), node)).toList();
            case BACKWARD -> Stream.of("D", "V3", "V2", "V1", "W3", "W2", "W1", "X").map(node ->
                    of(task, ROUNDING, "gradient of " + node + " agrees with PyTorch", node)).toList();
            case AUTODIFF -> List.of(of(task, ROUNDING, "gradients of the three layers agree with PyTorch",
                    "z", "W1", "W2", "W3"));
            case NETWORK -> List.of(of(task, TRAINING,
                    "a hundred steps of gradient descent on MNIST agree with PyTorch", "sgd"));
            case ADAGRAD -> List.of(
                    of(task, ROUNDING, "two hundred steps agree with PyTorch", "adagrad"),
                    of(task, ROUNDING, "two hundred steps with a large epsilon agree with PyTorch",
                            "adagrad-large-eps"));
            case RMSPROP -> shortMemory(task, "rmsprop");
            case ADAM -> shortMemory(task, "adam");
            case TRAINING -> List.of();   // any two of three may agree, and all are the work of other tasks
            case PCA -> List.of(
                    of(task, 5.5e-12, "the subspace agrees with golden", "pca-projector-diagonal"),
                    of(task, 2.8e-11, "the subspace by eigenvalues agrees with golden",
                            "pca-projector-diagonal-by-eigenvalues"),
                    of(task, ROUNDING, "along the directions the points are as long as the singular values",
                            "singular-values"),
                    of(task, 1.4e-11, "the distance of PCA to the truth agrees with golden", "pca-distance"));
            case ROBUST -> List.of(
                    of(task, 5.5e-6, "the projector agrees with golden", "projector-diagonal"),
                    of(task, 3.7e-5, "the objective agrees with golden", "objective"));
            case AUTOENCODER -> List.of(
                    of(task, ROUNDING, "codes and reconstructions agree with NumPy",
                            "codes", "logits", "reconstructions"),
                    of(task, ROUNDING, "the loss and its gradients agree with NumPy", "loss", "W1.g", "W2.g", "W3.g",
                            "W4.g", "W5.g", "W6.g", "b1.g", "b2.g", "b3.g", "b4.g", "b5.g", "b6.g"));
            case PLANE -> List.of(
                    of(task, 1.01e-11, "the first principal codes of MNIST are those of NumPy", "principal-codes"),
                    of(task, 2.3e-3, "the neighbours tell the class of nearly half of the digits by PCA",
                            "accuracy-of-10-neighbours"));
        };
    }

    private static List<GoldenCheck> shortMemory(Task task, String rule) {
        return List.of(of(task, ROUNDING, "two hundred steps agree with PyTorch", rule),
                of(task, ROUNDING, "two hundred steps with a short memory agree with PyTorch",
                        rule + "-short-memory"));
    }

    private static GoldenCheck of(Task task, double tolerance, String check, String... names) {
        return new GoldenCheck(check, TaskValues.of(task).stream()
                .filter(values -> Arrays.asList(names).contains(values.name())).toList(), tolerance);
    }
}
