package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
    void reportsWhatIsThereAndEndsWithZero() throws Exception {
        StringWriter out = new StringWriter();
        int code = DoctorCommand.report(List.of(() -> HealthCheck.ok("first"), () -> HealthCheck.ok("second")),
                writer(out));
        assertThat(code).isZero();
        assertThat(out.toString().lines()).containsExactly("ok       first", "ok       second", "", "All is well.");
    }

    @Test
    void saysWhatToDoAboutAProblemAndEndsWithOne() throws Exception {
        StringWriter out = new StringWriter();
        int code = DoctorCommand.report(
                List.of(() -> HealthCheck.problem("no hat", "Buy one.\nOr two."), () -> HealthCheck.ok("shoes")),
                writer(out));
        assertThat(code).isEqualTo(1);
        assertThat(out.toString().lines()).containsExactly("PROBLEM  no hat", "         Buy one.", "         Or two.",
                "ok       shoes", "", "1 problem.");
    }

    @Test
    void whatNothingNeedsIsNoProblem() throws Exception {
        StringWriter out = new StringWriter();
        int code = DoctorCommand.report(List.of(() -> HealthCheck.dispensable("no tie", "For the opera.")),
                writer(out));
        assertThat(code).isZero();
        assertThat(out.toString().lines()).containsExactly("ok       no tie", "         For the opera.", "",
                "All is well.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesTheGpusThatTheDriverFinds() throws IOException {
        String smi = script("nvidia-smi",
                "echo 'NVIDIA H100 80GB HBM3, 81559 MiB, 570.86'; echo 'Tesla T4, 15 GiB, 1'");
        assertThat(Machine.gpu(smi)).isEqualTo(HealthCheck.ok(
                "GPU: NVIDIA H100 80GB HBM3, 81559 MiB, driver 570.86; "
                + "Tesla T4, 15 GiB, driver 1"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutAGpuAllIsWell() throws IOException {
        String smi = script("nvidia-smi", "echo 'NVIDIA-SMI has failed: no driver'; exit 9");
        for (String command : new String[] {smi, folder.resolve("missing").toString()}) {
            assertThat(Machine.gpu(command).ok()).isTrue();
            assertThat(Machine.gpu(command).text()).startsWith("GPU: none found").endsWith("the homework needs no GPU");
        }
        assertThat(Machine.gpu(smi).text()).contains("NVIDIA-SMI has failed: no driver");
    }

    @Test
    void saysWhetherOnnxRuntimeLoads() {
        assertThat(Machine.onnxRuntime().ok()).isTrue();
        assertThat(Machine.onnxRuntime().text()).startsWith("ONNX Runtime ");
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
    void saysWhatTheSpeedMeans() {
        assertThat(Machine.speed().remedy()).contains("this processor");
        assertThat(Machine.meaning(13.5, 180)).contains("With vectors", "should reach about 180: ");
        assertThat(Machine.meaning(120, 180)).isEqualTo("That is as it should be on this processor.");
        assertThat(Machine.meaning(120, 0)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysWhichMavenThereIsAndWhere() throws IOException {
        String mvn = maven("echo 'Apache Maven 3.9.9 (8e8579a9e76f7d015ee5ec7bfcdc97d260186937)'; "
                + "echo 'Maven home: /opt/maven'; echo 'Java version: 17.0.15'");
        assertThat(Machine.maven(mvn)).isEqualTo(HealthCheck.ok("Maven 3.9.9, in /opt/maven"));
    }

    @ParameterizedTest
    @CsvSource({"3.8.0, true", "3.7.9, false", "2.9.0, false", "4.0.0-rc-4, true", "3.10.1, true"})
    @DisabledOnOs(OS.WINDOWS)
    void wantsMavenFrom38On(String version, boolean ok) throws IOException {
        HealthCheck finding = Machine.maven(maven("printf '\\033[1mApache Maven %s\\033[m\\n' " + version));
        assertThat(finding.ok()).isEqualTo(ok);
        assertThat(finding.text()).isEqualTo("Maven " + version + (ok ? "" : ": too old"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysWhatMavenSaidWhereThatIsNoVersion() throws IOException {
        String mvn = maven("echo 'The JAVA_HOME environment variable is not defined correctly' >&2; exit 1");
        assertThat(Machine.maven(mvn).text()).contains("JAVA_HOME environment variable is not defined");
    }

    @Test
    void saysThatThereIsNoMaven() {
        HealthCheck finding = Machine.maven(folder.resolve("mvn").toString());
        assertThat(finding).isEqualTo(HealthCheck.problem("Maven: no mvn on the PATH",
                "Install Maven, version 3.8 or later."));
    }

    @Test
    void namesGoldenFilesThatAreNotAsTheyShouldBe() {
        Project project = new Project(folder);
        assertThat(project.asHome(DoctorCommand::golden).ok()).isTrue();
        for (int k = 0; k < 5; k++) {
            project.write("golden/unlisted-" + k + ".csv", "1\n");
        }
        HealthCheck finding = project.asHome(DoctorCommand::golden);
        assertThat(finding.ok()).isFalse();
        assertThat(finding.text()).contains("5 not as they should be");
        assertThat(finding.remedy()).contains("unlisted-0.csv", "unlisted-2.csv").doesNotContain("unlisted-3.csv")
                .endsWith("...");
    }

    @Test
    void saysThatThereAreNoGoldenFiles() throws IOException {
        Project project = new Project(folder);
        Files.delete(project.path("golden/SHA256SUMS"));
        HealthCheck finding = project.asHome(DoctorCommand::golden);
        assertThat(finding.ok()).isFalse();
        assertThat(finding.remedy()).contains("SHA256SUMS: found no such file");
    }

    private String maven(String script) throws IOException {
        return script("mvn", script);
    }

    private String script(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }

    private static PrintWriter writer(StringWriter out) {
        return new PrintWriter(out, true);
    }
}
