package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class FiguresCommandTest {
    @Command
    private static final class Holder {
        @Mixin
        private FigureOptions options;
    }

    @TempDir
    Path home;

    /** As the figures' own JVM gets them. */
    private static FigureOptions parsed(String... arguments) {
        FigureOptions options = CommandLine.populateCommand(new Holder(), arguments).options;
        return new Gson().fromJson(new Gson().toJson(options), FigureOptions.class);
    }

    @Test
    void withoutOptionsTheStandardTierBeginsAnew() {
        FigureOptions options = parsed();
        assertThat(options.tier()).isEqualTo("standard");
        assertThat(options.full()).isFalse();
        assertThat(options.seed()).isEqualTo(55272022);
        assertThat(options.resume()).isFalse();
        assertThat(options.restart()).isFalse();
        assertThat(FigureOptions.folder(home)).isEqualTo(home.resolve("target/figures"));
    }

    @Test
    void optionsReachTheOtherJvm() {
        FigureOptions options = parsed("--full", "--seed", "7", "--resume");
        assertThat(options.tier()).isEqualTo("full");
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.resume()).isTrue();
        assertThat(parsed("--restart").restart()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"--seed,-1", "--seed,many", "--from,submissions", "--resume,--restart"})
    void whatCannotBeDoneIsWrongUse(String option, String value) {
        Project.Run run = new Project(home).run("figures", option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("kata: ").contains(option, value, "./kata figures --help");
    }

    @Test
    void aFolderIsCompiledAnewAndNothingStaysOfBefore() throws IOException {
        Path classes = home.resolve("classes");
        source("A.java", "public class A { }");
        source("sub/B.java", "package sub; public class B { kata.matrix.Matrix m; }");
        SourceFolder.compile(home.resolve("sources"), classes);
        assertThat(classes.resolve("A.class")).exists();
        assertThat(classes.resolve("sub/B.class")).exists();
        Files.delete(home.resolve("sources/A.java"));
        SourceFolder.compile(home.resolve("sources"), classes);
        assertThat(classes.resolve("A.class")).doesNotExist();
    }

    @Test
    void whatDoesNotCompileIsSaidInTheCompilersWords() throws IOException {
        source("A.java", "public class A {\n int x = nothing;\n}");
        assertThatIllegalStateException()
                .isThrownBy(() -> SourceFolder.compile(home.resolve("sources"), home.resolve("classes")))
                .withMessageContaining("sources does not compile").withMessageContaining("A.java:2")
                .withMessageContaining("nothing");
    }

    private void source(String name, String text) throws IOException {
        Path file = home.resolve("sources").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
