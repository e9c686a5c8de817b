package kata.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import kata.checks.Failure;
import kata.checks.TestClass;
import kata.data.Computer;
import kata.data.Folders;
import kata.grade.Cost;
import kata.grade.Grade;
import kata.grade.State;
import kata.grade.TaskGrade;
import kata.task.Task;

/**
 * Grades submissions task by task, each file alone over the solutions, in a worker's JVM: one for short tasks, one for
 * tests that compute much. A worker is kept, since its start and its compilers cost more than most tests; one that is
 * late or not reusable is killed. Only one thread at a time may use a grader.
 */
public final class Grader implements AutoCloseable {
    /** A listener to the grading of a submission. Its methods do nothing by default. */
    public interface Progress {
        /** Called before a task's tests start. */
        default void starts(SubmittedFile file, Duration limit) {
        }

        /**
         * Called after each task, also if the task's file was refused.
         *
         * @param soFar   the grade of the tasks up to this one, in the homework's order
         * @param task    the task that was graded just now
         * @param printed the output of the tests and the student's code
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
    private final Wall wall;
    private final Limits limits;
    private final Thread cleanup = new Thread(() -> {
        stopping = true;
        end();
    });
    /** The workers in use: under the key true for short tasks and stubs, under false for tests that compute much. */
    private final Map<Boolean, WorkerJvm> workers = new HashMap<>();
    private final Map<Task, Cost> costs = new EnumMap<>(Task.class);
    private Computer machine;
    private volatile boolean stopping;

    /**
     * @param home   the project's folder
     * @param output the folder for the tests' figures and trained networks; it is made if it is missing
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
        this.wall = Wall.around(home, output, limits.heap());
        Runtime.getRuntime().addShutdownHook(cleanup);
    }

    /** Grades the given tasks; no task's code can change the grade of another task. */
    public Grade grade(Submission submission, List<Task> tasks, Progress progress) throws InterruptedException {
        List<TaskGrade> grades = new ArrayList<>();
        for (Task task : tasks.stream().sorted().toList()) {
            Answer answer = grade(submission, task, progress);
            grades.add(new TaskGrade(task, answer.checks()));
            progress.graded(new Grade(submission.name(), List.copyOf(grades)), task, answer.printed());
        }
        return new Grade(submission.name(), grades);
    }

    /** The machine, with what long tests compute with if there were any; null before the first answer. */
    public Computer machine() {
        return machine;
    }

    /** The cost of each task that was answered, over all gradings so far. */
    public Map<Task, Cost> costs() {
        return costs;
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
        boolean quick = isQuick(request.file());
        boolean reusable = false;
        waitWhereThisJvmEnds();
        try {
            requireRoom(TestClass.of(task).stream().anyMatch(TestClass::onnx) ? BYTES_OF_ONNX_RUNTIME : 0);
            Answer answer = answer(request, limit, quick);
            requireRoom(0);
            reusable = answer.reusable();
            machine = quick && machine != null ? machine : answer.machine();
            return answer;
        } catch (TimeoutException e) {
            return Answer.of(task, "the tests end in time", State.TIMEOUT, "the tests were stopped after "
                    + limit.toSeconds() + " seconds: is there an endless loop?");
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

    /** Whether the tests end before an optimizing compiler pays off: those of a short task, and those of a stub. */
    private boolean isQuick(SubmittedFile file) {
        return file.task().isShort() || file.text().equals(Submission.stub(home, file.task()).text());
    }

    /**
     * Waits for the end of this JVM if it is being stopped. A signal such as Ctrl-C also stops workers, and may reach
     * workers first: the end of a worker must not become a grade then.
     */
    private void waitWhereThisJvmEnds() throws InterruptedException {
        while (stopping) {
            Thread.sleep(MILLISECONDS_UNTIL_STOPPED);
        }
    }

    /** Requires room on the disk: if tests cannot write values or unpack ONNX Runtime, a right answer looks wrong. */
    private void requireRoom(long needed) throws MachineException {
        try {
            FileStore disk = Files.getFileStore(scratch);
            if (disk.getTotalSpace() > 0 && disk.getUsableSpace() < needed) {    // total 0: unknown
                throw new IOException("less than " + (needed >> 20) + " MiB are left");
            }
            Files.delete(Files.write(Files.createTempFile(scratch, "room", ""), new byte[BYTES_TO_TRY]));
        } catch (IOException e) {
            throw new MachineException("there is no room for the tests' files in " + output + ": "
                    + e.getMessage());
        }
    }

    /**
     * Grades a file, a second time in a fresh worker if an earlier file may be to blame: a check fails after another
     * task, a class initialiser fails, or the worker ends. Both runs share one time limit; if the second run is late,
     * the first answer counts.
     */
    private Answer answer(Request request, Duration limit, boolean quick)
            throws TimeoutException, IOException, InterruptedException {
        Task task = request.file().task();
        long end = System.nanoTime() + limit.toNanos();
        WorkerJvm worker = worker(quick);
        if (worker.graded().isEmpty()) {
            return graded(worker, request, limit);
        }
        boolean shared = !worker.graded().equals(Set.of(task));
        Answer first = null;
        try {
            first = graded(worker, request, limit);
            if (first.checks().stream().noneMatch(check -> shared && check.state().isFailure()
                    || check.failure().cause() == Failure.Cause.INITIALIZER)) {
                return first;
            }
        } catch (MachineException e) {
            throw e;
        } catch (IOException endedByTheFile) {
            // or by something that an earlier file has left behind
        }
        stop(quick);
        try {
            return graded(worker(quick), request, Duration.ofNanos(end - System.nanoTime()));
        } catch (TimeoutException late) {
            if (first == null) {
                throw late;
            }
            stop(quick);
            return first;
        }
    }

    private Answer graded(WorkerJvm worker, Request request, Duration limit)
            throws TimeoutException, IOException, InterruptedException {
        Answer answer = worker.grade(request, limit);
        costs.merge(request.file().task(), answer.cost(), Cost::plus);
        return answer;
    }

    private synchronized WorkerJvm worker(boolean quick) throws MachineException, InterruptedException {
        if (workers.containsKey(quick) && !workers.get(quick).isAlive()) {
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

    /** Ends the workers and deletes their scratch folder; the output stays. */
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
