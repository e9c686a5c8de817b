package kata.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kata.NotAttempted;
import kata.data.Resource;
import kata.task.Task;

/** From submitted files to classes that can be run. */
public final class IsolatedClasses {
    private IsolatedClasses() {
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
        boolean solved = haveSolutions();
        List<SubmittedFile> files = new ArrayList<>(request.builtOn());
        files.add(request.file());
        TaskClasses compiled = solved ? TaskClasses.ofAll(files, classPath()) : TaskClasses.of(files, home);
        Refused problem = compiled.problems().get(request.file().task());
        if (problem != null) {
            throw problem;
        }
        return new SubmissionLoader(compiled, others, task -> solved ? Map.of() : TaskClasses.ofStub(task, home));
    }

    /**
     * Whether the solutions' classes are there, to grade each task over those of all others. What an IDE has compiled
     * of the exercises lies among the given classes and is not meant.
     */
    public static boolean haveSolutions() {
        return IsolatedClasses.class.getClassLoader().getResource(classFile(Task.all().get(0))) != null
                && !given().contains(root(classFile(Task.all().get(0))));
    }

    /** The given classes, and the solutions' where they are there; nothing of the grader or the tests. */
    public static List<Path> classPath() {
        Set<Path> folders = new LinkedHashSet<>();
        if (haveSolutions()) {
            Task.all().stream().map(task -> root(classFile(task))).forEach(folders::add);
        }
        folders.addAll(given());
        return List.copyOf(folders);
    }

    /** The given classes alone. */
    public static List<Path> given() {
        return List.of(Resource.place(NotAttempted.class));
    }

    /** The folder or the jar that the resource is found in. */
    private static Path root(String resource) {
        try {
            String url = IsolatedClasses.class.getClassLoader().getResource(resource).toString();
            String root = url.substring(0, url.length() - resource.length());
            return Path.of(new URI(root.replaceFirst("^jar:", "").replaceFirst("!/$", "")));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String classFile(Task task) {
        return task.file().replace(".java", ".class");
    }
}
