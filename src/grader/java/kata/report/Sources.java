package kata.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kata.grade.GradeFile;
import kata.task.Exercises;
import problem3.FigureSummary;

/**
 * The files that a report's numbers and figures come from.
 *
 * @param home the project's folder
 * @param from the folder of the work: {@code exercises} or {@code solutions}
 */
record Sources(Path home, String from) {
    private static final String FIGURES = "target/figures";
    private static final String QUICK = "-quick";

    /** The last grade; empty if nothing was graded yet. */
    Optional<GradeFile> grade() {
        Path file = made("grade/results.json");
        return Files.exists(file) ? Optional.of(GradeFile.read(file, from)) : Optional.empty();
    }

    /** The summary of the figures; empty if {@code ./kata figures} has not run yet. */
    Optional<FigureSummary> summary() {
        Path file = home.resolve(FIGURES).resolve("summary.json");
        return Files.exists(file) ? Optional.of(FigureSummary.read(file)) : Optional.empty();
    }

    /** The folder in which the tests keep computed matrices. */
    Path outputs() {
        return made("outputs");
    }

    /**
     * The figures of {@code ./kata figures} and of the tests, sorted by name. A figure of a short training is left
     * out if the same figure of a long training exists.
     */
    List<FigureFile> figures() {
        Map<String, FigureFile> byName = new TreeMap<>();
        FigureFile.in(home.resolve(FIGURES)).forEach(figure -> byName.put(figure.name(), figure));
        FigureFile.in(made("figures")).forEach(figure -> byName.put(figure.name(), figure));
        return byName.values().stream().filter(figure -> !figure.name().endsWith(QUICK)
                || !byName.containsKey(figure.name().replaceFirst(QUICK + "$", ""))).toList();
    }

    Answers answers() {
        return Answers.in(home, from, new Exercises(home).answerSheets());
    }

    /** The command that runs the tests, which make all files but those of {@code ./kata figures}. */
    String test() {
        return from.equals("exercises") ? "mvn test -Pexercises" : "mvn test";
    }

    /** The path of a file or folder that a run of the tests makes. */
    Path made(String name) {
        return home.resolve("target").resolve(from).resolve(name);
    }
}
