package kata.course;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.io.channels.FilterSeekableByteChannel;

/** The file of a zip archive, whose directory is read first: as a whole, into memory, so it must not be too long. */
final class Directory extends FilterSeekableByteChannel<SeekableByteChannel> {
    /** For some hundred thousand entries. */
    private static final long MOST_BYTES = 1L << 24;

    private long bytes;
    private boolean isEnded;

    Directory(SeekableByteChannel file) {
        super(file);
    }

    /** Ends the limit: what is read from now on are the entries, which are counted elsewhere. */
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
