package kata.sandbox;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import kata.task.Task;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * The classes of several tasks' files, compiled together. A refused file costs only its own task: a stub replaces the
 * file, so that tasks that build on it are blocked and all others are graded.
 *
 * @param classes  the bytes of each task's classes, by task and name, as in "problem1.Variable$Arrow"
 * @param problems the refusal of each refused file, by task
 */
public record TaskClasses(Map<Task, Map<String, byte[]>> classes, Map<Task, Refused> problems) {

    /**
     * Compiles and verifies the files; there are no classes if one file is refused.
     *
     * @param others folders or jars of classes that the files use besides the given ones
     */
    public static TaskClasses ofAll(Collection<SubmittedFile> files, Path... others) {
        TaskClasses compiled = SourceCompiler.compile(files, others);
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
     * Compiles the files over the given classes: all together or, if one file is refused, one after the other.
     *
     * @param files the files, one for each task
     * @param home  the project's folder, for the stubs
     */
    public static TaskClasses of(Collection<SubmittedFile> files, Path home) {
        TaskClasses together = ofAll(files);
        return together.problems.isEmpty() ? together : oneByOne(files, home);
    }

    /** Compiles files in the order of the tasks, each with the accepted files before it and the stubs of all others. */
    private static TaskClasses oneByOne(Collection<SubmittedFile> files, Path home) {
        NavigableMap<Task, SubmittedFile> current = new TreeMap<>();
        files.forEach(file -> addStub(file.task(), home, current));
        Map<Task, Refused> problems = new EnumMap<>(Task.class);
        List<SubmittedFile> written = files.stream().sorted(Comparator.comparing(SubmittedFile::task))
                .filter(file -> !file.text().equals(current.get(file.task()).text())).toList();
        for (SubmittedFile file : written) {
            SubmittedFile stub = current.put(file.task(), file);
            Map<Task, Refused> found = ofAll(current.values()).problems;
            if (!found.isEmpty()) {
                Refused own = ofAll(current.headMap(file.task(), true).values()).problems
                        .get(file.task());
                problems.put(file.task(), own == null ? misfit(file, found.values().iterator().next())
                        : amongStubs(file, own, problems));
                current.put(file.task(), stub);
            }
        }
        TaskClasses rest = ofAll(current.values());
        if (!rest.problems.isEmpty()) {
            throw new IllegalStateException("the stubs do not compile: take a fresh copy of the project");
        }
        return new TaskClasses(rest.classes, problems);
    }

    private static Refused misfit(SubmittedFile file, Refused other) {
        return new Refused(Refused.COMPILES, "the task's blanks may be right, but other files no longer compile with "
                + file.task().file() + ":\n" + other.getMessage());
    }

    /** The classes of a task's stub. */
    static Map<String, byte[]> ofStub(Task task, Path home) {
        Map<Task, SubmittedFile> files = new EnumMap<>(Task.class);
        addStub(task, home, files);
        return SourceCompiler.compile(files.values()).classes.getOrDefault(task, Map.of());
    }

    /** The refusal; if the file names other refused files, the message asks to mend the other files first. */
    private static Refused amongStubs(SubmittedFile file, Refused refused, Map<Task, Refused> problems) {
        List<String> stubs = problems.keySet().stream().filter(file::names).map(Task::file).toList();
        return stubs.isEmpty() ? refused : new Refused(refused.check(), "mend " + String.join(" and ", stubs)
                + " first. With a stub in the place of each refused file, this file is refused, too:\n"
                + refused.getMessage());
    }

    /** Adds a task's stub, and the missing stubs of tasks that it names. */
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
     * @throws IllegalStateException if a solution is refused
     */
    public static Map<Task, Map<String, byte[]>> ofSolutions(Path home) {
        Submission solutions = Submission.in(home, "solutions");
        Map<Task, Refused> problems = new EnumMap<>(Task.class);
        List<SubmittedFile> files = Task.all().stream().map(task -> solutions.fileOrStub(task, problems)).toList();
        TaskClasses compiled = ofAll(files);
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
