package kata.runner;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kata.data.Folders;
import kata.data.WholeFile;
import kata.sandbox.Refused;
import kata.sandbox.Submission;
import kata.sandbox.SubmissionLoader;
import kata.sandbox.SubmittedFile;
import kata.sandbox.TaskClasses;
import kata.task.Task;

/**
 * The classes of {@code exercises}, in {@code target/exercises/classes}: compiled when they are needed and a file has
 * changed since, by its contents. A file that does not compile costs its own task alone.
 */
public final class ExerciseClasses {
    private final Path home;
    private final Path folder;
    /** The checksums of the files that the classes in the folder were made from; not there if one was refused. */
    private final Path stamp;

    /** @param home the project's folder */
    public ExerciseClasses(Path home) {
        this.home = home;
        this.folder = home.resolve("target/exercises/classes");
        this.stamp = folder.resolve("compiled.txt");
    }

    public Path folder() {
        return folder;
    }

    /** Brings the classes up to date. @return why a file is refused, by task; its stub takes the file's place */
    public Map<Task, Refused> compile() {
        Map<Task, Refused> problems = new EnumMap<>(Task.class);
        Submission exercises = Submission.ofExercises(home);
        List<SubmittedFile> files = Task.all().stream().map(task -> exercises.fileOrStub(task, problems)).toList();
        String checksums = files.stream().map(SubmittedFile::sha256).collect(Collectors.joining("\n"));
        if (!isMadeFrom(checksums)) {
            Folders.delete(folder);
            TaskClasses compiled = TaskClasses.of(files, home);
            compiled.classes().values().forEach(classes -> classes.forEach((name, bytes) ->
                    WholeFile.write(folder.resolve(name.replace('.', '/') + ".class"), bytes)));
            problems.putAll(compiled.problems());
            if (problems.isEmpty()) {
                WholeFile.write(stamp, checksums);
            }
        }
        return problems;
    }

    /** Not if what they were compiled with is newer. */
    private boolean isMadeFrom(String checksums) {
        return Folders.changed(SubmissionLoader.given()).compareTo(Folders.changed(stamp)) <= 0
                && Arrays.equals(checksums.getBytes(StandardCharsets.UTF_8),
                        WholeFile.read(stamp, "checksums", "Delete it."));
    }

    /**
     * Deletes the classes of the exercises from another folder, where an IDE may have put them: they would be graded in
     * the place of what is in the files now.
     */
    static void deleteFrom(Path classes) {
        for (Task task : Task.all()) {
            Folders.list(classes.resolve(task.file()).getParent()).stream()
                    .filter(file -> file.getFileName().toString().matches(task.className() + "(\\$.*)?\\.class"))
                    .forEach(Folders::delete);
        }
    }
}
