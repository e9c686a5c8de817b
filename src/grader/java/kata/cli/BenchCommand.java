package kata.cli;

import com.google.gson.Gson;
import java.io.IOException;
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
        String classPath = new BenchBuild(Kata.home(), err()).classPath();
        return runJvm("--add-modules", "jdk.incubator.vector", "-cp", classPath, "kata.bench.Bench",
                new Gson().toJson(options));
    }

    static void requirePlatform(String system, String architecture) {
        if (!system.equals("Linux") || !architecture.equals("amd64")) {
            throw new IllegalStateException("bench needs Linux on x86-64, this is " + system + " on " + architecture
                    + ": pom.xml has the peers, OpenBLAS and PyTorch, for that platform alone");
        }
    }
}
