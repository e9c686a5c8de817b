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
 * Loads the classes of the problems and of their tests anew: those of some tasks from what was submitted and from
 * nowhere else, all others from the solutions. What is given, under {@code kata}, is shared.
 */
public final class SubmissionLoader extends ClassLoader {
    private final TaskClasses submitted;
    private final Map<String, byte[]> byName = new HashMap<>();
    /** The classes of the stub of any other task; none if its classes come from the solutions. */
    private final Function<Task, Map<String, byte[]>> stub;

    private SubmissionLoader(TaskClasses submitted, ClassLoader others, Function<Task, Map<String, byte[]>> stub) {
        super(others);
        this.submitted = submitted;
        this.stub = stub;
        submitted.classes().values().forEach(byName::putAll);
    }

    /**
     * Compiles the file over the solutions, or where there are none together with those that it builds on, looks for
     * what it must not use, and makes a loader for it.
     *
     * @param home   the project's folder, with the stubs, which stand in for what it builds on and is refused
     * @param others finds the solutions, the given classes and the tests
     * @return loads the problems and their tests anew, with the classes of this file in place of the solution's
     * @throws Refused if it does not compile or uses what it must not; nothing of it has run
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

    /** The given classes alone. */
    public static Path given() {
        return Resource.place(NotAttempted.class);
    }

    /**
     * The folder or the jar of the solutions' classes, if they are there, to grade each task over those of all others.
     * Classes of the exercises that an IDE has compiled lie among the given ones and are not meant.
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
