package kata.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kata.grade.Grade;
import kata.live.Feed;
import kata.live.LiveServer;
import kata.sandbox.Grader;
import kata.sandbox.Limits;
import kata.sandbox.Submission;
import kata.sandbox.SubmittedFile;
import kata.task.Task;

/**
 * Runs a session of kata watch. One thread waits for saved files, one for keys, one for progress of a training, and one
 * grades in a JVM that stays warm. The session handles the threads' events one after another.
 */
public final class Watch {
    private static final int MILLISECONDS_BETWEEN_LOOKS = 500;

    private final BlockingQueue<Consumer<Session>> events = new LinkedBlockingQueue<>();
    private final ExecutorService grading = Executors.newSingleThreadExecutor(work -> daemon("grading", work));
    private final Path home;
    private final Path output;
    private final LiveTasks live;
    private final ProgressFile progress;
    private Future<?> running = CompletableFuture.completedFuture(null);

    /** @param home the project's folder */
    Watch(Path home, LiveTasks live) {
        this.home = home;
        this.live = live;
        output = home.resolve("target/grade/exercises/output");
        progress = new ProgressFile(output);
    }

    /**
     * Watches the exercises until the student quits.
     *
     * @param home the project's folder
     * @param live whether a page in the browser shows the tasks and the training, too
     */
    public static void run(Path home, PrintWriter out, boolean live) throws InterruptedException {
        Feed feed = new Feed();
        try (LiveServer page = live ? new LiveServer(feed) : null) {
            Watch watch = new Watch(home, new LiveTasks(feed, page == null ? "" : page.link()));
            if (live) {
                watch.progress.open();
            }
            watch.run(Terminal.ofThisProcess(out));
            feed.publish("end", "", "./kata watch has ended.");
        }
    }

    void run(Terminal terminal) throws InterruptedException {
        SavedFiles files = new SavedFiles(home.resolve("exercises"));
        Thread saved = daemon("saved files", () -> tellSaved(files));
        try (Grader grader = new Grader(home, output, Limits.generous())) {
            Session session = new Session(home, (run, tasks) -> start(grader, run, tasks), terminal, live);
            try {
                saved.start();
                session.begin();
                daemon("keys", () -> tellKeys(terminal)).start();
                daemon("progress", this::tellProgress).start();
                while (!session.isOver()) {
                    events.take().accept(session);
                }
            } finally {
                saved.interrupt();
                grading.shutdownNow();
                grading.awaitTermination(2, TimeUnit.SECONDS);
                progress.clear();
            }
        }
    }

    private void tellSaved(SavedFiles files) {
        try {
            while (true) {
                List<Task> tasks = files.next();
                events.add(session -> session.workOn(tasks));
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellProgress() {
        try {
            while (true) {
                Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
                List<String> lines = progress.next();
                if (!lines.isEmpty()) {
                    events.add(session -> session.trained(lines));
                }
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellKeys(Terminal terminal) {
        try {
            if (terminal.readKeys(key -> events.add(session -> session.key(key)))) {
                events.add(Session::end);
            }
        } catch (IOException gone) {
            events.add(Session::end);
        }
    }

    /** Cancels the grading that is running, and starts another. */
    private void start(Grader grader, int run, List<Task> tasks) {
        running.cancel(true);
        running = grading.submit(() -> grade(grader, run, tasks));
    }

    private void grade(Grader grader, int run, List<Task> tasks) {
        try {
            progress.clear();
            grader.grade(Submission.in(home, "exercises"), tasks, new Grader.Progress() {
                private long begun = System.nanoTime();

                @Override
                public void starts(SubmittedFile file, Duration limit) {
                    events.add(session -> session.started(run, file.task(), limit));
                }

                @Override
                public void graded(Grade soFar, Task task, String printed) {
                    long now = System.nanoTime();
                    Session.Graded graded = new Session.Graded(soFar, printed, Duration.ofNanos(now - begun),
                            grader.machine());
                    begun = now;
                    events.add(session -> session.graded(run, graded));
                }
            });
        } catch (InterruptedException replaced) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            events.add(session -> session.failed(run, e.getMessage()));
        }
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
