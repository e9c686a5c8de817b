package kata.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kata.grade.GradeFile;
import kata.grade.GradeTable;
import kata.grade.State;
import kata.grade.TaskGrade;
import kata.live.EpochLine;
import kata.live.Feed;
import kata.progress.LastGrade;
import kata.task.Task;

/** Publishes each task's state for the live page, and the training and the verdict of the task being graded. */
final class LiveTasks {
    private final Feed feed;
    private final String link;

    /** @param link the live page's address; empty if there is no page */
    LiveTasks(Feed feed, String link) {
        this.feed = feed;
        this.link = link;
    }

    /** A line for the console with the link to the live page; empty if there is no page. */
    String announcement() {
        return link.isEmpty() ? "" : "Live: " + link + "\n";
    }

    /**
     * Publishes the last grade of every task.
     *
     * @param home the project's folder
     */
    void begin(Path home) {
        feed.publish("run", "", Map.of("title", "Watching exercises/", "text", "./kata watch."));
        LastGrade last = LastGrade.of(home);
        for (Task task : Task.all()) {
            GradeFile.Test test = last.tasks().get(task);
            if (test == null) {
                publish(task, "not graded yet", false, "");
            } else {
                publish(task, test.state() + (last.isOutdated(home, task) ? ", changed since" : ""),
                        test.state().isFailure(), points(task, test.score()));
            }
        }
    }

    /**
     * Publishes that the tests of a task begin.
     *
     * @param text the line that the console shows
     */
    void started(Task task, String text) {
        feed.forget("epoch");
        feed.publish("verdict", "", "");
        feed.publish("grading", "", Map.of("id", task.id(), "text", text.strip()));
    }

    /**
     * Publishes the progress of a training that the tests run.
     *
     * @param lines the new lines of progress
     */
    void trained(List<String> lines) {
        lines.stream().flatMap(line -> EpochLine.of(line).stream()).forEach(line -> line.publish(feed));
    }

    /**
     * Publishes the grade of a task.
     *
     * @param text the verdict that the console shows
     */
    void graded(TaskGrade grade, String text) {
        State state = grade.state();
        publish(grade.task(), state.toString(), state.isFailure(), points(grade.task(), grade.score()));
        feed.publish("verdict", "", text.strip());
        feed.publish("grading", "", Map.of("text", "Waiting for the next save."));
    }

    private void publish(Task task, String state, boolean failure, String points) {
        feed.publish("task", task.id(), Map.of("id", task.id(), "title", task.title(), "state", state, "failure",
                failure, "points", points));
    }

    private static String points(Task task, double score) {
        return GradeTable.number(score) + " of " + GradeTable.number(task.points());
    }
}
