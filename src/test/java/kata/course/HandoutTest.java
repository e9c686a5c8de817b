package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import kata.consistency.Links;
import kata.data.DataException;
import kata.data.Golden;
import kata.data.WholeFile;
import kata.task.Exercises;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutTest {
    private static final Path PROJECT = Golden.folder().toAbsolutePath().normalize().getParent();

    @TempDir
    Path temporary;

    private Path folder;
    private Handout handout;

    @BeforeEach
    void name() {
        folder = temporary.resolve("handout");
        handout = new Handout(PROJECT, folder);
    }

    @Test
    void itHasAllThatAStudentUsesAndNothingThatTellsTheSolutions() throws IOException {
        assertThat(handout.write()).isEqualTo(files().size());
        assertThat(files()).contains("pom.xml", "kata", "kata.cmd", "README.md", "src/main/java/kata/matrix/Matrix.java",
                        "src/given/java/problem2/Momentum.java", "src/test/java/problem1/ForwardPassTest.java",
                        "src/test/java/problem2/UpdateRuleContract.java", "golden/SHA256SUMS")
                .noneMatch(file -> file.matches("solutions/.*|src/test/(zoo|hostile|mutation|java/kata)/.*|\\.git/.*|"
                        + "target/.*|grading\\.properties|.*OverSeeds.*|.*instructors.*"));
        assertThat(folder.resolve("kata")).isExecutable();
        assertThat(handout.linesOfSolutions()).isEmpty();
    }

    @Test
    void itsExercisesAreUntouchedAndKeptOnceMore() throws IOException {
        handout.write();
        for (Task task : Task.values()) {
            String stub = new Exercises(PROJECT).stub(task);
            assertThat(folder.resolve("exercises").resolve(task.file())).hasContent(stub);
            assertThat(new Exercises(folder).stub(task)).isEqualTo(stub);
        }
        assertThat(files()).filteredOn(file -> file.startsWith("exercises/") && !file.endsWith(".md"))
                .hasSize(Task.values().length);
    }

    @Test
    void itsTextsPromiseNothingThatIsNotThere() throws IOException {
        handout.write();
        assertThat(Links.findings(folder)).isEmpty();
        assertThat(Files.readString(folder.resolve("README.md")))
                .doesNotContain("solutions/", "instructor", "Instructors", "kata bench", "gradescope", "<!--")
                .contains("./kata watch", "mvn test -Pexercises");
    }

    @Test
    void aLineOfASolutionIsFoundWhereverItStands() throws IOException {
        handout.write();
        String solution = Files.readString(PROJECT.resolve("solutions").resolve(Task.ADAM.file()));
        WholeFile.write(folder.resolve("src/test/java/problem2/Copy.java"), solution);
        assertThat(handout.linesOfSolutions()).isNotEmpty()
                .allMatch(line -> line.matches("src/test/java/problem2/Copy\\.java:\\d+: .*"));
    }

    @Test
    void withAReferenceItHasTheSolutionsClassesAndNoSource() throws IOException {
        handout.write();
        handout.addReference();
        assertThat(files()).contains(Handout.REFERENCE).noneMatch(file -> file.startsWith("solutions/"));
        try (JarFile reference = new JarFile(folder.resolve(Handout.REFERENCE).toFile())) {
            for (Task task : Task.values()) {
                assertThat(reference.getEntry(task.file().replace(".java", ".class"))).as(task.id()).isNotNull();
            }
            assertThat(reference.stream()).noneMatch(entry -> entry.getName().endsWith(".java"));
        }
        assertThat(handout.linesOfSolutions()).isEmpty();
    }

    @Test
    void markedPartsAreForOneOfTheTwoCopiesAlone() {
        assertThat(Handout.forStudents("a\n<!-- whole project -->\nb\nc\n<!-- end -->\nd\n<!-- handout\ne\n-->\nf\n"))
                .isEqualTo("a\nd\ne\nf\n");
    }

    @Test
    void nothingIsOverwrittenAndTheProjectIsLeftAlone() throws IOException {
        Path mine = Files.createDirectories(folder).resolve("mine.txt");
        Files.writeString(mine, "mine");
        assertThatThrownBy(handout::write).isInstanceOf(DataException.class).hasMessageContaining("empty");
        assertThat(files()).containsExactly("mine.txt");
        for (Path wrong : List.of(PROJECT.resolve("src/main/handout"), PROJECT.resolve("exercises"), mine)) {
            assertThatThrownBy(() -> new Handout(PROJECT, wrong).write()).isInstanceOf(DataException.class)
                    .hasMessageContaining(wrong.getFileName().toString());
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/')).toList();
        }
    }
}
