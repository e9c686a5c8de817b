package kata.zoo;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kata.task.Task;

/**
 * A student's hand-in, and the line of the summary that must come of it.
 *
 * @param student as the summary names them
 * @param id      the platform's; empty if its names do not say
 * @param answers what must be graded of each task, by the names of {@link ZooFiles}
 * @param notes   words that must be in the notes; if there are none, the notes are empty
 * @param shapes  the form of all that is handed in
 */
record HandedIn(String student, String id, Map<Task, String> answers, List<String> notes, List<Shape> shapes) {
    static final List<Task> TASKS = List.of(Task.FORWARD, Task.ADAGRAD, Task.RMSPROP, Task.ADAM);

    /**
     * A row of the table.
     *
     * @param answers a name for each of the tasks, "-" where no file of it is to be graded
     * @param notes   with semicolons between them
     */
    static HandedIn row(String student, String id, String answers, String notes, Shape... shapes) {
        String[] names = answers.split(" +");
        Map<Task, String> byTask = new EnumMap<>(Task.class);
        for (Task task : TASKS) {
            String name = names[TASKS.indexOf(task)];
            if (!name.equals("-")) {
                byTask.put(task, name);
            }
        }
        return new HandedIn(student, id, byTask, notes.isEmpty() ? List.of() : List.of(notes.split("; ")),
                List.of(shapes));
    }

    /** The files that must be graded. */
    Map<Task, byte[]> graded(ZooFiles zoo) {
        Map<Task, byte[]> graded = new EnumMap<>(Task.class);
        answers.forEach((task, name) -> graded.put(task, zoo.file(task, name)));
        return graded;
    }

    /** All that is handed in, by the paths among that of the others. */
    Map<String, byte[]> files(ZooFiles zoo) {
        Map<String, byte[]> files = new TreeMap<>();
        shapes.forEach(shape -> shape.addTo(files, graded(zoo)));
        return files;
    }

    /** The line of the summary in short, as in "id 1001: 2.76 of 4 = 1 + 1 + 0.5 + 0.26". */
    String expected(ZooFiles zoo) throws IOException, ClassNotFoundException {
        return "id " + id + ": " + score(zoo) + " of "
                + number(BigDecimal.valueOf(TASKS.stream().mapToDouble(Task::points).sum())) + " = "
                + points(zoo).stream().map(HandedIn::number).collect(Collectors.joining(" + "));
    }

    /** The points of all tasks together. */
    String score(ZooFiles zoo) throws IOException, ClassNotFoundException {
        return number(points(zoo).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private List<BigDecimal> points(ZooFiles zoo) throws IOException, ClassNotFoundException {
        List<BigDecimal> points = new ArrayList<>();
        for (Task task : TASKS) {
            points.add(answers.containsKey(task) ? zoo.points(task, answers.get(task)) : BigDecimal.ZERO);
        }
        return points;
    }

    private static String number(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
