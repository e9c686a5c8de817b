package kata.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kata.data.Csv;
import kata.data.Folders;
import kata.matrix.Matrix;

/**
 * The training of the classifier by one rule, as the tests keep it in {@code outputs/problem2/training}: objectives are
 * means since the point before, accuracies shares of the test images whose class is predicted.
 *
 * @param rule its name
 * @param early the objective at the end of the first epoch
 * @param last the objective at the end
 */
record TrainingCurve(String rule, double early, double last, double firstAccuracy, double lastAccuracy, long epochs) {
    private static final String OBJECTIVE = "-objective.csv";

    /** The curves of all rules that were trained, by name. */
    static List<TrainingCurve> in(Path outputs) {
        Path folder = outputs.resolve("problem2/training");
        return Folders.list(folder).stream().map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(OBJECTIVE))
                .map(name -> name.substring(0, name.length() - OBJECTIVE.length()))
                .filter(rule -> Files.exists(folder.resolve(rule + "-accuracy.csv")))
                .map(rule -> of(rule, Csv.read(folder.resolve(rule + OBJECTIVE)),
                        Csv.read(folder.resolve(rule + "-accuracy.csv")))).toList();
    }

    /**
     * @param objective (n, 2): epochs, mean objective since the point before
     * @param accuracy  (epochs, 2): epoch, accuracy
     */
    private static TrainingCurve of(String rule, Matrix objective, Matrix accuracy) {
        int row = 0;
        while (row < objective.rows() - 1 && objective.get(row, 0) < 1 - 1e-9) {
            row++;
        }
        int end = accuracy.rows() - 1;
        return new TrainingCurve(rule, objective.get(row, 1), objective.get(objective.rows() - 1, 1),
                accuracy.get(0, 1), accuracy.get(end, 1), Math.round(accuracy.get(end, 0)));
    }
}
