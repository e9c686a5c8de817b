package kata.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kata.data.WholeFile;
import kata.task.Task;

/**
 * The tasks' files in what a student handed in: a folder or a zip file with {@code exercises}, with the folders of the
 * problems or with the bare files, at any depth and with anything beside them.
 */
public final class Handin {
    /** A task's file: where it lay, as in "hw.zip/exercises/problem1/ForwardPass.java", and its bytes. */
    record Found(String path, byte[] content) {
        /** In a folder {@code exercises} before in that of its problem alone, and that before anywhere else. */
        private int rank(Task task) {
            return path.endsWith("exercises/" + task.file()) ? 0 : path.endsWith(task.file()) ? 1 : 2;
        }

        private long depth() {
            return path.chars().filter(c -> c == '/').count();
        }
    }

    private final Map<Task, Found> files = new EnumMap<>(Task.class);
    private final List<String> remarks = new ArrayList<>();

    private Handin() {
    }

    /**
     * Reads the tasks' files. What lies in a folder {@code solutions} is none, so that a copy of the whole project is
     * graded by its exercises.
     *
     * @param place a folder or a zip file; links in it are not followed
     */
    static Handin in(Path place) {
        Handin handin = new Handin();
        HandinWalk walk = new HandinWalk(handin.remarks);
        try {
            walk.through(place);
        } catch (IOException | IllegalArgumentException e) {
            handin.remarks.add("it cannot be read: " + e.getMessage());
        }
        for (Task task : Task.all()) {
            handin.choose(task, walk.found().stream().filter(f -> HandinWalk.isOf(task, f.path())).toList());
        }
        if (handin.files.isEmpty()) {
            handin.remarks.add("there is no file of a task in it");
        }
        return handin;
    }

    private void choose(Task task, List<Found> candidates) {
        Comparator<Found> order = Comparator.<Found>comparingInt(f -> f.rank(task)).thenComparingLong(Found::depth)
                .thenComparing(Found::path);
        List<Found> sorted = candidates.stream().sorted(order).toList();
        if (sorted.isEmpty()) {
            return;
        }
        Found first = sorted.get(0);
        files.put(task, first);
        sorted.stream().skip(1).filter(f -> f.rank(task) == first.rank(task))
                .filter(f -> !Arrays.equals(f.content, first.content)).findFirst()
                .ifPresent(other -> remarks.add("there are different files " + HandinWalk.name(task) + ": "
                        + first.path + " was graded, " + other.path + " was not"));
    }

    /** The file of each task that there is. */
    Map<Task, Found> files() {
        return files;
    }

    /** What a person should know: nothing found, two files of one name, an archive that cannot be opened. */
    List<String> remarks() {
        return remarks;
    }

    /** Copies the files into a folder as {@code problem1/ForwardPass.java} and so on; it should be empty before. */
    void copyTo(Path folder) {
        files.forEach((task, found) -> WholeFile.write(folder.resolve(task.file()), found.content));
    }
}
