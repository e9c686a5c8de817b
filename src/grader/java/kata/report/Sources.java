package kata.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kata.grade.GradeFile;
import problem3.FigureSummary;

/**
 * The files that a report's numbers and figures come from.
 *
 * @param home the project's folder
 * @param from whose work: {@code exercises} or {@code solutions}
 */
record Sources(Path home, String from) {
    private static final String FIGURES = "target/figures";

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

    /** The figures that tests have drawn. */
    List<FigureFile> curves() {
        return FigureFile.in(home, "target/" + from + "/figures");
    }

    /** The figures that {@code ./kata figures} has drawn. */
    List<FigureFile> figures() {
        return FigureFile.in(home, FIGURES);
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
