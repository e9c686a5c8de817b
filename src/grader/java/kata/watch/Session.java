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
 * The logic of kata watch: responds to a saved file, a key or a grade by grading tasks and printing. This class depends
 * on no file events, terminal or JVM. Only one thread at a time may use a session.
 */
final class Session {
    /** Grades tasks in the background. */
    interface Grading {
        /** Cancels the running grading and starts another; {@code run} is its number, as in {@link #started}. */
        void start(int run, List<Task> tasks);
    }

    /** The screen that the student reads. */
    interface Screen {
        /** Clears the screen. */
        void clear();

        /** Prints whole lines. */
        void print(String lines);

        /** Prints one line with the keys that can be pressed. */
        void offer(String keys);
    }

    /**
     * The result of grading one task.
     *
     * @param soFar   the grades of the tasks graded together so far; the last grade is this task's
     * @param printed the output of the student's code
     * @param machine the computer that ran the tests
     */
    record Graded(Grade soFar, String printed, Duration time, Computer machine) {
    }

    private static final int LINES_OF_OUTPUT = 10;

    private final Path home;
    private final Grading grading;
    private final Screen screen;
    private final LiveTasks live;
    private Task task;
    private List<Task> tasks = List.of();
    private int run;
    private boolean asksForReset;
    private boolean keepsScreen;
    private boolean over;

    /** @param home the project's folder */
    Session(Path home, Grading grading, Screen screen, LiveTasks live) {
        this.home = home;
        this.grading = grading;
        this.screen = screen;
        this.live = live;
    }

    /** Grades the next open task, so that the student sees at once where to go on. */
    void begin() {
        live.begin(home);
        workOn(List.of(NextStep.task(home).orElse(Task.all().get(0))));
    }

    /** Grades the wanted tasks; the first of them becomes the current task. */
    void workOn(List<Task> wanted) {
        task = wanted.get(0);
        grade(wanted);
    }

    /** Handles a key that the screen offers; ignores all other keys. */
    void key(char key) {
        goOnAfter(() -> press(key));
    }

    /**
     * Reports that a task's tests begin, unless a newer grading has replaced {@code ofRun}.
     *
     * @param limit the time limit of the tests
     */
    void started(int ofRun, Task started, Duration limit) {
        if (ofRun == run) {
            String text = String.format(Locale.ROOT, "grading %s, %d seconds at most ...\n", started.fullTitle(),
                    limit.toSeconds());
            screen.print(text);
            live.started(started, text);
        }
    }

    /**
     * Reports progress of a training that the tests run.
     *
     * @param lines the new lines of progress
     */
    void trained(List<String> lines) {
        live.trained(lines);
    }

    /** Reports a task's grade. */
    void graded(int ofRun, Graded graded) {
        if (ofRun == run) {
            goOnAfter(() -> show(graded));
        }
    }

    /** Reports an error that is not the fault of the student's file. */
    void failed(int ofRun, String message) {
        if (ofRun == run) {
            say("kata: " + message + "\n");
        }
    }

    /** Ends the session. */
    void end() {
        over = true;
    }

    /** Whether the session has ended. */
    boolean isOver() {
        return over;
    }

    /** Runs an action and prints its error, if any: the next save or key is another attempt. */
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
        String verdict = table.of(folder, grade) + output(graded.printed()) + String.format(Locale.ROOT,
                "graded in %.1f seconds\n", graded.time().toMillis() / 1e3);
        live.graded(grade, verdict);
        if (tasks.size() == 1) {
            say("\n" + verdict + outlook(grade.state()));
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
        following().ifPresentOrElse(next -> workOn(List.of(next)), () -> say("Nothing is left to do: save "
                + place() + " again to grade it, or press c to grade all tasks.\n"));
    }

    /** The first open task after the current task, otherwise the first open task before the current task. */
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

    /** Restores the file if the student is sure. The restored file is graded like any other, below this message. */
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

    /** Prints lines with the keys below them. */
    private void say(String lines) {
        screen.print(lines + live.announcement());
        screen.offer(task.id() + ":  h hint   n next   l list   c all   r reset   q quit");
    }

    private String place() {
        return "exercises/" + task.file();
    }
}
