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
 * Surrounds every property. The seed is the same in each run unless {@code -Dkata.seed=…} sets another. If the property
 * meets a blank, its check is skipped. A failure carries its example and the seed.
 *
 * <p>Running out of memory fails the check like any other error; otherwise it would end the run and lose the grade.
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

    /** The result of a property that met a blank: skipped or, once for a task whose file is refused, failed. */
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

    /** The blank that a property met. The property ends at once as if it held: jqwik would shrink a failing example. */
    private static Store<Optional<NotAttempted>> blankMet() {
        return Store.getOrCreate(GradingHook.class, Lifespan.PROPERTY, Optional::empty);
    }

    private static String seed() {
        return System.getProperty("kata.seed", GradingScheme.SEED);
    }

    /** The failure as an error. If the check is graded, the message has one line, since the grade has all the text. */
    private static CheckFailure explained(PropertyLifecycleContext context, PropertyExecutionResult result,
                                          Throwable thrown) {
        List<Object> inputs = result.shrunkSample().map(sample -> sample.parameters())
                .or(result::falsifiedParameters).orElse(List.of());
        Failure failure = inputs.isEmpty() ? Throwables.failure(thrown)
                : Throwables.failure(thrown).seenWith(seed(), example(context.targetMethod().getParameters(), inputs));
        return grades(context).isPresent() ? new CheckFailure(failure, Throwables.told(thrown).getStackTrace())
                : new CheckFailure(failure);
    }

    /** The inputs as Java code. Numbers are left out: most are seeds or sizes, and unclear without the check's code. */
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
