package kata.runner;

import com.google.gson.reflect.TypeToken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Compiles {@code exercises} into {@code target/exercises/classes}: only files whose contents have changed, and files
 * that name a class of a changed file. A file that does not compile fails its own task only.
 */
public final class ExerciseClasses {
    private final Path home;
    private final Path folder;
    /** The checksum and class names of each task's compiled file, as JSON. */
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

    /**
     * A compiled file.
     *
     * @param sha256  the checksum of the file
     * @param classes the names of all classes that the file declares
     */
    private record Compiled(String sha256, Set<String> classes) {
    }

    /**
     * Brings the classes up to date.
     *
     * @return the reasons for refusal, by task; a stub takes the place of a refused file
     */
    public Map<Task, Refused> compile() {
        Map<Task, Refused> problems = new EnumMap<>(Task.class);
        Map<Task, SubmittedFile> files = new EnumMap<>(Task.class);
        Submission exercises = Submission.ofExercises(home);
        Task.all().forEach(task -> files.put(task, exercises.fileOrStub(task, problems)));
        Map<String, Compiled> before = before();
        List<SubmittedFile> changed = changed(files, before);
        if (changed.isEmpty()) {
            return problems;
        }
        Folders.delete(stamp);
        TaskClasses compiled = alone(changed, before).orElseGet(() -> {
            Folders.delete(folder);
            before.clear();
            return TaskClasses.of(files.values(), home);
        });
        compiled.classes().forEach((task, classes) -> {
            classes.forEach((name, bytes) ->
                    WholeFile.write(folder.resolve(name.replace('.', '/') + ".class"), bytes));
            before.put(task.id(), new Compiled(files.get(task).sha256(), classes.keySet()));
        });
        problems.putAll(compiled.problems());
        problems.keySet().forEach(task -> before.remove(task.id()));
        JsonFile.write(stamp, before);
        return problems;
    }

    /** The files whose contents have changed, and all files that name a class of a changed file. */
    private static List<SubmittedFile> changed(Map<Task, SubmittedFile> files, Map<String, Compiled> before) {
        List<Task> changed = new ArrayList<>(Task.all().stream().filter(task -> !before.containsKey(task.id())
                || !files.get(task).sha256().equals(before.get(task.id()).sha256())).toList());
        for (int i = 0; i < changed.size(); i++) {
            Task task = changed.get(i);
            files.values().stream().filter(file -> !changed.contains(file.task()) && file.names(task))
                    .forEach(file -> changed.add(file.task()));
        }
        return changed.stream().map(files::get).toList();
    }

    /** The classes of the changed files; empty if a file is new, is refused, or declares other classes than before. */
    private Optional<TaskClasses> alone(List<SubmittedFile> changed, Map<String, Compiled> before) {
        if (!changed.stream().allMatch(file -> before.containsKey(file.task().id()))) {
            return Optional.empty();
        }
        return Optional.of(TaskClasses.ofAll(changed, folder)).filter(compiled -> compiled.problems().isEmpty()
                && compiled.classes().entrySet().stream().allMatch(each ->
                        before.get(each.getKey().id()).classes().equals(each.getValue().keySet())));
    }

    /** The compiled files that the stamp lists; empty if the stamp is damaged or older than the given classes. */
    private Map<String, Compiled> before() {
        if (Folders.changed(SubmissionLoader.given()).compareTo(Folders.changed(stamp)) > 0) {
            return new TreeMap<>();
        }
        try {
            return JsonFile.read(stamp, new TypeToken<TreeMap<String, Compiled>>() { }, all -> all, "checksums", "");
        } catch (DataException damaged) {
            return new TreeMap<>();
        }
    }

    /**
     * Deletes the exercises' classes from a folder where an IDE may have put them: outdated classes would be graded.
     */
    static void deleteFrom(Path classes) {
        for (Task task : Task.all()) {
            Folders.list(classes.resolve(task.file()).getParent()).stream()
                    .filter(file -> file.getFileName().toString().matches(task.className() + "(\\$.*)?\\.class"))
                    .forEach(Folders::delete);
        }
    }
}
