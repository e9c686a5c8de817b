package kata.cli;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.InternalException;
import kata.sandbox.SubmissionLoader;

/**
 * Defines the classes of a shell's snippets, and its own copies of the classes of the problems and of
 * {@code kata.shell}. All other classes are the launcher's.
 */
final class ShellLoader extends URLClassLoader implements LoaderDelegate {
    private final Map<String, byte[]> snippets = new ConcurrentHashMap<>();

    /** @param exercises the folder of the exercises' classes */
    ShellLoader(Path exercises) throws MalformedURLException {
        super(new URL[] {exercises.toUri().toURL(), SubmissionLoader.given().toUri().toURL()},
                ShellLoader.class.getClassLoader());
    }

    @Override
    public void addToClasspath(String path) throws InternalException {
        throw new InternalException("the class path of ./kata shell cannot be changed");
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        boolean[] loaded = new boolean[classes.length];
        classesRedefined(classes);
        try {
            for (int i = 0; i < classes.length; i++) {
                // Links the class, so that a class missing in a declaration is an error here.
                Object unused = findClass(classes[i].name()).getDeclaredMethods();
                loaded[i] = true;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassInstallException(e.toString(), loaded);
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        for (ClassBytecodes each : classes) {
            snippets.put(each.name(), each.bytecodes());
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.matches("(problem\\d|kata\\.shell)\\..*") ? findClass(name) : super.loadClass(name, resolve);
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            byte[] snippet = snippets.get(name);
            return loaded != null ? loaded
                    : snippet == null ? super.findClass(name) : defineClass(name, snippet, 0, snippet.length);
        }
    }
}
