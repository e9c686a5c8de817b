package kata.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import kata.data.Folders;

/**
 * Maven's build of the profile bench, in target/bench, made again where a source is newer.
 *
 * @param stored the libraries; as old as the start of the build that it came from
 */
record BenchBuild(Path home, PrintWriter err, Path folder, Path stored) {
    private static final List<String> SOURCES = List.of("pom.xml", "src/main", "src/bench", "solutions");

    /** @param err gets a line before a build, and Maven's own words where it fails */
    BenchBuild(Path home, PrintWriter err) {
        this(home, err, home.resolve("target/bench"), home.resolve("target/bench/classpath"));
    }

    /** The classes and the libraries; builds first where something is new, one build at a time. */
    String classPath() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            lock.lock();
            if (!upToDate()) {
                build();
            }
            return folder.resolve("classes") + ":" + Files.readString(stored);
        }
    }

    private boolean upToDate() throws IOException {
        if (!Files.exists(stored)) {
            return false;
        }
        FileTime built = Files.getLastModifiedTime(stored);
        return SOURCES.stream().allMatch(source -> Folders.changed(home.resolve(source)).compareTo(built) <= 0)
                && Arrays.stream(Files.readString(stored).split(":")).map(Path::of).allMatch(Files::exists);
    }

    private void build() throws IOException, InterruptedException {
        err.println("kata: building the benchmark ...");
        FileTime begun = FileTime.fromMillis(System.currentTimeMillis());
        Files.deleteIfExists(stored);
        Path libraries = folder.resolve("libraries");
        Process maven = new ProcessBuilder("mvn", "-q", "-B", "-f", home.resolve("pom.xml").toString(), "-Pbench",
                "compile", "org.apache.maven.plugins:maven-dependency-plugin:build-classpath",
                "-DincludeScope=runtime", "-Dmdep.outputFile=" + libraries).redirectErrorStream(true).start();
        maven.getOutputStream().close();
        String said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (maven.waitFor() != 0) {
            err.println(said);
            throw new IllegalStateException("the build failed; Maven's own words are above.\n"
                    + "The first one needs the network: it downloads OpenBLAS, PyTorch and JMH, 140 MB, and later ones "
                    + "nothing.\nIf a file does not compile: git status shows what was changed in src and solutions.");
        }
        Files.setLastModifiedTime(libraries, begun);
        Files.move(libraries, stored);
    }
}
