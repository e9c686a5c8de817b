package kata.cli;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds the benchmark, which is no part of the homework's own build, and runs it in a JVM of its own. */
@Command(name = "bench", description = "Measure products, training and forward passes beside native libraries "
        + "(13 minutes).")
final class BenchCommand extends KataCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options;

    private boolean cuda;

    @Option(names = "--device", paramLabel = "DEVICE", description = "cpu (the default), or cuda: the reference "
            + "autoencoder by ONNX Runtime on an NVIDIA GPU, with more and more threads.")
    void setDevice(String name) {
        if (!List.of("cpu", "cuda").contains(name)) {
            throw wrongUse("--device is cpu or cuda, not \"" + name + "\"");
        }
        cuda = name.equals("cuda");
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (cuda) {
            if (options.forTheCpu()) {
                throw wrongUse("with --device cuda there are --quick and --rounds");
            }
            new CudaBench(options.rounds(), out()).run();
            return 0;
        }
        requirePlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
        return runJvm("--add-modules", "jdk.incubator.vector", "-cp", built(Kata.home()), "kata.bench.Bench",
                new Gson().toJson(options));
    }

    /** Has Maven build the profile bench, in target/bench, as far as something is new. @return the class path */
    private String built(Path home) throws IOException, InterruptedException {
        err().println("kata: building the benchmark ...");
        Path folder = Files.createDirectories(home.resolve("target/bench"));
        Path libraries = folder.resolve("libraries");
        Process maven = new ProcessBuilder("mvn", "-q", "-B", "-f", home.resolve("pom.xml").toString(), "-Pbench",
                "process-test-classes", "org.apache.maven.plugins:maven-dependency-plugin:build-classpath",
                "-DincludeScope=runtime", "-Dmdep.outputFile=" + libraries).redirectErrorStream(true).start();
        maven.getOutputStream().close();
        String said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (maven.waitFor() != 0) {
            err().println(said);
            throw new IllegalStateException("the build failed; Maven's own words are above.\n"
                    + "The first one needs the network: it downloads OpenBLAS, PyTorch and JMH, 140 MB, and later ones "
                    + "nothing.\nIf a file does not compile: git status shows what was changed in src and solutions.");
        }
        return folder.resolve("test-classes") + ":" + folder.resolve("classes") + ":" + Files.readString(libraries);
    }

    static void requirePlatform(String system, String architecture) {
        if (!system.equals("Linux") || !architecture.equals("amd64")) {
            throw new IllegalStateException("bench needs Linux on x86-64, this is " + system + " on " + architecture
                    + ": pom.xml has the peers, OpenBLAS and PyTorch, for that platform alone");
        }
    }
}
