package kata.runner;

import com.google.gson.reflect.TypeToken;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.data.DataException;
import kata.data.Folders;
import kata.data.JsonFile;
import kata.data.WholeFile;
import kata.sandbox.Refused;
import kata.sandbox.Submission;
import kata.sandbox.SubmissionLoader;
import kata.sandbox.SubmittedFile;
import kata.sandbox.TaskClasses;
import kata.task.Task;

/**
 * The classes of {@code exercises}, in {@code target/exercises/classes}: compiled when they are needed, if the contents
 * of a file have changed since. A file that does not compile costs its own task alone.
 */
public final class ExerciseClasses {
    private final Path home;
    private final Path folder;
    /** The checksums of the files that the classes in the folder were made from, by task, as JSON. */
    private final Path stamp;

    /** @param home the project's folder */
    public ExerciseClasses(Path home) {
        this.home = home;
        this.folder = home.resolve("target/exercises/classes");
        this.stamp = folder.resolve("compiled.json");
    }

    public Path folder() {
        return folder;
    }

    /** Brings the classes up to date. @return why a file is refused, by task; its stub takes the file's place */
    public Map<Task, Refused> compile() {
        Map<Task, Refused> problems = new EnumMap<>(Task.class);
        Submission exercises = Submission.ofExercises(home);
        List<SubmittedFile> files = Task.all().stream().map(task -> exercises.fileOrStub(task, problems)).toList();
        Map<String, String> checksums = new TreeMap<>();
        files.forEach(file -> checksums.put(file.task().id(), file.sha256()));
        if (problems.isEmpty() && checksums.equals(before())) {
            return problems;
        }
        Folders.delete(folder);
        TaskClasses compiled = TaskClasses.of(files, home);
        compiled.classes().values().forEach(classes -> classes.forEach((name, bytes) ->
                WholeFile.write(folder.resolve(name.replace('.', '/') + ".class"), bytes)));
        problems.putAll(compiled.problems());
        if (problems.isEmpty()) {
            JsonFile.write(stamp, checksums);
        }
        return problems;
    }

    /** Nothing where what they were compiled with is newer, or the file is not what this class writes. */
    private Map<String, String> before() {
        FileTime written = Folders.changed(stamp);
        if (SubmissionLoader.given().stream().anyMatch(each -> Folders.changed(each).compareTo(written) > 0)) {
            return Map.of();
        }
        try {
            return JsonFile.read(stamp, new TypeToken<Map<String, String>>() { }, all -> all, "checksums", "");
        } catch (DataException damaged) {
            return Map.of();
        }
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
