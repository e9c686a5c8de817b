package kata.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** The program of a measured JVM: lets JMH measure the functions, each in a further JVM of its own. */
final class FunctionsRun {
    private FunctionsRun() {
    }

    /** @param arguments the settings as JSON, and the file for the results */
    public static void main(String[] arguments) throws RunnerException {
        RunSettings settings = RunSettings.parse(arguments[0]);
        TimeValue iteration = TimeValue.milliseconds(Math.round(1000 * settings.warmSeconds()));
        List<FunctionResult> results = new ArrayList<>();
        for (RunResult run : new Runner(new OptionsBuilder().include(FunctionBenchmark.class.getName()).forks(1)
                .warmupIterations(4).warmupTime(iteration).measurementIterations(settings.rounds())
                .measurementTime(iteration).verbosity(VerboseMode.SILENT).build()).run()) {
            Statistics nanoseconds = run.getPrimaryResult().getStatistics();
            results.add(new FunctionResult(run.getPrimaryResult().getLabel(),
                    new Quartiles(nanoseconds.getPercentile(25), nanoseconds.getPercentile(50),
                            nanoseconds.getPercentile(75))));
        }
        results.sort(Comparator.comparing(FunctionResult::function));
        Results.write(Path.of(arguments[1]), results);
    }
}
