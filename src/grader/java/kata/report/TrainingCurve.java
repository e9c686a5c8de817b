package kata.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kata.data.Csv;
import kata.matrix.Matrix;

/**
 * How one rule trained the classifier, as the tests keep it in {@code outputs/problem2/training}.
 *
 * @param rule its name
 * @param objective (n, 2): epochs, mean objective since the point before
 * @param accuracy (epochs, 2): epoch, share of the test images whose class is predicted
 */
record TrainingCurve(String rule, Matrix objective, Matrix accuracy) {
    private static final String OBJECTIVE = "-objective.csv";

    /** Of all rules that were trained, by name. */
    static List<TrainingCurve> in(Path outputs) {
        Path folder = outputs.resolve("problem2/training");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(OBJECTIVE)).sorted()
                    .map(name -> name.substring(0, name.length() - OBJECTIVE.length()))
                    .filter(rule -> Files.exists(folder.resolve(rule + "-accuracy.csv")))
                    .map(rule -> new TrainingCurve(rule, Csv.read(folder.resolve(rule + OBJECTIVE)),
                            Csv.read(folder.resolve(rule + "-accuracy.csv")))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the training curves cannot be read", e);
        }
    }

    /** At the end of the first epoch. */
    double early() {
        int row = 0;
        while (row < objective.rows() - 1 && objective.get(row, 0) < 1 - 1e-9) {
            row++;
        }
        return objective.get(row, 1);
    }

    double last() {
        return objective.get(objective.rows() - 1, 1);
    }

    double firstAccuracy() {
        return accuracy.get(0, 1);
    }

    double lastAccuracy() {
        return accuracy.get(accuracy.rows() - 1, 1);
    }

    long epochs() {
        return Math.round(accuracy.get(accuracy.rows() - 1, 0));
    }
}
