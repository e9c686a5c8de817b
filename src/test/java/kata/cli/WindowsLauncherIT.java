package kata.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kata.data.Golden;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The batch file {@code kata.cmd} in Wine's command line, in a small project, with a Java and a Maven that write down
 * what they are asked for. Where there is Wine, and MinGW to make the Java.
 */
@EnabledOnOs(OS.LINUX)
class WindowsLauncherIT {
    private static final String MAVEN = """
            @echo off
            echo %%*>>"%s\\asked"
            :next
            if "%%~1"=="" exit /b 0
            set "word=%%~1"
            if "%%word:~0,17%%"=="-Dmdep.outputFile" goto found
            shift
            goto next
            :found
            echo %s\\library.jar>"%%word:~18%%"
            exit /b 0
            """;
    private static final String MINGW = "x86_64-w64-mingw32-gcc";
    private static final Path PROJECT = Golden.folder().toAbsolutePath().getParent();

    /** The lines that the launcher printed, and how it ended. */
    private record Run(int code, List<String> out, String err) {
    }

    @TempDir
    static Path shared;
    @TempDir
    Path folder;
    private Path home;

    @BeforeAll
    static void makeJava() throws Exception {
        assumeTrue(Stream.of("wine", MINGW).allMatch(WindowsLauncherIT::isThere), "no Wine or MinGW");
        compile("jdk", "17.0.1");
        compile("jdk11", "11.0.2");
    }

    /** Wine keeps links to the root and to what is at home. */
    @AfterAll
    static void deleteLinks() throws IOException {
        Path wine = shared.resolve("wine");
        if (Files.exists(wine)) {
            try (Stream<Path> files = Files.walk(wine)) {
                for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                    Files.delete(link);
                }
            }
        }
    }

    @BeforeEach
    void aProjectWithASpaceInItsPath() throws IOException {
        home = Files.createDirectories(folder.resolve("Exercise 1"));
        Files.copy(PROJECT.resolve("kata.cmd"), home.resolve("kata.cmd"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        Files.createDirectories(home.resolve("src/main"));
        Files.writeString(home.resolve("src/main/Old.java"), "");
        Files.createDirectories(home.resolve("target/build/test-classes/kata/cli"));
        Files.createFile(home.resolve("target/build/test-classes/kata/cli/Kata.class"));
        Files.createFile(folder.resolve("library.jar"));
        Path maven = Files.createDirectories(folder.resolve("bin")).resolve("mvn.cmd");
        Files.writeString(maven, MAVEN.formatted(windows(folder), windows(folder)).replace("\n", "\r\n"));
    }

    @Test
    void buildsOnceAndAgainWhereASourceIsNewerAndEndsAsTheCommandDoes() throws Exception {
        Run first = run("jdk", "grade", "1a");
        assertThat(first.err()).contains("kata: building ...");
        assertThat(first.code()).as(first.err()).isEqualTo(7);
        assertThat(first.out()).containsSubsequence("[-Dkata.home=" + windows(home) + "]", "[kata.cli.Kata]", "[grade]",
                "[1a]");
        assertThat(first.out()).contains("[" + windows(folder.resolve("library.jar")) + ";"
                + windows(home.resolve("target/build/test-classes")) + ";"
                + windows(home.resolve("target/build/classes")) + "]");
        assertThat(run("jdk", "list").err()).isEmpty();
        assertThat(asked()).hasSize(1).allMatch(line -> line.contains("-DincludeScope=test"));
        Path later = Files.createFile(home.resolve("src/main/New.java"));
        Files.setLastModifiedTime(later, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        assertThat(run("jdk", "list").err()).contains("kata: building ...");
        assertThat(asked()).hasSize(2);
    }

    /** Git for Windows brings a find of its own, which looks for files. */
    @Test
    void noOtherProgramOfThePathIsTakenForOneOfWindows() throws Exception {
        for (String name : List.of("find.exe", "findstr.exe")) {
            Files.copy(shared.resolve("jdk/bin/java.exe"), folder.resolve("bin").resolve(name));
        }
        assertThat(run("jdk", "list").code()).isEqualTo(7);
        assertThat(run("jdk", "list").err()).isEmpty();
        Path pom = home.resolve("pom.xml");
        Files.setLastModifiedTime(pom, FileTime.fromMillis(System.currentTimeMillis() + 5_000));
        assertThat(run("jdk", "list").err()).contains("kata: building ...");
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        Run none = run("none", "list");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("JAVA_HOME is ", "where there is no bin\\java.exe", "Install a JDK");
        Run old = run("jdk11", "list");
        assertThat(old.code()).isEqualTo(3);
        assertThat(old.err()).contains("version 11 of Java found", "Install a JDK, version 17");
        Files.delete(folder.resolve("bin/mvn.cmd"));
        Run withoutMaven = run("jdk", "list");
        assertThat(withoutMaven.code()).isEqualTo(3);
        assertThat(withoutMaven.err()).contains("there is no mvn on your PATH");
        assertThat(home.resolve("target/launcher")).isEmptyDirectory();
    }

    @Test
    void aSemicolonInThePathIsNamed() throws Exception {
        Path there = folder.resolve("week 1;2");
        Files.move(home, there);
        home = there;
        Run run = run("jdk", "list");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("a semicolon in the path of this folder", "week 1;2", "Rename the folder");
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked"));
    }

    private Run run(String jdk, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("wine", "cmd", "/c", windows(home) + "\\kata.cmd"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("WINEPREFIX", shared.resolve("wine").toString());
        builder.environment().put("WINEDEBUG", "-all");
        builder.environment().put("WINEPATH", windows(folder.resolve("bin")));
        builder.environment().put("JAVA_HOME", windows(shared.resolve(jdk)));
        return run(builder);
    }

    private static Run run(ProcessBuilder builder) throws Exception {
        Path out = Files.createTempFile(shared, "out", ".txt");
        Path err = Files.createTempFile(shared, "err", ".txt");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8).lines().toList(),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static void compile(String jdk, String version) throws Exception {
        Path java = Files.createDirectories(shared.resolve(jdk).resolve("bin")).resolve("java.exe");
        Run run = run(new ProcessBuilder(MINGW, "-DVERSION=\"" + version + "\"", "-o", java.toString(),
                PROJECT.resolve("src/test/windows/java.c").toString()));
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
    }

    /** Wine's Z: is the root. */
    private static String windows(Path path) {
        return "Z:" + path.toString().replace('/', '\\');
    }
}
