package kata.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import kata.task.Task;

/**
 * Runs a session: one thread waits for saved files, one for keys, one for grades, and what they have to tell is dealt
 * with one after the other.
 */
public final class Watch {
    private final BlockingQueue<Consumer<Session>> events = new LinkedBlockingQueue<>();

    /** Watches the exercises until the student has had enough. @param home the project's folder */
    public static void run(Path home, PrintWriter out) throws InterruptedException {
        new Watch().run(home, Terminal.ofThisProcess(out));
    }

    void run(Path home, Terminal terminal) throws InterruptedException {
        SavedFiles files = new SavedFiles(home.resolve("exercises"));
        Thread saved = background("saved files", () -> tellSaved(files));
        try (terminal; GradingThread grading = new GradingThread(home, events::add)) {
            Session session = new Session(home, grading, terminal);
            session.begin();
            background("keys", () -> tellKeys(terminal));
            while (!session.isOver()) {
                events.take().accept(session);
            }
        } finally {
            saved.interrupt();
        }
    }

    private void tellSaved(SavedFiles files) {
        try {
            while (true) {
                List<Task> tasks = files.next();
                events.add(session -> session.saved(tasks));
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

    private static Thread background(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
