package kata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kata.data.DataException;
import kata.task.Blanks;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SubmissionTest {
    @TempDir
    Path home;

    @BeforeEach
    void makeSolutions() throws IOException {
        write("solutions/problem1/ForwardPass.java", "solution");
        write("solutions/problem1/Variable.java", "solution");
    }

    /** Text with many words beside many files: each text is gone through once, whatever it names. */
    @Test
    @Timeout(30)
    void manyFilesBesideALongTextAreNoMoreThanTheirSum() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("x").append(i).append(' ');
        }
        for (int i = 0; i < 2000; i++) {
            write("a/A" + i + ".java", "package problem1; class A" + i + " { }");
        }
        for (int i = 0; i < 40; i++) {
            write("a/Z" + i + ".java", "package problem1; class Z" + i + " { Z" + (i + 1) + " next; }");
        }
        write("a/ForwardPass.java", text + "Z0");
        assertThat(submission("a").file(Task.FORWARD).beside()).hasSize(40);
    }

    /** A right answer costs no point because of a file that it only speaks of, such as a test of the student's own. */
    @Test
    void aFileThatOnlyACommentOrATextNamesIsNotTaken() throws Exception {
        for (String name : List.of("A", "B", "C", "D", "E", "F", "Used", "Late")) {
            write("a/" + name + ".java", "package problem1; class " + name + " { }");
        }
        write("a/ForwardPass.java", """
                // tested by A, which doesn't "matter
                /* and by B: "
                   \\*/ class ForwardPass { // C
                String text = "D \\" D" + '"' + new Used() + '\\'' + "\\\\";
                String block = \"""
                    E " \\\""" E
                    \"""; Late late; /* F""");
        assertThat(submission("a").file(Task.FORWARD).beside()).extracting(SubmittedFile.Source::name)
                .containsExactly("Late", "Used");
    }

    @Test
    @Timeout(30)
    void textsThatLookLikeEndlessCommentsOrStringsAreReadOnce() throws Exception {
        write("a/B.java", "package problem1; class B { }");
        for (String part : List.of("/*", "\"", "'", "\"\"\"", "\\\"", "\"\\\\", "//", "*/", "/*/")) {
            write("a/ForwardPass.java", "B " + part.repeat(900_000 / part.length()));
            assertThat(submission("a").file(Task.FORWARD).beside()).hasSize(1);
        }
    }

    @Test
    void aFileOfAnotherPackageIsNotTaken() throws Exception {
        write("a/Sub.java", "package problem1.sub; public class Sub { }");
        write("a/Other.java", "package problem12; public class Other { }");
        write("a/None.java", "// package problem1;\nclass None { }");
        write("a/Own.java", "/* mine */ package\n  problem1 ; class Own { }");
        write("a/ForwardPass.java", "Sub Other None Own");
        assertThat(submission("a").file(Task.FORWARD).beside()).extracting(SubmittedFile.Source::name)
                .containsExactly("Own");
    }

    @Test
    void aFileNamedLikeAGivenClassOfItsProblemIsNotUsedAndKnown() throws Exception {
        write("a/ForwardPass.java", "Node Recipe Variable");
        for (String name : List.of("Node", "Recipe", "Variable")) {
            write("a/" + name + ".java", "package problem1; class " + name + " { }");
        }
        SubmittedFile file = submission("a").file(Task.FORWARD);
        assertThat(file.unused()).singleElement().asString().endsWith("a/Node.java");
        assertThat(file.beside()).extracting(SubmittedFile.Source::name).containsExactly("Recipe");
    }

    /** A request has a limit, however the files share it. */
    @Test
    void theFilesOfATaskHaveAMegabyteTogether() throws Exception {
        for (int i = 0; i < 3; i++) {
            write("a/H" + i + ".java", "package problem1; final class H" + i + " { }\n//" + "<".repeat(400_000));
        }
        write("a/ForwardPass.java", "H0 H1");
        assertThat(submission("a").file(Task.FORWARD).beside()).hasSize(2);
        write("a/ForwardPass.java", "H0 H1 H2");
        assertRefused("a", Task.FORWARD, "a/ForwardPass.java and the files beside it that it uses have more than a "
                + "megabyte together, with ", "a/H2.java; a solution has a few kilobytes");
        write("a/ForwardPass.java", "// H0 H1 H2");
        assertThat(submission("a").file(Task.FORWARD).beside()).isEmpty();
    }

    @Test
    void theFilesMayBeInFoldersOfTheProblemsOrBelowExercisesOrThereThemselves() throws Exception {
        for (String place : new String[] {"a/problem1/", "b/exercises/problem1/", "c/"}) {
            write(place + "ForwardPass.java", "work of " + place);
            SubmittedFile file = submission(place.substring(0, 1)).file(Task.FORWARD);
            assertThat(file.text()).isEqualTo("work of " + place);
            assertThat(file.place()).endsWith(place + "ForwardPass.java");
        }
    }

    @Test
    void someFilesMayLieBelowExercisesAndOthersBesideIt() throws Exception {
        write("a/ForwardPass.java", "beside");
        write("a/exercises/problem2/Adam.java", "below");
        assertThat(submission("a").file(Task.FORWARD).text()).isEqualTo("beside");
        assertThat(submission("a").file(Task.ADAM).text()).isEqualTo("below");
        assertThat(submission("a").file(Task.ADAM).place()).endsWith("a/exercises/problem2/Adam.java");
        assertThatThrownBy(() -> submission("a").file(Task.RMSPROP)).isInstanceOf(Refused.class)
                .hasMessageContaining("a/problem2/RmsProp.java is not there");
    }

    @Test
    void aFolderWithoutAnyOfTheFilesIsAnError() throws IOException {
        write("empty/problem1/Forward.java", "renamed");
        assertThatThrownBy(() -> submission("empty")).isInstanceOf(DataException.class)
                .hasMessageContaining("no file of a task").hasMessageContaining("problem1/ForwardPass.java");
        assertThatThrownBy(() -> submission("missing")).isInstanceOf(DataException.class)
                .hasMessageContaining("no such folder");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws Exception {
        write("a/problem1/ForwardPass.java", "\uFEFFpackage problem1;");
        assertThat(submission("a").file(Task.FORWARD).text()).isEqualTo("package problem1;");
    }

    @Test
    void theProjectsOwnFoldersShareTheirLabelsWithNoOther() throws IOException {
        write("exercises/problem1/ForwardPass.java", "");
        write("jane/exercises/problem1/ForwardPass.java", "");
        write("joe/problem1/ForwardPass.java", "");
        assertThat(Submission.in(home, "exercises").label()).isEqualTo("exercises");
        assertThat(submission("exercises").label()).isEqualTo("exercises");
        assertThat(submission("jane").label()).isEqualTo("jane-exercises");
        assertThat(submission("joe").label()).isEqualTo("joe");
    }

    @Test
    void aFileThatIsNotThereOrNoTextIsRefused() throws IOException {
        write("a/problem1/ForwardPass.java", "");
        Files.createDirectories(home.resolve("a/problem1/BackwardPass.java"));
        Files.write(home.resolve("a/problem1/Variable.java"), "\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectories(home.resolve("a/problem2"));
        Files.write(home.resolve("a/problem2/Adam.java"), new byte[(1 << 20) + 1]);
        assertRefused("a", Task.NETWORK, "Classifier.java is not there", "was it renamed?");
        assertRefused("a", Task.BACKWARD, "BackwardPass.java cannot be read: it is not a regular file");
        assertRefused("a", Task.AUTODIFF, "Variable.java is not in UTF-8");
        assertRefused("a", Task.ADAM, "Adam.java has more than a megabyte");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsRefusedWhereverItLeadsAndAtEveryStep() throws Exception {
        write("a/problem1/ForwardPass.java", "work");
        link("a/problem1/Variable.java", "solutions/problem1/Variable.java");
        link("a/problem1/BackwardPass.java", "a/problem1/ForwardPass.java");
        Files.createDirectories(home.resolve("a/problem2"));
        Files.createSymbolicLink(home.resolve("a/problem2/Adam.java"), Path.of("/dev/zero"));
        Files.createSymbolicLink(home.resolve("a/problem2/RmsProp.java"), Path.of("RmsProp.java"));
        write("elsewhere/Pca.java", "outside");
        link("a/problem3", "elsewhere");
        for (Task task : List.of(Task.AUTODIFF, Task.BACKWARD, Task.ADAM, Task.RMSPROP, Task.PCA)) {
            assertRefused("a", task, task.className() + ".java cannot be read: it lies behind a symbolic link");
        }
        Files.createDirectories(home.resolve("b"));
        link("b/exercises", "a");
        assertRefused("b", Task.FORWARD, "ForwardPass.java cannot be read: it lies behind a symbolic link");
    }

    /** Each is told at once, and nobody opens it another time, as to look for blanks. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNoOrdinaryFileIsRefusedAtOnce() throws Exception {
        Path folder = Files.createDirectories(home.resolve("a/problem1"));
        assertThat(new ProcessBuilder("mkfifo", folder + "/ForwardPass.java").start().waitFor()).isZero();
        Files.createDirectories(folder.resolve("BackwardPass.java/inside"));
        try (RandomAccessFile sparse = new RandomAccessFile(folder.resolve("Variable.java").toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        Files.writeString(home.resolve("a/problem2"), "no folder");
        assertRefused("a", Task.FORWARD, "ForwardPass.java cannot be read: it is not a regular file");
        assertRefused("a", Task.BACKWARD, "BackwardPass.java cannot be read: it is not a regular file");
        assertRefused("a", Task.AUTODIFF, "Variable.java has more than a megabyte");
        assertRefused("a", Task.ADAM, "Adam.java cannot be read: a part of its path is not a folder");
        for (Task task : List.of(Task.FORWARD, Task.BACKWARD, Task.AUTODIFF, Task.ADAM)) {
            assertThat(Blanks.first(home, "a", task)).isEqualTo("a/" + task.file());
        }
    }

    @Test
    void whatIsExchangedAfterItWasReadIsNotReadAgain() throws Exception {
        write("a/problem1/ForwardPass.java", "first");
        Submission submission = submission("a");
        submission.file(Task.FORWARD);
        write("a/problem1/ForwardPass.java", "second");
        assertThat(submission.file(Task.FORWARD).text()).isEqualTo("first");
        assertThat(submission("a").file(Task.FORWARD).text()).isEqualTo("second");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theSolutionsAreGradedOnlyWhereTheyAreNamed() throws Exception {
        link("exercises", "solutions");
        assertThatThrownBy(() -> submission("exercises")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leads to the solutions: to grade these, say --from solutions");
        assertThat(submission("solutions").file(Task.FORWARD).text()).isEqualTo("solution");
    }

    @Test
    void aCopyOfTheSolutionIsTold() throws Exception {
        write("a/problem1/ForwardPass.java", "solution");
        write("a/problem1/Variable.java", "solution ");
        Submission submission = submission("a");
        assertThat(submission.isTheSolution(submission.file(Task.FORWARD))).isTrue();
        assertThat(submission.isTheSolution(submission.file(Task.AUTODIFF))).isFalse();
    }

    @Test
    void theChecksumIsThatOfTheBytes() throws Exception {
        write("a/problem1/ForwardPass.java", "abc");
        assertThat(submission("a").file(Task.FORWARD).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private Submission submission(String folder) {
        return Submission.in(home, home.resolve(folder).toString());
    }

    private void assertRefused(String folder, Task task, String... parts) {
        assertThatThrownBy(() -> submission(folder).file(task)).isInstanceOf(Refused.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }

    private void link(String from, String to) throws IOException {
        Files.createSymbolicLink(home.resolve(from), home.resolve(to));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), text);
    }
}
