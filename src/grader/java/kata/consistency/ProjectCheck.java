package kata.consistency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kata.data.Checksums;
import kata.task.Exercises;

/**
 * Something that is to hold in the project.
 *
 * @param what     as a sentence, said where it holds
 * @param findings what speaks against it
 */
public record ProjectCheck(String what, Findings findings) {

    /** Looks at the project. */
    public interface Findings {
        /** A line for each finding; none where all is well. @param home the project's folder */
        List<String> in(Path home) throws IOException, InterruptedException;
    }

    /** What is seen at once, in a second or two. */
    public static List<ProjectCheck> quick() {
        return List.of(new ProjectCheck("exercises/ is what solutions/ makes", home -> new Exercises(home).drift()),
                new ProjectCheck("every task has three hints, the first a question", home -> TaskHints.findings()),
                new ProjectCheck("the tables of the tasks say what kata.task.Task says", TaskTables::findings),
                new ProjectCheck("the links in the Markdown files lead somewhere", Links::findings),
                new ProjectCheck("each golden file has its checksum", home -> Checksums.problems()),
                new ProjectCheck("golden/PROVENANCE.md and golden/TOLERANCES.md know every golden folder",
                        GoldenFolders::findings));
    }

    /** What takes minutes: the grades of both folders, each task alone. */
    public static List<ProjectCheck> slow() {
        return List.of(new ProjectCheck("no check holds for a stub", FolderGrades::ofStubs),
                new ProjectCheck("every check holds for the solutions", FolderGrades::ofSolutions));
    }
}
