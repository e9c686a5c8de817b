package kata.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kata.task.Task;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * The classes of several tasks' files, compiled together. A file that is refused costs its own task alone: its stub
 * stands in for it, so that tasks that build on it are blocked and all others are graded.
 *
 * @param classes  the bytes of each class by its name, by task
 * @param problems why a file is refused, by task
 */
public record TaskClasses(Map<Task, Map<String, byte[]>> classes, Map<Task, Refused> problems) {

    /** Looks at the compiled classes of a file before anything uses them. */
    @FunctionalInterface
    public interface Verification {
        /** @throws Refused if they use what they must not */
        void verify(SubmittedFile file, Map<String, byte[]> classes) throws Refused;
    }

    /**
     * Compiles the files.
     *
     * @param files     one for each task
     * @param stub      the stub of a task
     * @param classPath of what the files use
     */
    public static TaskClasses of(Collection<SubmittedFile> files, Function<Task, SubmittedFile> stub,
                                 List<Path> classPath, Verification verification) {
        Map<Task, SubmittedFile> current = new EnumMap<>(files.stream()
                .collect(Collectors.toMap(SubmittedFile::task, Function.identity())));
        Map<Task, Refused> problems = new EnumMap<>(Task.class);
        while (true) {
            SourceCompiler.Result result = SourceCompiler.compile(current.values(), classPath);
            Map<Task, Refused> refused = refused(current, result, verification);
            if (refused.isEmpty()) {
                Map<Task, Map<String, byte[]>> classes = new EnumMap<>(Task.class);
                result.classes().forEach((file, own) -> classes.put(file.task(), own));
                return new TaskClasses(classes, problems);
            }
            refused.forEach((task, why) -> {
                if (!namesOneOf(current.get(task), refused.keySet())) {
                    replace(task, why, stub, current, problems);
                }
            });
        }
    }

    /**
     * The solutions' classes, compiled from their sources without names of variables or numbers of lines.
     *
     * @param home the project's folder
     * @throws IllegalStateException if one does not compile
     */
    public static Map<Task, Map<String, byte[]>> ofSolutions(Path home) {
        Submission solutions = Submission.in(home, "solutions");
        List<SubmittedFile> files = new ArrayList<>();
        try {
            for (Task task : Task.values()) {
                files.add(solutions.file(task));
            }
        } catch (Refused e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        TaskClasses compiled = of(files, task -> Submission.stub(home, task), IsolatedClasses.given(),
                (file, classes) -> { });
        compiled.problems().forEach((task, why) -> {
            throw new IllegalStateException(why.getMessage(), why);
        });
        compiled.classes().values().forEach(classes -> classes.replaceAll((name, bytes) -> withoutDebugging(bytes)));
        return compiled.classes();
    }

    private static byte[] withoutDebugging(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(writer, ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    /** All classes by name. */
    Map<String, byte[]> byName() {
        Map<String, byte[]> all = new HashMap<>();
        classes.values().forEach(all::putAll);
        return all;
    }

    private static Map<Task, Refused> refused(Map<Task, SubmittedFile> files, SourceCompiler.Result result,
                                              Verification verification) {
        Map<Task, Refused> refused = new EnumMap<>(Task.class);
        result.errors().forEach((file, error) -> refused.put(file.task(), new Refused(Refused.COMPILES, error)));
        result.classes().forEach((file, classes) -> {
            try {
                verification.verify(file, classes);
            } catch (Refused e) {
                refused.put(file.task(), e);
            }
        });
        return refused;
    }

    /** An error may come from the error in a file that this one uses: the next round tells. */
    private static boolean namesOneOf(SubmittedFile file, Set<Task> others) {
        return others.stream().anyMatch(other -> other.compareTo(file.task()) < 0 && file.names(other));
    }

    /** Where the stub itself does not compile, it is the files that it builds on that are no longer as they were. */
    private static void replace(Task task, Refused why, Function<Task, SubmittedFile> stub,
                                Map<Task, SubmittedFile> files, Map<Task, Refused> problems) {
        if (!problems.containsKey(task)) {
            problems.put(task, why);
            files.put(task, stub.apply(task));
            return;
        }
        List<Task> blamed = task.allThatItBuildsOn().stream()
                .filter(each -> files.containsKey(each) && !problems.containsKey(each)).toList();
        if (blamed.isEmpty()) {
            throw new IllegalStateException("the stub of " + task.id() + " does not compile: " + why.getMessage());
        }
        blamed.forEach(each -> replace(each, new Refused(Refused.COMPILES, "the stub of " + task.id()
                + " no longer compiles with it:\n" + why.getMessage()), stub, files, problems));
    }
}
