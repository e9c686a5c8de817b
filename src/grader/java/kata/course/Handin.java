package kata.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.checks.Printable;
import kata.data.WholeFile;
import kata.task.Task;

/**
 * The tasks' files in what a student handed in: folders or archives with {@code exercises}, with the folders of the
 * problems or with the bare files, at any depth and with anything beside them.
 *
 * @param files   the file of each task that there is
 * @param beside  the files of further classes beside these, by the names that they get: "problem1/Util.java"
 * @param remarks what a person should know, in printable lines: nothing found, two files of one name, an archive that
 *                cannot be opened
 */
record Handin(Map<Task, Candidate> files, Map<String, Candidate> beside, List<String> remarks) {
    Handin {
        remarks = remarks.stream().map(Printable::line).toList();
    }

    /**
     * Reads the tasks' files. A copy of the whole project is graded by its exercises, not its solutions.
     *
     * @param home   the project's folder
     * @param places folders, archives and files of one student; links in them are not followed
     */
    static Handin in(Path home, List<Path> places) {
        Remarks remarks = new Remarks();
        HandinWalk walk = new HandinWalk(remarks);
        List<String> all = new ArrayList<>();
        try {
            for (Path place : places) {
                walk.through(place, places.size() == 1 ? "" : Names.of(place) + "/");
            }
        } catch (IOException e) {
            all.add("it cannot be read: " + e.getMessage());
        }
        Map<Task, Candidate> files = new Choice(home).among(walk.found(), remarks);
        Task.all().stream().filter(task -> !files.containsKey(task)).forEach(walk::remarkSimilar);
        all.addAll(remarks.lines());
        if (files.isEmpty()) {
            all.add("there is no file of a task in it" + (walk.others().isEmpty() ? ""
                    : ", but " + Remarks.named(walk.others())));
        }
        Map<String, Candidate> beside = new TreeMap<>();
        files.forEach((task, file) -> walk.beside(file).forEach(other -> beside.putIfAbsent("problem" + task.problem()
                + "/" + HandinWalk.classFile(other.path()), other)));
        return new Handin(files, beside, all);
    }

    /** Copies the files into a folder as {@code problem1/ForwardPass.java} and so on; it should be empty before. */
    void copyTo(Path folder) {
        files.forEach((task, found) -> WholeFile.write(folder.resolve(task.file()), found.content()));
        beside.forEach((file, found) -> WholeFile.write(folder.resolve(file), found.content()));
    }
}
