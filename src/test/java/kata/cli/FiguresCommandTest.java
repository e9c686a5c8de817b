package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import problem3.FigureSettings;

class FiguresCommandTest {
    @TempDir
    Path home;

    /** As the figures' own JVM gets them. */
    private static FigureSettings parsed(String... arguments) {
        FigureSettings settings = CommandLine.populateCommand(new FiguresCommand(), arguments).settings();
        return new Gson().fromJson(new Gson().toJson(settings), FigureSettings.class);
    }

    @Test
    void withoutOptionsTheStandardTierBeginsAnew() {
        FigureSettings settings = parsed();
        assertThat(settings.tier()).isEqualTo("standard");
        assertThat(settings.full()).isFalse();
        assertThat(settings.seed()).isEqualTo(55272022);
        assertThat(settings.resume()).isFalse();
        assertThat(settings.restart()).isFalse();
        assertThat(settings.live()).isFalse();
        assertThat(FigureSettings.folder(home)).isEqualTo(home.resolve("target/figures"));
    }

    @Test
    void optionsReachTheOtherJvm() {
        FigureSettings settings = parsed("--full", "--seed", "7", "--resume");
        assertThat(settings.tier()).isEqualTo("full");
        assertThat(settings.seed()).isEqualTo(7);
        assertThat(settings.resume()).isTrue();
        assertThat(parsed("--restart").restart()).isTrue();
        assertThat(parsed("--live").live()).isTrue();
    }

    /** As of a disk that is full or a folder that is not one's own: a sentence, and no stack trace. */
    @Test
    void whereItsFolderCannotBeMadeASentenceSaysSo() throws Exception {
        new Project(home).write("target/figures", "in the way");
        Process figures = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dkata.home=" + home, "-cp", System.getProperty("java.class.path"), "problem3.Figures",
                new Gson().toJson(parsed())).redirectErrorStream(true).start();
        assertThat(new String(figures.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .matches("(?s)kata: cannot write in [^\n]*target/figures: [^\n]*\n");
        assertThat(figures.waitFor()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"--seed,-1", "--seed,many", "--from,submissions", "--resume,--restart"})
    void whatCannotBeDoneIsWrongUse(String option, String value) {
        Project.Run run = new Project(home).run("figures", option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("kata: ").contains(option, value, "./kata figures --help");
    }
}
