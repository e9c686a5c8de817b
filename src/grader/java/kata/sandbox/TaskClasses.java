package kata.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The classes of the files; nothing if one of them is refused. @param classPath of what they use */
    public static Optional<TaskClasses> ofAll(Collection<SubmittedFile> files, List<Path> classPath,
                                              Verification verification) {
        SourceCompiler.Result result = SourceCompiler.compile(files, classPath);
        return refused(result, verification).isEmpty() ? Optional.of(new TaskClasses(byTask(result), Map.of()))
                : Optional.empty();
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
        Map<Task, Refused> problems = new EnumMap<>(Task.class);
        while (true) {
            Map<Task, SubmittedFile> current = new EnumMap<>(files.stream()
                    .collect(Collectors.toMap(SubmittedFile::task, Function.identity())));
            Map<Task, Refused> found = new EnumMap<>(problems);
            problems.keySet().forEach(task -> addStub(task, stub, current));
            Optional<TaskClasses> classes = compiled(current, found, stub, classPath, verification);
            if (classes.isPresent()) {
                return classes.get();
            }
            Task blamed = blamed(current, found, stub, classPath);
            problems.put(blamed, new Refused(Refused.COMPILES, "the task's own blanks may be right, but what others use "
                    + "of " + blamed.file() + " is no longer as it was:\n" + found.get(blamed).getMessage()));
        }
    }

    /** The classes of a task's stub. */
    static Map<String, byte[]> ofStub(Task task, Function<Task, SubmittedFile> stub, List<Path> classPath) {
        Map<Task, SubmittedFile> files = new EnumMap<>(Task.class);
        addStub(task, stub, files);
        return byTask(SourceCompiler.compile(files.values(), classPath)).getOrDefault(task, Map.of());
    }

    /**
     * Puts stubs in the place of what is refused, round by round.
     *
     * @param current  gets the stubs
     * @param problems gets why a file is refused
     * @return nothing if a stub itself does not compile: a file that it uses has changed
     */
    private static Optional<TaskClasses> compiled(Map<Task, SubmittedFile> current, Map<Task, Refused> problems,
                                                  Function<Task, SubmittedFile> stub, List<Path> classPath,
                                                  Verification verification) {
        while (true) {
            SourceCompiler.Result result = SourceCompiler.compile(current.values(), classPath);
            Map<Task, Refused> refused = refused(result, verification);
            if (refused.isEmpty()) {
                return Optional.of(new TaskClasses(byTask(result), problems));
            }
            List<Task> first = refused.keySet().stream()
                    .filter(task -> !namesOneOf(current.get(task), refused.keySet())).toList();
            if (first.stream().anyMatch(problems::containsKey)) {
                return Optional.empty();
            }
            first.forEach(task -> {
                problems.put(task, overStubs(current.get(task), refused.get(task), problems));
                addStub(task, stub, current);
            });
        }
    }

    /** The same, and which of the files that it names are stubs, in which it may have missed what the student wrote. */
    private static Refused overStubs(SubmittedFile file, Refused refused, Map<Task, Refused> problems) {
        List<String> stubs = problems.keySet().stream().filter(file::names).map(Task::file).toList();
        return stubs.isEmpty() ? refused : new Refused(refused.check(), "mend " + String.join(" and ", stubs)
                + " first: it is refused, its stub stands in for it, and over that this file does not compile:\n"
                + refused.getMessage());
    }

    /** The file with which a stub does not compile, that of the earliest task; its problem is the compiler's words. */
    private static Task blamed(Map<Task, SubmittedFile> files, Map<Task, Refused> problems,
                               Function<Task, SubmittedFile> stub, List<Path> classPath) {
        for (SubmittedFile file : files.values()) {
            if (problems.containsKey(file.task())) {
                continue;
            }
            for (Task other : Task.all()) {
                if (stub.apply(other).names(file.task())) {
                    Map<Task, SubmittedFile> alone = new EnumMap<>(Task.class);
                    addStub(other, stub, alone);
                    alone.put(file.task(), file);
                    Map<SubmittedFile, String> errors = SourceCompiler.compile(alone.values(), classPath).errors();
                    if (!errors.isEmpty()) {
                        problems.put(file.task(), new Refused(Refused.COMPILES, errors.values().iterator().next()));
                        return file.task();
                    }
                }
            }
        }
        throw new IllegalStateException("the stubs do not compile: take a fresh copy of the project");
    }

    /** With those that it names and that are not there. */
    private static void addStub(Task task, Function<Task, SubmittedFile> stub, Map<Task, SubmittedFile> files) {
        SubmittedFile added = stub.apply(task);
        files.put(task, added);
        for (Task other : Task.all()) {
            if (added.names(other) && !files.containsKey(other)) {
                addStub(other, stub, files);
            }
        }
    }

    private static Map<Task, Map<String, byte[]>> byTask(SourceCompiler.Result result) {
        Map<Task, Map<String, byte[]>> classes = new EnumMap<>(Task.class);
        result.classes().forEach((file, own) -> classes.put(file.task(), own));
        return classes;
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
            for (Task task : Task.all()) {
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

    private static Map<Task, Refused> refused(SourceCompiler.Result result, Verification verification) {
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
}
