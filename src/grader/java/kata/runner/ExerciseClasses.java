package kata.runner;

import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kata.data.DataException;
import kata.data.Folders;
import kata.data.JsonFile;
import kata.data.WholeFile;
import kata.sandbox.IsolatedClasses;
import kata.sandbox.Refused;
import kata.sandbox.Submission;
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
    /** The checksum of each file whose classes are in the folder, by its task's id, as JSON. */
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
        try {
            Map<Task, Refused> problems = new EnumMap<>(Task.class);
            Map<Task, SubmittedFile> files = files(problems);
            Map<String, String> compiled = compiled();
            List<SubmittedFile> changed = changed(files, compiled);
            if (changed.isEmpty()) {
                return problems;
            }
            List<Path> classPath = new ArrayList<>(IsolatedClasses.given());
            classPath.add(folder);
            Files.createDirectories(folder);
            Files.deleteIfExists(stamp);
            changed.forEach(file -> deleteClasses(file.task()));
            TaskClasses classes = TaskClasses.of(changed, task -> Submission.stub(home, task), classPath,
                    (file, all) -> { });
            classes.classes().values().forEach(this::write);
            problems.putAll(classes.problems());
            files.forEach((task, file) -> compiled.put(task.id(), file.sha256()));
            problems.keySet().forEach(task -> compiled.remove(task.id()));
            JsonFile.write(stamp, compiled);
            return problems;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** What cannot even be read is replaced by its stub at once. */
    private Map<Task, SubmittedFile> files(Map<Task, Refused> problems) {
        Submission exercises = Submission.ofExercises(home);
        Map<Task, SubmittedFile> files = new EnumMap<>(Task.class);
        for (Task task : Task.values()) {
            try {
                files.put(task, exercises.file(task));
            } catch (Refused e) {
                problems.put(task, e);
                files.put(task, Submission.stub(home, task));
            }
        }
        return files;
    }

    private static List<SubmittedFile> changed(Map<Task, SubmittedFile> files, Map<String, String> compiled) {
        List<Task> changed = new ArrayList<>(Stream.of(Task.values())
                .filter(task -> !files.get(task).sha256().equals(compiled.get(task.id()))).toList());
        for (int i = 0; i < changed.size(); i++) {
            Task task = changed.get(i);
            files.values().stream().filter(file -> !changed.contains(file.task()) && file.names(task))
                    .forEach(file -> changed.add(file.task()));
        }
        return changed.stream().map(files::get).toList();
    }

    /** Nothing where what they were compiled with is newer, or the file is not what this class writes. */
    private Map<String, String> compiled() throws IOException {
        if (!Files.exists(stamp)) {
            return new TreeMap<>();
        }
        FileTime written = Files.getLastModifiedTime(stamp);
        if (IsolatedClasses.given().stream().anyMatch(each -> Folders.changed(each).compareTo(written) > 0)) {
            return new TreeMap<>();
        }
        try {
            return JsonFile.read(stamp, new TypeToken<TreeMap<String, String>>() { }, all -> all, "checksums", "");
        } catch (DataException damaged) {
            return new TreeMap<>();
        }
    }

    private void deleteClasses(Task task) {
        Folders.list(folder.resolve(task.file()).getParent()).stream()
                .filter(file -> file.getFileName().toString().matches(task.className() + "(\\$.*)?\\.class"))
                .forEach(Folders::delete);
    }

    private void write(Map<String, byte[]> classes) {
        classes.forEach((name, bytes) -> WholeFile.write(folder.resolve(name.replace('.', '/') + ".class"), bytes));
    }
}
