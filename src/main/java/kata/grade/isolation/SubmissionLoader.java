package kata.grade.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Loads the classes of the problems and of their tests anew: those of one task from what was submitted and from nowhere
 * else, all others from the solutions. What is given, under {@code kata}, is shared.
 */
final class SubmissionLoader extends ClassLoader {
    private final String own;
    private final Map<String, byte[]> submitted;

    /** @param submitted the bytes of each class of the file, by its name */
    SubmissionLoader(SubmittedFile file, Map<String, byte[]> submitted, ClassLoader solutions) {
        super(solutions);
        this.own = file.className();
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
        if (bytes == null && !name.equals(own) && !name.startsWith(own + "$")) {
            bytes = ofTheSolutions(name);
        }
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] ofTheSolutions(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
