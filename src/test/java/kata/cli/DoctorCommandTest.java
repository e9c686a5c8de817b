package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorCommandTest {
    @TempDir
    Path folder;

    @Test
    void reportsWhatIsThereAndEndsWithZero() {
        StringWriter out = new StringWriter();
        int code = DoctorCommand.report(List.of(() -> Finding.ok("first"), () -> Finding.ok("second")), writer(out));
        assertThat(code).isZero();
        assertThat(out.toString().lines()).containsExactly("ok       first", "ok       second", "", "All is well.");
    }

    @Test
    void saysWhatToDoAboutAProblemAndEndsWithOne() {
        StringWriter out = new StringWriter();
        int code = DoctorCommand.report(
                List.of(() -> Finding.problem("no hat", "Buy one.\nOr two."), () -> Finding.ok("shoes")), writer(out));
        assertThat(code).isEqualTo(1);
        assertThat(out.toString().lines()).containsExactly("PROBLEM  no hat", "         Buy one.", "         Or two.",
                "ok       shoes", "", "1 problem.");
    }

    @Test
    void theMachineThatRunsTheTestsIsFitForThem() {
        assertThat(Machine.jdk().ok()).isTrue();
        assertThat(Machine.jdk().text()).startsWith("JDK " + Runtime.version().feature());
        assertThat(Machine.fonts().ok()).isTrue();
        assertThat(Machine.speed().text()).containsPattern("matrix products: \\d+\\.\\d GFLOP/s");
        assertThat(Machine.coresAndMemory().text()).containsPattern("\\d+ cores, \\d+\\.\\d GiB");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void findsMavenInTheFoldersOfThePath() throws IOException {
        maven("echo 'Apache Maven 3.9.9 (8e8579a9e76f7d015ee5ec7bfcdc97d260186937)'");
        Finding finding = Machine.maven("/no/such/folder" + File.pathSeparator + folder);
        assertThat(finding).isEqualTo(Finding.ok("Maven 3.9.9, " + folder.resolve("mvn")));
    }

    @ParameterizedTest
    @CsvSource({"3.8.0, true", "3.7.9, false", "2.9.0, false", "4.0.0-rc-4, true", "3.10.1, true"})
    @DisabledOnOs(OS.WINDOWS)
    void wantsMavenFrom38On(String version, boolean ok) throws IOException {
        maven("printf '\\033[1mApache Maven %s\\033[m\\n' " + version);
        Finding finding = Machine.maven(folder.toString());
        assertThat(finding.ok()).isEqualTo(ok);
        assertThat(finding.text()).startsWith("Maven " + version + ",");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysWhatMavenSaidWhereThatIsNoVersion() throws IOException {
        maven("echo 'The JAVA_HOME environment variable is not defined correctly' >&2; exit 1");
        assertThat(Machine.maven(folder.toString()).text()).contains("JAVA_HOME environment variable is not defined");
    }

    @Test
    void saysThatThereIsNoMaven() {
        for (String path : new String[] {"", folder.toString()}) {
            Finding finding = Machine.maven(path);
            assertThat(finding.ok()).isFalse();
            assertThat(finding.remedy()).contains("Install Maven");
        }
    }

    @Test
    void namesGoldenFilesThatAreNotAsTheyShouldBe() {
        Project project = new Project(folder);
        assertThat(project.asHome(DoctorCommand::golden).ok()).isTrue();
        for (int k = 0; k < 5; k++) {
            project.write("golden/unlisted-" + k + ".csv", "1\n");
        }
        Finding finding = project.asHome(DoctorCommand::golden);
        assertThat(finding.ok()).isFalse();
        assertThat(finding.text()).contains("5 not as they should be");
        assertThat(finding.remedy()).contains("unlisted-0.csv", "unlisted-2.csv").doesNotContain("unlisted-3.csv")
                .endsWith("...");
    }

    @Test
    void saysThatThereAreNoGoldenFiles() throws IOException {
        Project project = new Project(folder);
        Files.delete(project.path("golden/SHA256SUMS"));
        Finding finding = project.asHome(DoctorCommand::golden);
        assertThat(finding.ok()).isFalse();
        assertThat(finding.remedy()).contains("SHA256SUMS: found no such file");
    }

    private void maven(String script) throws IOException {
        Path mvn = Files.writeString(folder.resolve("mvn"), "#!/bin/sh\n" + script + "\n");
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
    }

    private static PrintWriter writer(StringWriter out) {
        return new PrintWriter(out, true);
    }
}
