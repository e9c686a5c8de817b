package kata.watch;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.data.Computer;
import kata.data.DataException;
import kata.grade.Grade;
import kata.grade.GradeTable;
import kata.grade.State;
import kata.grade.TaskGrade;
import kata.progress.Hints;
import kata.progress.LastGrade;
import kata.progress.NextStep;
import kata.progress.Reset;
import kata.progress.TaskList;
import kata.task.Blanks;
import kata.task.Task;

/**
 * What kata watch does about a saved file, a key or a grade: it has tasks graded and says something. It knows neither
 * files' events nor terminals nor JVMs. One thread at a time.
 */
final class Session {
    /** Grades tasks in the background. */
    interface Grading {
        /** Ends what is running and begins anew; {@link #started} and {@link #graded} get the number of the run. */
        void start(int run, List<Task> tasks);
    }

    /** Where a student reads. */
    interface Screen {
        /** What was there is of no more interest. */
        void clear();

        /** Whole lines. */
        void print(String lines);

        /** One line: the keys that can be pressed. */
        void offer(String keys);
    }

    /**
     * What came of one task.
     *
     * @param soFar   the grade of all tasks that were graded together, up to this one, the last
     * @param printed by the student's code
     * @param machine that the tests ran on
     */
    record Graded(Grade soFar, String printed, Duration time, Computer machine) {
    }

    private static final int LINES_OF_OUTPUT = 10;

    private final Path home;
    private final Grading grading;
    private final Screen screen;
    private Task task;
    private List<Task> tasks = List.of();
    private int run;
    private boolean asksForReset;
    private boolean keepsScreen;
    private boolean over;

    /** @param home the project's folder */
    Session(Path home, Grading grading, Screen screen) {
        this.home = home;
        this.grading = grading;
        this.screen = screen;
    }

    /** Grades the task that is to be done next, so that the first look says where one stands. */
    void begin() {
        workOn(List.of(NextStep.task(home).orElse(Task.all().get(0))));
    }

    /** Grades tasks whose files were saved, or that are next; the first one is worked on now. */
    void workOn(List<Task> wanted) {
        task = wanted.get(0);
        grade(wanted);
    }

    /** A letter; others than those that are announced do nothing. */
    void key(char key) {
        goOnAfter(() -> press(key));
    }

    /**
     * The tests of a task begin.
     *
     * @param limit how long they may take
     */
    void started(int ofRun, Task started, Duration limit) {
        if (ofRun == run) {
            screen.print(String.format(Locale.ROOT, "grading %s, %d seconds at most ...\n",
                    started.fullTitle(), limit.toSeconds()));
        }
    }

    /** A task was graded. */
    void graded(int ofRun, Graded graded) {
        if (ofRun == run) {
            goOnAfter(() -> show(graded));
        }
    }

    /** Something that has nothing to do with the student's file went wrong. */
    void failed(int ofRun, String message) {
        if (ofRun == run) {
            say("kata: " + message + "\n");
        }
    }

    /** There is nobody left to read what is said. */
    void end() {
        over = true;
    }

    /** Whether the student has had enough. */
    boolean isOver() {
        return over;
    }

    /** What is wrong with a file is told, and the next save or key is another attempt. */
    private void goOnAfter(Runnable action) {
        try {
            action.run();
        } catch (DataException | IllegalArgumentException | UncheckedIOException e) {
            say("kata: " + e.getMessage() + "\n");
        }
    }

    private void press(char key) {
        if (asksForReset) {
            asksForReset = false;
            reset(key == 'y');
            return;
        }
        switch (key) {
            case 'h' -> say(new Hints(home).next(task));
            case 'n' -> next();
            case 'l' -> say(TaskList.of(home));
            case 'c' -> grade(Task.all());
            case 'r' -> ask();
            case 'q' -> end();
            default -> { }
        }
    }

    private void show(Graded graded) {
        List<TaskGrade> grades = graded.soFar().tasks();
        TaskGrade grade = grades.get(grades.size() - 1);
        String folder = graded.soFar().folder();
        LastGrade.keep(home, new Grade(folder, List.of(grade)), graded.machine());
        GradeTable table = new GradeTable(home, LastGrade.folder(home));
        if (tasks.size() == 1) {
            say("\n" + table.of(folder, grade) + output(graded.printed()) + String.format(Locale.ROOT,
                    "graded in %.1f seconds\n", graded.time().toMillis() / 1e3) + outlook(grade.state()));
        } else {
            screen.print(String.format(Locale.ROOT, "  %s, %s of %s\n", grade.state(),
                    GradeTable.number(grade.score()), GradeTable.number(grade.task().points())));
            if (grades.size() == tasks.size()) {
                say(table.of(graded.soFar()));
            }
        }
    }

    private void grade(List<Task> wanted) {
        tasks = wanted;
        asksForReset = false;
        run++;
        if (!keepsScreen) {
            screen.clear();
        }
        keepsScreen = false;
        grading.start(run, wanted);
    }

    private void next() {
        following().ifPresentOrElse(next -> workOn(List.of(next)), () -> say("There is nothing left to do but to save "
                + place() + " again, or c: grade all tasks.\n"));
    }

    /** The first task behind this one, and then from the first one on, that has something left to do. */
    private Optional<Task> following() {
        LastGrade last = LastGrade.of(home);
        return Stream.concat(Task.all().stream().filter(each -> each.compareTo(task) > 0),
                        Task.all().stream().filter(each -> each.compareTo(task) < 0))
                .filter(each -> NextStep.isOpen(home, last, each)).findFirst();
    }

    private void ask() {
        asksForReset = true;
        screen.print("Put the blanks of " + task.fullTitle() + " back into " + place() + "? Your file is kept beside "
                + "it. y: yes, any other key: no\n");
    }

    /** The file that is saved by this is graded like any other; what is said here is not to be cleared then. */
    private void reset(boolean sure) {
        screen.print(sure ? Reset.of(home, task) : "Nothing was changed.\n");
        keepsScreen = sure;
    }

    private String outlook(State state) {
        if (state != State.PASSED) {
            return "";
        }
        return following().map(next -> "n goes on to " + next.fullTitle() + " -> "
                + Blanks.first(home, "exercises", next)).orElseGet(() -> NextStep.in(home)) + "\n";
    }

    private static String output(String printed) {
        List<String> lines = printed.lines().toList();
        int more = lines.size() - LINES_OF_OUTPUT;
        return lines.stream().limit(LINES_OF_OUTPUT).map(line -> "    | " + line + "\n")
                .collect(Collectors.joining()) + (more > 0 ? "    | ... and " + more + " more lines\n" : "");
    }

    /** With the keys below it. */
    private void say(String lines) {
        screen.print(lines);
        screen.offer(task.id() + ":  h hint   n next   l list   c all   r reset   q quit");
    }

    private String place() {
        return "exercises/" + task.file();
    }
}
