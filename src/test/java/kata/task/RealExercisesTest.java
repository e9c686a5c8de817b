package kata.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kata.data.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the project's own solutions make; the folder {@code exercises} itself belongs to the student. */
class RealExercisesTest {
    private static final Path SOLUTIONS = Golden.folder().toAbsolutePath().resolveSibling("solutions");
    private static final Pattern STATEMENT = Pattern.compile("(?m)^ {8,}[^ */@].*;$");

    @TempDir
    Path classes;

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(SOLUTIONS)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> SOLUTIONS.relativize(file).toString().replace('\\', '/')).sorted().toList().stream();
        }
    }

    static Stream<String> filesWithBlanks() {
        return Stream.of(Task.values()).map(Task::file);
    }

    @ParameterizedTest
    @MethodSource("filesWithBlanks")
    void eachCompilesAgainstTheSolutionsOfTheOthers(String file) throws IOException {
        assertThat(JavaCompilation.of(classes, Map.of(file, exercise(file)))).isEmpty();
    }

    @Test
    void allCompileTogether() throws IOException {
        Map<String, String> exercises = new TreeMap<>();
        for (String file : files().toList()) {
            exercises.put(file, exercise(file));
        }
        assertThat(exercises).hasSizeGreaterThanOrEqualTo(Task.values().length);
        assertThat(JavaCompilation.of(classes, exercises)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void somethingIsWorkedBeforeTheFirstBlank(String file) throws IOException {
        String exercise = exercise(file);
        int blank = exercise.indexOf("// TODO ");
        assertThat(STATEMENT.matcher(blank < 0 ? exercise : exercise.substring(0, blank)).find()
                || blank < 0).as("a statement in a method's body before the first blank of " + file).isTrue();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noSolutionIsLeftAndLinesFitTheScreen(String file) throws IOException {
        String exercise = exercise(file);
        assertThat(exercise).doesNotContain("SOLUTION", "// END", "\t", "\r").endsWith("}\n");
        assertThat(exercise.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @Test
    void eachProblemAsksAndEveryQuestionNamesItsTasks() {
        Map<String, AnswerSheet> sheets = new Exercises(SOLUTIONS.getParent()).answerSheets();
        assertThat(sheets).containsOnlyKeys("problem1/answers.md", "problem2/answers.md", "problem3/answers.md");
        sheets.forEach((file, sheet) -> assertThat(sheet.questions()).isNotEmpty().allSatisfy(question -> {
            String ids = question.replaceFirst(" [A-Z].*", "");
            assertThat(Task.named(ids)).extracting(Task::problem).containsOnly(file.charAt(7) - '0');
            assertThat(question).endsWith("?");
        }));
        assertThat(sheets.values().stream().flatMap(sheet -> sheet.questions().stream())).doesNotHaveDuplicates();
    }

    private static String exercise(String file) throws IOException {
        return Exercise.of("solutions/" + file, Files.readString(SOLUTIONS.resolve(file)));
    }
}
