package kata.course;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.io.channels.FilterSeekableByteChannel;

/** The file of a zip archive, with a limit on its directory, which is read first and as a whole into memory. */
final class Directory extends FilterSeekableByteChannel<SeekableByteChannel> {
    /** The limit, enough for some hundred thousand entries. */
    private static final long MOST_BYTES = 1L << 24;

    private long bytes;
    private boolean isEnded;

    Directory(SeekableByteChannel file) {
        super(file);
    }

    /** Ends the limit: from now on entries are read, which the {@link Budget} counts. */
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
