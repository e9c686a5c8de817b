package kata.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kata.grade.Grade;
import kata.sandbox.Grader;
import kata.sandbox.Limits;
import kata.sandbox.Submission;
import kata.sandbox.SubmittedFile;
import kata.task.Task;

/** Grades the exercises on a thread of its own, with a worker's JVM that stays warm; the last wish replaces others. */
final class GradingThread implements Session.Grading, AutoCloseable {
    private final Path home;
    private final Consumer<Consumer<Session>> events;
    private final Grader grader;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "grading");
        daemon.setDaemon(true);
        return daemon;
    });
    private Future<?> running = CompletableFuture.completedFuture(null);

    /** @param events what the session is to be told, on its own thread */
    GradingThread(Path home, Consumer<Consumer<Session>> events) {
        this.home = home;
        this.events = events;
        this.grader = new Grader(home, home.resolve("target/grade/exercises/output"), Limits.generous());
    }

    @Override
    public void start(int run, List<Task> tasks) {
        running.cancel(true);
        running = thread.submit(() -> grade(run, tasks));
    }

    private void grade(int run, List<Task> tasks) {
        try {
            grader.grade(Submission.in(home, "exercises"), tasks, new Grader.Progress() {
                private long begun = System.nanoTime();

                @Override
                public void starts(SubmittedFile file, Duration limit) {
                    events.accept(session -> session.started(run, file.task(), limit));
                }

                @Override
                public void graded(Grade soFar, Task task, String printed) {
                    long now = System.nanoTime();
                    Graded graded = new Graded(soFar, task, printed, Duration.ofNanos(now - begun), grader.machine());
                    begun = now;
                    events.accept(session -> session.graded(run, graded));
                }
            });
        } catch (InterruptedException replaced) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            events.accept(session -> session.failed(run, e.getMessage()));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        grader.close();
    }
}
