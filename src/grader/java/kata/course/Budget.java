package kata.course;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.io.input.ProxyInputStream;

/** Limits on what reading may cost, counted while something is read, whatever an archive says of itself. */
final class Budget {
    static final String EXCEEDED = "there is too much in it for a homework";

    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_TIMES = 50;
    private static final int MOST_FILES = 50_000;
    private static final int MOST_BYTES_KEPT = 1 << 25;
    private static final int STEP = 1 << 16;

    private final int handins;
    private final long mostBytes;
    private long bytes;
    private int files;
    private int bytesKept;

    /** @param handins the number of students whose work is read */
    Budget(int handins) {
        this(handins, handins * MOST_BYTES);
    }

    private Budget(int handins, long mostBytes) {
        this.handins = handins;
        this.mostBytes = mostBytes;
    }

    /** For the work of many students, which is much only if the archive is large: hand-ins hardly shrink. */
    static Budget ofAnExport(int handins, long size) {
        return new Budget(handins, Math.min(handins * MOST_BYTES, MOST_BYTES + MOST_TIMES * size));
    }

    /** Counts a file. @throws IOException where there are too many */
    void countFile() throws IOException {
        files++;
        requireEnough();
    }

    /** Counts bytes that are read, or unpacked on the way. @throws IOException where there are too many */
    void countBytes(long read) throws IOException {
        bytes += Math.max(0, read);
        requireEnough();
    }

    /** Counts bytes that stay in memory until one of several files is chosen. @throws IOException likewise */
    void countKept(int kept) throws IOException {
        bytesKept += kept;
        requireEnough();
    }

    boolean isExceeded() {
        return bytes > mostBytes || files > handins * MOST_FILES || bytesKept > MOST_BYTES_KEPT;
    }

    /** The same stream; what is read from it or skipped is counted. */
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

    private void requireEnough() throws IOException {
        if (isExceeded()) {
            throw new IOException(EXCEEDED);
        }
    }
}
