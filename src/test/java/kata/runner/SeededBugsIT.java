package kata.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kata.checks.NeedsOnnxRuntime;
import kata.checks.PyTorch;
import kata.data.Golden;
import kata.matrix.ShapeException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.ShrinkingMode;

/** The comparisons with PyTorch find mistakes in the autodiff engine on their own, without any other test. */
@NeedsOnnxRuntime
class SeededBugsIT {
    private static final Map<PyTorch, String> COMPARISONS = Map.of(
            PyTorch.THREE_LAYERS, "problem1.VariableAgainstPyTorchTest",
            PyTorch.CLASSIFIER, "problem2.ClassifierAgainstPyTorchTest",
            PyTorch.AUTOENCODER, "problem3.AutoencoderAgainstPyTorchTest");
    private static final int TRIES = 200;

    @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void eachMistakeIsFoundByTheComparisonsThatShouldSeeIt(@ForAll("bugs") SeededBug bug) throws Exception {
        Map<PyTorch, String> messages = new LinkedHashMap<>();
        try (ProblemClasses wrong = compiled(bug.in(engine()), bug.name())) {
            for (PyTorch comparison : bug.seen()) {
                failure(wrong, COMPARISONS.get(comparison)).ifPresent(e -> messages.put(comparison, e.getMessage()));
            }
        }
        assertThat(messages).as(bug.name()).containsOnlyKeys(bug.seen());
        assertThat(messages.values()).as(bug.name()).allMatch(message -> message.contains("expected")
                || message.contains("never set"));
    }

    @Example
    void theEngineWithoutAMistakePassesThemAll() throws Exception {
        try (ProblemClasses right = compiled(engine(), "none")) {
            for (String comparison : COMPARISONS.values()) {
                assertThat(failure(right, comparison)).isEmpty();
            }
        }
    }

    @Provide
    Arbitrary<SeededBug> bugs() {
        return Arbitraries.of(SeededBug.ALL);
    }

    private static String engine() throws IOException {
        return Files.readString(Golden.folder().resolveSibling("solutions/problem1/Variable.java"));
    }

    private static ProblemClasses compiled(String engine, String name) throws IOException {
        return ProblemClasses.with("seeded-bugs/" + name, "problem1/Variable.java", engine);
    }

    /** What the comparison's property says about some example; nothing where it holds for all that are drawn. */
    private static Optional<AssertionError> failure(ClassLoader loader, String type) throws Exception {
        Object comparison = accessible(loader.loadClass(type).getDeclaredConstructor()).newInstance();
        Arbitrary<?> examples = (Arbitrary<?>) annotated(comparison, Provide.class).invoke(comparison);
        Method property = annotated(comparison, Property.class);
        RandomGenerator<?> generator = examples.generator(TRIES);
        Random random = new Random(55272022);
        for (int i = 0; i < TRIES; i++) {
            try {
                property.invoke(comparison, generator.next(random).value());
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof AssertionError found) {
                    return Optional.of(found);
                }
                if (!(e.getCause() instanceof ShapeException)) {
                    throw e;
                }
            }
        }
        return Optional.empty();
    }

    private static Method annotated(Object instance, Class<? extends Annotation> annotation) {
        return accessible(Stream.of(instance.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(annotation)).findFirst().orElseThrow());
    }

    private static <T extends AccessibleObject> T accessible(T member) {
        member.setAccessible(true);
        return member;
    }
}
