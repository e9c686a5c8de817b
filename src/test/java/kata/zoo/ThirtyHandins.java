package kata.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.data.Checksums;
import kata.data.Folders;
import kata.task.Task;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Thirty hand-ins in the shapes in which Moodle, Canvas, Blackboard, Gradescope, GitHub and mail bring them, graded by
 * {@code kata grade --all}: each student has one line, with the right score for each task, and whatever else lies there
 * is named. {@link PlatformCourses} has them as a table.
 *
 * <p>It takes a minute or two, and its name keeps it out of {@code mvn test}: run it with
 * {@code mvn test -Dtest=ThirtyHandins}. What it makes stays in {@code target/solutions/thirty}.
 */
@DisabledOnOs(OS.WINDOWS)
class ThirtyHandins {
    private static final String ASIDE = "Left aside: ";

    private final Path folder = Path.of(System.getProperty("kata.output", "target/solutions"), "thirty")
            .toAbsolutePath();
    private ZooFiles zoo;

    @BeforeEach
    void readTheZoo() throws IOException {
        zoo = new ZooFiles();
    }

    @Test
    void theyAreThirty() {
        assertThat(new PlatformCourses(zoo).all().stream().flatMap(course -> course.students().stream())).hasSize(30);
    }

    @TestFactory
    Stream<DynamicTest> everyScoreIsRightAndEveryEntryIsAccountedFor() {
        Folders.delete(folder);
        return new PlatformCourses(zoo).all().stream().map(course -> DynamicTest.dynamicTest(course.name(), () -> {
            Path submissions = course.writeTo(Files.createDirectories(folder), zoo);
            GradedCourse graded = GradedCourse.of(submissions, folder.resolve(course.name() + ".txt"),
                    HandedIn.TASKS.stream().map(Task::id).toList());
            assertThat(graded.run().exitCode()).as("exit code, see " + graded.log()).isZero();
            SoftAssertions each = new SoftAssertions();
            assertLines(course, graded, each);
            assertAside(course, graded, each);
            assertImports(course, graded, each);
            each.assertAll();
        }));
    }

    private void assertLines(PlatformCourse course, GradedCourse graded, SoftAssertions each) throws Exception {
        List<Map<String, String>> lines = graded.table("summary.csv");
        each.assertThat(lines).as(course.name() + ": students, nobody twice").extracting(line -> line.get("student"))
                .containsExactlyInAnyOrderElementsOf(course.students().stream().map(HandedIn::student).toList());
        each.assertThat(Folders.files(graded.grades().resolve("results")))
                .as(course.name() + ": a result and a page for each").hasSize(2 * lines.size());
        Map<String, Map<String, String>> checksums = graded.checksums();
        for (HandedIn student : course.students()) {
            for (Map<String, String> line : lines) {
                if (line.get("student").equals(student.student())) {
                    each.assertThat(scores(line)).as(student.student()).isEqualTo(student.expected(zoo));
                    assertNotes(student, line.get("notes"), each);
                }
            }
            Map<String, String> found = new TreeMap<>(checksums.getOrDefault(student.student(), Map.of()));
            found.keySet().removeIf(name -> name.endsWith(".java"));
            Map<String, String> expected = new TreeMap<>();
            student.graded(zoo).forEach((task, file) -> expected.put(task.id(), Checksums.sha256(file)));
            each.assertThat(found).as("files that were graded of " + student.student()).isEqualTo(expected);
        }
    }

    private static String scores(Map<String, String> line) {
        return "id " + line.get("id") + ": " + line.get("score") + " of " + line.get("points") + " = "
                + HandedIn.TASKS.stream().map(task -> line.get(task.id())).collect(Collectors.joining(" + "));
    }

    private static void assertNotes(HandedIn student, String notes, SoftAssertions each) {
        if (student.notes().isEmpty()) {
            each.assertThat(notes).as("notes on " + student.student()).isEmpty();
        } else {
            each.assertThat(notes).as("notes on " + student.student()).contains(student.notes());
        }
    }

    /** Names at the end of the run and on the page. */
    private static void assertAside(PlatformCourse course, GradedCourse graded, SoftAssertions each)
            throws IOException {
        List<String> named = new ArrayList<>();
        graded.said().stream().filter(line -> line.startsWith(ASIDE)).map(line -> line.substring(ASIDE.length()))
                .forEach(line -> named.addAll(Arrays.asList(line.substring(0, line.indexOf(": ")).split(", "))));
        each.assertThat(named).as(course.name() + ": named as nobody's work").containsExactlyInAnyOrderElementsOf(
                course.asideByName().keySet());
        String page = Files.readString(graded.grades().resolve("summary.html"));
        for (String name : course.asideByName().keySet()) {
            each.assertThat(page.lines().filter(line -> line.contains(ASIDE))).as(course.name() + ": named on the page")
                    .anyMatch(line -> line.contains(name));
        }
    }

    /** The file for the platform's gradebook has all who are in the summary; another platform gets none. */
    private void assertImports(PlatformCourse course, GradedCourse graded, SoftAssertions each) throws Exception {
        for (String csv : List.of("moodle.csv", "canvas.csv")) {
            boolean moodle = csv.equals("moodle.csv");
            Map<String, String> expected = new TreeMap<>();
            if (csv.equals(course.imports())) {
                for (HandedIn student : course.students()) {
                    expected.put((moodle ? "Participant " : "") + student.id(), student.score(zoo));
                }
            }
            Map<String, String> found = new TreeMap<>();
            if (Files.exists(graded.grades().resolve(csv))) {
                graded.table(csv).forEach(line -> found.put(line.get(moodle ? "Identifier" : "ID"),
                        line.get(moodle ? "Grade" : "Gradient Kata")));
            }
            each.assertThat(found).as(course.name() + ": " + csv).isEqualTo(expected);
        }
    }
}
