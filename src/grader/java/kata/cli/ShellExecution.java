package kata.cli;

import java.net.MalformedURLException;
import java.util.Map;
import jdk.jshell.execution.LocalExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import kata.runner.ExerciseClasses;

/** Runs JShell's snippets in this JVM. Each start or {@code /reset} compiles the exercises again. */
public final class ShellExecution implements ExecutionControlProvider {
    static final String NAME = "kata";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters)
            throws MalformedURLException {
        ExerciseClasses exercises = new ExerciseClasses(Kata.home());
        exercises.compile().forEach((task, refused) -> environment.userErr().println("exercises/" + task.file()
                + " is refused; the unfilled file is used instead:\n" + refused.getMessage()));
        ShellLoader loader = new ShellLoader(exercises.folder());
        Thread.currentThread().setContextClassLoader(loader);
        return new LocalExecutionControl(loader);
    }
}
