package kata.course;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.io.channels.FilterSeekableByteChannel;

/** A zip archive's file, with a limit on the bytes of its directory, which is read first and kept in memory. */
final class Directory extends FilterSeekableByteChannel<SeekableByteChannel> {
    /** The largest size of a directory, enough for some hundred thousand entries. */
    private static final long MOST_BYTES = 1L << 24;

    private long bytes;
    private boolean isEnded;

    Directory(SeekableByteChannel file) {
        super(file);
    }

    /** Lifts the limit at the end of the directory: from then on, the {@link Budget} counts the bytes of entries. */
    void end() {
        isEnded = true;
    }

    boolean isEnded() {
        return isEnded;
    }

    boolean isTooLong() {
        return !isEnded && bytes > MOST_BYTES;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (isTooLong()) {
            throw new IOException(Budget.EXCEEDED);
        }
        int read = super.read(target);
        bytes += Math.max(0, read);
        return read;
    }
}
