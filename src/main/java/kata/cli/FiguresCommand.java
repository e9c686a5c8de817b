package kata.cli;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the autoencoders and draws all figures of problem 3, in a JVM of its own. */
@Command(name = "figures", description = "Train the autoencoders and draw problem 3's figures (about 20 minutes).")
final class FiguresCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private FigureOptions options;

    private String from = "solutions";

    @Option(names = "--from", paramLabel = "FOLDER", description = "Whose code: exercises, or solutions (the default).")
    void setFrom(String folder) {
        if (!List.of("exercises", "solutions").contains(folder)) {
            throw new ParameterException(spec.commandLine(),
                    "--from is exercises or solutions, not \"" + folder + "\"");
        }
        from = folder;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (options.seed() < 0) {
            throw new ParameterException(spec.commandLine(), "--seed is 0 or more, not " + options.seed());
        }
        String classPath = System.getProperty("java.class.path");
        if (from.equals("exercises")) {
            Path classes = Kata.home().resolve("target/figures/classes");
            SourceFolder.compile(Kata.home().resolve("exercises"), classes);
            classPath = classes + File.pathSeparator + classPath;
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-Xmx3g", "-Dkata.graded=" + from, "-cp", classPath, "problem3.Figures",
                new Gson().toJson(options)));
        Process figures = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(figures::destroy));
        return figures.waitFor();
    }
}
