package kata.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kata.checks.Printable;
import kata.data.WholeFile;
import kata.task.Task;

/**
 * The tasks' files in what a student handed in: a folder or a zip file with {@code exercises}, with the folders of the
 * problems or with the bare files, at any depth and with anything beside them.
 *
 * @param files   the file of each task that there is
 * @param remarks what a person should know, in printable lines: nothing found, two files of one name, an archive that
 *                cannot be opened
 */
record Handin(Map<Task, Found> files, List<String> remarks) {
    Handin {
        remarks = remarks.stream().map(Printable::line).toList();
    }

    /** A task's file: where it lay, as in "hw.zip/exercises/problem1/ForwardPass.java", and its bytes. */
    record Found(Task task, String path, byte[] content) {
        /** In a folder {@code exercises} before in that of its problem alone, and that before anywhere else. */
        private int rank() {
            return path.endsWith("exercises/" + task.file()) ? 0 : path.endsWith(task.file()) ? 1 : 2;
        }

        private long depth() {
            return path.chars().filter(c -> c == '/').count();
        }
    }

    private static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::rank)
            .thenComparing(Found::depth).thenComparing(Found::path);

    /**
     * Reads the tasks' files. What lies in a folder {@code solutions} is none, so that a copy of the whole project is
     * graded by its exercises.
     *
     * @param place a folder or a zip file; links in it are not followed
     */
    static Handin in(Path place) {
        Map<Task, Found> files = new EnumMap<>(Task.class);
        List<String> remarks = new ArrayList<>();
        HandinWalk walk = new HandinWalk(remarks);
        try {
            walk.through(place);
        } catch (IOException | IllegalArgumentException e) {
            remarks.add("it cannot be read: " + e.getMessage());
        }
        walk.found().stream().sorted(BEST_FIRST)
                .collect(Collectors.groupingBy(Found::task, TreeMap::new, Collectors.toList()))
                .forEach((task, bestFirst) -> {
                    files.put(task, bestFirst.get(0));
                    remarks.addAll(doubt(bestFirst));
                });
        if (files.isEmpty()) {
            remarks.add("there is no file of a task in it");
        }
        return new Handin(files, remarks);
    }

    /** A remark where another file might be the one as well. */
    private static List<String> doubt(List<Found> bestFirst) {
        Found first = bestFirst.get(0);
        return bestFirst.stream().filter(f -> f.rank() == first.rank() && !Arrays.equals(f.content, first.content))
                .limit(1).map(other -> "there are different files " + first.task.className() + ".java: " + first.path
                        + " was graded, " + other.path + " was not").toList();
    }

    /** Copies the files into a folder as {@code problem1/ForwardPass.java} and so on; it should be empty before. */
    void copyTo(Path folder) {
        files.forEach((task, found) -> WholeFile.write(folder.resolve(task.file()), found.content));
    }
}
