package kata.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kata.task.Task;

/**
 * Loads the classes of the problems and of their tests anew: those of some tasks from what was submitted and from
 * nowhere else, all others from the solutions. What is given, under {@code kata}, is shared.
 */
final class SubmissionLoader extends ClassLoader {
    private final Set<Task> tasks;
    private final Map<String, byte[]> submitted;
    private final Function<Task, Map<String, byte[]>> stub;

    /**
     * @param tasks     those whose classes are submitted
     * @param submitted the bytes of each class of their files, by its name
     * @param others    finds the classes of all other tasks, where there are such, and the given ones
     * @param stub      the classes of a task that is in neither; none if there is no such task
     */
    SubmissionLoader(Set<Task> tasks, Map<String, byte[]> submitted, ClassLoader others,
                     Function<Task, Map<String, byte[]>> stub) {
        super(others);
        this.stub = stub;
        this.tasks = tasks;
        this.submitted = submitted;
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
        byte[] bytes = submitted.get(name);
        Optional<Task> task = SubmittedFile.taskOfClass(name);
        if (bytes == null && !task.map(tasks::contains).orElse(false)) {
            bytes = ofTheOthers(name);
        }
        if (bytes == null) {
            bytes = task.filter(each -> !tasks.contains(each)).map(each -> stub.apply(each).get(name)).orElse(null);
        }
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] ofTheOthers(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
