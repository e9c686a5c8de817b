package kata.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles texts against the classes of this run, as strictly as the build does. */
public final class JavaCompilation {
    private JavaCompilation() {
    }

    /**
     * Compiles the texts.
     *
     * @param classes where the class files go
     * @param sources each text by its file's name, as in "problem1/ForwardPass.java"
     * @return the errors and warnings; none where all is well
     */
    public static List<String> of(Path classes, Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of("--release", "17", "-Xlint:all,-path,-serial", "-proc:none", "-encoding",
                "UTF-8", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            List<JavaText> texts = sources.entrySet().stream()
                    .map(source -> new JavaText(source.getKey(), source.getValue()))
                    .toList();
            compiler.getTask(null, files, found, options, null, texts).call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream().map(Object::toString).toList();
    }
}
