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
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import kata.task.Task;

/**
 * Compiles tasks' files in memory. Nothing else of a submission is used: no other source, no class file, no annotation
 * processor.
 */
final class SourceCompiler {
    private static final String GAVE_UP = ": the compiler gave up";
    private static final int ERRORS = 5;
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    /** Options for Java 17 and its library. JDK 17 needs no --release, which would take 0.2 s. */
    private static final List<String> LANGUAGE = Runtime.version().feature() == 17
            ? List.of("-source", "17", "-target", "17") : List.of("--release", "17");

    private SourceCompiler() {
    }

    /**
     * Compiles all files together, at most one for each task. A file beside these in which the compiler finds errors is
     * left out if the rest compiles without it.
     *
     * @param others folders or jars of classes that the files use besides the given ones
     * @return the classes; if a file has errors or lacks its class, no classes but a problem for each such file
     */
    static TaskClasses compile(Collection<SubmittedFile> files, Path... others) {
        if (COMPILER == null) {
            throw new IllegalStateException("this Java has no compiler: install a JDK and point JAVA_HOME at it");
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options = new ArrayList<>(LANGUAGE);
        options.addAll(List.of("-proc:none", "-implicit:none", "-nowarn", "-g", "-parameters", "-cp",
                Stream.concat(Stream.of(others), Stream.of(SubmissionLoader.given())).map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator))));
        try (StandardJavaFileManager standard = COMPILER.getStandardFileManager(found, Locale.ROOT, null);
                InMemory memory = new InMemory(standard)) {
            standard.setLocation(StandardLocation.SOURCE_PATH, List.of());
            boolean compiled = COMPILER.getTask(Writer.nullWriter(), memory, found, options, null,
                    sources(files)).call();
            TaskClasses refused = refused(files, file -> compiled ? missing(file, memory.classes)
                    : errors(file, found.getDiagnostics()));
            Set<SubmittedFile.Source> wrong = errors(found.getDiagnostics())
                    .map(error -> ((Source) error.getSource()).source)
                    .filter(source -> files.stream().anyMatch(file -> file.beside().contains(source)))
                    .collect(Collectors.toSet());
            if (!wrong.isEmpty()) {
                TaskClasses rest = compile(files.stream().map(file -> file.without(wrong)).toList(), others);
                return rest.problems().isEmpty() ? rest : refused;
            }
            return !refused.problems().isEmpty() ? refused : compiled ? new TaskClasses(memory.classes, Map.of())
                    : refused(files, file -> file.place() + GAVE_UP + "; is an expression nested very deeply?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            return refused(files, file -> file.place() + GAVE_UP + " with " + e);
        }
    }

    /** The sources of all files; a further class that two files use is compiled once. */
    private static Collection<Source> sources(Collection<SubmittedFile> files) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (SubmittedFile file : files) {
            for (SubmittedFile.Source each : file.sources()) {
                String path = "problem" + file.task().problem() + "/" + each.name() + ".java";
                sources.putIfAbsent(path, new Source(path, file, each));
            }
        }
        return sources.values();
    }

    /**
     * A result without classes, with a problem for each file that has an error.
     *
     * @param error gives the error message of a file; empty if the file has no error
     */
    private static TaskClasses refused(Collection<SubmittedFile> files, Function<SubmittedFile, String> error) {
        Map<Task, Refused> problems = new EnumMap<>(Task.class);
        for (SubmittedFile file : files) {
            String message = error.apply(file);
            if (!message.isEmpty()) {
                problems.put(file.task(), new Refused(Refused.COMPILES, message));
            }
        }
        return new TaskClasses(Map.of(), problems);
    }

    private static String missing(SubmittedFile file, Map<Task, Map<String, byte[]>> classes) {
        Set<String> own = classes.getOrDefault(file.task(), Map.of()).keySet();
        String name = file.task().type();
        return own.contains(name) ? "" : file.place() + " does not declare the class " + name
                + ", which the tests use: was it renamed? The file must begin with \"package "
                + name.substring(0, name.indexOf('.')) + ";\"; now it declares "
                + (own.isEmpty() ? "no class" : String.join(", ", own));
    }

    @SuppressWarnings("ReferenceEquality")    // identity, since two files may have the same text
    private static String errors(SubmittedFile file, List<Diagnostic<? extends JavaFileObject>> found) {
        List<Diagnostic<? extends JavaFileObject>> errors = errors(found)
                .filter(each -> ((Source) each.getSource()).file == file).toList();
        String more = errors.size() > ERRORS ? "\nand " + (errors.size() - ERRORS) + " more errors" : "";
        String unused = errors.isEmpty() || file.unused().isEmpty() ? "" : "\nnot used, since there is a given class "
                + "of this name: " + String.join(", ", file.unused()) + "; if yours is another class, rename it";
        return errors.stream().limit(ERRORS).map(SourceCompiler::told).collect(Collectors.joining("\n")) + more
                + unused;
    }

    private static Stream<Diagnostic<? extends JavaFileObject>> errors(
            List<Diagnostic<? extends JavaFileObject>> found) {
        return found.stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .filter(each -> each.getSource() instanceof Source);
    }

    private static String told(Diagnostic<? extends JavaFileObject> error) {
        SubmittedFile.Source source = ((Source) error.getSource()).source;
        String line = error.getLineNumber() < 1 ? "" : source.text().lines().skip(error.getLineNumber() - 1).findFirst()
                .map(text -> "\n    " + text.strip()).orElse("");
        return source.place() + ":" + error.getLineNumber() + ": " + error.getMessage(Locale.ROOT) + line;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final SubmittedFile file;
        private final SubmittedFile.Source source;

        Source(String path, SubmittedFile file, SubmittedFile.Source source) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.file = file;
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source.text();
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<Task, Map<String, byte[]>> classes = new EnumMap<>(Task.class);

        InMemory(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
                                                   FileObject sibling) {
            Map<String, byte[]> own = classes.computeIfAbsent(((Source) sibling).file.task(), task -> new TreeMap<>());
            return new SimpleJavaFileObject(URI.create("bytes:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            own.put(name, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
