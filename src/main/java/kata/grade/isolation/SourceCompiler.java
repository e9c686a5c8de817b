package kata.grade.isolation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import kata.grade.Task;

/**
 * Compiles one submitted file over the classes of the solutions, and nothing else of what was handed in: no other
 * source, no class file, no annotation processor. The classes stay in memory.
 */
final class SourceCompiler {
    private static final String CHECK = "the file compiles";
    private static final int ERRORS = 5;
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private SourceCompiler() {
    }

    /**
     * @return the bytes of each class by its name, as in "problem1.Variable$Arrow"
     * @throws Refused where it does not compile, in the compiler's words, or does not declare its class
     */
    static Map<String, byte[]> compile(SubmittedFile file) throws Refused {
        if (COMPILER == null) {
            throw new IllegalStateException("this Java has no compiler: install a JDK and point JAVA_HOME at it");
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = List.of("--release", "17", "-proc:none", "-implicit:none", "-nowarn", "-g", "-parameters",
                "-cp", classesOfTheSolutions().toString());
        try (StandardJavaFileManager standard = COMPILER.getStandardFileManager(found, Locale.ROOT, null);
                InMemory files = new InMemory(standard)) {
            standard.setLocation(StandardLocation.SOURCE_PATH, List.of());
            if (!COMPILER.getTask(Writer.nullWriter(), files, found, options, null, List.of(new Source(file))).call()) {
                throw new Refused(CHECK, errors(file, found.getDiagnostics()));
            }
            requireItsClass(file, files.classes);
            return files.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new Refused(CHECK, file.place() + ": the compiler gave up with " + e);
        }
    }

    /** The folder with the solutions' classes and the given ones, those of the tests not among them. */
    private static Path classesOfTheSolutions() {
        try {
            return Path.of(Task.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireItsClass(SubmittedFile file, Map<String, ?> classes) throws Refused {
        if (!classes.containsKey(file.className())) {
            String name = file.className();
            throw new Refused(CHECK, file.place() + " does not declare the class " + name + ", which the tests use: "
                    + "was it renamed? The file begins with \"package " + name.substring(0, name.indexOf('.'))
                    + ";\"; now it declares "
                    + (classes.isEmpty() ? "no class" : String.join(", ", classes.keySet())));
        }
    }

    private static String errors(SubmittedFile file, List<Diagnostic<? extends JavaFileObject>> found) {
        List<String> lines = file.text().lines().toList();
        List<Diagnostic<? extends JavaFileObject>> errors = found.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR).toList();
        if (errors.isEmpty()) {
            return file.place() + ": the compiler gave up; is an expression nested very deeply?";
        }
        String more = errors.size() > ERRORS ? "\nand " + (errors.size() - ERRORS) + " more errors" : "";
        return errors.stream().limit(ERRORS).map(error -> file.place() + ":" + error.getLineNumber() + ": "
                + error.getMessage(Locale.ROOT) + source(lines, error.getLineNumber()))
                .collect(Collectors.joining("\n")) + more;
    }

    private static String source(List<String> lines, long number) {
        return number < 1 || number > lines.size() ? "" : "\n    " + lines.get((int) number - 1).strip();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(SubmittedFile file) {
            super(URI.create("string:///" + file.task().file()), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String name) {
            super(URI.create("bytes:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ClassFile> classes = new TreeMap<>();

        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
                                                   FileObject sibling) {
            return classes.computeIfAbsent(name, ClassFile::new);
        }

        private Map<String, byte[]> bytes() {
            return classes.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().bytes.toByteArray()));
        }
    }
}
