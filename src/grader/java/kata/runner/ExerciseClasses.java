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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
     * What the classes in the folder were made from.
     *
     * @param sha256  of the file
     * @param classes the names of all that it declares
     */
    private record Compiled(String sha256, Set<String> classes) {
    }

    /** Brings the classes up to date. @return why a file is refused, by task; its stub takes the file's place */
    public Map<Task, Refused> compile() {
        try {
            Map<Task, Refused> problems = new EnumMap<>(Task.class);
            Map<Task, SubmittedFile> files = files(problems);
            Map<String, Compiled> before = before();
            List<SubmittedFile> changed = changed(files, before);
            if (changed.isEmpty()) {
                return problems;
            }
            Files.createDirectories(folder);
            Files.deleteIfExists(stamp);
            if (!compileAlone(changed, before)) {
                before.clear();
                problems.putAll(compileAll(files, before));
            }
            problems.keySet().forEach(task -> before.remove(task.id()));
            JsonFile.write(stamp, before);
            return problems;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + folder + ": " + e.getMessage(), e);
        }
    }

    /** Whether it is enough to compile these: none is refused, and each declares the classes that it did before. */
    private boolean compileAlone(List<SubmittedFile> changed, Map<String, Compiled> compiled) {
        if (compiled.isEmpty()) {
            return false;
        }
        List<Path> classPath = new ArrayList<>(IsolatedClasses.given());
        classPath.add(folder);
        TaskClasses classes = TaskClasses.ofAll(changed, classPath);
        if (!classes.problems().isEmpty() || !changed.stream().allMatch(file -> compiled.containsKey(file.task().id())
                && compiled.get(file.task().id()).classes().equals(classes.classes().get(file.task()).keySet()))) {
            return false;
        }
        changed.forEach(file -> write(file, classes.classes().get(file.task()), compiled));
        return true;
    }

    private Map<Task, Refused> compileAll(Map<Task, SubmittedFile> files, Map<String, Compiled> compiled) {
        for (Task task : Task.all()) {
            Folders.list(folder.resolve(task.file()).getParent()).stream()
                    .filter(file -> file.toString().endsWith(".class")).forEach(Folders::delete);
        }
        TaskClasses classes = TaskClasses.of(files.values(), home);
        files.values().forEach(file -> write(file, classes.classes().get(file.task()), compiled));
        return classes.problems();
    }

    /** What cannot even be read is replaced by its stub at once. */
    private Map<Task, SubmittedFile> files(Map<Task, Refused> problems) {
        Submission exercises = Submission.ofExercises(home);
        Map<Task, SubmittedFile> files = new EnumMap<>(Task.class);
        for (Task task : Task.all()) {
            try {
                files.put(task, exercises.file(task));
            } catch (Refused e) {
                problems.put(task, e);
                files.put(task, Submission.stub(home, task));
            }
        }
        return files;
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

    /** Nothing where what they were compiled with is newer, or the file is not what this class writes. */
    private Map<String, Compiled> before() throws IOException {
        if (!Files.exists(stamp)) {
            return new TreeMap<>();
        }
        FileTime written = Files.getLastModifiedTime(stamp);
        if (IsolatedClasses.given().stream().anyMatch(each -> Folders.changed(each).compareTo(written) > 0)) {
            return new TreeMap<>();
        }
        try {
            return JsonFile.read(stamp, new TypeToken<TreeMap<String, Compiled>>() { }, all -> all, "checksums", "");
        } catch (DataException damaged) {
            return new TreeMap<>();
        }
    }

    private void write(SubmittedFile file, Map<String, byte[]> classes, Map<String, Compiled> compiled) {
        classes.forEach((name, bytes) -> WholeFile.write(folder.resolve(name.replace('.', '/') + ".class"), bytes));
        compiled.put(file.task().id(), new Compiled(file.sha256(), new TreeSet<>(classes.keySet())));
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
