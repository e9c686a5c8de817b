package kata.runner;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kata.task.JavaCompilation;

/** The problems' classes and their tests loaded anew, with one file compiled from another text; all else is shared. */
public final class ProblemClasses extends URLClassLoader {
    private ProblemClasses(URL[] urls) {
        super(urls, ProblemClasses.class.getClassLoader());
    }

    /**
     * Classes of one changed file over those of the project.
     *
     * @param name says for whom the classes are, as in "seeded-bugs/the mask is missing"
     * @param file as in "problem1/Variable.java"
     * @throws AssertionError where the text does not compile, or not without warnings; says what the compiler says
     */
    public static ProblemClasses with(String name, String file, String source) throws IOException {
        Path classes = Path.of(System.getProperty("kata.output", "target/solutions"),
                name.replaceAll("[^\\w/]+", "-"));
        Files.createDirectories(classes);
        List<String> complaints = JavaCompilation.of(classes, Map.of(file, source));
        if (!complaints.isEmpty()) {
            throw new AssertionError(name + ": " + String.join("\n", complaints));
        }
        List<URL> urls = new ArrayList<>(List.of(classes.toUri().toURL()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return new ProblemClasses(urls.toArray(URL[]::new));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!name.startsWith("problem")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
