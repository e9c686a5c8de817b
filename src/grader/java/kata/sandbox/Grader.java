package kata.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import kata.checks.Failure;
import kata.checks.TestClass;
import kata.data.Computer;
import kata.data.Folders;
import kata.grade.Grade;
import kata.grade.State;
import kata.grade.TaskGrade;
import kata.task.Task;

/**
 * Grades submissions task by task, each alone: its one file over the solutions, in a worker's JVM, which is kept for
 * the next short task where all checks passed or were not attempted, for the same task as long as it behaves, and is
 * killed otherwise. One thread at a time.
 */
public final class Grader implements AutoCloseable {
    /** Told how the grading of a submission goes on; says nothing of it by itself. */
    public interface Progress {
        /** Before a task's tests start. */
        default void starts(SubmittedFile file, Duration limit) {
        }

        /**
         * After each task, also of one whose file was refused.
         *
         * @param soFar   the grade of the tasks up to this one, in the homework's order
         * @param task    the one that was graded
         * @param printed what the tests and the student's code printed
         */
        default void graded(Grade soFar, Task task, String printed) {
        }
    }

    private static final int MILLISECONDS_UNTIL_STOPPED = 1000;
    private static final long BYTES_OF_ONNX_RUNTIME = 1 << 25;
    private static final int BYTES_TO_TRY = 1 << 12;

    private final Path home;
    private final Path output;
    private final Path scratch;
    private final Namespaces wall;
    private final Limits limits;
    private final Thread cleanup = new Thread(() -> {
        stopping = true;
        end();
    });
    /** One for tests that compute much and one for the others, by whether it is the quick one. */
    private final Map<Boolean, WorkerJvm> workers = new HashMap<>();
    private Computer machine;
    private volatile boolean stopping;

    /**
     * @param home   the project's folder
     * @param output where the tests leave figures and trained networks; made where it is missing
     */
    public Grader(Path home, Path output, Limits limits) {
        this.home = home;
        this.output = output;
        this.limits = limits;
        try {
            Files.createDirectories(output);
            this.scratch = Files.createTempDirectory(output, "scratch");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + output + ": " + e.getMessage(), e);
        }
        this.wall = new Namespaces(home, output);
        Runtime.getRuntime().addShutdownHook(cleanup);
    }

    /** The grade of the given tasks; nothing that one of them does changes that of another. */
    public Grade grade(Submission submission, List<Task> tasks, Progress progress) throws InterruptedException {
        List<TaskGrade> grades = new ArrayList<>();
        for (Task task : tasks.stream().sorted().toList()) {
            Answer answer = grade(submission, task, progress);
            grades.add(new TaskGrade(task, answer.checks()));
            progress.graded(new Grade(submission.name(), List.copyOf(grades)), task, answer.printed());
        }
        return new Grade(submission.name(), grades);
    }

    /** What the workers ran on; null before the first answer. */
    public Computer machine() {
        return machine;
    }

    private Answer grade(Submission submission, Task task, Progress progress) throws InterruptedException {
        try {
            Request request = submission.request(task);
            progress.starts(request.file(), limits.time().apply(task));
            return run(request);
        } catch (Refused e) {
            return Answer.of(task, e.check(), State.FAILED, e.getMessage());
        }
    }

    private Answer run(Request request) throws InterruptedException {
        Task task = request.file().task();
        Duration limit = limits.time().apply(task);
        boolean quick = task.isShort();
        boolean reusable = false;
        waitWhereThisJvmEnds();
        try {
            requireRoom(TestClass.of(task).stream().anyMatch(TestClass::onnx) ? BYTES_OF_ONNX_RUNTIME : 0);
            Answer answer = answer(request, limit, quick);
            requireRoom(0);
            reusable = answer.reusable();
            machine = answer.machine();
            return answer;
        } catch (TimeoutException e) {
            return Answer.of(task, "the tests end in time", State.TIMEOUT, "they were stopped after "
                    + limit.toSeconds() + " seconds: is there a loop without an end?");
        } catch (IOException e) {
            Thread.sleep(MILLISECONDS_UNTIL_STOPPED);
            waitWhereThisJvmEnds();
            return Answer.of(task, "the tests run to their end",
                    e instanceof MachineException ? State.NOT_GRADED : State.CRASHED, e.getMessage());
        } finally {
            if (!reusable) {
                stop(quick);
            }
        }
    }

    /**
     * Where this JVM is being stopped no grade is given any more: what stops it, such as Ctrl-C, stops the workers,
     * too, and may have reached them first.
     */
    private void waitWhereThisJvmEnds() throws InterruptedException {
        while (stopping) {
            Thread.sleep(MILLISECONDS_UNTIL_STOPPED);
        }
    }

    /** Tests write values, and unpack ONNX Runtime; where that fails, an answer can look wrong. */
    private void requireRoom(long needed) throws MachineException {
        try {
            FileStore disk = Files.getFileStore(scratch);
            if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < needed) {    // no total: nothing is known
                throw new IOException("less than " + (needed >> 20) + " MiB are left");
            }
            Files.delete(Files.write(Files.createTempFile(scratch, "room", ""), new byte[BYTES_TO_TRY]));
        } catch (IOException e) {
            throw new MachineException("there is no room for what the tests write in " + output + ": "
                    + e.getMessage());
        }
    }

    /**
     * A failure in a worker that has graded another task may be that task's doing: it counts only if a fresh worker
     * finds one, too. Of a class that an initialiser has spoilt an earlier version of the same file may be the cause.
     * Both answers have one limit together; where the second is late, the first one stands.
     */
    private Answer answer(Request request, Duration limit, boolean quick)
            throws TimeoutException, IOException, InterruptedException {
        Task task = request.file().task();
        long end = System.nanoTime() + limit.toNanos();
        WorkerJvm worker = worker(task, quick);
        if (worker.graded().isEmpty()) {
            return worker.grade(request, limit);
        }
        boolean shared = !worker.graded().equals(Set.of(task));
        Answer first = null;
        try {
            first = worker.grade(request, limit);
            if (first.checks().stream().noneMatch(check -> shared && check.state().isFailure()
                    || check.failure().cause() == Failure.Cause.INITIALIZER)) {
                return first;
            }
        } catch (MachineException e) {
            throw e;
        } catch (IOException endedByTheFile) {
            // or by what the file before it has left behind
        }
        stop(quick);
        try {
            return worker(task, quick).grade(request, Duration.ofNanos(end - System.nanoTime()));
        } catch (TimeoutException late) {
            if (first == null) {
                throw late;
            }
            stop(quick);
            return first;
        }
    }

    private synchronized WorkerJvm worker(Task task, boolean quick) throws MachineException, InterruptedException {
        if (workers.containsKey(quick) && !workers.get(quick).mayGrade(task)) {
            stop(quick);
        }
        if (!workers.containsKey(quick)) {
            workers.put(quick, new WorkerJvm(home, output, scratch, wall, limits.heap(), quick));
        }
        return workers.get(quick);
    }

    private synchronized void stop(boolean quick) {
        WorkerJvm worker = workers.remove(quick);
        if (worker != null) {
            worker.close();
        }
    }

    /** Ends the workers and deletes what it left, but for the output. */
    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(cleanup);
    }

    private synchronized void end() {
        stop(true);
        stop(false);
        Folders.delete(scratch);
    }
}
