package kata.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kata.data.Folders;
import kata.data.Golden;
import kata.data.WholeFile;
import kata.sandbox.Refused;
import kata.sandbox.Submission;
import kata.task.Exercises;
import kata.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseClassesTest {
    private static final Path PROJECT = Golden.folder().toAbsolutePath().getParent();
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

    @TempDir
    Path home;

    private ExerciseClasses classes;

    @BeforeEach
    void stubs() {
        for (Task task : Task.values()) {
            String stub = new Exercises(PROJECT).stub(task);
            WholeFile.write(home.resolve("src/stubs").resolve(task.file()), stub);
            WholeFile.write(file(task), stub);
        }
        classes = new ExerciseClasses(home);
    }

    @Test
    void aChangedFileIsCompiledAndNoOther() throws IOException {
        assertThat(classes.compile()).isEmpty();
        assertThat(compiledAfter(() -> solve(Task.FORWARD))).containsExactly("problem1/ForwardPass");
        assertThat(compiledAfter(() -> { })).isEmpty();
    }

    @Test
    void whatNamesAChangedClassIsCompiledWithIt() throws IOException {
        classes.compile();
        assertThat(compiledAfter(() -> solve(Task.AUTODIFF)))
                .contains("problem1/Variable", "problem2/Classifier", "problem3/Autoencoder")
                .doesNotContain("problem1/ForwardPass", "problem2/Adam", "problem3/Pca");
    }

    @Test
    void anOlderFileThatIsPutBackIsCompiled() throws IOException {
        solve(Task.ADAGRAD);
        classes.compile();
        assertThat(compiledAfter(() -> {
            WholeFile.write(file(Task.ADAGRAD), new Exercises(PROJECT).stub(Task.ADAGRAD));
            Files.setLastModifiedTime(file(Task.ADAGRAD), LONG_AGO);
        })).containsExactly("problem2/Adagrad", "problem2/Training");
    }

    @Test
    void aFileThatDoesNotCompileCostsItsOwnTaskAlone() throws IOException {
        WholeFile.write(file(Task.AUTODIFF),
                "package problem1;\npublic final class Variable {\n  int x = nothing;\n}\n");
        Map<Task, Refused> problems = classes.compile();
        assertThat(problems).containsOnlyKeys(Task.AUTODIFF);
        assertThat(problems.get(Task.AUTODIFF).getMessage()).startsWith("exercises/problem1/Variable.java:3: ")
                .contains("nothing");
        assertThat(compiled()).contains("problem1/Variable", "problem2/Classifier");
        assertThat(classes.compile()).as("until it is mended").containsOnlyKeys(Task.AUTODIFF);
        solve(Task.AUTODIFF);
        assertThat(classes.compile()).isEmpty();
    }

    @Test
    void whatAStubLacksIsNotBlamedOnTheFileThatUsesIt() throws IOException {
        Arrays.stream(Task.values()).forEach(this::solve);
        WholeFile.write(file(Task.AUTODIFF), text(Task.AUTODIFF).replaceFirst("(?s)}\\s*$",
                "    public static int mine() {\n        return 1;\n    }\n\n    oops\n}\n"));
        WholeFile.write(file(Task.NETWORK), text(Task.NETWORK).replaceFirst("(?s)}\\s*$",
                "    private static final int MINE = Variable.mine();\n}\n"));
        Map<Task, Refused> problems = classes.compile();
        assertThat(problems).containsOnlyKeys(Task.AUTODIFF, Task.NETWORK);
        assertThat(problems.get(Task.AUTODIFF).getMessage()).startsWith("exercises/problem1/Variable.java:");
        assertThat(problems.get(Task.NETWORK).getMessage())
                .startsWith("mend problem1/Variable.java first. With a stub")
                .contains("\nexercises/problem2/Classifier.java:");
    }

    @Test
    void whatOthersUseOfAFileIsMissedInIt() throws IOException {
        String variable = Files.readString(file(Task.AUTODIFF)).replace(" softmaxCrossEntropy(", " crossEntropy(");
        solve(Task.NETWORK);
        WholeFile.write(file(Task.AUTODIFF), variable);
        Map<Task, Refused> problems = classes.compile();
        assertThat(problems).containsKey(Task.NETWORK).doesNotContainKey(Task.ADAM);
        assertThat(problems.get(Task.NETWORK).getMessage()).contains("softmaxCrossEntropy");
    }

    @Test
    void filesThatAreMissingEmptyOrNoTextAreTold() throws IOException {
        Files.delete(file(Task.FORWARD));
        Files.write(file(Task.BACKWARD), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        WholeFile.write(file(Task.ADAM), "");
        Map<Task, Refused> problems = classes.compile();
        assertThat(problems).containsOnlyKeys(Task.FORWARD, Task.BACKWARD, Task.ADAM);
        assertThat(problems.get(Task.FORWARD).getMessage()).contains("is not there");
        assertThat(problems.get(Task.BACKWARD).getMessage()).contains("UTF-8");
        assertThat(problems.get(Task.ADAM).getMessage()).contains("does not declare the class problem2.Adam");
        assertThat(compiled()).contains("problem1/ForwardPass", "problem1/BackwardPass", "problem2/Adam");
    }

    /** The verdict and the sentence of kata grade, which reads it by the same class. */
    @Test
    void anEncodingIsJudgedAsKataGradeDoes() throws Exception {
        String text = text(Task.ADAM).replaceFirst("/\\*\\*", "/** Gr\u00f6\u00dfe");
        Charset windows = Charset.forName("windows-1252");
        for (byte[] bytes : List.of(text.getBytes(StandardCharsets.UTF_16), text.getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), text.getBytes(windows),
                text.getBytes(StandardCharsets.ISO_8859_1))) {
            WholeFile.write(file(Task.ADAM), bytes);
            Refused refused = classes.compile().get(Task.ADAM);
            assertThat(refused.getMessage())
                    .isEqualTo("exercises/problem2/Adam.java is not in UTF-8: save it in this encoding");
            assertThatThrownBy(() -> Submission.in(home, "exercises").file(Task.ADAM)).hasMessage(refused.getMessage());
        }
        WholeFile.write(file(Task.ADAM), "\uFEFF" + text);
        assertThat(classes.compile()).isEmpty();
        assertThat(Submission.in(home, "exercises").file(Task.ADAM).text()).isEqualTo(text);
    }

    @Test
    void aClassThatIsGoneLeavesNothingBehind() throws IOException {
        String text = Files.readString(file(Task.PLANE));
        WholeFile.write(file(Task.PLANE),
                text.replaceFirst("(?s)}\\s*$", "    private record Pair(int a) {\n    }\n}\n"));
        classes.compile();
        assertThat(compiled()).contains("problem3/Plane$Pair");
        WholeFile.write(file(Task.PLANE), text);
        classes.compile();
        assertThat(compiled()).doesNotContain("problem3/Plane$Pair");
    }

    @Test
    void aClassThatIsNotPublicAnyMoreCostsItsOwnTaskAlone() throws IOException {
        Arrays.stream(Task.values()).forEach(this::solve);
        assertThat(classes.compile()).isEmpty();
        WholeFile.write(file(Task.AUTODIFF), text(Task.AUTODIFF)
                .replace("public final class Variable", "final class Variable"));
        assertBlamed(Task.AUTODIFF, "Variable");
        WholeFile.write(file(Task.AUTODIFF), text(Task.AUTODIFF).replace("package problem1;", ""));
        assertBlamed(Task.AUTODIFF, "Variable");
    }

    /** What comes of it is the same whether all is compiled for the first time or a file is compiled anew. */
    private void assertBlamed(Task task, String word) throws IOException {
        for (int run = 0; run < 2; run++) {
            Map<Task, Refused> problems = classes.compile();
            assertThat(problems).containsOnlyKeys(task);
            assertThat(problems.get(task).getMessage()).contains(word);
            Folders.delete(classes.folder());
        }
    }

    @Test
    void aSignatureThatAStubNeedsIsBlamedOnTheFileThatChangedIt() throws IOException {
        Arrays.stream(Task.values()).forEach(this::solve);
        for (Task task : List.of(Task.AUTODIFF, Task.NETWORK, Task.AUTOENCODER)) {
            WholeFile.write(file(task), text(task).replace("softmaxCrossEntropy(", "crossEntropyOfSoftmax(")
                    .replace("logisticCrossEntropy(", "crossEntropyOfLogistic(")
                    .replace("Variable of(Matrix value)", "Variable of(Matrix value, int... more)"));
        }
        WholeFile.write(file(Task.AUTOENCODER), text(Task.AUTOENCODER) + "oops");
        Map<Task, Refused> problems = classes.compile();
        assertThat(problems).containsKey(Task.AUTOENCODER).doesNotContainKeys(Task.ADAM, Task.PCA, Task.FORWARD);
    }

    @Test
    void aHelperIsThatOfItsOwnFileAndGoesWithIt() throws IOException {
        String helper = "\nfinal class Helper {\n    static final int ONE = 1;\n}\n";
        WholeFile.write(file(Task.BACKWARD), text(Task.BACKWARD) + helper);
        assertThat(classes.compile()).isEmpty();
        assertThat(compiled()).contains("problem1/Helper");
        WholeFile.write(file(Task.FORWARD), text(Task.FORWARD) + helper);
        Map<Task, Refused> problems = classes.compile();
        assertThat(problems).hasSize(1).containsAnyOf(Map.entry(Task.FORWARD, problems.values().iterator().next()),
                Map.entry(Task.BACKWARD, problems.values().iterator().next()));
        assertThat(problems.values().iterator().next().getMessage()).contains("duplicate class");
        stubs();
        assertThat(classes.compile()).isEmpty();
        assertThat(compiled()).doesNotContain("problem1/Helper");
    }

    @Test
    void furtherClassesMayLieInFilesBesideIt() throws IOException {
        solve(Task.ADAM);
        solve(Task.RMSPROP);
        beside("Util", "final class Util {\n    static int one() {\n        return More.ONE;\n    }\n}\n");
        beside("More", "final class More {\n    static final int ONE = 1;\n}\n");
        beside("Unused", "no Java at all");
        assertThat(classes.compile()).isEmpty();
        assertThat(compiled()).doesNotContain("problem2/Util");
        for (Task task : List.of(Task.ADAM, Task.RMSPROP)) {
            WholeFile.write(file(task), text(task).replaceFirst("(?s)}\\s*$",
                    "    private static final int ONE = Util.one();\n}\n"));
        }
        assertThat(classes.compile()).isEmpty();
        assertThat(compiled()).contains("problem2/Util", "problem2/More").doesNotContain("problem2/Unused");
        beside("More", "final class More {\n    static final int ONE = 2;\n    private record Pair() {\n    }\n}\n");
        assertThat(compiledAfter(() -> { })).contains("problem2/More");
        beside("More", "final class More {\n    static final int ONE = oops;\n}\n");
        Map<Task, Refused> problems = classes.compile();
        assertThat(problems).containsOnlyKeys(Task.ADAM, Task.RMSPROP);
        assertThat(problems.get(Task.ADAM).getMessage()).contains("exercises/problem2/More.java:4: cannot find symbol");
    }

    @Test
    void whatIsRefusedInATasksFileIsRefusedBesideIt() throws IOException {
        solve(Task.ADAM);
        WholeFile.write(file(Task.ADAM), text(Task.ADAM).replaceFirst("(?s)}\\s*$",
                "    private static final int ONE = Util.ONE;\n}\n"));
        beside("Util", "final class Util {\n    static final int ONE = new Thread().hashCode();\n}\n");
        assertThat(classes.compile().get(Task.ADAM).getMessage()).contains("java.lang.Thread");
        beside("Util", "final class Util {\n    static final int ONE = 1;\n}\nfinal class Momentum {\n}\n");
        assertThat(classes.compile().get(Task.ADAM).getMessage()).contains("there is a class of this name already");
        WholeFile.write(file(Task.ADAM).resolveSibling("Util.java"),
                "// Gr\u00f6\u00dfe".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(classes.compile().get(Task.ADAM).getMessage())
                .isEqualTo("exercises/problem2/Util.java is not in UTF-8: save it in this encoding");
    }

    /** Given classes are those of the project; a file of that name that somebody has put beside a task's is none. */
    @Test
    void whatIsGivenStaysAsItIs() throws IOException {
        solve(Task.ADAM);
        WholeFile.write(file(Task.ADAM), text(Task.ADAM).replaceFirst("(?s)}\\s*$",
                "    private static final Object M = new Momentum(0.5);\n}\n"));
        beside("Momentum", "final class Momentum {\n    oops\n}\n");
        assertThat(classes.compile()).isEmpty();
    }

    private void beside(String name, String text) {
        WholeFile.write(file(Task.ADAM).resolveSibling(name + ".java"), "package problem2;\n\n" + text);
    }

    @Test
    void whatTheCourseRefusesIsRefusedHereToo() throws IOException {
        solve(Task.ADAM);
        WholeFile.write(file(Task.ADAM), text(Task.ADAM).replaceFirst("(?s)}\\s*$",
                "    static void more() {\n        new Thread();\n    }\n}\n"));
        Map<Task, Refused> problems = classes.compile();
        assertThat(problems).containsOnlyKeys(Task.ADAM);
        assertThat(problems.get(Task.ADAM).getMessage()).contains("java.lang.Thread");
    }

    @Test
    void whatAnIdeHasCompiledAmongTheGivenClassesIsDeleted() throws IOException {
        Path built = home.resolve("target/build/classes");
        for (String name : List.of("Adam", "Adam$1", "AdamSomethingElse", "Momentum")) {
            WholeFile.write(built.resolve("problem2/" + name + ".class"), "old");
        }
        ExerciseClasses.deleteFrom(built);
        assertThat(built.resolve("problem2").toFile().list())
                .containsExactlyInAnyOrder("AdamSomethingElse.class", "Momentum.class");
    }

    private String text(Task task) {
        try {
            return Files.readString(file(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void solve(Task task) {
        try {
            WholeFile.write(file(task), Files.readString(PROJECT.resolve("solutions").resolve(task.file())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Task task) {
        return home.resolve("exercises").resolve(task.file());
    }

    private interface Change {
        void make() throws IOException;
    }

    /** The top-level classes that are new after a change. */
    private Set<String> compiledAfter(Change change) throws IOException {
        try (Stream<Path> before = Files.walk(classes.folder())) {
            for (Path file : before.filter(file -> file.toString().endsWith(".class")).toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
        change.make();
        assertThat(classes.compile()).isEmpty();
        Set<String> compiled = new TreeSet<>();
        for (String name : compiled()) {
            if (!name.contains("$") && !Files.getLastModifiedTime(classes.folder().resolve(name + ".class"))
                    .equals(LONG_AGO)) {
                compiled.add(name);
            }
        }
        return compiled;
    }

    private Set<String> compiled() throws IOException {
        try (Stream<Path> files = Files.walk(classes.folder())) {
            return new TreeSet<>(files.map(file -> classes.folder().relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class")).map(file -> file.replace(".class", "")).toList());
        }
    }
}
