package kata.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Map;
import kata.task.JavaCompilation;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With classes of its own, where ONNX Runtime has no native code. */
class NeedsOnnxRuntimeTest {
    private static final String ENVIRONMENT = "ai.onnxruntime.OrtEnvironment";
    private static final String WITHOUT_NATIVE_CODE = """
            package ai.onnxruntime;
            public final class OrtEnvironment {
                private static final Object LIBRARY = load();
                private static Object load() {
                    throw new UnsatisfiedLinkError("no onnxruntime for this machine");
                }
                public static OrtEnvironment getEnvironment(OrtLoggingLevel level, String name) {
                    return (OrtEnvironment) LIBRARY;
                }
                public void setTelemetry(boolean on) throws OrtException { }
                public String getVersion() { return "0"; }
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void compile() {
        assertThat(JavaCompilation.of(folder, Map.of("ai/onnxruntime/OrtEnvironment.java", WITHOUT_NATIVE_CODE)))
                .isEmpty();
    }

    @Test
    void whereThereIsNoNativeCodeChecksAreLeftOutEachTime() throws Exception {
        try (Classes classes = new Classes(folder)) {
            for (int time = 0; time < 3; time++) {
                assertThat(reason(classes))
                        .contains("ONNX Runtime cannot be loaded on", "no onnxruntime for this machine");
            }
        }
    }

    @Test
    void whereSomethingElseHasSpoiltItsClassesNoCheckIsLeftOut() throws Exception {
        try (Classes classes = new Classes(folder)) {
            assertThatThrownBy(() -> Class.forName(ENVIRONMENT, true, classes))
                    .isInstanceOf(UnsatisfiedLinkError.class);
            for (int time = 0; time < 3; time++) {
                assertThat(reason(classes)).isNull();
            }
        }
    }

    /** Why the hook leaves checks out, or null where it does not. */
    private static String reason(ClassLoader classes) throws ReflectiveOperationException {
        SkipExecutionHook hook = (SkipExecutionHook) classes.loadClass(NeedsOnnxRuntime.Hook.class.getName())
                .getDeclaredConstructor().newInstance();
        SkipExecutionHook.SkipResult result = hook.shouldBeSkipped((LifecycleContext) null);
        return result.isSkipped() ? result.reason().orElseThrow() : null;
    }

    /** This run's classes, those of the hook and of ONNX Runtime loaded anew. */
    private static final class Classes extends URLClassLoader {
        private final Path compiled;

        Classes(Path compiled) {
            super(Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                    .map(Classes::url).toArray(URL[]::new), NeedsOnnxRuntimeTest.class.getClassLoader());
            this.compiled = compiled;
        }

        private static URL url(String place) {
            try {
                return Path.of(place).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.matches("(ai\\.onnxruntime|kata\\.onnx|kata\\.checks)\\..*")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!name.equals(ENVIRONMENT)) {
                return super.findClass(name);
            }
            try {
                byte[] bytes = Files.readAllBytes(compiled.resolve("ai/onnxruntime/OrtEnvironment.class"));
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        /** Of one class path, not of the parent's as well. */
        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return findResources(name);
        }
    }
}
