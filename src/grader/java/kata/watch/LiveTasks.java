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

/** Publishes for the live page how each task stands, what the one that is graded trains, and what came of it. */
final class LiveTasks {
    private final Feed feed;
    private final String link;

    /** @param link of the page; empty if the feed has none */
    LiveTasks(Feed feed, String link) {
        this.feed = feed;
        this.link = link;
    }

    /** What the console says of the page; a line, if there is one. */
    String announcement() {
        return link.isEmpty() ? "" : "Live: " + link + "\n";
    }

    /**
     * All tasks as they were graded last.
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
     * The tests of a task begin.
     *
     * @param text the console's
     */
    void started(Task task, String text) {
        feed.forget("epoch");
        feed.publish("verdict", "", "");
        feed.publish("grading", "", Map.of("id", task.id(), "text", text.strip()));
    }

    /**
     * The task that is graded trains.
     *
     * @param lines of progress, the new ones
     */
    void trained(List<String> lines) {
        lines.stream().flatMap(line -> EpochLine.of(line).stream()).forEach(line -> line.publish(feed));
    }

    /**
     * A task was graded.
     *
     * @param text the console's
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
