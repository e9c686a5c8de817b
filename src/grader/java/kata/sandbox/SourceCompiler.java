package kata.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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

/**
 * Compiles the files of tasks, and nothing else of what was handed in: no other source, no class file, no annotation
 * processor. The classes stay in memory.
 */
final class SourceCompiler {
    private static final String GAVE_UP = ": the compiler gave up";
    private static final int ERRORS = 5;
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Java 17 and its library; on a JDK 17 without the list of what that has, which takes 0.2 s to read. */
    private static final List<String> LANGUAGE = Runtime.version().feature() == 17
            ? List.of("-source", "17", "-target", "17") : List.of("--release", "17");

    private SourceCompiler() {
    }

    /**
     * The files of several tasks after compilation.
     *
     * @param classes the bytes of each class by its name, as in "problem1.Variable$Arrow", by file; empty if a file has
     *                errors
     * @param errors  the compiler's words, or that a file does not declare its class, by file; empty if all compile
     */
    record Result(Map<SubmittedFile, Map<String, byte[]>> classes, Map<SubmittedFile, String> errors) {
    }

    /** Compiles all files together. @param classPath of what they use */
    static Result compile(Collection<SubmittedFile> files, List<Path> classPath) {
        if (COMPILER == null) {
            throw new IllegalStateException("this Java has no compiler: install a JDK and point JAVA_HOME at it");
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(LANGUAGE);
        options.addAll(List.of("-proc:none", "-implicit:none", "-nowarn", "-g", "-parameters", "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        try (StandardJavaFileManager standard = COMPILER.getStandardFileManager(found, Locale.ROOT, null);
                InMemory memory = new InMemory(standard)) {
            standard.setLocation(StandardLocation.SOURCE_PATH, List.of());
            boolean compiled = COMPILER.getTask(Writer.nullWriter(), memory, found, options, null,
                    files.stream().map(Source::new).toList()).call();
            return compiled ? declared(files, memory.bytes()) : new Result(Map.of(), errors(files, found.getDiagnostics()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            return new Result(Map.of(), sameFor(files, GAVE_UP + " with " + e));
        }
    }

    private static Result declared(Collection<SubmittedFile> files, Map<SubmittedFile, Map<String, byte[]>> classes) {
        Map<SubmittedFile, String> errors = new LinkedHashMap<>();
        for (SubmittedFile file : files) {
            Map<String, byte[]> own = classes.getOrDefault(file, Map.of());
            if (!own.containsKey(file.className())) {
                String name = file.className();
                errors.put(file, file.place() + " does not declare the class " + name + ", which the tests use: "
                        + "was it renamed? The file begins with \"package " + name.substring(0, name.indexOf('.'))
                        + ";\"; now it declares " + (own.isEmpty() ? "no class" : String.join(", ", own.keySet())));
            }
        }
        return errors.isEmpty() ? new Result(classes, errors) : new Result(Map.of(), errors);
    }

    private static Map<SubmittedFile, String> errors(Collection<SubmittedFile> files,
                                                     List<Diagnostic<? extends JavaFileObject>> found) {
        Map<SubmittedFile, String> errors = new LinkedHashMap<>();
        for (SubmittedFile file : files) {
            List<Diagnostic<? extends JavaFileObject>> own = found.stream()
                    .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                    .filter(each -> each.getSource() instanceof Source source && source.file.equals(file)).toList();
            if (!own.isEmpty()) {
                errors.put(file, errors(file, own));
            }
        }
        return errors.isEmpty() ? sameFor(files, GAVE_UP + "; is an expression nested very deeply?") : errors;
    }

    private static Map<SubmittedFile, String> sameFor(Collection<SubmittedFile> files, String error) {
        return files.stream().collect(Collectors.toMap(Function.identity(), file -> file.place() + error));
    }

    private static String errors(SubmittedFile file, List<Diagnostic<? extends JavaFileObject>> errors) {
        List<String> lines = file.text().lines().toList();
        String more = errors.size() > ERRORS ? "\nand " + (errors.size() - ERRORS) + " more errors" : "";
        return errors.stream().limit(ERRORS).map(error -> file.place() + ":" + error.getLineNumber() + ": "
                + error.getMessage(Locale.ROOT) + source(lines, error.getLineNumber()))
                .collect(Collectors.joining("\n")) + more;
    }

    private static String source(List<String> lines, long number) {
        return number < 1 || number > lines.size() ? "" : "\n    " + lines.get((int) number - 1).strip();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final SubmittedFile file;

        Source(SubmittedFile file) {
            super(URI.create("string:///" + file.task().file()), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
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
        private final Map<SubmittedFile, Map<String, ClassFile>> classes = new LinkedHashMap<>();

        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
                                                   FileObject sibling) {
            return classes.computeIfAbsent(((Source) sibling).file, file -> new TreeMap<>())
                    .computeIfAbsent(name, ClassFile::new);
        }

        private Map<SubmittedFile, Map<String, byte[]>> bytes() {
            Map<SubmittedFile, Map<String, byte[]>> all = new LinkedHashMap<>();
            classes.forEach((file, own) -> {
                Map<String, byte[]> bytes = new TreeMap<>();
                own.forEach((name, each) -> bytes.put(name, each.bytes.toByteArray()));
                all.put(file, bytes);
            });
            return all;
        }
    }
}
