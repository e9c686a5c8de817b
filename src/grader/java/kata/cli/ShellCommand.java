package kata.cli;

import java.awt.GraphicsEnvironment;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.Collectors;
import jdk.jshell.tool.JavaShellToolBuilder;
import kata.runner.ExerciseClasses;
import kata.sandbox.SubmissionLoader;
import kata.task.Blanks;
import kata.task.Task;
import picocli.CommandLine.Command;

/** Starts JShell with the exercises' classes; prompts appear only if input and output are a terminal. */
@Command(name = "shell", description = "Java line by line: your classes, the data, gradients checked and drawn.")
final class ShellCommand extends KataCommand {
    @Override
    public Integer call() throws Exception {
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            throw new IllegalStateException("there is no JShell in " + System.getProperty("java.home")
                    + ", which lacks the module jdk.jshell.\n"
                    + "Install a JDK, version 17 or later, and point JAVA_HOME at it.");
        }
        System.setProperty("jdk.console", "java.base");    // by default, JDK 22 to 24 treat a pipe as a console
        JavaShellToolBuilder shell = JavaShellToolBuilder.builder().persistence(new HashMap<>());
        @SuppressWarnings("SystemConsoleNull")    // with the console of java.base, a pipe gives null
        boolean piped = System.console() == null;
        if (piped) {
            shell.in(new BufferedInputStream(System.in), null)
                    .out(System.out, new PrintStream(OutputStream.nullOutputStream()), System.out);
        } else {
            System.clearProperty("java.awt.headless");    // set by the launcher; the shell may open windows
            System.setProperty("java.awt.headless", Boolean.toString(GraphicsEnvironment.isHeadless()));
            print("Java line by line: help() says what there is, /exit ends it." + blanks() + "\n");
        }
        Path exercises = Files.createDirectories(new ExerciseClasses(Kata.home()).folder());
        Path startup = Path.of(ShellCommand.class.getResource("shell.jsh").toURI());
        return shell.start("--execution", ShellExecution.NAME, "--feedback", "concise", "--startup", startup.toString(),
                "--class-path", exercises + File.pathSeparator + SubmissionLoader.given());
    }

    private static String blanks() {
        String left = Task.all().stream().filter(task -> !Blanks.isMissing(Kata.home(), task)
                && Blanks.left(Kata.home(), "exercises", task) > 0).map(Task::id).collect(Collectors.joining(" "));
        return left.isEmpty() ? "" : " Blanks are left in " + left + ".";
    }
}
