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
 * The classes of {@code exercises}, in {@code target/exercises/classes}: compiled when they are needed, and only those
 * of files that have changed since, by their contents, or that name a class of such a file. A file that does not
 * compile costs its own task alone.
 */
public final class ExerciseClasses {
    private final Path home;
    private final Path folder;
    /** What the classes in the folder were made from, by task, as JSON. */
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
     * A file that is compiled.
     *
     * @param sha256  of the file
     * @param classes the names of all that it declares
     */
    private record Compiled(String sha256, Set<String> classes) {
    }

    /**
     * Brings the classes up to date.
     *
     * @return why a file is refused, by task; its stub takes the file's place
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

    /** The files that are not as they were, and those that name a class of such a file. */
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

    /** Their classes, if no other file must be compiled: none is refused, and each declares the classes of before. */
    private Optional<TaskClasses> alone(List<SubmittedFile> changed, Map<String, Compiled> before) {
        if (!changed.stream().allMatch(file -> before.containsKey(file.task().id()))) {
            return Optional.empty();
        }
        return Optional.of(TaskClasses.ofAll(changed, folder)).filter(compiled -> compiled.problems().isEmpty()
                && compiled.classes().entrySet().stream().allMatch(each ->
                        before.get(each.getKey().id()).classes().equals(each.getValue().keySet())));
    }

    /** Nothing where what they were compiled with is newer, or the file is not what this class writes. */
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
