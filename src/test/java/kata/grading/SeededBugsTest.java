package kata.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kata.data.Golden;
import kata.grade.JavaCompilation;
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
class SeededBugsTest {
    private static final Map<PyTorch, String> COMPARISONS = Map.of(
            PyTorch.THREE_LAYERS, "problem1.VariableAgainstPyTorchTest",
            PyTorch.CLASSIFIER, "problem2.ClassifierAgainstPyTorchTest",
            PyTorch.AUTOENCODER, "problem3.AutoencoderAgainstPyTorchTest");
    private static final int TRIES = 200;

    @Property(generation = GenerationMode.EXHAUSTIVE, shrinking = ShrinkingMode.OFF)
    void eachMistakeIsFoundByTheComparisonsThatShouldSeeIt(@ForAll("bugs") SeededBug bug) throws Exception {
        Map<PyTorch, String> messages = new LinkedHashMap<>();
        try (URLClassLoader wrong = new WithEngine(compiled(bug.in(engine()), bug.name()))) {
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
        try (URLClassLoader right = new WithEngine(compiled(engine(), "none"))) {
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

    private static Path compiled(String source, String name) throws IOException {
        Path classes = Path.of(System.getProperty("kata.output", "target/solutions"), "seeded-bugs",
                name.replaceAll("\\W+", "-"));
        Files.createDirectories(classes);
        assertThat(JavaCompilation.of(classes, Map.of("problem1/Variable.java", source))).as(name).isEmpty();
        return classes;
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

    /** Loads the problems' classes and their tests anew, with an engine of its own; all else is shared. */
    private static final class WithEngine extends URLClassLoader {
        WithEngine(Path engine) throws IOException {
            super(urls(engine), SeededBugsTest.class.getClassLoader());
        }

        private static URL[] urls(Path engine) throws IOException {
            String[] classPath = System.getProperty("java.class.path").split(File.pathSeparator);
            URL[] urls = new URL[classPath.length + 1];
            urls[0] = engine.toUri().toURL();
            for (int i = 0; i < classPath.length; i++) {
                urls[i + 1] = Path.of(classPath[i]).toUri().toURL();
            }
            return urls;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.startsWith("problem")) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }
    }
}
