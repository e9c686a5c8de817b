package kata.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kata.data.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskTest {
    private final Path home = Golden.folder().toAbsolutePath().getParent();

    @Test
    void idsAreUniqueAndInTheOrderOfTheHomework() {
        List<String> ids = Arrays.stream(Task.values()).map(Task::id).toList();
        assertThat(ids).doesNotHaveDuplicates().isSorted().allMatch(id -> id.matches("[1-9][a-z][1-9]?"));
    }

    @ParameterizedTest
    @EnumSource
    void pointsAreWholeHalves(Task task) {
        assertThat(task.points()).isPositive();
        assertThat(task.points() % 0.5).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void itsSolutionHasAMarkerAndItsExerciseABlank(Task task) throws IOException {
        String solution = Files.readString(home.resolve("solutions").resolve(task.file()));
        assertThat(solution).contains("// SOLUTION " + task.id() + ": ");
        assertThat(Exercise.of(task.file(), solution)).contains("throw new NotAttempted(\"" + task.id() + "\");");
        assertThat(home.resolve("exercises").resolve(task.file())).isRegularFile();
    }

    @ParameterizedTest
    @EnumSource
    void itIsWrittenInThePackageOfItsProblem(Task task) {
        assertThat(task.file()).matches("problem" + task.problem() + "/[A-Z][A-Za-z]*\\.java");
        assertThat(task.id()).startsWith(String.valueOf(task.problem()));
    }

    @ParameterizedTest
    @EnumSource
    void itBuildsOnEarlierTasksOnly(Task task) {
        assertThat(task.buildsOn()).doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(Task.of(id)).isLessThan(task));
    }

    @ParameterizedTest
    @EnumSource
    void itsHintsAreAQuestionAPointerAndNearlyTheAnswer(Task task) {
        assertThat(task.hints()).hasSize(3).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(task.hints().get(0)).endsWith("?");
        assertThat(task.hints()).allSatisfy(hint -> assertThat(hint).isASCII());
    }

    @ParameterizedTest
    @EnumSource
    void itIsFoundByItsId(Task task) {
        assertThat(Task.of(task.id())).isSameAs(task);
        assertThat(Task.of(task.id().toUpperCase(Locale.ROOT))).isSameAs(task);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"1a | 1a", "1 | 1a,1b,1c", "1b,1a | 1a,1b", "1b 1a | 1a,1b", "2B, 1 1a | 1a,1b,1c,2b"})
    void anArgumentNamesTasksAndProblemsInAnyOrder(String argument, String tasks) {
        assertThat(Task.named(argument)).extracting(Task::id).containsExactly(tasks.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9z", "", ",", "1a,9z", "4", "1a;1b", "10"})
    void anArgumentThatNamesNoTaskIsAnErrorThatListsTasksAndProblems(String argument) {
        assertThatThrownBy(() -> Task.named(argument)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no task \"").hasMessageContaining("; the tasks are 1a, 1b, ")
                .hasMessageEndingWith(", or 1, 2, 3 for a whole problem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9z", "", "1", "1a1", " 1a", "FORWARD"})
    void anUnknownIdIsAnErrorThatListsTheTasks(String id) {
        assertThatThrownBy(() -> Task.of(id)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no task \"" + id + "\"; the tasks are ")
                .hasMessageContaining("1a, 1b, 1c, 2a, 2b, 2c, 2d, 2e");
    }

    @ParameterizedTest
    @EnumSource
    void whatItIsGivenIsThereAndNoWorkOfATask(Task task) {
        assertThat(task.given()).doesNotHaveDuplicates().allSatisfy(type -> assertThat(home.resolve(
                "src/given/java").resolve(type.replace('.', '/') + ".java")).isRegularFile());
    }

    /** Else a blank in a task that is not listed would stop one that builds on those listed. */
    @ParameterizedTest
    @EnumSource
    void whatItIsGivenUsesTheWorkOfTasksThatItBuildsOnOnly(Task task) {
        assertThat(task.given()).allSatisfy(type -> {
            String source = Files.readString(home.resolve("src/given/java").resolve(type.replace('.', '/') + ".java"));
            assertThat(Arrays.stream(Task.values()).filter(other -> other != task)
                    .filter(other -> Pattern.compile("\\b(new %1$s\\(|%1$s\\.[a-z])".formatted(other.className()))
                            .matcher(source).find())
                    .map(Task::id)).isSubsetOf(task.buildsOn());
        });
    }

    @Test
    void aGivenClassIsForItsProblemAndThoseBehindIt() {
        assertThat(Task.BACKWARD.mayUseGiven("problem1.Node")).isTrue();
        assertThat(Task.PLANE.mayUseGiven("problem1.Node")).isTrue();
        assertThat(Task.ADAGRAD.mayUseGiven("problem2.Recipe")).isTrue();
        assertThat(Task.AUTODIFF.mayUseGiven("problem2.Recipe")).isFalse();
        assertThat(Task.PLANE.mayUseGiven("problem3.Figures")).isFalse();
    }

    @Test
    void aMinuteIsShort() {
        assertThat(Task.FORWARD.isShort()).isTrue();
        assertThat(Task.TRAINING.isShort()).isFalse();
        assertThat(Task.values()).allMatch(task -> task.seconds() >= 60);
    }
}
