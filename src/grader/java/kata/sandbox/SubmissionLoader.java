package kata.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import kata.task.Task;

/**
 * Loads the classes of the problems and of their tests anew: those of some tasks from what was submitted and from
 * nowhere else, all others from the solutions. What is given, under {@code kata}, is shared.
 */
final class SubmissionLoader extends ClassLoader {
    private final Set<Task> tasks;
    private final Map<String, byte[]> submitted;

    /**
     * @param tasks     those whose classes are submitted
     * @param submitted the bytes of each class of their files, by its name
     * @param others    finds the classes of all other tasks, where there are such, and the given ones
     */
    SubmissionLoader(Set<Task> tasks, Map<String, byte[]> submitted, ClassLoader others) {
        super(others);
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
        if (bytes == null && !isOwn(name)) {
            bytes = ofTheOthers(name);
        }
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private boolean isOwn(String name) {
        return tasks.stream().map(SubmittedFile::classOf)
                .anyMatch(own -> name.equals(own) || name.startsWith(own + "$"));
    }

    private byte[] ofTheOthers(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
