package kata.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kata.task.Task;

/**
 * Loads the classes of the problems and of their tests anew: those of some tasks from what was submitted and from
 * nowhere else, all others from the solutions. What is given, under {@code kata}, is shared.
 */
final class SubmissionLoader extends ClassLoader {
    private final TaskClasses submitted;
    private final Map<String, byte[]> byName = new HashMap<>();
    private final Function<Task, Map<String, byte[]>> stub;

    /**
     * @param others finds the classes of all other tasks, where there are such, and the given ones
     * @param stub   the classes of the stub of any other task; none if its classes come from the others
     */
    SubmissionLoader(TaskClasses submitted, ClassLoader others, Function<Task, Map<String, byte[]>> stub) {
        super(others);
        this.submitted = submitted;
        this.stub = stub;
        submitted.classes().values().forEach(byName::putAll);
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
