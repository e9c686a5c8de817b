package kata.cli;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import kata.cli.BenchSettings.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the benchmark, which the homework's own build leaves out, and runs it in a JVM of its own. */
@Command(name = "bench", description = "Measure products, training and forward passes beside native libraries "
        + "(half an hour).")
final class BenchCommand extends KataCommand {
    private static final int JVMS = 5;
    private static final int ROUNDS = 3;

    @Option(names = "--quick", description = "One JVM and shorter rounds, to try the benchmark.")
    private boolean quick;

    @Option(names = "--rounds", paramLabel = "N", converter = Count.class, description = "How often everything is "
            + "measured in a JVM (" + ROUNDS + ").")
    private int rounds = ROUNDS;

    @Option(names = "--jvms", paramLabel = "N", converter = Count.class, description = "The number of JVMs, one after "
            + "another, since each compiles differently (" + JVMS + ", with --quick 1).")
    private Integer jvms;

    @Option(names = "--threads", paramLabel = "N", converter = Count.class, description = "The threads of steps and "
            + "products (one for each core); products run on one thread, too.")
    private Integer threads;

    @Option(names = "--only", paramLabel = "PART", split = ",", description = "Measure only: ${COMPLETION-CANDIDATES}. "
            + "By default, all but tiles (the innermost loops of products, for sizes that fit into registers) and "
            + "jmh (the products again, one in a JVM).")
    private Set<Part> only;

    @Option(names = "--beside", description = "Measure steps once more beside a process that keeps a core busy.")
    private boolean beside;

    @Option(names = "--json", paramLabel = "FILE", description = "The file for the results (target/bench/bench.json).")
    private String json;

    @Option(names = "--device", paramLabel = "DEVICE", description = "cpu (the default), or cuda: the reference "
            + "autoencoder by ONNX Runtime on an NVIDIA GPU, with more and more threads.")
    private String device = "cpu";

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (device.equals("cuda")) {
            if (quick || jvms != null || threads != null || only != null || json != null || beside) {
                throw wrongUse("--device cuda goes with no option but --rounds");
            }
            new CudaBench(rounds, out()).run();
            return 0;
        }
        if (!device.equals("cpu")) {
            throw wrongUse("--device is cpu or cuda, not \"" + device + "\"");
        }
        if (!settings().parts().stream().allMatch(Part::hasNoPeers)) {
            requirePlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        return runJvm("--add-modules", "jdk.incubator.vector", "-cp", built(Kata.home()), "kata.bench.Bench",
                new Gson().toJson(settings()));
    }

    BenchSettings settings() {
        return new BenchSettings(quick, jvms != null ? jvms : quick ? 1 : JVMS, rounds,
                threads != null ? threads : Runtime.getRuntime().availableProcessors(),
                only != null ? only : EnumSet.complementOf(EnumSet.of(Part.TILES, Part.JMH)), beside,
                json != null ? json : Kata.home().resolve("target/bench/bench.json").toString());
    }

    /**
     * Lets Maven build the profile bench in target/bench, which takes long only after a change.
     *
     * @return the class path of the benchmark
     */
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
            throw new IllegalStateException("the build failed; Maven's messages are above.\n"
                    + "The first build needs the network: it downloads OpenBLAS, PyTorch and JMH, 140 MB; later ones "
                    + "do not.\nIf a file does not compile: git status shows what was changed in src and solutions.");
        }
        return folder.resolve("test-classes") + ":" + folder.resolve("classes") + ":" + Files.readString(libraries);
    }

    static void requirePlatform(String system, String architecture) {
        if (!system.equals("Linux") || !architecture.equals("amd64")) {
            throw new IllegalStateException("bench needs Linux on x86-64, not " + system + " on " + architecture
                    + ": pom.xml has OpenBLAS and PyTorch only for Linux on x86-64. To measure without them: --only "
                    + "functions,tiles");
        }
    }
}
