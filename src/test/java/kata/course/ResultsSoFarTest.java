package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsSoFarTest {
    @TempDir
    Path folder;
    private final List<String> said = new ArrayList<>();

    private ResultsSoFar ofThree() throws Exception {
        for (String name : List.of("ann", "bob", "eve")) {
            Files.createDirectories(folder.resolve("hw").resolve(name));
        }
        return new ResultsSoFar(folder.resolve("grades"), List.of(Task.ADAM), Students.in(folder, folder.resolve("hw"),
                folder.resolve("unpacked")), Shard.WHOLE, said::add);
    }

    private static StudentGrader.Outcome graded(String name) {
        return new StudentGrader.Outcome(new StudentResult(name, new StudentResult.Graded("v", List.of(), Map.of()),
                List.of(), List.of(), 1), false, null);
    }

    @Test
    void everyLineSaysWhereTheOthersAre() throws Exception {
        ResultsSoFar results = ofThree();
        results.begins("ann", Task.FORWARD);
        results.begins("bob", Task.FORWARD);
        results.begins("bob", Task.ADAM);
        results.add(graded("ann"));
        results.begins("eve", Task.FORWARD);
        results.add(graded("bob"));
        results.add(graded("eve"));
        assertThat(said).containsExactly("[1/3; bob at 2d] ann 0 of 0 in 1.0 s", "[2/3; eve at 1a] bob 0 of 0 in 1.0 s",
                "[3/3] eve 0 of 0 in 1.0 s");
    }

    /** As after an error that ended a thread of the run. */
    @Test
    void whoHasNoResultAtTheEndIsNotGraded() throws Exception {
        ResultsSoFar results = ofThree();
        results.add(graded("bob"));
        CourseSummary summary = results.end();
        assertThat(summary.notGraded()).containsExactly("ann", "eve");
        assertThat(summary.aside()).isEmpty();
        assertThat(folder.resolve("grades/summary.csv")).content().contains("NOT GRADED: the grader has stopped");
    }
}
