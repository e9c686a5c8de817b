package kata.cli;

import com.google.gson.Gson;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kata.runner.ExerciseClasses;
import kata.sandbox.Refused;
import kata.task.Exercises;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import problem3.FigureSettings;

/** Trains the autoencoders and draws all figures of problem 3, in a JVM of its own. */
@Command(name = "figures", description = "Train the autoencoders and draw problem 3's figures (about 20 minutes).")
final class FiguresCommand extends KataCommand implements Callable<Integer> {
    @Mixin
    private FigureOptions options;

    private String from;    // null if nothing is said

    @Option(names = "--from", paramLabel = "FOLDER", description = "Whose code: exercises, or solutions where there are "
            + "such (the default).")
    void setFrom(String folder) {
        if (!List.of("exercises", "solutions").contains(folder)) {
            throw wrongUse("--from is exercises or solutions, not \"" + folder + "\"");
        }
        from = folder;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        FigureSettings settings = options.settings();
        if (settings.seed() < 0) {
            throw wrongUse("--seed is 0 or more, not " + settings.seed());
        }
        String folder = from != null ? from : Exercises.haveSolutions(Kata.home()) ? "solutions" : "exercises";
        String classPath = System.getProperty("java.class.path");
        if (folder.equals("exercises")) {
            classPath = exercises(Kata.home()) + File.pathSeparator + classPath;
        }
        print("Training three networks with " + folder + "/, the " + settings.tier() + " way, "
                + (settings.full() ? "about an hour" : "about 20 minutes")
                + " on two cores; Ctrl-C stops it, --resume goes on.\n");
        return runJvm("-Xmx3g", "-Dkata.graded=" + folder, "-cp", classPath, "problem3.Figures",
                new Gson().toJson(settings));
    }

    /** The folder with the exercises' classes. @throws IllegalStateException if one does not compile; says why */
    private static Path exercises(Path home) {
        ExerciseClasses classes = new ExerciseClasses(home);
        Collection<Refused> problems = classes.compile().values();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.stream().map(Refused::getMessage).collect(Collectors.joining("\n")));
        }
        return classes.folder();
    }
}
