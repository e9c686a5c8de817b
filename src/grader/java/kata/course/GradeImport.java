package kata.course;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import kata.data.Folders;
import kata.data.WholeFile;
import kata.grade.GradeTable;

/** The scores in the columns that a platform imports: a file for each platform that the students' names come from. */
enum GradeImport {
    /** The worksheet for grades of one assignment. An empty date lets it set grades where there were none. */
    MOODLE(PlatformName.Platform.MOODLE, "moodle.csv",
            List.of("Identifier", "Full name", "Grade", "Last modified (grade)"),
            (name, score) -> List.of("Participant " + name.id(), name.person(), score, "")),
    /** The gradebook of a course. It goes by the ID and leaves out what is empty. */
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

    /** Writes the file, or deletes that of an earlier run if nobody's name comes from the platform. */
    void write(Path folder, CourseSummary summary) {
        String text = of(summary);
        if (text.isEmpty()) {
            Folders.delete(folder.resolve(file));
        } else {
            WholeFile.write(folder.resolve(file), text);
        }
    }

    /** A line for each who was graded and whom the platform knows; empty if there is none. */
    String of(CourseSummary summary) {
        List<String> lines = summary.results().stream().filter(StudentResult::isGraded)
                .flatMap(result -> Stream.ofNullable(summary.names().get(result.name()))
                        .filter(name -> name.platform() == platform && !name.id().isEmpty())
                        .map(name -> SummaryCsv.line(cells.apply(name, GradeTable.number(result.score()))))).toList();
        return lines.isEmpty() ? "" : SummaryCsv.line(headings) + String.join("", lines);
    }
}
