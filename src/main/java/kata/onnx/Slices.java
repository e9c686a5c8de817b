package kata.onnx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Work on rows in slices, by several threads: a thread that is done takes the next slice. So one slice of images can be
 * copied to a GPU while the GPU computes a second slice and a third slice is copied back.
 *
 * <p>The caller is one of the threads. The other threads wait between two runs, and end at {@link #close}.
 */
final class Slices implements AutoCloseable {
    /** The work on the rows from, from + 1, ..., from + size − 1. */
    interface Work {
        void run(int from, int size);
    }

    private final int threads;
    private final ExecutorService others;

    /** @param threads the number of threads, 1 or more, including the caller */
    Slices(int threads) {
        this.threads = threads;
        this.others = Executors.newFixedThreadPool(Math.max(1, threads - 1), task -> {
            Thread thread = new Thread(task, "kata.onnx.Slices");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does the work once for each row, and returns when all threads are done. After an error no new slice is begun.
     *
     * @param length the number of rows in a slice, 1 or more; the last slice has the remaining rows
     * @throws RuntimeException      the first error in a slice; errors of other threads are its suppressed exceptions
     * @throws IllegalStateException after {@link #close}
     */
    void run(int rows, int length, Work work) {
        if (others.isShutdown()) {
            throw new IllegalStateException("already closed: the threads that work on slices have ended");
        }
        int slices = rows / length + (rows % length == 0 ? 0 : 1);
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        @SuppressWarnings("ReferenceEquality")    // an exception cannot suppress itself
        Runnable share = () -> {
            for (int i = next.getAndIncrement(); i < slices && failure.get() == null; i = next.getAndIncrement()) {
                int from = i * length;
                try {
                    work.run(from, Math.min(length, rows - from));
                } catch (RuntimeException | Error e) {
                    if (!failure.compareAndSet(null, e) && failure.get() != e) {
                        failure.get().addSuppressed(e);
                    }
                }
            }
        };
        CompletableFuture<?>[] shares = IntStream.range(1, Math.min(threads, slices))
                .mapToObj(i -> CompletableFuture.runAsync(share, others)).toArray(CompletableFuture[]::new);
        share.run();
        CompletableFuture.allOf(shares).join();
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() instanceof RuntimeException exception) {
            throw exception;
        }
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
