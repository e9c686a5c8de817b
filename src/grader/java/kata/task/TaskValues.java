package kata.task;

import java.util.Arrays;
import java.util.List;

/**
 * A matrix that a task computes.
 *
 * @param output as in "problem1/autodiff/W1": the file where checks keep what they have seen, in the folder
 *               {@code outputs} of a build, without its ending
 * @param golden as in "problem1/backward/W1": the file below {@code golden} to hold it against
 */
public record TaskValues(String output, String golden) {

    /** All that a task computes, in the order of the homework. */
    public static List<TaskValues> of(Task task) {
        return switch (task) {
            case FORWARD -> in("problem1/forward", "V1", "V2", "V3", "V4", "V5", "D", "z");
            case BACKWARD -> in("problem1/backward", "D", "V5", "V4", "V3", "V2", "V1", "W3", "W2", "W1", "X");
            case AUTODIFF -> List.of(
                    new TaskValues("problem1/autodiff/z", "problem1/forward/z"),
                    new TaskValues("problem1/autodiff/W1", "problem1/backward/W1"),
                    new TaskValues("problem1/autodiff/W2", "problem1/backward/W2"),
                    new TaskValues("problem1/autodiff/W3", "problem1/backward/W3"));
            case NETWORK -> in("problem2/mnist-losses", "sgd");
            case ADAGRAD -> in("problem2/updates", "adagrad", "adagrad-large-eps");
            case RMSPROP -> in("problem2/updates", "rmsprop", "rmsprop-short-memory");
            case ADAM -> in("problem2/updates", "adam", "adam-short-memory");
            case TRAINING -> in("problem2/mnist-losses", "adagrad", "rmsprop", "adam");
            case PCA -> List.of(
                    new TaskValues("problem3/subspace/singular-values", "problem3/subspace/singular-values"),
                    new TaskValues("problem3/subspace/pca-projector-diagonal",
                            "problem3/subspace/pca-projector-diagonal"),
                    new TaskValues("problem3/subspace/pca-projector-diagonal-by-eigenvalues",
                            "problem3/subspace/pca-projector-diagonal"),
                    new TaskValues("problem3/subspace/pca-distance", "problem3/subspace/pca-distance"));
            case ROBUST -> in("problem3/subspace", "objective", "projector-diagonal");
            case AUTOENCODER -> in("problem3/autoencoder", "codes", "logits", "reconstructions", "loss", "W1.g", "W2.g",
                    "W3.g", "W4.g", "W5.g", "W6.g", "b1.g", "b2.g", "b3.g", "b4.g", "b5.g", "b6.g");
            case PLANE -> in("problem3/plane", "principal-codes", "accuracy-of-10-neighbours");
        };
    }

    /** As in "W1". */
    public String name() {
        return output.substring(output.lastIndexOf('/') + 1);
    }

    /**
     * The largest difference of two elements, as a part of the largest golden one; NaN where a computed one is not a
     * number, infinite where the shapes differ. Of rows as {@link kata.data.Csv#rows} reads them.
     */
    public static double difference(double[][] computed, double[][] golden) {
        if (computed.length != golden.length || computed[0].length != golden[0].length) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < golden.length; i++) {
            for (int j = 0; j < golden[i].length; j++) {
                largest = Math.max(largest, Math.abs(golden[i][j]));
                difference = Math.max(difference, Math.abs(computed[i][j] - golden[i][j]));
            }
        }
        return difference == 0 ? 0 : difference / largest;
    }

    private static List<TaskValues> in(String folder, String... names) {
        return Arrays.stream(names).map(name -> folder + "/" + name).map(path -> new TaskValues(path, path)).toList();
    }
}
