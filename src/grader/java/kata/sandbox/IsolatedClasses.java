package kata.sandbox;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
        Optional<Path> solutions = solutions();
        List<SubmittedFile> files = Stream.concat(request.builtOn().stream(), Stream.of(request.file())).toList();
        TaskClasses compiled = solutions.isEmpty() ? TaskClasses.of(files, home)
                : TaskClasses.ofAll(files, Stream.concat(solutions.stream(), given().stream()).toList());
        Refused problem = compiled.problems().get(request.file().task());
        if (problem != null) {
            throw problem;
        }
        return new SubmissionLoader(compiled, others,
                task -> solutions.isPresent() ? Map.of() : TaskClasses.ofStub(task, home));
    }

    /** Whether the solutions' classes are there, to grade each task over those of all others. */
    public static boolean haveSolutions() {
        return solutions().isPresent();
    }

    /** The given classes alone. */
    public static List<Path> given() {
        return List.of(Resource.place(NotAttempted.class));
    }

    /**
     * The folder or the jar of the solutions' classes. What an IDE has compiled of the exercises lies among the given
     * classes and is not meant.
     */
    private static Optional<Path> solutions() {
        String file = Task.all().get(0).type().replace('.', '/') + ".class";
        return Stream.ofNullable(IsolatedClasses.class.getClassLoader().getResource(file)).map(URL::toString)
                .map(url -> url.substring(0, url.length() - file.length()).replaceFirst("^jar:(.*)!/$", "$1"))
                .map(URI::create).map(Path::of).filter(root -> !given().contains(root)).findFirst();
    }
}
