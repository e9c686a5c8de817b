package kata.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kata.data.Csv;
import kata.data.Folders;
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
        return Folders.list(folder).stream().map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(OBJECTIVE))
                .map(name -> name.substring(0, name.length() - OBJECTIVE.length()))
                .filter(rule -> Files.exists(folder.resolve(rule + "-accuracy.csv")))
                .map(rule -> new TrainingCurve(rule, Csv.read(folder.resolve(rule + OBJECTIVE)),
                        Csv.read(folder.resolve(rule + "-accuracy.csv")))).toList();
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
