package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.gson.Gson;
import java.nio.file.Path;
import kata.cli.BenchSettings.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BenchCommandTest {
    @TempDir
    Path home;

    /** As the benchmark's own JVM gets them. */
    private static BenchSettings parsed(String... arguments) {
        BenchSettings settings = CommandLine.populateCommand(new BenchCommand(), arguments).settings();
        return new Gson().fromJson(new Gson().toJson(settings), BenchSettings.class);
    }

    @Test
    void withoutOptionsAllIsMeasuredInFiveJvmsButForJmh() {
        BenchSettings settings = parsed();
        assertThat(settings.jvms()).isEqualTo(5);
        assertThat(settings.rounds()).isEqualTo(3);
        assertThat(settings.quick()).isFalse();
        assertThat(settings.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(settings.parts()).containsExactly(Part.PRODUCTS, Part.FUNCTIONS, Part.STEPS, Part.FORWARD,
                Part.TIME);
        assertThat(settings.json()).isEqualTo(Kata.home().resolve("target/bench/bench.json").toString());
    }

    @Test
    void optionsReachTheOtherJvm() {
        BenchSettings settings = parsed("--quick", "--only", "jmh,steps", "--threads", "3", "--json", "a.json");
        assertThat(settings.jvms()).isEqualTo(1);
        assertThat(settings.quick()).isTrue();
        assertThat(settings.threads()).isEqualTo(3);
        assertThat(settings.parts()).containsExactlyInAnyOrder(Part.JMH, Part.STEPS);
        assertThat(settings.json()).isEqualTo("a.json");
        assertThat(settings.beside()).isFalse();
        assertThat(parsed("--beside").beside()).isTrue();
        assertThat(parsed("--quick", "--rounds", "12").rounds()).isEqualTo(12);
        assertThat(parsed("--quick", "--jvms", "2").jvms()).isEqualTo(2);
        assertThat(parsed("--only", "tiles").parts()).containsExactly(Part.TILES);
    }

    @ParameterizedTest
    @CsvSource({"--only,everything", "--rounds,0", "--jvms,0", "--threads,-1", "--threads,many"})
    void whatCannotBeMeasuredIsWrongUse(String option, String value) {
        Project.Run run = new Project(home).run("bench", option, value);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("kata: ").contains(option, value, "./kata bench --help");
    }

    @Test
    void thePeersAreThereForOnePlatform() {
        assertThatNoException().isThrownBy(() -> BenchCommand.requirePlatform("Linux", "amd64"));
        assertThatIllegalStateException().isThrownBy(() -> BenchCommand.requirePlatform("Linux", "aarch64"))
                .withMessageContaining("Linux on aarch64");
        assertThatIllegalStateException().isThrownBy(() -> BenchCommand.requirePlatform("Windows 11", "amd64"))
                .withMessageContaining("Windows 11 on amd64");
    }
}
