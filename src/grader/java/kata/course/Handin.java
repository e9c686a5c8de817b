package kata.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kata.checks.Printable;
import kata.data.WholeFile;
import kata.report.Answers;
import kata.task.Exercises;
import kata.task.Task;

/**
 * The tasks' files in a student's hand-in. The files may lie in {@code exercises}, in the problems' folders, or bare,
 * in folders or archives, at any depth, with anything beside.
 *
 * @param files   the chosen file of each task that has one
 * @param beside  the files of further classes, by their path in a copy: "problem1/Util.java", or
 *                "1c/problem1/Util.java" if the class beside 1c's file differs from the class beside another task's
 * @param answers the student's answer to each question, in the questions' order; empty if there is no answer
 * @param remarks printable lines for a person, as on a missing file, two files of one name, or an archive that cannot
 *                be opened
 */
record Handin(Map<Task, Candidate> files, Map<String, Candidate> beside, Map<String, String> answers,
              List<String> remarks) {
    private static final int MOST_REMARKS_ON_ANSWERS = 5;

    Handin {
        remarks = remarks.stream().map(Printable::line).toList();
    }

    /**
     * Reads the tasks' files. In a copy of the whole project the exercises count, not the solutions. A lecturer's
     * feedback files are left out.
     *
     * @param home   the project's folder
     * @param places folders, archives and files of one student; links in them are not followed
     */
    static Handin in(Path home, List<Path> places) {
        HandinWalk walk = new HandinWalk();
        List<String> all = new ArrayList<>();
        try {
            for (Path place : places.stream().filter(each -> !PlatformName.isFeedback(Names.of(each))).toList()) {
                walk.through(place, places.size() == 1 ? "" : Names.of(place) + "/");
            }
        } catch (IOException e) {
            all.add("the hand-in cannot be read to its end: " + e.getMessage());
        }
        HandinFiles found = walk.files();
        Remarks remarks = new Remarks();
        Map<Task, Candidate> files = new Choice(home).among(found.candidates(), remarks);
        found.addRemarks(files.keySet(), remarks);
        all.addAll(remarks.lines());
        Answers answers = found.answers(new Exercises(home).answerSheets().values());
        answers.remarks().stream().limit(MOST_REMARKS_ON_ANSWERS).forEach(all::add);
        if (files.isEmpty()) {
            all.add("there is no file of a task in it" + (found.others().isEmpty() ? ""
                    : ", but " + Remarks.named(found.others())));
        }
        return new Handin(files, beside(files, found), answers.texts(), all);
    }

    private static Map<String, Candidate> beside(Map<Task, Candidate> files, HandinFiles found) {
        Map<String, Candidate> beside = new TreeMap<>();
        files.forEach((task, file) -> {
            Map<String, Candidate> own = new TreeMap<>();
            found.beside(file).forEach((name, other) -> own.put("problem" + task.problem() + "/" + name, other));
            boolean differs = own.entrySet().stream().anyMatch(each -> beside.containsKey(each.getKey())
                    && !beside.get(each.getKey()).hasContentOf(each.getValue()));
            own.forEach((name, other) -> beside.putIfAbsent(differs ? task.id() + "/" + name : name, other));
        });
        return beside;
    }

    /** The folder in a copy for grading a task: "1c" if 1c has further classes of its own, "" for the copy itself. */
    String placeOf(Task task) {
        return beside.keySet().stream().anyMatch(name -> name.startsWith(task.id() + "/")) ? task.id() : "";
    }

    /** Copies the files into an empty folder, as {@code problem1/ForwardPass.java} and so on. */
    void copyTo(Path folder) {
        files.keySet().stream().map(this::placeOf).distinct().forEach(place -> files.forEach((task, found) ->
                WholeFile.write(folder.resolve(place).resolve(task.file()), found.content())));
        beside.forEach((name, found) -> WholeFile.write(folder.resolve(name), found.content()));
    }
}
