package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.google.gson.Gson;
import java.nio.file.Path;
import kata.cli.BenchOptions.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine;

class BenchCommandTest {
    @Command
    private static final class Holder {
        @Mixin
        private BenchOptions options;
    }

    @TempDir
    Path home;

    /** As the benchmark's own JVM gets them. */
    private static BenchOptions parsed(String... arguments) {
        BenchOptions options = CommandLine.populateCommand(new Holder(), arguments).options;
        return new Gson().fromJson(new Gson().toJson(options), BenchOptions.class);
    }

    @Test
    void withoutOptionsAllIsMeasuredNineTimesButForJmh() {
        BenchOptions options = parsed();
        assertThat(options.rounds()).isEqualTo(9);
        assertThat(options.quick()).isFalse();
        assertThat(options.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(options.parts()).containsExactly(Part.PRODUCTS, Part.FUNCTIONS, Part.STEPS, Part.FORWARD,
                Part.TIME);
        assertThat(options.json(home)).isEqualTo(home.resolve("target/bench/bench.json"));
    }

    @Test
    void optionsReachTheOtherJvm() {
        BenchOptions options = parsed("--quick", "--only", "jmh,steps", "--threads", "3", "--json", "a.json");
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.quick()).isTrue();
        assertThat(options.threads()).isEqualTo(3);
        assertThat(options.parts()).containsExactlyInAnyOrder(Part.JMH, Part.STEPS);
        assertThat(options.json(home)).isEqualTo(Path.of("a.json"));
        assertThat(parsed("--quick", "--rounds", "12").rounds()).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource({"--only,everything", "--rounds,0", "--threads,-1", "--threads,many"})
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
