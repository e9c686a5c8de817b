package kata.sandbox;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kata.task.Task;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * The classes of several tasks' files, compiled together. A file that is refused costs its own task alone: its stub
 * stands in for it, so that tasks that build on it are blocked and all others are graded.
 *
 * @param classes  the bytes of each class by its name, as in "problem1.Variable$Arrow", by task
 * @param problems why a file is refused, by task
 */
public record TaskClasses(Map<Task, Map<String, byte[]>> classes, Map<Task, Refused> problems) {

    /**
     * Compiles the files and looks for what they must not use; there are no classes if one of them is refused.
     *
     * @param classPath of what they use
     */
    public static TaskClasses ofAll(Collection<SubmittedFile> files, List<Path> classPath) {
        TaskClasses compiled = SourceCompiler.compile(files, classPath);
        if (!compiled.problems.isEmpty()) {
            return compiled;
        }
        Map<Task, Refused> refused = new EnumMap<>(Task.class);
        for (SubmittedFile file : files) {
            try {
                Verifier.verify(file, compiled.classes.get(file.task()));
            } catch (Refused e) {
                refused.put(file.task(), e);
            }
        }
        return refused.isEmpty() ? compiled : new TaskClasses(Map.of(), refused);
    }

    /**
     * Compiles the files over the given classes.
     *
     * @param files one for each task
     * @param home  the project's folder, for the stubs
     */
    public static TaskClasses of(Collection<SubmittedFile> files, Path home) {
        Map<Task, Refused> problems = new EnumMap<>(Task.class);
        while (true) {
            Map<Task, SubmittedFile> current = new EnumMap<>(Task.class);
            files.forEach(file -> current.put(file.task(), file));
            Map<Task, Refused> found = new EnumMap<>(problems);
            problems.keySet().forEach(task -> addStub(task, home, current));
            Optional<TaskClasses> classes = compiled(current, found, home);
            if (classes.isPresent()) {
                return classes.get();
            }
            SubmittedFile blamed = current.values().stream()
                    .filter(file -> !found.containsKey(file.task()) && misfit(file, home).isPresent()).findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "the stubs do not compile: take a fresh copy of the project"));
            problems.put(blamed.task(), new Refused(Refused.COMPILES, "the task's own blanks may be right, but what "
                    + "others use of " + blamed.task().file() + " is no longer as it was:\n"
                    + misfit(blamed, home).orElseThrow().getMessage()));
        }
    }

    /** The classes of a task's stub. */
    static Map<String, byte[]> ofStub(Task task, Path home) {
        Map<Task, SubmittedFile> files = new EnumMap<>(Task.class);
        addStub(task, home, files);
        return SourceCompiler.compile(files.values(), SubmissionLoader.given()).classes.getOrDefault(task, Map.of());
    }

    /**
     * Puts stubs in the place of what is refused, round by round.
     *
     * @param current  gets the stubs
     * @param problems gets why a file is refused
     * @return nothing if a stub itself does not compile: a file that it uses has changed
     */
    private static Optional<TaskClasses> compiled(Map<Task, SubmittedFile> current, Map<Task, Refused> problems,
                                                  Path home) {
        while (true) {
            TaskClasses result = ofAll(current.values(), SubmissionLoader.given());
            Map<Task, Refused> refused = result.problems;
            if (refused.isEmpty()) {
                return Optional.of(new TaskClasses(result.classes, problems));
            }
            // An error may come from the error in a file that this one uses: the next round tells.
            List<Task> first = refused.keySet().stream().filter(task -> refused.keySet().stream()
                    .noneMatch(other -> other.compareTo(task) < 0 && current.get(task).names(other))).toList();
            if (first.stream().anyMatch(problems::containsKey)) {
                return Optional.empty();
            }
            first.forEach(task -> {
                problems.put(task, amongStubs(current.get(task), refused.get(task), problems));
                addStub(task, home, current);
            });
        }
    }

    /** The same, and which of the files that it names are stubs, in which it may have missed what the student wrote. */
    private static Refused amongStubs(SubmittedFile file, Refused refused, Map<Task, Refused> problems) {
        List<String> stubs = problems.keySet().stream().filter(file::names).map(Task::file).toList();
        return stubs.isEmpty() ? refused : new Refused(refused.check(), "mend " + String.join(" and ", stubs)
                + " first: it is refused, its stub stands in for it, and over that this file does not compile:\n"
                + refused.getMessage());
    }

    /** Why the other tasks' stubs do not compile over the file; what is wrong in the file itself comes first. */
    private static Optional<Refused> misfit(SubmittedFile file, Path home) {
        List<Task> named = Task.all().stream().filter(file::names).toList();
        return overStubs(file, Task.all(), home).entrySet().stream().filter(each -> each.getKey() != file.task())
                .findFirst().map(stub -> overStubs(file, named, home).getOrDefault(file.task(), stub.getValue()));
    }

    /** The files that do not compile, of this one and the stubs of others, each with its errors. */
    private static Map<Task, Refused> overStubs(SubmittedFile file, List<Task> others, Path home) {
        Map<Task, SubmittedFile> files = new EnumMap<>(Map.of(file.task(), file));
        others.stream().filter(task -> !files.containsKey(task)).forEach(task -> addStub(task, home, files));
        return SourceCompiler.compile(files.values(), SubmissionLoader.given()).problems;
    }

    /** With those that it names and that are not there. */
    private static void addStub(Task task, Path home, Map<Task, SubmittedFile> files) {
        SubmittedFile added = Submission.stub(home, task);
        files.put(task, added);
        Task.all().stream().filter(other -> added.names(other) && !files.containsKey(other))
                .forEach(other -> addStub(other, home, files));
    }

    /**
     * The solutions' classes, compiled from their sources without names of variables or numbers of lines.
     *
     * @param home the project's folder
     * @throws IllegalStateException if one is refused
     */
    public static Map<Task, Map<String, byte[]>> ofSolutions(Path home) {
        Submission solutions = Submission.in(home, "solutions");
        Map<Task, Refused> problems = new EnumMap<>(Task.class);
        List<SubmittedFile> files = Task.all().stream().map(task -> solutions.fileOrStub(task, problems)).toList();
        TaskClasses compiled = ofAll(files, SubmissionLoader.given());
        problems.putAll(compiled.problems);
        problems.values().forEach(why -> {
            throw new IllegalStateException(why.getMessage(), why);
        });
        compiled.classes.values().forEach(classes -> classes.replaceAll((name, bytes) -> withoutDebugging(bytes)));
        return compiled.classes;
    }

    private static byte[] withoutDebugging(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(writer, ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }
}
