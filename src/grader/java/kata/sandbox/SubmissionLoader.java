package kata.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kata.NotAttempted;
import kata.data.Resource;
import kata.task.Task;

/**
 * Loads the classes of the problems and of their tests anew. Submitted tasks' classes come from the submission alone,
 * all others from the parent or, without solutions, from stubs. The classes of {@code kata} are shared.
 */
public final class SubmissionLoader extends ClassLoader {
    private final TaskClasses submitted;
    private final Map<String, byte[]> byName = new HashMap<>();
    /** The classes of a task's stub; empty if there are solutions. */
    private final Function<Task, Map<String, byte[]>> stub;

    private SubmissionLoader(TaskClasses submitted, ClassLoader others, Function<Task, Map<String, byte[]>> stub) {
        super(others);
        this.submitted = submitted;
        this.stub = stub;
        submitted.classes().values().forEach(byName::putAll);
    }

    /**
     * Compiles the request's file over the solutions or, if there are none, together with the files that it builds on.
     * Verifies the classes and makes a loader for them.
     *
     * @param home   the project's folder, with the stubs that replace refused files
     * @param others the parent, which finds the solutions, the given classes and the tests
     * @return a loader with the file's classes in place of the solution's
     * @throws Refused if the file does not compile or uses something that is not allowed; none of its code has run
     */
    public static ClassLoader of(Request request, Path home, ClassLoader others) throws Refused {
        Optional<Path> solutions = solutions();
        List<SubmittedFile> files = Stream.concat(request.builtOn().stream(), Stream.of(request.file())).toList();
        TaskClasses compiled = solutions.isEmpty() ? TaskClasses.of(files, home)
                : TaskClasses.ofAll(files, solutions.get());
        Refused problem = compiled.problems().get(request.file().task());
        if (problem != null) {
            throw problem;
        }
        return new SubmissionLoader(compiled, others,
                task -> solutions.isPresent() ? Map.of() : TaskClasses.ofStub(task, home));
    }

    /** The folder or the jar of the given classes, without the solutions' classes. */
    public static Path given() {
        return Resource.place(NotAttempted.class);
    }

    /**
     * The folder or the jar of the solutions' classes; empty if there are none. Exercises that an IDE has compiled lie
     * among the given classes and do not count as solutions.
     */
    static Optional<Path> solutions() {
        String file = Task.all().get(0).type().replace('.', '/') + ".class";
        return Stream.ofNullable(SubmissionLoader.class.getClassLoader().getResource(file)).map(URL::toString)
                .map(url -> url.substring(0, url.length() - file.length()).replaceFirst("^jar:(.*)!/$", "$1"))
                .map(URI::create).map(Path::of).filter(root -> !root.equals(given())).findFirst();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!name.matches("problem\\d.*")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] bytes = byName.get(name);
        Optional<Task> task = Task.ofType(name);
        if (bytes == null && task.filter(submitted.classes()::containsKey).isEmpty()) {
            bytes = task.map(stub).map(classes -> classes.get(name)).orElseGet(() -> ofTheOthers(name));
        }
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] ofTheOthers(String name) {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load " + name + ": " + e.getMessage(), e);
        }
    }
}
