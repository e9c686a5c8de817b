package kata.grade;

import static kata.grade.Checks.failed;
import static kata.grade.Checks.passed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import kata.data.Computer;
import kata.data.DataException;
import kata.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenComesBack() {
        Path file = folder.resolve("results.json");
        GradescopeResults.write(file, Grade.of("solutions", EnumSet.of(Task.FORWARD, Task.ADAM), List.of(
                passed(Task.FORWARD, 1), passed(Task.ADAM, 2), failed(Task.ADAM, 1, "a check", "<wrong>"))),
                Computer.here());
        GradeFile read = GradeFile.read(file, "solutions");

        assertThat(read.score()).isEqualTo(1.75);
        assertThat(read.points()).isEqualTo(2.5);
        assertThat(read.tests()).extracting(GradeFile.Test::task, GradeFile.Test::score, GradeFile.Test::state,
                GradeFile.Test::checks, GradeFile.Test::passed, GradeFile.Test::output).containsExactly(
                tuple(Task.FORWARD, 1.0, State.PASSED, 1, 1L, "its check holds"),
                tuple(Task.ADAM, 0.75, State.FAILED, 2, 1L, "1 of 2 checks hold\n\na check\n<wrong>"));
        assertThat(read.machine()).isEqualTo(Computer.here());
        assertThat(read.machine().toString()).contains("GiB of memory, JDK " + Runtime.version().feature());
    }

    @Test
    void aDamagedFileIsAnErrorThatSaysHowToMakeItAnew() throws IOException {
        String run = ", \"extra_data\": {}}";
        for (String text : List.of("", "{", "[]", "{}", "{\"tests\": []}", "{\"tests\": [null]" + run,
                "{\"tests\": [{\"number\": \"1a\"" + run + "]" + run,
                "{\"tests\": [{\"number\": \"1a\", \"tags\": [\"PASSED\"]}]" + run,
                "{\"tests\": [{\"number\": \"9z\", \"tags\": [\"PASSED\"]" + run + "]" + run,
                "{\"tests\": [{\"number\": \"1a\", \"tags\": [\"DONE\"]" + run + "]" + run)) {
            Path file = Files.writeString(folder.resolve("results.json"), text);
            assertThatThrownBy(() -> GradeFile.read(file, "exercises")).as(text).isInstanceOf(DataException.class)
                    .hasMessageContaining("results.json: found ")
                    .hasMessageEndingWith("Delete this file, then grade again: mvn test -Pexercises");
        }
        assertThatThrownBy(() -> GradeFile.read(folder.resolve("none.json"), "solutions"))
                .isInstanceOf(DataException.class).hasMessageEndingWith("Delete this file, then grade again: mvn test");
    }
}
