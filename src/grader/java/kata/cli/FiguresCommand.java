package kata.cli;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;
import kata.runner.ExerciseClasses;
import kata.sandbox.Refused;
import kata.task.Exercises;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import problem3.FigureSettings;

/** Trains the autoencoders and draws all figures of problem 3, in a JVM of its own. */
@Command(name = "figures", description = "Train the autoencoders and draw problem 3's figures (about 20 minutes).")
final class FiguresCommand extends KataCommand {
    private static final long SEED = 55272022;

    /** The options for a run that finds a checkpoint of an earlier run. */
    static final class Existing {
        @Option(names = "--resume", description = "Go on where an earlier run stopped; what it has finished is not "
                + "trained again.")
        private boolean resume;

        @Option(names = "--restart", description = "Throw away what an earlier run has trained.")
        private boolean restart;
    }

    @Option(names = "--full", description = "Train for longer, about an hour on two cores, to smaller errors.")
    private boolean full;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of weights, order and random draws (" + SEED + ").")
    private long seed = SEED;

    @Option(names = "--live", description = "Show in the browser how training goes on; prints the link.")
    private boolean live;

    @ArgGroup
    private Existing existing = new Existing();

    @Mixin
    private FromOption option;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (seed < 0) {
            throw wrongUse("--seed is 0 or more, not " + seed);
        }
        FigureSettings settings = settings();
        String folder = option.given().orElse(Exercises.haveSolutions(Kata.home()) ? "solutions" : "exercises");
        String classPath = System.getProperty("java.class.path");
        if (folder.equals("exercises")) {
            classPath = exercises(Kata.home()) + File.pathSeparator + classPath;
        }
        print("Training three networks with " + folder + "/, the " + settings.tier() + " way, "
                + (settings.full() ? "about an hour" : "about 20 minutes")
                + " on two cores; Ctrl-C stops it, --resume goes on.\n");
        return runJvm("-Xmx3g", "-Djdk.console=java.base", "-Dkata.graded=" + folder, "-cp", classPath,
                "problem3.Figures", new Gson().toJson(settings));
    }

    FigureSettings settings() {
        return new FigureSettings(full, seed, existing.resume, existing.restart, live);
    }

    /**
     * Compiles the exercises and returns the folder of their classes.
     *
     * @throws IllegalStateException if a file is refused; the message has the reason
     */
    private static Path exercises(Path home) {
        ExerciseClasses classes = new ExerciseClasses(home);
        Collection<Refused> problems = classes.compile().values();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.stream().map(Refused::getMessage)
                    .collect(Collectors.joining("\n")));
        }
        return classes.folder();
    }
}
