package kata.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.util.function.Consumer;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.io.function.IORunnable;
import org.apache.commons.io.input.ProxyInputStream;

/** Limits on the files and bytes that are read, counted while they are read, whatever sizes an archive declares. */
final class Budget {
    static final String EXCEEDED = "it has too many files or bytes for a homework";
    static final String DAMAGED = "it is cut off or damaged";

    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_TIMES = 50;
    private static final int MOST_FILES = 50_000;
    private static final int MOST_STUDENTS = 1000;
    private static final int MOST_BYTES_KEPT = 1 << 25;
    private static final int STEP = 1 << 16;

    private final long mostBytes;
    private final int mostFiles;
    private long bytes;
    private int files;
    private int bytesKept;

    private Budget(long mostBytes, int mostFiles) {
        this.mostBytes = mostBytes;
        this.mostFiles = mostFiles;
    }

    /** The budget for the work of one student. */
    static Budget ofAHandin() {
        return new Budget(MOST_BYTES, MOST_FILES);
    }

    /** The budget for the work of many students, which grows with the archive's size: hand-ins hardly compress. */
    static Budget ofAnExport(long size) {
        return new Budget(Math.min(MOST_STUDENTS * MOST_BYTES, MOST_BYTES + MOST_TIMES * size),
                MOST_STUDENTS * MOST_FILES);
    }

    /**
     * Counts a file.
     *
     * @throws IOException if there are too many files
     */
    void countFile() throws IOException {
        files++;
        requireEnough();
    }

    /**
     * Counts bytes that are read, or unpacked on the way.
     *
     * @throws IOException if there are too many bytes
     */
    void countBytes(long read) throws IOException {
        bytes += Math.max(0, read);
        requireEnough();
    }

    /**
     * Counts bytes that stay in memory until a task's file is chosen.
     *
     * @throws IOException if there are too many bytes
     */
    void countKept(int kept) throws IOException {
        bytesKept += kept;
        requireEnough();
    }

    /** A stream of the same bytes, which counts all bytes that are read or skipped. */
    InputStream counted(InputStream in) {
        return new ProxyInputStream(in) {
            @Override
            protected void afterRead(int read) throws IOException {
                countBytes(read);
            }

            @Override
            public long skip(long most) throws IOException {
                long skipped = super.skip(Math.min(most, STEP));
                countBytes(skipped);
                return skipped;
            }
        };
    }

    /**
     * Runs an action that reads; if the action fails, reports the reason in place of an exception.
     *
     * @param unreadable gets the reason
     * @throws IOException only if the budget is exceeded
     */
    void attempt(IORunnable reading, Consumer<String> unreadable) throws IOException {
        try {
            reading.run();
        } catch (IOException | RuntimeException e) {
            requireEnough();
            unreadable.accept(reason(e));
        }
    }

    private static String reason(Exception why) {
        return why instanceof PasswordRequiredException ? "it is encrypted"
                : why instanceof InvalidPathException ? "its name is not valid for a file"
                : !(why instanceof IOException) || why.getMessage() == null ? DAMAGED : why.getMessage();
    }

    private void requireEnough() throws IOException {
        if (bytes > mostBytes || files > mostFiles || bytesKept > MOST_BYTES_KEPT) {
            throw new IOException(EXCEEDED);
        }
    }
}
