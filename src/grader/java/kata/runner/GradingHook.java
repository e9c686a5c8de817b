package kata.runner;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.NotAttempted;
import kata.checks.CheckFailure;
import kata.checks.Failure;
import kata.checks.Grades;
import kata.checks.JavaCode;
import kata.grade.GradingScheme;
import kata.matrix.Matrix;
import kata.task.Task;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.opentest4j.TestAbortedException;

/**
 * Around every property: a fixed seed, the same for each run unless {@code -Dkata.seed=…} gives another; a blank that
 * was met is a skipped test, not an error; and a failure carries the example that shows it and the seed.
 *
 * <p>A check that runs out of memory fails like any other; left alone, that error would end the run and lose the grade.
 */
public final class GradingHook implements AroundPropertyHook, AroundTryHook {
    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public int aroundPropertyProximity() {
        return -100;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        context.attributes().setSeed(seed());
        PropertyExecutionResult result = property.execute();
        if (result.status() != PropertyExecutionResult.Status.FAILED) {
            return blankMet().get().map(blank -> met(context, result, blank)).orElse(result);
        }
        Throwable cause = result.throwable().orElseGet(() -> new AssertionError("it does not hold"));
        return Throwables.blank(cause).map(blank -> met(context, result, blank))
                .orElseGet(() -> result.mapToFailed(explained(context, result, cause)));
    }

    /** A blank skips the check; in a stub that stands in for a refused file it fails the first check of the task. */
    private static PropertyExecutionResult met(PropertyLifecycleContext context, PropertyExecutionResult result,
                                               NotAttempted blank) {
        return grades(context).flatMap(grades -> ExercisesCompiled.firstTimeThatItIsRefused(Task.of(grades.value())))
                .map(refused -> result.mapToFailed(
                        new CheckFailure(new Failure(refused.getMessage()), blank.getStackTrace())))
                .orElseGet(() -> result.mapToAborted(new TestAbortedException(blank.getMessage(), blank)));
    }

    private static Optional<Grades> grades(PropertyLifecycleContext context) {
        return context.findAnnotation(Grades.class)
                .or(() -> context.findAnnotationsInContainer(Grades.class).stream().findFirst());
    }

    @Override
    public TryExecutionResult aroundTry(TryLifecycleContext context, TryExecutor check, List<Object> parameters) {
        try {
            TryExecutionResult result = check.execute(parameters);
            Optional<NotAttempted> blank = result.throwable().flatMap(Throwables::blank);
            if (blank.isPresent()) {
                blankMet().update(none -> blank);
                return TryExecutionResult.satisfied(true);
            }
            return result.status() == TryExecutionResult.Status.FALSIFIED
                    ? TryExecutionResult.falsified(result.throwable().map(Throwables::told).orElse(null)) : result;
        } catch (OutOfMemoryError error) {
            return TryExecutionResult.falsified(Throwables.told(
                    new IllegalStateException("the memory is used up", error)));
        }
    }

    /** A blank ends the property at once: as a failure it would be sought again with ever smaller examples. */
    private static Store<Optional<NotAttempted>> blankMet() {
        return Store.getOrCreate(GradingHook.class, Lifespan.PROPERTY, Optional::empty);
    }

    private static String seed() {
        return System.getProperty("kata.seed", GradingScheme.SEED);
    }

    /** In one line where a grade has the rest. */
    private static CheckFailure explained(PropertyLifecycleContext context, PropertyExecutionResult result,
                                          Throwable thrown) {
        List<Object> inputs = result.shrunkSample().map(sample -> sample.parameters())
                .or(result::falsifiedParameters).orElse(List.of());
        Failure failure = inputs.isEmpty() ? Throwables.failure(thrown)
                : Throwables.failure(thrown).seenWith(seed(), example(context.targetMethod().getParameters(), inputs));
        return grades(context).isPresent() ? new CheckFailure(failure, Throwables.told(thrown).getStackTrace())
                : new CheckFailure(failure);
    }

    /** Numbers are left out: most are seeds or sizes, and without the text of the check they say nothing. */
    private static String example(Parameter[] parameters, List<Object> inputs) {
        return IntStream.range(0, Math.min(parameters.length, inputs.size()))
                .mapToObj(i -> java(parameters[i].getName(), inputs.get(i))).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String java(String name, Object input) {
        return input instanceof Matrix matrix ? JavaCode.of(name, matrix)
                : input instanceof JavaCode.Input shown ? shown.java() : "";
    }
}
