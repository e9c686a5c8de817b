package kata.onnx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Rows that are worked on a slice at a time, by several threads: whoever is done takes the next slice. On a GPU one
 * thread's images are copied there while another's are computed and those of a third copied back.
 *
 * <p>The caller is one of the threads; the others, which wait between two runs, end when this is closed.
 */
final class Slices implements AutoCloseable {
    /** What is done with rows from, from + 1, ..., from + size − 1. */
    interface Work {
        void run(int from, int size);
    }

    private final int threads;
    private final ExecutorService others;

    /** @param threads 1 or more, the caller among them */
    Slices(int threads) {
        this.threads = threads;
        this.others = Executors.newFixedThreadPool(Math.max(1, threads - 1), task -> {
            Thread thread = new Thread(task, "kata.onnx.Slices");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does the work on each row once, and returns when no thread works on it any more. After an error no new slice is
     * begun.
     *
     * @param length how many rows a slice has, 1 or more; the last one has what is left
     * @throws RuntimeException      the first error of a slice, with those that other threads met before they stopped
     * @throws IllegalStateException after {@link #close}
     */
    void run(int rows, int length, Work work) {
        if (others.isShutdown()) {
            throw new IllegalStateException("the threads that work on slices have ended: this is closed");
        }
        int slices = rows / length + (rows % length == 0 ? 0 : 1);
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        @SuppressWarnings("ReferenceEquality")    // an exception is not suppressed by itself
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
