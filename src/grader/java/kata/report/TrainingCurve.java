package kata.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kata.data.Csv;
import kata.data.Folders;
import kata.matrix.Matrix;

/**
 * The classifier's training by one update rule, from {@code outputs/problem2/training}. An objective is a mean since
 * the previous point; an accuracy is the share of test images whose class is predicted.
 *
 * @param rule the name of the update rule
 * @param early the objective at the end of the first epoch
 * @param last the objective at the end
 */
record TrainingCurve(String rule, double early, double last, double firstAccuracy, double lastAccuracy, long epochs) {
    private static final String OBJECTIVE = "-objective.csv";

    /** The curves of all rules that have trained, sorted by name. */
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
     * @param objective the matrix (n, 2) with the columns epochs and mean objective since the previous point
     * @param accuracy  the matrix (epochs, 2) with the columns epoch and accuracy
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
