package kata.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.data.Folders;
import kata.data.WholeFile;
import kata.grade.GradeTable;

/** A file of scores that a platform's gradebook imports, if the platform has named hand-ins. */
enum GradeImport {
    /** Moodle's grading worksheet of an assignment. With an empty date Moodle sets only grades that are missing. */
    MOODLE(PlatformName.Platform.MOODLE, "moodle.csv",
            List.of("Identifier", "Full name", "Grade", "Last modified (grade)"),
            (name, score) -> List.of("Participant " + name.id(), name.person(), score, "")),
    /** Canvas's gradebook of a course. Canvas finds students by the ID and ignores empty cells. */
    CANVAS(PlatformName.Platform.CANVAS, "canvas.csv",
            List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Gradient Kata"),
            (name, score) -> List.of(name.person(), name.id(), "", "", "", score));

    private final PlatformName.Platform platform;
    private final String file;
    private final List<String> headings;
    private final BiFunction<PlatformName, String, List<String>> cells;

    GradeImport(PlatformName.Platform platform, String file, List<String> headings,
                BiFunction<PlatformName, String, List<String>> cells) {
        this.platform = platform;
        this.file = file;
        this.headings = headings;
        this.cells = cells;
    }

    /** Writes the file; if the platform has named no graded student, deletes an earlier run's file. */
    void write(Path folder, CourseSummary summary) {
        String text = of(summary);
        if (text.isEmpty()) {
            Folders.delete(folder.resolve(file));
        } else {
            WholeFile.write(folder.resolve(file), text);
        }
    }

    /** The file's text: a line for each graded student whom the platform knows; empty if there is no such student. */
    String of(CourseSummary summary) {
        List<String> lines = graded(summary).filter(result -> knows(summary, result)).map(result -> SummaryCsv.line(
                cells.apply(summary.names().get(result.name()), GradeTable.number(result.score())))).toList();
        return lines.isEmpty() ? "" : SummaryCsv.line(headings) + String.join("", lines);
    }

    /** A line on the graded students whom the platform's file lacks; empty if there is no such student or file. */
    Optional<String> lacks(CourseSummary summary) {
        String lacking = graded(summary).filter(result -> !knows(summary, result)).map(StudentResult::name)
                .collect(Collectors.joining(", "));
        return Optional.of(lacking).filter(names -> !names.isEmpty() && !of(summary).isEmpty())
                .map(names -> names + ": not in " + file + ", since the name of the hand-in has no number of the "
                        + "platform's; enter the score by hand");
    }

    private static Stream<StudentResult> graded(CourseSummary summary) {
        return summary.results().stream().filter(StudentResult::isGraded);
    }

    private boolean knows(CourseSummary summary, StudentResult result) {
        PlatformName name = summary.names().get(result.name());
        return name != null && name.platform() == platform && !name.id().isEmpty();
    }
}
