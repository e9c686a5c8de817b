package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import kata.data.Golden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shell script {@code kata}, in a small project, with a Maven that writes down what it is asked for. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    private static final String PROGRAM = """
            package kata.cli;
            class Kata {
                public static void main(String[] arguments) throws Exception {
                    java.nio.file.Path home = java.nio.file.Path.of(System.getProperty("kata.home"));
                    System.out.println("arguments " + java.util.List.of(arguments));
                    System.out.println("sees " + java.nio.file.Files.exists(home.resolve("pom.xml")));
                }
            }
            """;
    private static final String MAVEN = """
            #!/bin/sh
            echo "$@" >> '%1$s/asked'
            for word; do
                case $word in
                    -Dmdep.outputFile=*) printf '%%s' '%1$s/library.jar' > "${word#*=}" ;;
                esac
            done
            """;

    /** The words that the launcher printed, and how it ended. */
    private record Run(int code, String out, String err) {
    }

    @TempDir
    Path folder;
    private Path home;

    @BeforeEach
    void aProjectWithASpaceAndAnUmlautInItsPath() throws IOException {
        boolean knowsUmlauts = Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode('Ü');
        home = Files.createDirectories(folder.resolve(knowsUmlauts ? "Übung 1" : "Exercise 1"));
        Path launcher = Files.copy(Golden.folder().toAbsolutePath().getParent().resolve("kata"), home.resolve("kata"),
                StandardCopyOption.COPY_ATTRIBUTES);
        assertThat(launcher).isExecutable();
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("src/main"));
        Path classes = Files.createDirectories(home.resolve("target/build/test-classes"));
        Path source = Files.writeString(folder.resolve("Kata.java"), PROGRAM);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(),
                source.toString())).isZero();
        Files.createFile(folder.resolve("library.jar"));
        executable("bin/mvn", MAVEN.formatted(folder));
    }

    @Test
    void buildsOnceAndAgainWhereASourceIsNewer() throws Exception {
        Files.createDirectories(home.resolve("solutions"));
        assertThat(run("list", "--all").out()).contains("arguments [list, --all]", "sees true");
        assertThat(run("list").err()).isEmpty();
        assertThat(asked()).hasSize(1);
        touchLater("src/main/New.java");
        assertThat(run("list").err()).contains("kata: building ...");
        assertThat(asked()).hasSize(2).allMatch(line -> line.contains("-DincludeScope=test"));
    }

    /** As an archive from another time zone has it. */
    @Test
    void buildsOnceAlsoIfASourceIsDatedAhead() throws Exception {
        assertThat(run("list").code()).isZero();
        Path ahead = Files.createFile(home.resolve("src/main/Ahead.java"));
        Files.setLastModifiedTime(ahead, FileTime.fromMillis(System.currentTimeMillis() + 6 * 3_600_000));
        assertThat(run("list").err()).contains("kata: building ...");
        assertThat(run("list").err()).isEmpty();
        assertThat(asked()).hasSize(2);
    }

    @Test
    void withoutSolutionsItBuildsOnceTooForEveryCommand() throws Exception {
        assertThat(run("list").code()).isZero();
        for (String command : List.of("list", "grade", "watch", "figures")) {
            assertThat(run(command).out()).contains("arguments [" + command + "]");
        }
        assertThat(asked()).hasSize(1);
    }

    @Test
    void findsFilesWithOtherLettersWhereTheLocaleKnowsAsciiAlone() throws Exception {
        assertThat(run(Map.of("LC_ALL", "C"), "list").out()).contains("sees true");
        assertThat(run(Map.of("LC_ALL", "C"), "list", "1a").code()).isZero();
    }

    @Test
    void aLockThatAKilledOneLeftIsTakenAway() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(home.resolve("target/launcher/lock"));
        Files.writeString(home.resolve("target/launcher/lock/owner"), dead.pid() + "\n");
        assertThat(run("list").code()).isZero();
        assertThat(home.resolve("target/launcher/lock")).doesNotExist();
    }

    @Test
    void aLockWithoutAnOwnerIsTakenAwayAfterSeconds() throws Exception {
        Files.createDirectories(home.resolve("target/launcher/lock"));
        Run run = run("list");
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("waiting for another kata");
    }

    @Test
    void whatMavenSaidAboveAnErrorAndNothingIsLeftBehind() throws Exception {
        executable("bin/mvn", "#!/bin/sh\necho 'no such artifact'\nexit 1\n");
        Run run = run("list");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).containsSubsequence("no such artifact", "kata: the build failed");
        assertThat(home.resolve("target/launcher")).isEmptyDirectory();
    }

    @Test
    void saysWhereThereIsNoJava() throws Exception {
        Run run = run(Map.of("JAVA_HOME", folder.toString()), "list");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("JAVA_HOME is " + folder, "Point it at a JDK, version 17 or later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"week 1: autodiff", "a:b", ":"})
    void aColonInThePathIsNamed(String name) throws Exception {
        Path there = folder.resolve(name);
        Files.move(home, there);
        home = there;
        Run run = run("list");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("a colon in the path of this folder", name, "Rename the folder");
        assertThat(home.resolve("target/launcher")).doesNotExist();
        assertThat(folder.resolve("asked")).doesNotExist();
    }

    @Test
    void findsTheJavaBehindALinkAndBehindAVersionManagersShim() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin/java");
        Path link = Files.createSymbolicLink(folder.resolve("bin/java"), java);
        assertThat(run(Map.of("JAVA_HOME", ""), "list").code()).isZero();
        Files.delete(link);
        executable("manager", "#!/bin/sh\n[ \"${0##*/}\" = java ] && exec '" + java + "' \"$@\"\n");
        Files.createSymbolicLink(link, folder.resolve("manager"));
        assertThat(run(Map.of("JAVA_HOME", ""), "list").out()).contains("sees true");
    }

    @Test
    void onlyTheArchiveIsBuiltWithoutTheLibrariesForAGpuWhereThereIsOne() throws Exception {
        Path works = folder.resolve("user/.cache/gradient-kata/onnxruntime_gpu-1.29.0/works");
        Files.createDirectories(works.getParent());
        Files.createFile(works);
        Files.createDirectories(home.resolve("solutions"));
        run("grade");
        run("gradescope");
        assertThat(asked()).hasSize(2);
        assertThat(asked().get(0)).contains("-Pcuda ");
        assertThat(asked().get(1)).contains("-P!cuda ");
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked"));
    }

    private void touchLater(String file) throws IOException {
        Path path = Files.createFile(home.resolve(file));
        Files.setLastModifiedTime(path, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
    }

    private void executable(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Run run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    private Run run(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("kata").toString()).directory(folder.toFile());
        builder.command().addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("HOME", folder.resolve("user").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
