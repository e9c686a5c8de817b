package kata.runner;

import java.lang.reflect.Method;
import java.util.Optional;
import kata.checks.CheckName;
import kata.checks.Grades;
import kata.checks.NeedsOnnxRuntime;
import net.jqwik.api.Label;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Reads the task that a discovered test grades, and the sentence that names its check. */
final class GradedTests {
    private GradedTests() {
    }

    /**
     * The annotation of the test's method or, if the method has none, of its class.
     *
     * @param test      the source of the test
     * @param container the source of the class in which the test was found, which may inherit the method
     */
    static Optional<Grades> annotation(Optional<TestSource> test, Optional<TestSource> container) {
        return test.filter(MethodSource.class::isInstance).map(MethodSource.class::cast)
                .flatMap(method -> Optional.ofNullable(method.getJavaMethod().getAnnotation(Grades.class)))
                .or(() -> container.filter(ClassSource.class::isInstance).map(ClassSource.class::cast)
                        .flatMap(type -> Optional.ofNullable(type.getJavaClass().getAnnotation(Grades.class))));
    }

    /** Whether the container is a class that needs ONNX Runtime. */
    static boolean needsOnnxRuntime(Optional<TestSource> container) {
        return container.filter(ClassSource.class::isInstance).map(ClassSource.class::cast)
                .filter(type -> type.getJavaClass().isAnnotationPresent(NeedsOnnxRuntime.class)).isPresent();
    }

    /** The test's label or, if the test has none, its method's name as a sentence. */
    static String sentence(TestSource source) {
        Method method = ((MethodSource) source).getJavaMethod();
        Label label = method.getAnnotation(Label.class);
        return label == null ? CheckName.of(method.getName()) : label.value();
    }
}
