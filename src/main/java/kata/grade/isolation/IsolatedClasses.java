package kata.grade.isolation;

import java.util.Map;

/** From a submitted file to classes that can be run. */
public final class IsolatedClasses {
    private IsolatedClasses() {
    }

    /**
     * Compiles the file over the solutions, looks for what it must not use, and makes a loader for it.
     *
     * @param solutions finds the solutions and the tests
     * @return loads the problems and their tests anew, with the classes of this file in place of the solution's
     * @throws Refused where it does not compile or uses what it must not; nothing of it has run
     */
    public static ClassLoader of(SubmittedFile file, ClassLoader solutions) throws Refused {
        Map<String, byte[]> classes = SourceCompiler.compile(file);
        Verifier.verify(file, classes);
        return new SubmissionLoader(file, classes, solutions);
    }
}
