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
 * @param from whose work: {@code exercises} or {@code solutions}
 */
record Sources(Path home, String from) {
    private static final String FIGURES = "target/figures";
    private static final String QUICK = "-quick";

    /** Empty where nothing was graded yet. */
    Optional<GradeFile> grade() {
        Path file = made("grade/results.json");
        return Files.exists(file) ? Optional.of(GradeFile.read(file, from)) : Optional.empty();
    }

    /** Empty where {@code ./kata figures} has not run yet. */
    Optional<FigureSummary> summary() {
        Path file = home.resolve(FIGURES).resolve("summary.json");
        return Files.exists(file) ? Optional.of(FigureSummary.read(file)) : Optional.empty();
    }

    /** The folder in which tests keep what the code computed. */
    Path outputs() {
        return made("outputs");
    }

    /**
     * The figures by name: those that {@code ./kata figures} has drawn and those of the tests. After a long training
     * the pictures of a short one are left out.
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

    /** The command that makes all but the last figures. */
    String test() {
        return from.equals("exercises") ? "mvn test -Pexercises" : "mvn test";
    }

    /** What a run of the tests leaves. */
    Path made(String name) {
        return home.resolve("target").resolve(from).resolve(name);
    }
}
