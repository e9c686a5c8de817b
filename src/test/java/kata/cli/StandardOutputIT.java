package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kata.data.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class StandardOutputIT {
    @ParameterizedTest
    @ValueSource(strings = {"list", "help", "hint 1a", "--version"})
    void aFullDiskIsAnError(String words) throws Exception {
        Process kata = kata(words).redirectOutput(new File("/dev/full")).start();
        String errors = new String(kata.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kata.waitFor()).isEqualTo(3);
        assertThat(errors).contains("kata: standard output could not be written: No space left on device");
    }

    @Test
    void aReaderThatHasEnoughIsNone() throws Exception {
        Process kata = kata("list").start();
        kata.getInputStream().close();
        String errors = new String(kata.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(kata.waitFor()).isZero();
        assertThat(errors).isEmpty();
    }

    private static ProcessBuilder kata(String words) {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), "-Dkata.backend=scalar", "-Dstdout.encoding=UTF-8",
                "-Dkata.home=" + Golden.folder().toAbsolutePath().getParent(), "kata.cli.Kata");
        builder.command().addAll(List.of(words.split(" ")));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }
}
